"""Pictures: what cannot be shown, should not be published, or is of little use to readers."""

from programme_pages.problems.definition import Definition, Example, Severity

DEFINITIONS = (
    Definition(
        "damaged-picture",
        title="A picture that cannot be read",
        message="this is no picture that can be read",
        hint="Open it on your computer, and save it again as JPEG or PNG",
        meaning=(
            "The file is damaged or cut off, or of a kind that browsers do not show, such as "
            "HEIC from a phone. It may also be something else under the name of a picture."
        ),
        example=Example(
            wrong="content/workshops/roofs/files/hall.heic",
            right="content/workshops/roofs/files/hall.jpg",
        ),
    ),
    Definition(
        "picture-too-large",
        title="A picture that is too large to be made smaller",
        message="this picture is too large to be made smaller here",
        hint="Save it again, at most 6,000 pixels wide",
        meaning=(
            "Pictures are made smaller when the site is built. One of more than 89 million "
            "pixels, or 100 MB, could take all the memory of the computer that does it."
        ),
        example=Example(
            wrong="content/workshops/roofs/files/plan.png (20,000 by 12,000 pixels)",
            right="content/workshops/roofs/files/plan.png (6,000 by 3,600 pixels)",
        ),
    ),
    Definition(
        "heavy-picture",
        severity=Severity.WARNING,
        title="A picture that is larger than any page needs",
        message="this picture has {size} MB",
        hint="Save it again about 3,000 pixels wide: readers see no difference",
        meaning=(
            "Readers get small sizes of it in any case. But everybody who works on the site "
            "fetches the file, and it stays in the history of the site's files for good."
        ),
        example=Example(
            wrong="content/workshops/roofs/files/hall.jpg (24 MB)",
            right="content/workshops/roofs/files/hall.jpg (2 MB)",
            values={"size": "17"},
        ),
    ),
    Definition(
        "small-picture",
        severity=Severity.WARNING,
        title="A picture that is smaller than its place",
        message="this picture is {width} pixels wide; {least} would be the least",
        hint="Look for a larger one; 1,440 pixels are best",
        meaning=(
            "The picture of an entry stands at the head of its text. A small one is not "
            "stretched, as that would blur it, so that it looks lost there."
        ),
        example=Example(
            wrong="content/workshops/roofs/files/hall.jpg (240 pixels wide)",
            right="content/workshops/roofs/files/hall.jpg (1,440 pixels wide)",
            values={"width": "240", "least": "480"},
        ),
    ),
    Definition(
        "unsafe-svg",
        title="A drawing that could do harm",
        message="this drawing holds {what}, which can run or fetch things",
        hint="Export it again as a plain SVG, or save it as PNG",
        meaning=(
            "An SVG file is a drawing, and can hold scripts, pages and addresses elsewhere as "
            "well. Who opens the file by itself would run them as a part of your site."
        ),
        example=Example(
            file="content/workshops/roofs/files/plan.svg",
            wrong="<script>alert(1)</script>",
            right="",
            values={"what": "<script>"},
        ),
    ),
    Definition(
        "social-cards-off",
        severity=Severity.NOTE,
        title="Too many entries for social cards, unless you ask for them",
        message="no social cards are drawn: there are more than {most} entries",
        hint="Write `social_cards: true` to have them all the same, or `social_cards: false`",
        meaning=(
            "Social cards are the pictures that other sites show where somebody links to a page. "
            "A large site has very many, and its first build takes minutes with them; later "
            "builds draw only what changed. So you decide."
        ),
        example=Example(
            file="content/site.yaml",
            wrong="timezone: Europe/Brussels",
            right="timezone: Europe/Brussels\nsocial_cards: true",
            values={"most": "200"},
        ),
    ),
)
