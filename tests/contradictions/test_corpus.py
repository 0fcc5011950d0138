"""How much is found of what is wrong, and how often what is right is called wrong.

The figures stand in docs/editors.md, and are exact: a sentence of which something else is found
than before gets another mark in the corpus, and the figures change.
"""

from collections import Counter
from pathlib import Path

import pytest

from programme_pages.pipeline.checking import check
from tests.contradictions.corpus import CODES, Sentence, sentences
from tests.contradictions.reading import check_event, lacking

ROOT = Path(__file__).parents[2]
SENTENCES = sentences()
# Sentences by their marks: what is wrong and found, wrong and not found, right and called wrong,
# right and left alone.
FIGURES = {"!": 124, "?": 10, "~": 2, " ": 259}


def found_in(sentence: Sentence) -> set[tuple[str, str]]:
    """The codes of what is found, and the words."""
    texts = {sentence.source: sentence.text}
    if sentence.translation is not None:
        texts[sentence.language] = sentence.translation
    checked = check_event(sentence.facts, **texts)
    known = [one for one in checked.problems if one.code in CODES.values()]
    if sentence.translation is None:
        return {(one.code, checked.at(one)) for one in known}
    return {(one.code, words) for one in known for words in lacking(one)}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda one: f"{one.case}: {one.text}")
def test_a_sentence_is_found_wrong_or_not_as_it_is_marked(sentence: Sentence) -> None:
    found = found_in(sentence)
    if sentence.mark == "~":
        assert found
    else:
        assert found == {(sentence.code, words) for words in sentence.wrong}
        assert bool(found) == (sentence.mark == "!")


def test_the_figures_are_those_that_are_published() -> None:
    assert Counter(one.mark for one in SENTENCES) == FIGURES
    wrong, right = FIGURES["!"] + FIGURES["?"], FIGURES["~"] + FIGURES[" "]
    told = " ".join((ROOT / "docs/fields.md").read_text(encoding="utf-8").split())
    assert f"it finds {FIGURES['!']} of {wrong} mistakes" in told
    assert f"calls {FIGURES['~']} of {right} right sentences wrong" in told
    assert f"On {len(SENTENCES)} sentences" in told


def test_nothing_in_the_real_content_is_called_wrong() -> None:
    assert check(ROOT).problems == []


def test_every_case_has_sentences_that_are_wrong_and_such_that_are_right() -> None:
    marks = {case: {one.mark for one in SENTENCES if one.case == case} for case in CODES}
    assert all({"!", " "} <= found for found in marks.values())
