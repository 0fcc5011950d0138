"""The configuration of Nikola: nothing but the pages that are compared."""

import json
from pathlib import Path

HERE = Path(__file__).parent
_HERE = json.loads((HERE / "facts" / "here.json").read_text(encoding="utf-8"))
BLOG_AUTHOR = BLOG_TITLE = BLOG_DESCRIPTION = "Corpus"
BLOG_EMAIL = "corpus@example.org"
SITE_URL = BASE_URL = "https://example.org/"
DEFAULT_LANG = "en"
TRANSLATIONS = {code: f"./{code}" for code in _HERE}
TRANSLATIONS_PATTERN = "{path}.{lang}.{ext}"
TIMEZONE = "Europe/Warsaw"
FUTURE_IS_NOW = True
THEME = "bench"
URL_TYPE = "absolute"
PRETTY_URLS = True
STRIP_INDEXES = True
COMPILERS = {"markdown": [".md"]}


def _folders(section: str) -> dict[str, str]:
    return {code: here["sections"][section].split("/")[1] for code, here in _HERE.items()}


POSTS = (
    ("events/workshops/*.md", _folders("workshops"), "event.tmpl"),
    ("events/sessions/*.md", _folders("sessions"), "event.tmpl"),
)
PAGES = (("series/*.md", _folders("series"), "series.tmpl"),)
FILES_FOLDERS = {"assets": "assets"}
CACHE_FOLDER = "cache"
GENERATE_RSS = GENERATE_ATOM = False
COPY_SOURCES = False
USE_BUNDLES = False
DISABLE_INDEXES = True
DEMOTE_HEADERS = 0
DISABLED_PLUGINS = [
    "classify_archive",
    "classify_authors",
    "classify_categories",
    "classify_indexes",
    "classify_page_index",
    "classify_sections",
    "classify_tags",
    "copy_assets",
    "create_bundles",
    "post_list_directive",
    "redirect",
    "render_galleries",
    "render_listings",
    "render_sources",
    "render_taxonomies",
    "robots",
    "scale_images",
    "sitemap",
]
