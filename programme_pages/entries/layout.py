"""Which file is what: the layout of `content/`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from programme_pages.files import FileState
from programme_pages.model.codes import is_language
from programme_pages.model.facts import (
    EntryFacts,
    EventFacts,
    InitiativeFacts,
    PageFacts,
    SeriesFacts,
)
from programme_pages.model.near import nearest
from programme_pages.model.programme import File, Kind
from programme_pages.problems import Problem, Span, problem
from programme_pages.source import Sources

SITE_FILE = "content/site.yaml"
TOPICS_FILE = "content/topics.yaml"
GROUPS_FILE = "content/country-groups.yaml"
_SINGLE_FILES = {SITE_FILE, TOPICS_FILE, GROUPS_FILE}
_PLACES = {Kind.VENUE, Kind.ORGANISATION}


class EntryForm(NamedTuple):
    """How entries of a kind are written: the type of their facts, and the file that holds them."""

    record: type[EntryFacts]
    facts_file: str
    facts_needed: bool = True


FORMS: Mapping[Kind, EntryForm] = {
    Kind.WORKSHOP: EntryForm(EventFacts, "event.yaml"),
    Kind.SESSION: EntryForm(EventFacts, "event.yaml"),
    Kind.INITIATIVE: EntryForm(InitiativeFacts, "event.yaml"),
    Kind.SERIES: EntryForm(SeriesFacts, "series.yaml"),
    Kind.PAGE: EntryForm(PageFacts, "page.yaml", facts_needed=False),
}


@dataclass(slots=True)
class Folder:
    """The files of one entry; `single` is the one file of an entry that has no folder."""

    kind: Kind
    id: str
    facts: str | None = None
    single: str | None = None
    words: dict[str, str] = field(default_factory=dict)  # language -> file
    files: dict[str, File] = field(default_factory=dict)

    @property
    def form(self) -> EntryForm:
        """How entries of this kind are written."""
        return FORMS[self.kind]

    @property
    def any_file(self) -> str:
        """A file of the entry, to point at."""
        return self.facts or self.single or min(self.words.values(), default=self.path)

    @property
    def path(self) -> str:
        """Where the entry's files are; its name among the units."""
        return f"content/{self.kind}/{self.id}"


class Layout(NamedTuple):
    """The content's files, each in its room."""

    folders: list[Folder]
    places: dict[Kind, dict[str, str]]  # venues and organisations: id -> file


def sort_files(sources: Sources) -> tuple[Layout, list[Problem]]:
    """Tell what each file is; one that nothing reads is a problem."""
    folders: dict[tuple[str, str], Folder] = {}
    layout = Layout([], {kind: {} for kind in _PLACES})
    problems = [_unexpected(name) for name in sources.others]
    for name in sources.texts:
        if name not in _SINGLE_FILES:
            problems.extend(_sort(name, folders, layout))
    problems.extend(_attach(sources.downloads, folders))
    layout.folders.extend(folders.values())
    return layout, _with_unknown_kinds(problems)


def _sort(name: str, folders: dict[tuple[str, str], Folder], layout: Layout) -> Iterable[Problem]:
    parts = name.split("/")[1:]
    stem, _, ending = parts[-1].rpartition(".")
    kind = _kinds().get(parts[0])
    if kind in _PLACES and len(parts) == 2 and ending == "yaml":
        layout.places[kind][stem] = name
        return []
    if kind is None or kind not in FORMS:
        return [_unexpected(name)]
    if len(parts) == 2 and ending == "md":
        _folder(folders, kind, stem).single = name
        return []
    if len(parts) != 3:
        return [_unexpected(name)]
    return _sort_entry_file(_folder(folders, kind, parts[1]), name)


@cache
def _kinds() -> dict[str, Kind]:
    return {kind.value: kind for kind in Kind}


def _folder(folders: dict[tuple[str, str], Folder], kind: Kind, entry_id: str) -> Folder:
    """Give the folder of an entry; the first of its files makes it."""
    folder = folders.get((kind, entry_id))
    if folder is None:
        folder = folders[kind, entry_id] = Folder(kind, entry_id)
    return folder


def _sort_entry_file(folder: Folder, name: str) -> Iterable[Problem]:
    base = name.rpartition("/")[2]
    language = base.removesuffix(".md")
    if base == folder.form.facts_file:
        folder.facts = name
    elif language == base:
        return [_unexpected(name)]
    elif is_language(language):
        folder.words[language] = name
    else:
        return [problem("unknown-language-file", Span(name), name=language)]
    return []


def _with_unknown_kinds(found: list[Problem]) -> list[Problem]:
    """Report entries in a folder of no kind as what they are, and not each of their files."""
    unexpected = [one.span.file for one in found if one.code == "unexpected-file"]
    lost = {folder: name for name in reversed(unexpected) if (folder := _folder_of_no_kind(name))}
    rest = [one for one in found if "/".join(one.span.file.split("/")[:2]) not in lost]
    return [*rest, *(_unknown_kind(folder, name) for folder, name in lost.items())]


def _folder_of_no_kind(name: str) -> str | None:
    """Give the folder of no kind that a file lies in which can only be of an entry."""
    first, *rest = name.split("/")[1:]
    if first in set(Kind) or not rest:
        return None
    stem, _, ending = rest[-1].rpartition(".")
    is_facts = rest[-1] in {form.facts_file for form in FORMS.values()}
    is_text = ending == "md" and (is_language(stem) or bool(nearest(first, FORMS)))
    return f"content/{first}" if is_facts or is_text else None


def _unknown_kind(folder: str, name: str) -> Problem:
    """Propose where an entry belongs: its kind by the folder's name, else by the facts' file."""
    _, first, *inside = name.split("/")
    base = inside[-1]
    by_facts = [kind for kind, form in FORMS.items() if form.facts_file == base]
    kind = nearest(first, FORMS) or (by_facts[0] if len(by_facts) == 1 else None)
    entry = first if len(inside) == 1 and not base.endswith(".md") else inside[0]
    meant = f"content/{kind}/{entry}" if kind else None
    return problem("unknown-kind", Span(name), meant, folder=folder)


def _unexpected(name: str) -> Problem:
    """Report a file that nothing reads, with the name that was probably meant."""
    return problem("unexpected-file", Span(name), _meant(name))


def _meant(name: str) -> str | None:
    first, *rest = name.split("/")[1:]
    if first not in set(Kind):
        single = (file.removeprefix("content/") for file in _SINGLE_FILES)
        return nearest(first, [*Kind, *single])
    base = "/".join(rest[-1:])
    if base.endswith(".yml"):
        return base.replace(".yml", ".yaml")
    form = FORMS.get(Kind(first))
    return nearest(base, [form.facts_file]) if form else None


def _attach(
    downloads: Mapping[str, FileState], folders: Mapping[tuple[str, str], Folder]
) -> Iterable[Problem]:
    """Give each download to its entry."""
    for name, state in downloads.items():
        _, kind, entry_id, _, path = name.split("/", 4)
        folder = folders.get((kind, entry_id))
        if folder is None:
            yield _unexpected(name)
        else:
            path = normalize("NFC", path)  # as in texts; macOS writes names otherwise
            if path in folder.files:
                yield problem("files-alike", Span(name), name=path, other=path)
            folder.files[path] = File(path, name, state.size)
