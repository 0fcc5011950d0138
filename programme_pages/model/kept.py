"""Values that are kept between builds and passed between processes."""

from enum import Enum
from typing import Any, ClassVar


class Kept:
    """A base of frozen dataclasses with slots that pickles as its class and its fields, no more.

    What `dataclasses` writes for these sets each field through a function in Python, by its name.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])


class KeptEnum(Enum):
    """A base of enumerations whose members pickle as their class and value, with nothing else.

    Python 3.11 pickles them as a call of `getattr`.
    """

    def __reduce_ex__(self, proto: object) -> tuple[Any, ...]:
        return type(self), (self.value,)
