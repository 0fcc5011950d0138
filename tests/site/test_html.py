"""Every page is valid, well structured HTML, and says which language it is in."""

import json
import re
import subprocess
from collections import Counter
from itertools import pairwise
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from .built import CODES, Page, Site
from .tools import module, program

NOT_FOUND = tuple(f"{code}/404.html" for code in CODES)
RIGHT_TO_LEFT = {"ar"}
NAMES = {
    "en": "English",
    "pl": "polski",
    "fr": "français",
    "ar": "العربية",
    "uk": "українська",
    "de": "Deutsch",
    "pt-BR": "português (Brasil)",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def test_the_nu_html_checker_finds_nothing(real: Site, full: Site, foreign: Site) -> None:
    checker = str(module("vnu-jar/build/dist/vnu.jar"))
    options = ["--skip-non-html", "--format", "json", "--stdout"]
    # To it, files of a folder are none of "self", and data in a script element is a script. What
    # browsers say of policies is held by test_policy.py.
    options += ["--filterpattern", "(Resource|Inline script) violates Content Security Policy.*"]
    folders = [str(one.folder) for one in (real, full, foreign)]
    command = [program("java"), "-jar", checker, *options, *folders]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    messages = json.loads(ran.stdout)["messages"]
    assert [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in messages] == []


def test_every_page_of_a_language_says_so(site: Site) -> None:
    for name, page in site.pages.items():
        folder, slash, _ = name.partition("/")
        by_folder = {code.lower(): code for code in site.codes}
        assert page.language == (by_folder[folder] if slash else site.codes[0]), name
        direction = "rtl" if page.language in RIGHT_TO_LEFT else "ltr"
        assert page.html.get("dir") == direction, name


def test_each_language_has_the_same_number_of_pages(site: Site) -> None:
    counts = Counter(name.partition("/")[0] for name in site.content_pages)
    assert set(counts) == {code.lower() for code in site.codes}
    assert len(set(counts.values())) == 1, counts


def test_ids_are_unique(site: Site) -> None:
    for name, page in site.pages.items():
        assert [one for one, count in Counter(page.ids).items() if count > 1] == [], name


def test_each_page_has_one_title_and_one_first_heading(site: Site) -> None:
    for name, page in site.pages.items():
        assert len(page.all("title")) == 1, name
        assert "".join(page.all("title")[0].itertext()).strip(), name
        assert len(page.all("h1")) == 1, name


def test_headings_skip_no_level_and_are_not_empty(site: Site) -> None:
    for name, page in site.pages.items():
        headings = page.all(*HEADINGS)
        levels = [int(heading.tag[1]) for heading in headings]
        assert levels[0] == 1, name
        for one, following in pairwise(levels):
            assert following <= one + 1, f"{name}: h{following} after h{one}"
        for heading in headings:
            assert "".join(heading.itertext()).strip(), name


def is_section(element: Element) -> bool:
    return element.tag in {"article", "aside", "main", "nav", "section"}


def landmarks(page: Page) -> list[Element]:
    """The `header` and `footer` elements that belong to the whole page, and all `main`."""
    body = page.html.find("body")
    assert body is not None
    found = page.all("main")

    def walk(element: Element) -> None:
        for child in element:
            if child.tag in {"header", "footer"}:
                found.append(child)
            elif not is_section(child):
                walk(child)

    walk(body)
    return found


def test_landmarks(site: Site) -> None:
    for name, page in site.content_pages.items():
        tags = sorted(element.tag for element in landmarks(page))
        assert tags == ["footer", "header", "main"], name


def test_each_navigation_has_a_name_of_its_own(site: Site) -> None:
    for name, page in site.content_pages.items():
        names = []
        for element in page.all("nav"):
            reference = element.get("aria-labelledby")
            named = [one for one in page.html.iter() if reference and one.get("id") == reference]
            label = element.get("aria-label") or "".join(named[0].itertext() if named else ())
            assert label.strip(), name
            names.append(label)
        assert len(names) == len(set(names)), f"{name}: {names}"


def test_aria_references_lead_to_elements(site: Site) -> None:
    for name, page in site.pages.items():
        for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for value in page.values(attribute):
                assert set(value.split()) <= set(page.ids), f"{name}: {attribute}={value}"


def test_the_first_link_skips_to_the_content(site: Site) -> None:
    for name, page in site.content_pages.items():
        first, *_ = page.all("a")
        assert first.get("href") == f"#{page.all('main')[0].get('id')}", name


def test_tables_have_headers(site: Site) -> None:
    for name, page in site.pages.items():
        for table in page.all("table"):
            assert list(table.iter("th")), name


def test_pictures_have_a_text_or_are_said_to_be_decoration(site: Site) -> None:
    for name, page in site.pages.items():
        assert all(one.get("alt") is not None for one in page.all("img")), name


def test_times_are_valid(site: Site) -> None:
    form = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d([+-]\d\d:\d\d|Z))?)?)?")
    for name, page in site.pages.items():
        for value in page.values("datetime"):
            assert form.fullmatch(value), f"{name}: {value}"


