"""Publishing: what a build does once there may be something to do."""

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from typing import NamedTuple

from programme_pages.ledger import FOLDER, Ledger, Store, in_words
from programme_pages.ledger.pack import Damaged, Pack
from programme_pages.output import Site, open_site
from programme_pages.pipeline.building import LAST, Built, Progress
from programme_pages.pipeline.checking import Checked, Known, check_listed
from programme_pages.pipeline.compressing import Compressed, Held, Source, compress
from programme_pages.pipeline.drawing import FOLDER as DRAWN
from programme_pages.pipeline.drawing import Drawer
from programme_pages.pipeline.former import published_addresses, published_revisions
from programme_pages.pipeline.inputs import Listed
from programme_pages.pipeline.last import NO_BUILD, LastBuild, day_of, request_of
from programme_pages.pipeline.making import ALWAYS, Made, Making, make_files, new_ledger
from programme_pages.pipeline.outputs import (
    Output,
    Outputs,
    known_digests,
    left_behind,
    standing,
    wait_a_tick,
)
from programme_pages.pipeline.pieces import Pieces
from programme_pages.pipeline.settings import Settings
from programme_pages.pipeline.stamps import stamps_of
from programme_pages.plan import DrawnJob, Job, Plan, Published, Relations, Request, plan_site
from programme_pages.plan.data.revisions import Revisions
from programme_pages.programme import link
from programme_pages.render import Renderer, TemplateFault
from programme_pages.routes import Routes
from programme_pages.workers import available_cores

_LEDGER, _RELATIONS, _BYTECODE, _COMPRESSED = (
    "ledger",
    "relations",
    "templates",
    "compressed",
)  # what is kept beside, in the store


class Basis(NamedTuple):
    """What the pages of a build were made on: for those who go on from there, as previews do."""

    listed: Listed
    checked: Checked
    making: Making


