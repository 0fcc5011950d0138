"""The texts that tell of problems: English as it stands in the code, or from a catalogue.

Values stand in braces, `{name}`; a brace of the text itself is doubled.
"""

import re
from collections.abc import Mapping
from gettext import NullTranslations
from typing import NamedTuple

_BRACES = re.compile(r"\{\{|\}\}|\{([a-z_]+)\}")


class Texts:
    """The texts of one language."""

    def __init__(self, catalogue: NullTranslations | None = None) -> None:
        """Take texts from a catalogue; without one, and where it has none, they are English."""
        self._catalogue = catalogue or NullTranslations()

    def text(self, english: str) -> str:
        """Give a text as it is, with no values in it."""
        return self._catalogue.gettext(english) if english else ""

    def told(self, english: str, /, **values: object) -> str:
        """Give a text with its values."""
        return fill(self.text(english), values)

    def counted(self, one: str, many: str, number: int) -> str:
        """Give the text for a `{number}` of things."""
        return fill(self._catalogue.ngettext(one, many, number), {"number": number})


ENGLISH = Texts()


class Sentence(NamedTuple):
    """A sentence of the program, with values, that stands in a message as one of its values.

    A sentence may have others among its own values. Where it is of a `number` of things, `many` is
    how English tells it of more than one.
    """

    english: str
    values: "tuple[tuple[str, str | Sentence], ...]" = ()
    many: str = ""

    def told(self, texts: Texts) -> str:
        """Give it in the language of some texts. Without values, braces mean nothing in it."""
        if not self.values:
            return texts.text(self.english)
        values = {
            name: value.told(texts) if isinstance(value, Sentence) else value
            for name, value in self.values
        }
        if self.many:
            return texts.counted(self.english, self.many, int(values["number"]))
        return texts.told(self.english, **values)

    def __str__(self) -> str:
        return self.told(ENGLISH)


def sentence(english: str, /, **values: object) -> Sentence:
    """Make a sentence; its text has the names of the values in braces."""
    return Sentence(
        english,
        tuple(
            (name, value if isinstance(value, Sentence) else str(value))
            for name, value in values.items()
        ),
    )


def counted_sentence(one: str, many: str, number: int) -> Sentence:
    """Make a sentence of a `{number}` of things, by how English tells it of one and of many."""
    return Sentence(one, (("number", str(number)),), many)


class Refusal(Exception):  # noqa: N818  (what it is, to a user too)
    """A wish that cannot be met, with a sentence for the user, or one that is told already."""

    def __init__(self, said: Sentence | str) -> None:
        super().__init__(str(said))
        self.sentence = said if isinstance(said, Sentence) else Sentence(said)

    def told(self, texts: Texts) -> str:
        """Give the sentence in the language of some texts."""
        return self.sentence.told(texts)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Put values in the place of their names. A name without a value stays as it is written."""

    def replace(match: re.Match[str]) -> str:
        name = match[1]
        return match[0][0] if name is None else str(values.get(name, match[0]))

    return _BRACES.sub(replace, text)
