"""Tell what is due: events without documents, things still to be announced, missing translations.

It is no check: what it finds does not change its exit code.
"""

import argparse
import sys

from programme_pages.commands.translate.given import sound_content
from programme_pages.commands.usage import date_argument, now


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--format", choices=["text", "json", "markdown"], default="text")
    parser.add_argument(
        "--today", type=date_argument, metavar="DATE", help="the date that counts as today"
    )


def run(options: argparse.Namespace) -> int:
    """Print what is due; 1 only where the content has errors."""
    moment = now(options.today)
    content = sound_content(options)
    if content is None or content.site is None:
        return 1
    from programme_pages.aftercare import find_all, told  # noqa: PLC0415  (dear to import)
    from programme_pages.pipeline.last import day_of  # noqa: PLC0415
    from programme_pages.programme import link  # noqa: PLC0415

    today = day_of(moment, content.site.facts.timezone)
    findings = find_all(link(content, drafts=True), today)
    forms = {"text": told.as_text, "json": told.as_json, "markdown": told.as_markdown}
    speech = options.speech
    texts = speech.machine_texts if options.format == "json" else speech.texts
    sys.stdout.write(forms[options.format](findings, today, texts))
    return 0
