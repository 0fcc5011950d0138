"""What the actions work on: content without errors, and a language of the site."""

import argparse
import sys
from typing import TYPE_CHECKING

from programme_pages.commands.printing import print_problems, summary
from programme_pages.commands.usage import UsageError
from programme_pages.problems import sentence

if TYPE_CHECKING:
    from programme_pages.entries import Content


def sound_content(options: argparse.Namespace) -> "Content | None":
    """Read the site's content; None, once they are printed, where it has errors."""
    from programme_pages.pipeline.checking import check  # noqa: PLC0415  (dear to import)

    checked = check(options.root)
    errors = [found for found in checked.problems if found.is_error]
    if not errors:
        return checked.content
    texts = options.speech.texts
    print_problems(errors, options.root, sys.stderr, texts)
    if not options.quiet:
        found = summary(errors, texts)
        print(texts.told("{found}: please mend them first.", found=found), file=sys.stderr)
    return None


def site_language(content: "Content", code: str) -> str:
    """Give a language of the site, in whatever case it is named. Raises UsageError for another."""
    languages = content.site.facts.languages if content.site else ()
    known = {one.lower(): one for one in languages}
    found = known.get(code.lower().replace("_", "-"))
    if found is None:
        raise UsageError(
            sentence(
                '"{code}" is no language of the site; these are: {languages}',
                code=code,
                languages=", ".join(languages),
            )
        )
    return found
