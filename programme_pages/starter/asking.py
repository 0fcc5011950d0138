"""Questions on a terminal: short, each with what Enter stands for, asked until the answer fits."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from programme_pages.model.programme import Kind
from programme_pages.problems import Sentence, Texts, sentence
from programme_pages.starter.given import RefusedError, tidy, with_case
from programme_pages.starter.ground import Ground
from programme_pages.starter.order import Order, title_of
from programme_pages.starter.trial import mistakes_so_far, told

Read = Callable[[str], str]  # from a question to its answer; raises EOFError where none will come
_NOT_KNOWN = sentence("not known")
_LEFT_OUT = sentence("Enter leaves it out: to be announced")
_MANY = 12  # ids; more are not listed


class Question(NamedTuple):
    """A question, and what Enter stands for: a value, or nothing, which `otherwise` describes."""

    text: Sentence
    default: str = ""
    otherwise: Sentence | None = None


_QUESTIONS: Mapping[str, Question] = {
    "start": Question(sentence("Starts on (2027-05-20, 2027-05-20 09:30, 2027-05 or tbd)"), "tbd"),
    "end": Question(sentence("Ends on"), otherwise=sentence("the same day")),
    "duration": Question(sentence("Runs for (5 years, 18 months)"), otherwise=_NOT_KNOWN),
    "attendance": Question(sentence("People meet: in-person, online or hybrid"), "in-person"),
    "venue": Question(sentence("Venue, by its id"), otherwise=_LEFT_OUT),
    "place": Question(sentence("Linked from: menu, footer or none"), "none"),
    "city": Question(sentence("City")),
    "country": Question(sentence("Country, in two letters (PL)")),
    "url": Question(sentence("Web site"), otherwise=sentence("none")),
}


class _Asker(NamedTuple):
    """Asks on a ground, in a language; `say` tells what is wrong with an answer."""

    ground: Ground
    texts: Texts
    read: Read
    say: Callable[[str], None]

    def title(self, order: Order, code: str) -> Order:
        """Ask for the title in a language."""
        text = sentence("Title in {language}", language=code)
        question = Question(text, otherwise=sentence("later"))
        if code == order.source:
            question = Question(text, title_of(order.id))
        return self._with_answer(
            question, lambda answer: replace(order, titles={**order.titles, code: answer})
        )

    def fact(self, order: Order, field: str) -> Order:
        """Ask for a fact."""
        return self._with_answer(
            self._question(order, field),
            lambda answer: replace(order, facts={**order.facts, field: with_case(field, answer)}),
        )

    def _question(self, order: Order, field: str) -> Question:
        if field == "name":
            return Question(sentence("Name"), title_of(order.id))
        question = _QUESTIONS[field]
        if field == "start" and order.starter.kind is Kind.SERIES:
            return question._replace(default="", otherwise=_NOT_KNOWN)
        if field != "venue":
            return question
        known = self.ground.ids(Kind.VENUE)
        if not 0 < len(known) <= _MANY:
            return question
        return question._replace(text=sentence("Venue ({venues})", venues=", ".join(known)))

    def _with_answer(self, question: Question, put: Callable[[str], Order]) -> Order:
        """Ask until the order with the answer can be tried; give that order."""
        otherwise = question.otherwise.told(self.texts) if question.otherwise else ""
        shown = question.default or otherwise
        prompt = f"{question.text.told(self.texts)}{f' [{shown}]' if shown else ''}: "
        while True:
            try:
                answer = tidy(self.read(prompt)) or question.default
                if answer == otherwise:  # typed as it stands in the brackets
                    answer = ""
            except RefusedError as refused:
                self.say(f"  {refused.told(self.texts)}.")
                continue
            if not shown and not answer:
                needed = self.texts.text("It is needed.")
                self.say(f"  {needed}")
            elif mistakes := mistakes_so_far(put(answer), self.ground):
                self.say(f"  {told(mistakes[0], self.texts)}")
            else:
                return put(answer)


def ask(
    order: Order, ground: Ground, texts: Texts, read: Read, say: Callable[[str], None]
) -> Order:
    """Ask for what an order lacks, in a language: titles, then facts. Raises EOFError."""
    asker = _Asker(ground, texts, read, say)
    for code in order.languages if order.starter.has_words else ():
        if code not in order.titles:
            order = asker.title(order, code)
    for field in order.starter.asks:
        is_nowhere = field == "venue" and order.facts.get("attendance") == "online"
        if field not in order.facts and not is_nowhere:
            order = asker.fact(order, field)
    return order
