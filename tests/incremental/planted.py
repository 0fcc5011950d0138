"""Bugs to plant into the engine, so that the random walks can show that they find them.

What is not here, since the engine is right without it, for another reason: a page's receipt that
knows no `menu` (its sections are in `surroundings` too) or no `crumbs` (they change with the
catalogue alone); both names and the catalogue each page reads itself. And one that does not tell
which page it is of: an address that changes hands is noted as `path`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest

from programme_pages.entries import Surroundings, Unit
from programme_pages.files import FileState
from programme_pages.ledger import Ledger, Receipt, Receipts, Store, ViewReceipt
from programme_pages.pipeline.building import Built
from programme_pages.pipeline.making import Making
from programme_pages.pipeline.outputs import Outputs
from programme_pages.pipeline.publishing import Publishing
from programme_pages.render import TemplateFault
from programme_pages.source import TextRead

# Modules, whatever their packages export under the same names.
building = import_module("programme_pages.pipeline.building")
change = import_module("programme_pages.output.change")
checking = import_module("programme_pages.pipeline.checking")
inputs = import_module("programme_pages.pipeline.inputs")
last = import_module("programme_pages.pipeline.last")
output_site = import_module("programme_pages.output.site")
plan = import_module("programme_pages.plan")
publishing = import_module("programme_pages.pipeline.publishing")
reading = import_module("programme_pages.pipeline.reading")
source = import_module("programme_pages.source")
stamps = import_module("programme_pages.pipeline.stamps")
theme = import_module("programme_pages.theme")
units = import_module("programme_pages.entries.units")

Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True)
class Bug:
    """A way to break incremental builds, and the edits that bring it to light."""

    name: str
    edits: tuple[str, ...]
    plant: Plant

    @contextmanager
    def here(self) -> Iterator[None]:
        """Surround an incremental build with the bug."""
        with pytest.MonkeyPatch.context() as patch:
            self.plant(patch)
            yield


# What a page was made from


def _unnoted(kind: str) -> Plant:
    """Receipts know nothing of the names of a kind, as if no page had noted them."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        original = Store.read

        def read(self: Store, name: str) -> Any:
            whole = original(self, name)
            if not isinstance(whole, Ledger):
                return whole
            known = whole.receipts()
            return Ledger.of(
                Receipts(
                    {name: _page_without(kind, one) for name, one in known.pages.items()},
                    {name: _view_without(kind, one) for name, one in known.views.items()},
                    {name: one for name, one in known.digests.items() if not _is_of(kind, name)},
                )
            )

        patch.setattr(Store, "read", read)

    return plant


def _page_without(kind: str, page: Receipt) -> Receipt:
    return page._replace(reads=tuple(one for one in page.reads if not _is_of(kind, one)))


def _view_without(kind: str, view: ViewReceipt) -> ViewReceipt:
    return view._replace(reads=tuple(one for one in view.reads if not _is_of(kind, one)))


def _is_of(kind: str, name: str) -> bool:
    return f"{name} ".startswith(f"{kind} ")


def _take_views_for_the_same(patch: pytest.MonkeyPatch) -> None:
    """A view of the same name has the same value."""

    def digest(self: Making, name: str) -> str:
        return self.ledger.receipts().views[name].digest

    patch.setattr(Making, "_view_digest", digest)


def _digest_templates_alone(patch: pytest.MonkeyPatch) -> None:
    """Without what they include."""

    def digests(folders: Sequence[Path]) -> Mapping[str, str]:
        files = {
            path.relative_to(folder).as_posix(): path
            for folder in folders
            for path in folder.rglob("*.html")
        }
        return {name: sha256(path.read_bytes()).hexdigest() for name, path in files.items()}

    patch.setattr(stamps, "template_digests", digests)


def _keep_receipts_of_a_failed_build(patch: pytest.MonkeyPatch) -> None:
    """What was read is written down as what pages were made from, which they were not."""
    original = Publishing._publish

    def publish(self: Publishing, *given: Any) -> Built:
        try:
            return original(self, *given)
        except TemplateFault:
            *what, _ = given  # without the number of processes
            making = self._making(*what)
            known = making.ledger.receipts()
            now = {name: making.digest_of(name) for name in known.digests}
            wholes = making.plan.ground.wholes
            self.store.write("ledger", Ledger.of(known._replace(digests=now), wholes))
            raise

    patch.setattr(Publishing, "_publish", publish)


# What stands in the output folder


def _look_at_no_output(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        publishing,
        "standing",
        lambda _site, wanted, before: {target: before[target] for target in wanted},
    )


def _look_at_no_output_where_nothing_changed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(building, "all_stand", lambda *_: True)


