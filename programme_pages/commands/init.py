"""Begin a site."""

import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    """Begin."""
    return 0
