"""Wrong usage is told in plain words, in the language that was asked for."""

import pytest

from programme_pages.commands.parser import usage_sentence
from tests.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek"], 'there is no command "chek"; did you mean "check"?'),
        (["zzz"], 'there is no command "zzz"; there are: build, check'),
        (["translate", "stats"], 'there is no command "stats"; did you mean "status"?'),
        (["check", "--format", "jsn"], '--format cannot be "jsn"; did you mean "json"?'),
        (["check", "--format", "xx"], '--format cannot be "xx"; it can be: text, github'),
        (["new"], "what is missing: KIND, ID (help: programme-pages new --help)"),
        (["check", "--lnag", "pl"], "this means nothing here: --lnag pl"),
        (["build", "--jobs"], "--jobs needs a value after it"),
        (["check", "--strict=yes"], '--strict takes no value, and has "yes"'),
        (["chek", "--lang", "pl"], 'nie ma polecenia "chek"; czy chodzi\u0142o o\u00a0"check"?'),
        (
            ["--lang=fr", "new"],
            "il manque\u00a0: KIND, ID (aide\u00a0: programme-pages new --help)",
        ),
        (
            ["build", "--lang", "pl", "--jobs", "0"],
            "to nie jest liczba od 1 w\u00a0g\u00f3r\u0119: 0",
        ),
    ],
)
def test_what_is_wrong_and_what_was_meant(arguments: list[str], told: str, run: Run) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"programme-pages: {told}")


def test_what_argparse_may_say_some_day_is_passed_on() -> None:
    assert str(usage_sentence("something new {here}")) == "something new {here}"