def _trust_sizes_of_the_output(patch: pytest.MonkeyPatch) -> None:
    def standing(site: Any, wanted: Mapping[str, str], before: Any) -> Outputs:
        return {
            target: before[target]
            for target, state in site.look(wanted.keys() & before.keys()).items()
            if (before[target].state.size, before[target].digest) == (state.size, wanted[target])
        }

    patch.setattr(publishing, "standing", standing)
    patch.setattr(building, "all_stand", _same_sizes)


def _trust_sizes_where_nothing_changed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(building, "all_stand", _same_sizes)


def _same_sizes(site: Any, before: Any) -> bool:
    sizes = {target: state.size for target, state in site.look(before).items()}
    return sizes == {target: output.state.size for target, output in before.items()}


def _compare_sizes_alone(patch: pytest.MonkeyPatch) -> None:
    """A file of the output that is as long as the new one is taken for the same."""

    def digest(content: bytes | Path, _: str) -> str:
        whole = content if isinstance(content, bytes) else content.read_bytes()
        return sha256(whole).hexdigest()

    patch.setattr(output_site, "digest_if_same", digest)


def _write_everything(patch: pytest.MonkeyPatch) -> None:
    """Right bytes, but whatever is compared is written."""
    patch.setattr(output_site, "digest_if_same", lambda *_: None)


def _remove_nothing(patch: pytest.MonkeyPatch) -> None:
    """Pages that nothing makes any more stay."""
    patch.setattr(change, "remove", lambda *_: None)


# Whether there is anything to do


def _pass_over_of_the_theme(folder: str) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        original = inputs.list_theme

        def list_theme(root: Path) -> Mapping[str, FileState]:
            every = original(root).items()
            return {name: state for name, state in every if not name.startswith(f"{folder}/")}

        patch.setattr(inputs, "list_theme", list_theme)

    return plant


def _pass_over_of_the_content(field: str) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        original = inputs.inputs_digest

        def digest(root: Path, listed: Any, now_ns: int) -> str:
            sources, problems = listed
            found: str = original(root, (sources._replace(**{field: {}}), problems), now_ns)
            return found

        patch.setattr(inputs, "inputs_digest", digest)

    return plant


def _forget_of_the_request(number: int) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        original = last.request_of

        def request(settings: Any) -> tuple[object, ...]:
            whole = original(settings)
            return (*whole[:number], *whole[number + 1 :])

        patch.setattr(last, "request_of", request)
        patch.setattr(publishing, "request_of", request)

    return plant


def _stop_the_clock(patch: pytest.MonkeyPatch) -> None:
    """Any day is that of the last build."""
    patch.setattr(last, "day_of", lambda *_: ANY)


def _tell_warnings_once(patch: pytest.MonkeyPatch) -> None:
    """A build with nothing to do has nothing to warn of either."""
    patch.setattr(building, "Built", lambda _, published: Built([], published))


# What is kept of the content


def _key_units_without_languages(patch: pytest.MonkeyPatch) -> None:
    original = Unit.key
    patch.setattr(Unit, "key", lambda self, digests, _: original(self, digests, ()))


def _key_units_without_downloads(patch: pytest.MonkeyPatch) -> None:
    original = Unit.key

    def key(self: Unit, digests: Mapping[str, str], languages: tuple[str, ...]) -> str:
        return original(self._replace(downloads=()), digests, languages)

    patch.setattr(Unit, "key", key)


def _key_units_by_size(patch: pytest.MonkeyPatch) -> None:
    """A text of the same length is taken for the same."""
    original = units.read_text

    def read_text(root: Path, name: str) -> TextRead:
        read: TextRead = original(root, name)
        return read._replace(digest=str((root / name).stat().st_size))

    patch.setattr(units, "read_text", read_text)


def _forget_problems_of_units(patch: pytest.MonkeyPatch) -> None:
    """What is not read again is not warned of again."""
    original = reading.read_kept

    def read_kept(store: Store) -> dict[str, Any]:
        return {name: unit._replace(problems=()) for name, unit in original(store).items()}

    patch.setattr(checking, "read_kept", read_kept)


