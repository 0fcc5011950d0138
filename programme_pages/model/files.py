"""Files that hold several things by id.

A module of its own, since pydantic's `RootModel` is dear to import: whoever needs no such file does
without it.
"""

from pydantic import ConfigDict, RootModel

from programme_pages.model.facts import GroupFacts
from programme_pages.model.fields import Identifier, Label


class TopicsFile(RootModel[dict[Identifier, Label]]):
    """`topics.yaml`: what entries are about, by id."""

    model_config = ConfigDict(defer_build=True)


class GroupsFile(RootModel[dict[Identifier, GroupFacts]]):
    """`country-groups.yaml`: groups of countries, by id."""

    model_config = ConfigDict(defer_build=True)
