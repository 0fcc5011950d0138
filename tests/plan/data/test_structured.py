"""Structured data: how it is written, who and where, and how a site is searched."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from programme_pages.plan.data.structured import entry_node, site_node
from programme_pages.plan.data.structured_parts import as_script, place
from programme_pages.plan.edition import Edition
from tests.plan.made import edition, event, ground, venue, words
from tests.site.vocabulary import faults

HOSTILE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=300)


@given(HOSTILE | st.just("</script><!--<script>"))
def test_any_title_stands_in_a_script_and_is_read_back(title: str) -> None:
    made = edition(event("day", words("en", title=title)))
    day = made.event("day")
    written = as_script(entry_node(made, day))
    assert not {"<", ">", "&"} & set(written)
    assert json.loads(written)["name"] == made.title(day).text


def test_a_site_is_searched_where_it_has_a_page_for_that() -> None:
    made = ground(event("day"))
    unsearched = replace(made, search=False)
    assert "potentialAction" not in site_node(Edition(unsearched, made.languages["pl"]))
    node = site_node(Edition(made, made.languages["pl"]))
    action = node["potentialAction"]
    template = "https://rivers.example/pl/szukaj/?q={search_term_string}"
    assert action["target"]["urlTemplate"] == template
    assert action["query-input"] == "required name=search_term_string"
    assert list(faults(node)) == []


def test_a_place_tells_where_it_is_as_far_as_that_is_known() -> None:
    hall = venue("hall", location={"lat": "56.94", "lon": "24.11"})
    assert place(edition(hall), "hall")["geo"]["latitude"] == 56.94
    bare = place(edition(venue("hall")), "hall")
    assert bare["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Riga",
        "addressCountry": "LV",
    }
    assert "geo" not in bare
