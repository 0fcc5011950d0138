"""Everything that happens to a site between two builds, each as a small edit with a name."""

from tests.incremental.edits.around import ASKED, CACHE, OUTPUT
from tests.incremental.edits.edit import Edit, Effect
from tests.incremental.edits.entries import ENTRIES
from tests.incremental.edits.events import TOGETHER
from tests.incremental.edits.facts import FACTS
from tests.incremental.edits.files import FILES
from tests.incremental.edits.past import PAST
from tests.incremental.edits.published import PUBLISHED
from tests.incremental.edits.theme import THEME
from tests.incremental.edits.whole import WHOLE
from tests.incremental.edits.words import WORDS

EDITS = (
    *WORDS,
    *FACTS,
    *TOGETHER,
    *FILES,
    *ENTRIES,
    *WHOLE,
    *THEME,
    *ASKED,
    *OUTPUT,
    *CACHE,
    *PAST,
    *PUBLISHED,
)

__all__ = ["CACHE", "EDITS", "Edit", "Effect"]
