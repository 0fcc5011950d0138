"""Questions on a terminal: short, each with what Enter stands for, asked until the answer fits."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from programme_pages.model.programme import Kind
from programme_pages.starter.given import RefusedError, tidy
from programme_pages.starter.ground import Ground
from programme_pages.starter.kinds import Starter
from programme_pages.starter.order import TO_BE_ANNOUNCED, title_of
from programme_pages.starter.trial import find_mistake, told

Read = Callable[[str], str]  # from a question to its answer; raises EOFError where none will come
_MANY = 12  # ids; more are not listed


class Question(NamedTuple):
    """A question, and what Enter stands for: a value, or nothing, which `otherwise` describes."""

    text: str
    default: str = ""
    otherwise: str = ""


_QUESTIONS: Mapping[str, Question] = {
    "start": Question("Starts on (2027-05-20, 2027-05-20 09:30, 2027-05 or tbd)", "tbd"),
    "end": Question("Ends on", otherwise="the same day"),
    "duration": Question("Runs for (5 years, 18 months)", otherwise="not known"),
    "attendance": Question("People meet: in-person, online or hybrid", "in-person"),
    "venue": Question("Venue", TO_BE_ANNOUNCED),
    "place": Question("Linked from: menu, footer or none", "none"),
    "city": Question("City"),
    "country": Question("Country, in two letters (PL)"),
    "url": Question("Web site", otherwise="none"),
}


class _Asker(NamedTuple):
    """Asks what an order lacks, on a ground; `say` tells what is wrong with an answer."""

    starter: Starter
    entry_id: str
    ground: Ground
    read: Read
    say: Callable[[str], None]

    def titles(self, languages: tuple[str, ...], given: Mapping[str, str]) -> dict[str, str]:
        """Ask for the title in each language that has none."""
        found = dict(given)
        for code in languages if self.starter.has_words else ():
            if code not in found:
                first = code == languages[0]
                default = title_of(self.entry_id) if first else ""
                question = Question(f"Title in {code}", default, "" if first else "later")
                found[code] = self._answer("title", question)
        return found

    def facts(self, given: Mapping[str, str]) -> dict[str, str]:
        """Ask for the facts that are not given."""
        found = dict(given)
        for field in self.starter.asks:
            if field in found or (field == "venue" and found.get("attendance") == "online"):
                continue
            found[field] = self._answer(field, self._question(field))
        return found

    def _question(self, field: str) -> Question:
        if field == "name":
            return Question("Name", title_of(self.entry_id))
        question = _QUESTIONS[field]
        if field == "start" and self.starter.kind is Kind.SERIES:
            return question._replace(default="", otherwise="not known")
        if field != "venue":
            return question
        known = self.ground.ids(Kind.VENUE)
        listed = f" ({', '.join(known)})" if 0 < len(known) <= _MANY else ""
        return question._replace(text=f"{question.text}{listed}")

    def _answer(self, field: str, question: Question) -> str:
        shown = question.default or question.otherwise
        prompt = f"{question.text}{f' [{shown}]' if shown else ''}: "
        while True:
            try:
                answer = tidy(self.read(prompt)) or question.default
            except RefusedError as refused:
                self.say(f"  {refused}.")
                continue
            if mistake := self._mistake(field, answer):
                self.say(f"  {mistake}")
            else:
                return answer

    def _mistake(self, field: str, answer: str) -> str | None:
        if not answer:
            return "It is needed." if field in self.starter.needs else None
        if field == "title":
            return None  # whatever it is, it is read when all is tried
        found = find_mistake(self.starter, field, answer, self.ground)
        return told(found) if found else None


def ask(  # noqa: PLR0913, PLR0917  (what is known, and the two ends of a conversation)
    starter: Starter,
    entry_id: str,
    languages: tuple[str, ...],
    titles: Mapping[str, str],
    facts: Mapping[str, str],
    ground: Ground,
    read: Read,
    say: Callable[[str], None],
) -> tuple[dict[str, str], dict[str, str]]:
    """Ask for what was not given: titles by language, then facts. Raises EOFError."""
    asker = _Asker(starter, entry_id, ground, read, say)
    return asker.titles(languages, titles), asker.facts(facts)
