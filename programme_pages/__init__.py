"""Static site generator for programme pages: events, initiatives and venues in many languages."""

__version__ = "0.1.0"
