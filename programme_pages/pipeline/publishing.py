"""Publishing: what a build does once there may be something to do."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from programme_pages.ledger import Receipts, Store, in_words
from programme_pages.output import Site, open_site
from programme_pages.pipeline.building import LAST, Built, Progress
from programme_pages.pipeline.checking import Checked, Known, check_listed
from programme_pages.pipeline.former import published_addresses
from programme_pages.pipeline.inputs import Listed
from programme_pages.pipeline.last import LastBuild, day_of, request_of
from programme_pages.pipeline.making import ALWAYS, Making, make_files, new_receipts
from programme_pages.pipeline.outputs import (
    Output,
    Outputs,
    known_digests,
    left_behind,
    standing,
    wait_a_tick,
)
from programme_pages.pipeline.settings import Settings
from programme_pages.pipeline.stamps import stamps_of
from programme_pages.plan import Job, Plan, Published, Request, plan_site
from programme_pages.programme import link
from programme_pages.render import Renderer, TemplateFault
from programme_pages.routes import Routes
from programme_pages.workers import available_cores

_RECEIPTS, _BYTECODE = "receipts", "templates"  # what is kept beside, in the store


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
        settings, listed = self.settings, self.listed
        processes = settings.processes or available_cores()
        known = Known.of(self.store)
        checked, now = check_listed(settings.root, listed, known, processes)
        known.write_difference(self.store, now)
        del known, now  # as large as the content, and the processes to come would have it too
        former, unusable = published_addresses(settings.published)
        checked = checked.also(unusable)
        if checked.fails(strict=settings.strict) or checked.routes is None:
            return Built(checked.problems, None, checked.parsed)
        plan = self._plan(checked, checked.routes, former)
        checked = checked.also(plan.problems)
        if checked.fails(strict=settings.strict):
            return Built(checked.problems, None, checked.parsed)
        try:
            with open_site(settings.output, on_wait) as site:
                return self._publish(site, checked, plan, processes)
        except TemplateFault as fault:
            return Built([*checked.problems, fault.problem], None, checked.parsed)

    def _publish(self, site: Site, checked: Checked, plan: Plan, processes: int) -> Built:
        """Make what is stale, publish all, and keep what the next build can use."""
        making = self._making(site, checked, plan)
        reasons = {job: found for job in making.plan.jobs if (found := making.reasons(job))}
        stale = list(reasons)
        made = make_files(making, stale, site, processes, self.progress(len(stale)))
        receipts = new_receipts(making, made)
        digests = {one.target: one.digest for one in made.placed}
        kept = {
            target: one.digest for target, one in receipts.pages.items() if target not in digests
        }
        published = site.finish(made.placed, kept)
        stood = {target: making.standing[target] for target in kept}
        outputs = left_behind(site, digests, stood)
        finished = time.monotonic()
        self._keep(checked, receipts, outputs)
        wait_a_tick(finished)
        explained = self._explained(making, reasons) if self.settings.explain else None
        return Built(checked.problems, published, checked.parsed, explained)

    def _making(self, site: Site, checked: Checked, plan: Plan) -> Making:
        """Gather what is to be made, what was made last, and what stands of it."""
        receipts: Receipts = self.store.read(_RECEIPTS) or Receipts()
        wanted = {target: one.digest for target, one in receipts.pages.items()}
        folder = self.store.folder
        return Making(
            root=self.settings.root,
            plan=plan,
            renderer=Renderer(
                checked.languages, checked.theme.templates, folder / _BYTECODE if folder else None
            ),
            stamps=stamps_of(checked.theme, checked.languages),
            receipts=receipts,
            standing=standing(site, wanted, self.last.outputs),
            downloads=known_digests(self.listed.sources.downloads, self.last.downloads),
        )

    def _plan(self, checked: Checked, routes: Routes, former: Published) -> Plan:
        settings = self.settings
        programme = link(checked.content, drafts=settings.drafts)
        published = {entry.id for entry in programme.entries}
        hidden = {entry.id for entry in checked.content.entries} - published
        base_url = settings.base_url or programme.site.facts.base_url
        today = day_of(settings.now, programme.site.facts.timezone)
        address = base_url if base_url.endswith("/") else f"{base_url}/"
        request = Request(today, address, former)
        visible = routes.without(hidden)
        return plan_site(programme, checked.languages, visible, checked.theme.static, request)

    def _keep(self, checked: Checked, receipts: Receipts, outputs: Outputs) -> None:
        timezone = checked.content.site.facts.timezone if checked.content.site else "UTC"
        self.store.write(_RECEIPTS, receipts)
        last = LastBuild(
            request=request_of(self.settings),
            inputs=self.listed.inputs,
            day=day_of(self.settings.now, timezone),
            timezone=timezone,
            problems=checked.problems,
            outputs=outputs,
            downloads=self._downloads(receipts),
        )
        self.store.write(LAST, last)

    def _downloads(self, receipts: Receipts) -> Outputs:
        """Give the files that were copied, as far as their states tell of any later change."""
        now_ns = self.listed.now_ns
        return {
            name: Output(state, digest)
            for name, state in self.listed.sources.downloads.items()
            if (digest := receipts.digests.get(f"file {name}")) and state.is_settled(now_ns)
        }

    @staticmethod
    def _explained(making: Making, reasons: Mapping[Job, Sequence[str]]) -> dict[str, list[str]]:
        return {
            job.target: in_words(found, making.receipts, making.changed, making.digest_of)
            for job, found in reasons.items()
            if found != [ALWAYS]
        }
