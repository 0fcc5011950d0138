"""A small site that has something of everything, and some of the theme of its own."""

import shutil
from pathlib import Path

ENGINE = Path(__file__).parents[2]  # the engine's templates, catalogues and static files
SITE = Path(__file__).parent / "site"

# What the site overrides: a page, a component that many pages use, a catalogue and the style.
# They are made from the engine's as these are now, so that they always fit its pages; each has a
# text of its own in the place of another.
_OWN = {
    "templates/page.html": ("{% block main %}", "{% block main %}<!-- our own -->"),
    "templates/components/card.html": ('<ul class="cards">', '<ul class="cards our-own">'),
    "locales/pl/LC_MESSAGES/messages.po": ('msgstr "Warsztaty"', 'msgstr "Nasze warsztaty"'),
    "static/style.css": (":root {", "/* our own */\n:root {"),
}


def write_site(root: Path) -> None:
    """Write the site into a folder that does not exist yet."""
    shutil.copytree(SITE, root)
    for name, (old, new) in _OWN.items():
        text = (ENGINE / name).read_text(encoding="utf-8")
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text.replace(old, new), encoding="utf-8")
