"""Write the recipes of this repository itself: `python tools/recipes.py`.

They are those that `init` gives to a new site, but for how the program is installed and called.
"""

from pathlib import Path

from programme_pages.founding import HERE, HOSTS, recipe_files

ROOT = Path(__file__).parent.parent


def own_recipes() -> dict[str, str]:
    """Give the recipes of this repository, by the names of their files."""
    return {name: text for host in HOSTS for name, text in recipe_files(host, HERE).items()}


if __name__ == "__main__":
    for name, text in own_recipes().items():
        path = ROOT / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755 if text.startswith("#!") else 0o644)
