"""Publishing in one go: the whole site arrives as a stream."""

from collections.abc import Callable, Iterable
from pathlib import Path

from programme_pages.output.contents import Content
from programme_pages.output.site import Published, open_site


def publish(
    output: Path,
    rendered: Iterable[tuple[str, Content]],
    *,
    on_wait: Callable[[], None],
) -> Published:
    """Make the output folder hold exactly the rendered files, its manifest and what is foreign.

    `rendered` yields each target with its content, as `Site.place` takes them. It is consumed as
    it comes, under the folder's lock. Raises what `open_site` and the methods of `Site` raise, and
    whatever `rendered` raises.
    """
    with open_site(output, on_wait) as site:
        placed = [site.place(0, target, content) for target, content in rendered]
        return site.finish(placed, {})
