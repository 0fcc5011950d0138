"""Pictures: each file that pages show as one is looked at once, and measured."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from programme_pages.files import FileState
from programme_pages.model.programme import Outline
from programme_pages.pictures import Picture, is_drawing
from programme_pages.pipeline.inputs import Listed
from programme_pages.problems import Problem, Span, problem
from programme_pages.workers import run_shares

STATIC = "static"
_FEW = 6  # pictures that one process measures sooner than several are started
_LARGEST = 100 * 1024 * 1024  # bytes of a picture that is looked at
_HEAVY = 15 * 1024 * 1024  # bytes that are more than any page needs
_SMALL = 480  # pixels: the least width of an entry's own picture


class Measured(NamedTuple):
    """A picture as it was measured, and what is wrong with it; `state` is that of its file."""

    state: FileState
    picture: Picture | None
    problems: Sequence[Problem] = ()


Known = Mapping[str, Measured]  # by the file's path in the site's folder


def measure_all(
    root: Path, outlines: Iterable[Outline], listed: Listed, known: Known, processes: int
) -> dict[str, Measured]:
    """Measure the pictures of entries; those whose files are as they were stand as known."""
    states = listed.sources.downloads
    wanted = {source: states[source] for source in _sources(outlines) if source in states}
    found = {name: known[name] for name, state in wanted.items() if _is_same(known, name, state)}
    anew = [name for name in wanted if name not in found]
    shares = min(processes, 1 + len(anew) // _FEW)

    def work(share: int) -> list[Measured]:
        return [_measured(root, name, wanted[name]) for name in anew[share::shares]]

    for share, results in enumerate(run_shares(work, shares) if anew else ()):
        found |= zip(anew[share::shares], results, strict=True)
    return {name: found[name] for name in wanted}


def measure_logo(
    name: str | None, static: Mapping[str, bytes], known: Known
) -> dict[str, Measured]:
    """Measure a logo that is to stand on cards; it is the same as long as its bytes are."""
    content = static.get(name or "")
    if name is None or content is None or is_drawing(name):
        return {}
    place = f"{STATIC}/{name}"
    state = FileState(len(content), 0, 0, crc32(content))  # of its bytes alone
    if _is_same(known, place, state):
        return {place: known[place]}
    return {place: _raster(content, Span(place), state)}


def lasting(measured: Known, now_ns: int) -> Known:
    """Give those whose state tells of any later change of the file, which can be kept."""
    return {name: one for name, one in measured.items() if one.state.is_settled(now_ns)}


def check_pictures(outlines: Iterable[Outline], measured: Known) -> Iterator[Problem]:
    """Report what is wrong with pictures, and own pictures of entries that are small."""
    for one in measured.values():
        yield from one.problems
    for outline in outlines:
        source = outline.downloads.get(outline.image or "", "")
        picture = measured[source].picture if source in measured else None
        if picture and picture.width < _SMALL and not is_drawing(source):
            values = {"width": picture.width, "least": _SMALL}
            yield problem("small-picture", Span(source), **values)


def _sources(outlines: Iterable[Outline]) -> Iterator[str]:
    for outline in outlines:
        for name, source in outline.downloads.items():
            if name in outline.pictures or is_drawing(name):
                yield source


def _is_same(known: Known, name: str, state: FileState) -> bool:
    return name in known and known[name].state == state


def _measured(root: Path, name: str, state: FileState) -> Measured:
    span = Span(name)
    if state.size > _LARGEST:
        return Measured(state, None, (problem("picture-too-large", span),))
    try:
        content = (root / name).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Measured(state, None, (problem("unreadable-file", span, reason=reason),))
    measured = _drawing if is_drawing(name) else _raster
    return measured(content, span, state)


def _raster(content: bytes, span: Span, state: FileState) -> Measured:
    from programme_pages.pictures.measuring import measure  # noqa: PLC0415  (loads Pillow)
    from programme_pages.pictures.opening import NoPicture, TooManyPixels  # noqa: PLC0415

    try:
        picture = measure(content)
    except TooManyPixels:
        return Measured(state, None, (problem("picture-too-large", span),))
    except NoPicture:
        return Measured(state, None, (problem("damaged-picture", span),))
    megabytes = state.size // (1024 * 1024)
    heavy = problem("heavy-picture", span, size=megabytes) if state.size > _HEAVY else None
    return Measured(state, picture, (heavy,) if heavy else ())


def _drawing(content: bytes, span: Span, state: FileState) -> Measured:
    from programme_pages.pictures.drawings import NoDrawing, read_drawing  # noqa: PLC0415

    try:
        drawing = read_drawing(content)
    except NoDrawing:
        return Measured(state, None, (problem("damaged-picture", span),))
    found = tuple(problem("unsafe-svg", span, what=what) for what in drawing.unsafe[:1])
    return Measured(state, drawing.picture, found)
