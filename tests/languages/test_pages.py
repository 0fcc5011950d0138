"""A site in four languages that the engine has no words for, and English: no code knows of them."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import change
from tests.site.built import LANGUAGES, OTHER_CODES, Page, Site, plain, read_text
from tests.site.conftest import build_clean

from .reading import NAMES, foreign_letters, pieces

TITLES = (
    "مدن على الماء",
    "Міста над водою",
    "Städte am Wasser",
    "Cidades à beira d’água",
    "Cities by the water",
)
ARABIC = "[\u0621-\u064a]"
# A page whose text is in Ukrainian alone, for readers of German; of Arabic there is a title.
FLOODS_DE = "de/workshops/karty-povenei/index.html"
FLOODS_AR = "ar/warash/khryt-lfydnt/index.html"
FLOODS_UK = "uk/vorkshopy/karty-povenei/index.html"
HARBOUR_AR = "ar/warash/mrf-mftwh-wrsh-n-lmwny-wlmdn/index.html"
HARBOUR_PT = "pt-br/oficinas/porto-aberto-uma-oficina-sobre-portos-e-cidades/index.html"


def strange(site: Site) -> list[str]:
    """Texts in letters of another script than that of the language that they are said to be in."""
    return [
        f"{name}: {piece}"
        for name, page in site.pages.items()
        for piece in pieces(page.html)
        # The title of a page can say one language alone: that of the page's own part.
        if foreign_letters(piece, *(TITLES if piece.tag == "title" else ()))
    ]


def test_every_text_says_its_language(foreign: Site) -> None:
    assert len(foreign.pages) > 100
    assert strange(foreign) == []


def test_arabic_letters_run_from_right_to_left_and_all_others_from_left_to_right(
    foreign: Site,
) -> None:
    for name, page in foreign.pages.items():
        for piece in pieces(page.html):
            if piece.tag == "bdi":
                continue  # finds its direction by itself
            if piece.language != "ar":
                assert piece.direction == "ltr", f"{name}: {piece}"
            elif re.search(ARABIC, piece.text):
                assert piece.direction == "rtl", f"{name}: {piece}"


def test_names_in_other_letters_keep_to_themselves(foreign: Site) -> None:
    signs = [one for one in NAMES if re.search(r"[^\w\s]", one)]
    found = 0
    for page in foreign.in_language("ar").values():
        for piece in pieces(page.html):
            if piece.text in signs and piece.tag not in {"title", "meta[content]"}:
                assert piece.tag == "bdi" or piece.direction == "ltr" or "/" in piece.text, piece
                found += 1
    assert found > 10


def links(page: Page) -> dict[str, str]:
    return {
        one.get("hreflang") or one.get("rel") or "": one.get("href") or ""
        for one in page.all("link")
        if one.get("rel") in {"alternate", "canonical"}
    }


def notices(page: Page) -> list[str]:
    return [
        plain(read_text(one))
        for one in page.all("p")
        if one.get("class") == "notice notice--language"
    ]


def switches(page: Page) -> list[str]:
    (nav,) = [one for one in page.all("nav") if one.get("class") == "languages"]
    return [plain(read_text(one)) for one in nav.iter("li")]


def test_a_page_without_a_text_speaks_its_readers_language_and_claims_nothing(
    foreign: Site,
) -> None:
    page = foreign.pages[FLOODS_DE]
    assert page.language == "de"
    assert notices(page) == [
        "Den vollständigen Text gibt es noch nicht auf Deutsch. Sie sehen ihn auf Ukrainisch."
    ]
    assert links(page) == {"canonical": f"{foreign.base_url}uk/vorkshopy/karty-povenei/"}
    for text in ("Dienstag, 12. Mai 2026", "Ukraine", "April 2024", "Wasser", "Dokumente"):
        assert text in page.text
    assert switches(page) == [
        "العربية UK Text auf Ukrainisch",
        "українська",
        "Deutsch UK Text auf Ukrainisch",
        "português (Brasil) UK Text auf Ukrainisch",
        "English UK Text auf Ukrainisch",
    ]
    (heading,) = page.all("h1")
    assert [(one.get("lang"), one.text) for one in heading] == [("uk", "Карти повеней")]


def test_a_title_alone_is_shown_and_is_no_translation(foreign: Site) -> None:
    page = foreign.pages[FLOODS_AR]
    assert plain(read_text(page.all("h1")[0])) == "خرائط الفيضانات"
    assert notices(page) == ["النص الكامل غير متاح بالعربية بعد. وهو معروض هنا بالأوكرانية."]
    assert links(page) == {"canonical": f"{foreign.base_url}uk/vorkshopy/karty-povenei/"}
    (prose,) = [one for one in page.all("div") if one.get("class") == "prose"]
    assert (prose.get("lang"), prose.get("dir")) == ("uk", "ltr")


def test_single_labels_that_lack_do_not_make_it_less_of_a_translation(foreign: Site) -> None:
    page = foreign.pages[HARBOUR_PT]
    assert notices(page) == []
    true = {"ar", "uk", "de", "pt-BR"}
    assert links(page).keys() == true | {"canonical", "x-default"}
    assert links(page)["canonical"] == foreign.url_of(HARBOUR_PT)
    assert links(page)["x-default"] == foreign.url_of(HARBOUR_AR)
    # The venue has no name in Portuguese: the first of the site's languages stands in.
    names = [one for one in page.all("span") if one.text == "قاعة المرفأ"]
    assert [(one.get("lang"), one.get("dir")) for one in names] == [("ar", "rtl")]


def marks(page: Page) -> list[tuple[str, str]]:
    """What marks say to the eye and to the ear."""
    found = [one for one in page.all("span") if "mark--language" in (one.get("class") or "")]
    for one in found:
        assert one.get("title") == one[1].text
        assert one[0].get("aria-hidden") == "true"
        assert one[0].tail == " "  # without a style, the two are two words
    return [(one[0].text or "", one[1].text or "") for one in found]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("uk/kalendar/index.html", {("DE", "текст німецькою"), ("EN", "текст англійською")}),
        ("de/index.html", {("AR", "Text auf Arabisch"), ("EN", "Text auf Englisch")}),
        ("ar/jadwal-zamani/index.html", {("DE", "النص بالألمانية"), ("UK", "النص بالأوكرانية")}),
        ("pt-br/temas/index.html", {("UK", "nome em ucraniano")}),
        ("uk/mistsia/index.html", {("AR", "назва арабською")}),
    ],
)
def test_lists_mark_what_is_not_in_their_language(
    foreign: Site, name: str, wanted: set[tuple[str, str]]
) -> None:
    (main,) = foreign.pages[name].all("main")
    assert {*marks(Page(name, main))} == wanted


def test_a_link_of_a_text_is_marked_in_the_language_of_the_page(foreign: Site) -> None:
    """Also where the text around it is in a third language."""
    found = {
        (name.partition("/")[0], one.get("lang"), one[1].text)
        for name, page in foreign.pages.items()
        for prose in page.all("div")
        if prose.get("class") == "prose"
        for one in prose.iter("span")
        if "mark--language" in (one.get("class") or "")
    }
    assert found == {
        ("de", None, "Text auf Ukrainisch"),
        ("ar", "ar", "النص بالأوكرانية"),
        ("en", "en", "text in Ukrainian"),
    }


def test_nothing_is_marked_where_all_is_in_the_readers_language(foreign: Site) -> None:
    for name in ("ar/salasil/index.html", "pt-br/404.html", "ar/404.html"):
        assert marks(foreign.pages[name]) == []


def test_a_menu_page_of_another_language_is_the_current_page_all_the_same(foreign: Site) -> None:
    page = foreign.pages["uk/n-lbrnmj/index.html"]
    (menu,) = [one for one in page.all("nav") if one.get("class") == "menu"]
    (current,) = [one for one in menu.iter("a") if one.get("aria-current")]
    assert current.get("aria-current") == "page"
    assert plain(read_text(current)) == "عن البرنامج"


def test_contents_of_a_text_say_its_language(foreign: Site) -> None:
    page = foreign.pages["de/initiativen/the-shade-pact/index.html"]
    (contents,) = [one for one in page.all("nav") if one.get("class") == "contents"]
    told = {(one.text, one.get("lang")) for one in contents.iter("a")}
    assert ("Description", "en") in told
    assert ("Partnerländer", None) in told


def test_between_a_city_and_its_country_stands_what_the_language_writes_there(
    foreign: Site,
) -> None:
    assert "الإسكندرية، مصر" in foreign.pages["ar/index.html"].text
    assert "Александрія, Єгипет" in foreign.pages["uk/index.html"].text


def test_the_folder_of_a_variant_is_in_small_letters_and_its_tag_is_not(foreign: Site) -> None:
    pages = foreign.in_language("pt-BR")
    assert len(pages) > 20
    assert {page.language for page in pages.values()} == {"pt-BR"}
    assert not [name for name in foreign.targets if name != name.lower()]


def test_addresses_are_spelt_as_each_language_does(foreign: Site) -> None:
    for target in (
        "de/organisationen/netz-der-wasserstaedte/index.html",
        "uk/tsykly/tyzhden-richok/index.html",
        "pt-br/sessoes/onibus-noturnos-em-noites-quentes/index.html",
        # A German title keeps its spelling where it stands in for one of another language.
        "uk/sesii/nachtbusse-in-heissen-naechten/index.html",
    ):
        assert target in foreign.pages


def test_each_language_has_its_404(foreign: Site) -> None:
    said = {
        code: foreign.pages[f"{code.lower()}/404.html"].all("h1")[0].text for code in OTHER_CODES
    }
    assert said == {
        "ar": "الصفحة غير موجودة",
        "uk": "Сторінку не знайдено",
        "de": "Seite nicht gefunden",
        "pt-BR": "Página não encontrada",
        "en": "Page not found",
    }


NOT_IN_BOTH = {"sessions/night-buses-2027", "initiatives/shade-pact", "pages/about"}


@pytest.mark.parametrize(
    ("code", "direction", "lost"),
    [("ar", "rtl", "الصفحة غير موجودة"), ("uk", "ltr", "Сторінку не знайдено")],
)
def test_a_site_in_one_language_assumes_no_other(
    tmp_path: Path, code: str, direction: str, lost: str
) -> None:
    site = shutil.copytree(LANGUAGES, tmp_path / "site")
    change(site, "content/site.yaml", "[ar, uk, de, pt-BR, en]", f"[{code}]")
    for name in NOT_IN_BOTH:
        shutil.rmtree(site / "content" / name)
    for path in (site / "content").glob("*/*/*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("^source: .*", f"source: {code}", text), encoding="utf-8")
    built = build_clean(site, tmp_path / "output", codes=(code,))
    assert {page.language for page in built.pages.values()} == {code}
    assert {page.html.get("dir") for page in built.pages.values()} == {direction}
    assert strange(built) == []
    chooser = built.pages["index.html"]
    assert [one.get("href") for one in chooser.all("a")] == [f"{code}/"]
    assert lost in built.pages["404.html"].text
