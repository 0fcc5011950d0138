"""Build the site in this folder: `python build.py`, or `python build.py COMMAND`."""

from programme_pages.commands.door import run

if __name__ == "__main__":
    run()
