"""`python -m programme_pages`."""

from programme_pages.commands.door import run

run()
