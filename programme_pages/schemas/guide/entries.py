"""What editors read about fields that several kinds of entries have, and about language files."""

from programme_pages.model.facts import (
    Common,
    Contact,
    Document,
    EntryFacts,
    Image,
    Link,
    WordsFacts,
)
from programme_pages.schemas.guide.told import Guide, Told

ENTRIES: Guide = {
    Common: {
        "topics": Told("what it is about", "[$topic]", "a list of ids of `topics.yaml`"),
        "contact": Told(
            "whom readers may ask",
            "{email: workshop@example.org}",
            "see [contact](#contact), or `to-be-announced`",
        ),
        "documents": Told(
            "what can be read or watched",
            "[{file: programme.pdf, title: Programme}]",
            "a list of [documents](#documents), or `to-be-announced`",
        ),
        "links": Told(
            "pages elsewhere",
            "[{url: https://example.org/, title: Background}]",
            "a list of [links](#links)",
        ),
        "image": Told("a picture", "{file: hall.jpg, alt: The hall}", "see [image](#image)"),
    },
    Contact: {
        "name": Told("a person or a team", "The workshop team", "a name"),
        "email": Told("an e-mail address", "workshop@example.org", "an e-mail address"),
        "phone": Told(
            "a telephone number",
            "+48 22 123 45 67",
            "digits with spaces, points, hyphens, slashes or brackets; `+` in front",
        ),
        "organisation": Told(
            "the body behind it", "$organisation", "the id of an organisation (no label here)"
        ),
        "public": Told("whether readers see any of it", "true", "yes or no; `true` is the default"),
    },
    Document: {
        "id": Told(
            "makes a link to it possible: `entry:ID#_document-programme`",
            "programme",
            "an id, once in the list",
        ),
        "file": Told("a file of this entry", "programme.pdf", "a file"),
        "files": Told(
            "the same document in several languages",
            "{en: slides.en.pdf, pl: slides.pl.pdf}",
            "a map from languages to files",
        ),
        "url": Told("a document elsewhere", "https://example.org/report", "a web address"),
        "title": Told(
            "what it is called",
            "{en: Programme, pl: Program, fr: Programme}",
            "a label; **needed**",
        ),
        "language": Told("in which language it is written", "en", "a language"),
        "kind": Told(
            "what kind of document",
            "presentation",
            "`agenda`, `presentation`, `report`, `recording`, `other` (the default)",
        ),
    },
    Link: {
        "url": Told("where it leads", "https://example.org/", "a web address; **needed**"),
        "title": Told(
            "what is there", "{en: Background, pl: Tło, fr: Contexte}", "a label; **needed**"
        ),
    },
    Image: {
        "file": Told("a file of this entry", "hall.jpg", "a file; **needed**"),
        "alt": Told(
            "what it shows, for people who cannot see it",
            "{en: A hall with tall windows}",
            "a label; **needed**",
        ),
        "credit": Told("who made it", "Anna Example", "a name"),
    },
    EntryFacts: {
        "source": Told(
            "the language in which it was written first",
            "pl",
            "a language that has a file here; without it, the first of the site's languages that "
            "has one",
        ),
        "draft": Told("not to be published yet", "true", "yes or no; `false` is the default"),
        "updated": Told(
            "when something that matters to readers changed last", "2027-01-05", "a day"
        ),
        "silence": Told(
            "warnings that you looked at and that are fine",
            "[missing-section]",
            "a list of codes of warnings",
        ),
    },
    WordsFacts: {
        "title": Told("the title", '"Shade and water: cooler city squares"', "a text; **needed**"),
        "summary": Told(
            "one or two sentences, for lists and search engines", "A one-day workshop.", "a text"
        ),
        "slug": Told(
            "the last part of the page's address",
            "shade-and-water",
            "an id; without it, it is made from the title",
        ),
        "aliases": Told(
            "earlier slugs, which go on leading here", "[old-title]", "ids, one or a list"
        ),
        "based_on": Told(
            "which state of the source this translates; see "
            "[for translators](translators.md#when-the-original-changes)",
            "1-hd62-4xxa-n6yd-lq3w",
            "a code that `translate status` prints",
        ),
    },
}
