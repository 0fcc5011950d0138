"""Which pages are stale, and why: a pure function of receipts and of what is there now."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from programme_pages.ledger.receipts import Receipt, Receipts

NEW_PAGE = "new page"
OTHER_PAGE = "another page was here"
OUTPUT_CHANGED = "output file missing or changed"


@dataclass(frozen=True)
class Changes:
    """What changed since receipts were written, of all that they name.

    `digest_of` gives the digest of what is there now under a name; `view_digest` makes a view anew
    and gives the digest of its value. None stands for what is not there any more.
    """

    receipts: Receipts
    digest_of: Callable[[str], str | None]
    view_digest: Callable[[str], str | None]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names under which something else is read now; of views those with another value."""
        known = self.receipts.digests.items()
        changed = {name for name, digest in known if self.digest_of(name) != digest}
        verdicts: dict[str, bool] = {}
        views = self.receipts.views if changed else ()
        return frozenset(changed | {one for one in views if self._differs(one, changed, verdicts)})

    def _differs(self, name: str, changed: set[str], verdicts: dict[str, bool]) -> bool:
        """Tell whether a view differs: it is made again only where something that it read does."""
        if name not in verdicts:
            view = self.receipts.views[name]
            touched = not changed.isdisjoint(view.reads) or any(
                self._differs(inner, changed, verdicts)
                for inner in view.reads & self.receipts.views.keys()
            )
            verdicts[name] = touched and self.view_digest(name) != view.digest
        return verdicts[name]


def why_stale(
    subject: str, receipt: Receipt | None, changed: frozenset[str], *, stands: bool
) -> list[str]:
    """Tell why a page has to be made again: an empty list where it does not.

    `subject` is what the page is to be of, `changed` are the names that changed, and `stands` tells
    whether the file that the receipt is for is still in its place. The reasons are one of the
    constants above, or the names that changed of those that the page read.
    """
    if receipt is None:
        return [NEW_PAGE]
    if receipt.subject != subject:
        return [OTHER_PAGE]
    if not changed.isdisjoint(receipt.reads):
        return sorted(changed & receipt.reads)
    return [] if stands else [OUTPUT_CHANGED]