@dataclass(frozen=True, slots=True)
class Publishing:
    """A build that may have something to do: `store` and `last` hold what the last one left."""

    settings: Settings
    store: Store
    last: LastBuild
    listed: Listed
    progress: Progress

    def run(self, on_wait: Callable[[], None]) -> Built:
        """Check what was listed, and publish it where it has no errors."""
        pack = Pack(self.store, keep=True)
        try:
            return self._check_and_publish(pack, on_wait)
        except Damaged:  # so much for what was kept: all is done again, without it
            self.store.clear()
            return replace(self, last=NO_BUILD).run(on_wait)
        finally:
            pack.close()

    def _check_and_publish(self, pack: Pack, on_wait: Callable[[], None]) -> Built:
        settings, listed = self.settings, self.listed
        processes = settings.processes or available_cores()
        known = Known.of(self.store)
        checked, now = check_listed(settings.root, listed, known, pack, processes)
        known.write_difference(self.store, pack, now)
        del known, now  # what processes to come need not have
        former, unusable = published_addresses(settings.published)
        revisions, unreadable = published_revisions(settings.published)
        checked = checked.also(unusable or unreadable)  # both files fail for one reason
        if checked.fails(strict=settings.strict) or checked.routes is None:
            return Built(checked.problems, None, checked.parsed)
        plan = self._plan(checked, checked.routes, former, revisions)
        checked = checked.also(plan.problems)
        if checked.fails(strict=settings.strict):
            return Built(checked.problems, None, checked.parsed)
        try:
            with open_site(settings.output, on_wait) as site, closing(Pieces(self.store)) as pieces:
                return self._publish(site, pieces, checked, plan, processes)
        except TemplateFault as fault:
            return Built([*checked.problems, fault.problem], None, checked.parsed)

    def _publish(
        self, site: Site, pieces: Pieces, checked: Checked, plan: Plan, processes: int
    ) -> Built:
        """Make what is stale, publish all, and keep what the next build can use."""
        making = self._making(site, pieces, checked, plan)
        stale = [job for job in making.plan.jobs if making.reasons(job)]
        made = make_files(making, stale, site, processes, self.progress(len(stale)))
        ledger = new_ledger(making, made)
        digests = {one.target: one.digest for one in made.placed}
        kept = {
            target: digest
            for target, (_, _, digest) in ledger.pages.items()
            if target not in digests
        }
        stood = {target: making.standing[target] for target in kept}
        placed = list(made.placed)
        if self.settings.compress:
            compressed = self._compress(site, made, kept, processes)
            placed += compressed.placed
            stood |= compressed.stood
        digests = {one.target: one.digest for one in placed}
        gone = site.listed.keys() - digests.keys() - stood.keys()
        published = site.finish(placed, {target: one.digest for target, one in stood.items()})
        outputs = left_behind(site, digests, stood)
        finished = time.monotonic()
        if gone or any(isinstance(job, DrawnJob) for job in stale):
            self._prune(making)
        self._keep(checked, ledger, outputs)
        pieces.keep(ledger, made.pieces)
        wait_a_tick(finished)
        explained = self._explained(making, stale) if self.settings.explain else None
        written = [*(one.target for one in placed if one.staged), *gone]
        basis = Basis(self.listed, checked, making)
        return Built(checked.problems, published, checked.parsed, explained, written, basis)

    def _compress(
        self, site: Site, made: Made, kept: Mapping[str, str], processes: int
    ) -> Compressed:
        """Place the compressed files, and keep what was found out about them."""
        known: Held = self.store.read(_COMPRESSED) or {}
        sources = {target: Source(one, site.path(target, None)) for target, one in kept.items()}
        for one in made.placed:
            sources[one.target] = Source(one.digest, site.path(one.target, one))
        compressed = compress(site, sources, known, self.last.outputs, processes)
        self.store.write(_COMPRESSED, compressed.known)
        return compressed

    def _making(self, site: Site, pieces: Pieces, checked: Checked, plan: Plan) -> Making:
        """Gather what is to be made, what was made last, and what stands of it."""
        ledger: Ledger = self.store.read(_LEDGER) or Ledger()
        wanted = {target: digest for target, (_, _, digest) in ledger.pages.items()}
        folder = self.store.folder
        return Making(
            root=self.settings.root,
            plan=plan,
            renderer=Renderer(
                checked.languages, checked.theme.templates, folder / _BYTECODE if folder else None
            ),
            drawer=Drawer(
                self.settings.root,
                self.settings.root / FOLDER / DRAWN if self.store.prepare() else None,
            ),
            stamps=stamps_of(checked.theme, checked.languages),
            ledger=ledger,
            standing=standing(site, wanted, self.last.outputs),
            downloads=known_digests(self.listed.sources.downloads, self.last.downloads),
            pieces=pieces,
        )

    def _plan(
        self, checked: Checked, routes: Routes, former: Published, revisions: Revisions
    ) -> Plan:
        settings = self.settings
        programme = link(checked.content, drafts=settings.drafts)
        every = {entry.id for entry in checked.content.outlines.values()}
        hidden = every - programme.outlines.keys()
        base_url = settings.base_url or programme.site.facts.base_url
        today = day_of(settings.now, programme.site.facts.timezone)
        known: Relations | None = self.store.read(_RELATIONS)
        address = base_url if base_url.endswith("/") else f"{base_url}/"
        request = Request(
            today=today,
            base_url=address,
            published=former,
            revisions=revisions,
            known=known,
            pictures=checked.pictures,
            preview=settings.preview,
            search=settings.search,
            data=settings.data,
        )
        visible = routes.without(hidden)
        plan = plan_site(programme, checked.languages, visible, checked.theme.static, request)
        if plan.ground.relations is not known:
            self.store.write(_RELATIONS, plan.ground.relations)
        return plan

    def _prune(self, making: Making) -> None:
        """Drop pictures that are kept and no longer of the site; previews need only some."""
        if not self.settings.preview:
            drawn = (job.target for job in making.plan.jobs if isinstance(job, DrawnJob))
            making.drawer.prune(drawn)

    def _keep(self, checked: Checked, ledger: Ledger, outputs: Outputs) -> None:
        timezone = checked.content.site.facts.timezone if checked.content.site else "UTC"
        self.store.write(_LEDGER, ledger)
        last = LastBuild(
            request=request_of(self.settings),
            inputs=self.listed.inputs,
            day=day_of(self.settings.now, timezone),
            timezone=timezone,
            problems=checked.problems,
            outputs=outputs,
            downloads=self._downloads(ledger),
        )
        self.store.write(LAST, last)

    def _downloads(self, ledger: Ledger) -> Outputs:
        """Give the files that were copied, as far as their states tell of any later change."""
        now_ns = self.listed.now_ns
        known = zip(ledger.names, ledger.digests, strict=True)
        digests = {name: digest for name, digest in known if name.startswith("file ")}
        return {
            name: Output(state, digest)
            for name, state in self.listed.sources.downloads.items()
            if (digest := digests.get(f"file {name}")) and state.is_settled(now_ns)
        }

    @staticmethod
    def _explained(making: Making, stale: Iterable[Job]) -> dict[str, list[str]]:
        receipts, changed = making.ledger.receipts(), making.changes.names
        every = ((job, making.reasons(job)) for job in stale)
        return {
            job.target: in_words(found, receipts, changed, making.digest_of)
            for job, found in every
            if found != [ALWAYS]
        }
