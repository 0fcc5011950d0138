import math

import pytest

from programme_pages.schemas.scalars import as_read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # YAML 1.2.2, example 10.9, and the table of section 10.3.2
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("0", 0),
        ("0o7", 7),
        ("0x3A", 58),
        ("-19", -19),
        ("+12", 12),
        ("0.", 0.0),
        ("-0.0", 0.0),
        (".5", 0.5),
        ("+12e03", 12000.0),
        ("-2E+05", -200000.0),
        (".inf", math.inf),
        ("-.Inf", -math.inf),
        # What content files hold
        ("007", 7),
        ("2027", 2027),
        ("+48221234567", 48221234567),
        ("2027-06", "2027-06"),
        ("2027-06-01", "2027-06-01"),
        ("2027-06-01 09:30", "2027-06-01 09:30"),
        ("16:30", "16:30"),
        ("1_000", "1_000"),
        ("NO", "NO"),
        ("on", "on"),
        ("nULL", "nULL"),
        ("0o8", "0o8"),
        (".", "."),
        ("e3", "e3"),
        ("1.2.3", "1.2.3"),
        ("+.nan", "+.nan"),
    ],
)
def test_plain_texts_have_the_values_of_the_core_schema(text: str, value: object) -> None:
    found = as_read(text)
    assert (type(found), found) == (type(value), value)


def test_no_number_is_one_too() -> None:
    found = as_read(".NaN")
    assert isinstance(found, float)
    assert math.isnan(found)