def test_one_canonical_address_that_exists(site: Site) -> None:
    for name, page in site.pages.items():
        links = page.links("canonical")
        if name.endswith("404.html"):
            assert links == []
            continue
        (link,) = links
        assert site.target_of(link.get("href", "")) in site.targets, name


def own(site: Site) -> dict[str, Page]:
    """The pages that are their own canonical address: whose text is truly in their language."""
    return {
        name: page
        for name, page in site.pages.items()
        for link in page.links("canonical")
        if site.target_of(link.get("href", "")) == name
    }


def test_all_of_the_real_content_is_in_all_languages(real: Site) -> None:
    assert real.pages.keys() - own(real).keys() == {"404.html", *NOT_FOUND}


def test_search_engines_keep_off_drafts_404_pages_and_old_addresses(site: Site) -> None:
    for name, page in site.pages.items():
        robots = [one.get("content") for one in page.all("meta") if one.get("name") == "robots"]
        moved = "refresh" in page.values("http-equiv")
        if "search" in page.values("role"):
            assert robots == ["noindex, follow"], name
        else:
            assert robots == (["noindex"] if moved or name.endswith("404.html") else []), name


def alternates(site: Site, page: Page) -> dict[str, str]:
    """The targets of a page's alternates, by their language."""
    links = [one for one in page.links("alternate") if one.get("hreflang")]
    found = {one.get("hreflang", ""): site.target_of(one.get("href", "")) for one in links}
    assert len(links) == len(found), page.target
    assert None not in found.values(), page.target
    return {code: target or "" for code, target in found.items()}


def test_alternates_are_mutual(site: Site) -> None:
    for name, page in own(site).items():
        if name != "index.html":
            found = alternates(site, page)
            assert found[page.language] == name
            assert found["x-default"] in found.values()
            for target in found.values():
                assert alternates(site, site.pages[target]) == found, f"{name}, {target}"


def test_an_alternate_is_in_its_language(site: Site) -> None:
    for page in own(site).values():
        for code, target in alternates(site, page).items():
            assert code == "x-default" or site.pages[target].language == code


def test_a_page_with_a_text_of_another_language_has_no_alternates(site: Site) -> None:
    for name in site.pages.keys() - own(site).keys():
        assert alternates(site, site.pages[name]) == {}, name


def test_no_hreflang_leads_to_a_page_with_a_text_of_another_language(site: Site) -> None:
    known = {"index.html", *own(site)}
    for name, page in site.pages.items():
        if name.endswith("404.html"):
            continue  # these lead to home pages, by addresses from the host's root
        for one in page.html.iter():
            target = site.target_of(urljoin(site.url_of(name), one.get("href", "")))
            if one.get("hreflang") and target and target.endswith(".html"):
                assert target in known, f"{name}: {target}"


def test_the_canonical_address_is_a_page_of_its_own(site: Site) -> None:
    known = own(site)
    for name, page in site.pages.items():
        for link in page.links("canonical"):
            assert site.target_of(link.get("href", "")) in known, name


def test_the_chooser_names_each_language_in_itself(site: Site) -> None:
    chooser = site.pages["index.html"]
    links = [one for one in chooser.all("a") if one.get("hreflang")]
    assert ["".join(one.itertext()) for one in links] == [NAMES[code] for code in site.codes]
    assert alternates(site, chooser) == {
        **{code: f"{code.lower()}/index.html" for code in site.codes},
        "x-default": "index.html",
    }


def test_pages_link_to_the_other_languages(site: Site) -> None:
    for name, page in site.content_pages.items():
        (nav,) = [one for one in page.all("nav") if one.get("class") == "languages"]
        listed = [item[0] for item in nav.iter("li")]
        assert [one.get("lang") for one in listed] == list(site.codes), name
        current = [one for one in listed if one.get("aria-current")]
        assert [(one.tag, one.get("lang")) for one in current] == [("span", page.language)], name
        assert len(list(nav.iter("a"))) == len(site.codes) - 1, name
