"""The catalogue of problems: a permanent code, what it says and means, and how to mend it.

A code is never renamed and never used for something else: editors silence it, scripts filter it,
and documentation links to it. `docs/problems.md` is made from this, and `explain` tells it.
"""

from programme_pages.problems.catalogue import (
    addresses,
    contradictions,
    entries,
    exchange,
    fields,
    files,
    languages,
    pictures,
    publishing,
    references,
    sense,
    serving,
    texts,
    times,
    values,
    verification,
    yaml_files,
)
from programme_pages.problems.definition import Definition

_SUBJECTS = (
    files,
    entries,
    yaml_files,
    fields,
    values,
    times,
    references,
    pictures,
    languages,
    sense,
    contradictions,
    texts,
    addresses,
    publishing,
    exchange,
    verification,
    serving,
)

CATALOGUE: dict[str, Definition] = {
    definition.code: definition for subject in _SUBJECTS for definition in subject.DEFINITIONS
}
