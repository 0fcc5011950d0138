"""The commands: the program's door for people and for CI."""

from programme_pages.commands.door import main

__all__ = ["main"]