def _keep_addresses_for_good(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(checking, "routes_key", lambda *_: ANY)


def _keep_relations_for_good(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plan, "relations_key", lambda *_: ANY)


def _see_no_surroundings(patch: pytest.MonkeyPatch) -> None:
    """What is wrong with an entry is looked for when the entry changes, and else never."""
    patch.setattr(Surroundings, "digest", "always the same")


def _take_kinds_for_the_same(patch: pytest.MonkeyPatch) -> None:
    """If there were addresses before, nothing about addresses changed."""
    original = Ledger.changes

    def changes(self: Ledger, *given: Any) -> Any:
        return original(self, self.wholes, *given[1:])

    patch.setattr(Ledger, "changes", changes)


def _trust_times_of_texts(patch: pytest.MonkeyPatch) -> None:
    """A text whose size and time of content are the same is not read again."""
    patch.setattr(FileState, "__eq__", lambda one, other: one[:2] == other[:2])


def stop_the_clock_of_files(patch: pytest.MonkeyPatch) -> None:
    """Let all changes come within one tick of the file system's clock. This is no bug."""
    stopped = 4_000_000_000 * 10**9  # not yet over, so that nothing is settled

    def state_of(status: Any) -> FileState:
        return FileState(status.st_size, stopped, stopped, status.st_ino)

    patch.setattr(source, "state_of", state_of)
    patch.setattr(theme, "state_of", state_of)


def _take_all_files_for_settled(patch: pytest.MonkeyPatch) -> None:
    """What changed within a tick of the clock is taken for what it was."""
    stop_the_clock_of_files(patch)
    patch.setattr(FileState, "is_settled", lambda *_: True)


_UNNOTED: Mapping[str, tuple[str, ...]] = {
    "path": ("move what a text links to",),
    "sections": ("change an address in a catalogue",),
    "entry": ("change title", "change summary"),
    "body": ("change body",),
    "lag": ("leave a translation behind",),
    "place": ("change how to get in", "change a topic"),
    "place venues": ("change how to get in",),
    "place groups": ("change the name of a group",),
    "site": ("change the base url",),
    "related": ("add an event",),
    "day": ("go to a day of an event",),
    "asset": ("change the style",),
    "file": ("change a byte of a file",),
    "template": ("change a page template",),
    "catalogue": ("change a message of every page",),
    "venue": ("change a city",),
    "card": ("change summary", "change title"),
    "entry-link": ("change a title in the menu",),
    "organisation-link": ("change the name of an organisation",),
    "topic-link": ("change a topic",),
    "surroundings": ("move a page in the menu", "change the order of a page"),
    "look": ("change the style",),
}

BUGS = (
    *(Bug(f"{kind} is not noted", edits, _unnoted(kind)) for kind, edits in _UNNOTED.items()),
    Bug("views are the same by name", ("change title",), _take_views_for_the_same),
    Bug("templates include nothing", ("change a component",), _digest_templates_alone),
    Bug(
        "a failed build leaves receipts",
        ("change a body while a template is broken",),
        _keep_receipts_of_a_failed_build,
    ),
    Bug("the output is not looked at", ("delete a page of the output",), _look_at_no_output),
    Bug(
        "the output is not looked at where nothing changed",
        ("delete a page of the output",),
        _look_at_no_output_where_nothing_changed,
    ),
    Bug(
        "sizes of the output are trusted",
        ("alter a file of the output in secret",),
        _trust_sizes_of_the_output,
    ),
    Bug(
        "sizes of the output are trusted where nothing changed",
        ("alter a file of the output in secret",),
        _trust_sizes_where_nothing_changed,
    ),
    Bug("sizes alone are compared", ("change a byte of a file",), _compare_sizes_alone),
    Bug("everything is written", ("change body",), _write_everything),
    Bug("nothing is removed", ("delete an entry",), _remove_nothing),
    Bug(
        "templates are passed over",
        ("change a page template",),
        _pass_over_of_the_theme("templates"),
    ),
    Bug(
        "catalogues are passed over",
        ("change a message of every page",),
        _pass_over_of_the_theme("locales"),
    ),
    Bug("static files are passed over", ("change the style",), _pass_over_of_the_theme("static")),
    Bug(
        "downloads are passed over",
        ("change a byte of a file",),
        _pass_over_of_the_content("downloads"),
    ),
    Bug("texts are passed over", ("change body",), _pass_over_of_the_content("texts")),
    Bug("the base url is forgotten", ("ask for another base url",), _forget_of_the_request(0)),
    Bug("drafts are forgotten", ("show or hide drafts",), _forget_of_the_request(1)),
    Bug("what is published is forgotten", ("publish a page elsewhere",), _forget_of_the_request(7)),
    Bug("the clock stands still", ("go to a day of an event",), _stop_the_clock),
    Bug("warnings are told once", ("put a foreign file into the output",), _tell_warnings_once),
    Bug(
        "units know no languages",
        ("remove a language", "add a language"),
        _key_units_without_languages,
    ),
    Bug("units know no downloads", ("lengthen a file",), _key_units_without_downloads),
    Bug("units are known by size", ("change a letter of a text in secret",), _key_units_by_size),
    Bug("addresses are kept for good", ("change title",), _keep_addresses_for_good),
    Bug("relations are kept for good", ("topics of event",), _keep_relations_for_good),
    Bug(
        "surroundings are not looked at",
        ("make a draft of what a text links to",),
        _see_no_surroundings,
    ),
    Bug("kinds of names are the same", ("add an event",), _take_kinds_for_the_same),
    Bug("problems of units are forgotten", ("change body",), _forget_problems_of_units),
    Bug(
        "times of texts are trusted",
        ("change a letter of a text in secret",),
        _trust_times_of_texts,
    ),
    Bug(
        "all files are settled",
        ("change a letter of a text in secret",),
        _take_all_files_for_settled,
    ),
)
