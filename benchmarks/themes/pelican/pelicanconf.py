"""The configuration of Pelican: nothing but the pages that are compared."""

from pathlib import Path

HERE = Path(__file__).parent
SITENAME = "Corpus"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = ["events"]
PAGE_PATHS = ["series"]
STATIC_PATHS: list[str] = []
ARTICLE_TRANSLATION_ID = "id"
PAGE_TRANSLATION_ID = "id"
DEFAULT_LANG = "en"
TIMEZONE = "Europe/Warsaw"
WITH_FUTURE_DATES = True
THEME = "theme"
THEME_STATIC_DIR = "assets"
JINJA_ENVIRONMENT = {"trim_blocks": True, "lstrip_blocks": True}
PLUGIN_PATHS = [str(HERE / "plugins")]
PLUGINS = ["programme_lists"]
DATA = HERE / "data"
FORMATTED_FIELDS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
# What Markdown made of a file is kept from build to build.
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
