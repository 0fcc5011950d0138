"""Questions on a terminal: short, each with what Enter stands for, asked until the answer fits."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from programme_pages.model.programme import Kind
from programme_pages.starter.given import RefusedError, tidy
from programme_pages.starter.ground import Ground
from programme_pages.starter.order import TO_BE_ANNOUNCED, Order, title_of
from programme_pages.starter.trial import first_mistake, told

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
    """Asks on a ground; `say` tells what is wrong with an answer."""

    ground: Ground
    read: Read
    say: Callable[[str], None]

    def title(self, order: Order, code: str) -> Order:
        """Ask for the title in a language."""
        question = Question(f"Title in {code}", otherwise="later")
        if code == order.source:
            question = Question(f"Title in {code}", title_of(order.id))
        return self._with_answer(
            question, lambda answer: replace(order, titles={**order.titles, code: answer})
        )

    def fact(self, order: Order, field: str) -> Order:
        """Ask for a fact."""
        return self._with_answer(
            self._question(order, field),
            lambda answer: replace(order, facts={**order.facts, field: answer}),
        )

    def _question(self, order: Order, field: str) -> Question:
        if field == "name":
            return Question("Name", title_of(order.id))
        question = _QUESTIONS[field]
        if field == "start" and order.starter.kind is Kind.SERIES:
            return question._replace(default="", otherwise="not known")
        if field != "venue":
            return question
        known = self.ground.ids(Kind.VENUE)
        listed = f" ({', '.join(known)})" if 0 < len(known) <= _MANY else ""
        return question._replace(text=f"{question.text}{listed}")

    def _with_answer(self, question: Question, put: Callable[[str], Order]) -> Order:
        """Ask until the order with the answer can be tried; give that order."""
        shown = question.default or question.otherwise
        prompt = f"{question.text}{f' [{shown}]' if shown else ''}: "
        while True:
            try:
                answer = tidy(self.read(prompt)) or question.default
                if answer == question.otherwise:  # typed as it stands in the brackets
                    answer = ""
            except RefusedError as refused:
                self.say(f"  {refused}.")
                continue
            if not shown and not answer:
                self.say("  It is needed.")
            elif mistake := first_mistake(put(answer), self.ground):
                self.say(f"  {told(mistake)}")
            else:
                return put(answer)


def ask(order: Order, ground: Ground, read: Read, say: Callable[[str], None]) -> Order:
    """Ask for what an order lacks: titles by language, then facts. Raises EOFError."""
    asker = _Asker(ground, read, say)
    for code in order.languages if order.starter.has_words else ():
        if code not in order.titles:
            order = asker.title(order, code)
    for field in order.starter.asks:
        is_nowhere = field == "venue" and order.facts.get("attendance") == "online"
        if field not in order.facts and not is_nowhere:
            order = asker.fact(order, field)
    return order
