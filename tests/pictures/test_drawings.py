"""Vector graphics: how large they are, and what in them could do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme_pages.pictures.drawings import NoDrawing, read_drawing

SPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str = "", attributes: str = 'viewBox="0 0 60 40"', before: str = "") -> bytes:
    return f"{before}<svg {SPACE} {attributes}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="600" height="400"', (600, 400)),
        ('width="600px" height="400.4px" viewBox="0 0 6 4"', (600, 400)),
        ('viewBox="0 0 60 40"', (60, 40)),
        ('viewBox="-5,-5,60.6,40.2"', (61, 40)),
        ('width="100%" height="100%" viewBox="0 0 60 40"', (60, 40)),
        ('width="20em"', None),
        ("", None),
        ('viewBox="0 0 0 40"', None),
        ('width="99999999" height="1"', None),
        ('viewBox="0 0 NaN inf"', None),
    ],
)
def test_a_drawing_says_how_large_it_is(attributes: str, size: tuple[int, int] | None) -> None:
    picture = read_drawing(svg(attributes=attributes)).picture
    assert (picture and (picture.width, picture.height)) == size
    assert picture is None or picture.form == "as-is"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<g><script/></g>",
        '<x:script xmlns:x="http://www.w3.org/2000/svg"/>',
        '<rect onload="alert(1)"/>',
        '<rect ONCLICK="alert(1)"/>',
        '<a href="javascript:alert(1)"><text>a</text></a>',
        '<a xlink:href=" java&#10;script:alert(1)"><text>a</text></a>',
        '<a href="data:text/html,a"><text>a</text></a>',
        '<image href="https://a.example/a.png"/>',
        '<image xlink:href="//a.example/a.png"/>',
        '<use href="data:image/svg+xml,a"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="href" values="javascript:alert(1)"/>',
        '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        "<style>@import 'https://a.example/a.css';</style>",
        "<style>rect { fill: url(https://a.example/a.svg#a) }</style>",
        '<rect style="fill: url( //a.example/a )"/>',
        '<rect fill="url(https://a.example/a.svg#a)"/>',
        '<rect style="fill: u\\72l(//a.example/a)"/>',
        "<style>rect { fill: ur&#108;(//a.example/a) }</style>",
        '<?xml-stylesheet href="https://a.example/a.css"?>',
    ],
)
def test_what_could_do_harm_is_named(inside: str) -> None:
    assert read_drawing(svg(inside)).unsafe


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="10" height="10" style="fill: #fff"/>',
        '<a href="https://a.example/"><text>a</text></a>',
        '<use href="#part"/><use xlink:href="#part"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<rect fill="url(#shade)" filter="url(\'#blur\')"/>',
        "<style>rect { fill: url(#shade) }</style>",
        '<animate attributeName="x" from="0" to="10" values="0;10"/>',
        "<text>script: https://a.example, javascript: no</text>",
    ],
)
def test_what_draws_is_fine(inside: str) -> None:
    assert read_drawing(svg(inside)).unsafe == ()


def test_what_drawing_programs_write_first_is_fine() -> None:
    before = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- of a program -->\n'
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd" '
        '[<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>\n'
    )
    assert read_drawing(svg(before=before)).unsafe == ()


def test_an_entity_hides_nothing() -> None:
    before = '<!DOCTYPE svg [<!ENTITY run "javascript:alert(1)">]>'
    assert read_drawing(svg('<use href="&run;"/>', before=before)).unsafe == ("href",)


def test_entities_that_unfold_without_end_are_refused() -> None:
    levels = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "long " * 20}">' for n in range(9)
    )
    with pytest.raises(NoDrawing):
        read_drawing(svg("<text>&e8;</text>", before=f"<!DOCTYPE svg [{levels}]>"))


@pytest.mark.parametrize("content", [b"", b"<svg>", b"\x89PNG", b"<html></html>", b"\xff\xfe<"])
def test_what_is_no_drawing_is_told_as_such(content: bytes) -> None:
    with pytest.raises(NoDrawing):
        read_drawing(content)


@given(st.binary(max_size=200))
def test_noise_is_no_drawing(noise: bytes) -> None:
    with pytest.raises(NoDrawing):
        read_drawing(noise)
