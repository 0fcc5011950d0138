"""Verification: a built folder that is not whole, or pages in it that are not right."""

from programme_pages.problems.definition import Definition, Example, Severity

_PAGE = "output/en/index.html"
_BUILD_AGAIN = "Build the site again, and copy the whole folder"

DEFINITIONS = (
    Definition(
        "no-manifest",
        title="No list of the site's files",
        message="it is unknown which files this site has: {reason}",
        hint="Check that this is the site that `build` wrote, with its manifest.json",
        meaning=(
            "`manifest.json` lists every file that a build wrote. Without it nobody can tell "
            "whether the site is whole."
        ),
        example=Example(
            wrong="build.py verify out",
            right="build.py verify output",
            values={"reason": "there is none"},
        ),
    ),
    Definition(
        "output-unfinished",
        title="A build that was stopped",
        message="a build was stopped while it put files in place here",
        hint="Build the site again: that finishes what was begun",
        meaning=(
            "The folder `.programme-pages` in the site holds files that wait for their places. "
            "Some pages may be old and some new."
        ),
        example=Example(wrong="output/.programme-pages/", right=""),
    ),
    Definition(
        "output-missing",
        title="A file that is missing",
        message="this file is missing: the build made it, and it is not here",
        hint=_BUILD_AGAIN,
        meaning="The manifest lists the file. Perhaps a copy of the site was not finished.",
        example=Example(wrong="cp output/*.html site/", right="cp -r output/. site/"),
    ),
    Definition(
        "output-changed",
        title="A file that was changed",
        message="this file is not the one that was built",
        hint=f"{_BUILD_AGAIN}; changes belong into the content",
        meaning=(
            "The file has another digest than the manifest lists. Perhaps a copy was not "
            "finished, or somebody edited the file by hand."
        ),
        example=Example(wrong="output/en/index.html", right="content/pages/about/en.md"),
    ),
    Definition(
        "output-leftover",
        severity=Severity.WARNING,
        title="A file that no build wrote",
        message="this file is no part of the site: the manifest does not list it",
        hint="Delete it, or put it into static/root/ if readers should have it",
        meaning=(
            "Readers can open the file. Perhaps it is left over from an older site, or somebody "
            "put it there."
        ),
        example=Example(wrong="output/old.html", right="static/root/old.html"),
    ),
    Definition(
        "link-broken",
        title="A link that leads nowhere",
        message='there is nothing at "{address}", and links to it: {count}',
        hint="Mend the link where it is written: in the content, or in a template",
        meaning="A reader who follows the link sees an error, or leaves the site's folder.",
        example=Example(
            file=_PAGE,
            wrong='<a href="../en/workshops/wells">',
            right='<a href="../en/workshops/wells/">',
            values={"address": "wells/", "count": "1"},
        ),
    ),
    Definition(
        "anchor-broken",
        title="A link to a part of a page that is not there",
        message='there is no "{anchor}" on {page}, and links to it: {count}',
        hint="Mend the link, or give the heading that it was meant for this anchor: {{#{anchor}}}",
        meaning="A reader who follows the link comes to the page, but to its top.",
        example=Example(
            file=_PAGE,
            wrong='<a href="#agend">',
            right='<a href="#agenda">',
            values={"anchor": "wells", "page": "en/workshops/index.html", "count": "1"},
        ),
    ),
    Definition(
        "asset-missing",
        title="A style, script or picture that is missing",
        message='"{address}" is not there, and pages or styles that need it: {count}',
        hint=_BUILD_AGAIN,
        meaning="Without it a page looks broken. Perhaps a copy of the site was not finished.",
        example=Example(
            file=_PAGE,
            wrong='<link rel="stylesheet" href="../assets/style.css">',
            right='<link rel="stylesheet" href="../assets/style.0123456789.css">',
            values={"address": "hall.jpg", "count": "1"},
        ),
    ),
    Definition(
        "foreign-origin",
        title="Something that is loaded from elsewhere",
        message='"{address}" comes from another site, and pages or styles that load it: {count}',
        hint="Put a copy into static/ or into the entry's files, and name that",
        meaning=(
            "The other site hears of every reader, and browsers do not load it: the policy of "
            "the pages forbids that."
        ),
        example=Example(
            file=_PAGE,
            wrong='<script src="https://elsewhere.example/count.js">',
            right='<script src="../assets/count.0123456789.js">',
            values={"address": "https://elsewhere.example/count.js", "count": "1"},
        ),
    ),
    Definition(
        "id-twice",
        title="Two parts of a page with one id",
        message='the id "{id}" stands on this page twice',
        hint="Give one of the two headings another anchor: {{#another}}",
        meaning="Links to this part lead to the first of the two only.",
        example=Example(
            file=_PAGE,
            wrong='<h2 id="agenda">',
            right='<h2 id="agenda-of-the-second-day">',
            values={"id": "wells"},
        ),
    ),
    Definition(
        "page-language",
        title="A page that says it is in another language",
        message='the page says that it is in "{found}", and lies among those in "{language}"',
        hint='Mend the template: <html lang="{{{{ frame.language }}}}">',
        meaning="Screen readers would read it out with the wrong voice.",
        example=Example(
            file="output/pl/index.html",
            wrong='lang="en"',
            right='lang="pl"',
            values={"found": "en", "language": "pl"},
        ),
    ),
    Definition(
        "page-canonical",
        title="A page without its own address",
        message="the page's own address (canonical) is not right: {reason}",
        hint="Build the site with the address that it will have: `base_url` or `--base-url`",
        meaning="Search engines list the address that a page names as its own.",
        example=Example(
            file=_PAGE,
            wrong='<link rel="canonical" href="/en/">',
            right='<link rel="canonical" href="https://rivers.example/en/">',
            values={"reason": "the page has none"},
        ),
    ),
    Definition(
        "page-alternates",
        title="Links to other languages that are not mutual",
        message="the links to this page in other languages (hreflang) are not right: {reason}",
        hint="Build the site again; if that changes nothing, mend the template",
        meaning=(
            "Search engines trust these links only where all translations of a page name each "
            "other, and themselves."
        ),
        example=Example(
            file=_PAGE,
            wrong='hreflang="pl" href="https://rivers.example/en/"',
            right='hreflang="pl" href="https://rivers.example/pl/"',
            values={"reason": 'there is no such page in "de": "../de/"'},
        ),
    ),
    Definition(
        "page-too-heavy",
        severity=Severity.WARNING,
        title="A page that is very large",
        message="with its style, this page has {weight} kB, and more than {limit} kB are slow",
        hint="Divide a long text, or a series with very many events, into several",
        meaning="Readers on a phone, on the road, wait for it and pay for it.",
        example=Example(
            wrong="output/en/workshops/index.html",
            right="output/en/topics/climate/index.html",
            values={"weight": "1200", "limit": "600"},
        ),
    ),
)
