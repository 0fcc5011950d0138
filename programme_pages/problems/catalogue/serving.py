"""Serving: what a host sends is not what was built, or is sent in another way than it should."""

from programme_pages.problems.definition import Definition, Example, Severity

_SITE = "https://rivers.example/"
_UPLOAD_AGAIN = "Upload the site again, all of it"
_HOSTING = "docs/hosting.md has configurations that do it"

DEFINITIONS = (
    Definition(
        "served-unreachable",
        title="A host that does not answer",
        message="{served} cannot be read: {reason}",
        hint="Try again in a while, or check the address",
        meaning="The host refused, failed or took too long. What it holds could not be compared.",
        example=Example(
            wrong="build.py verify http://localhost:1/",
            right=f"build.py verify {_SITE}",
            values={
                "served": "https://rivers.example/robots.txt",
                "reason": "the server answers 403",
            },
        ),
    ),
    Definition(
        "served-missing",
        title="A file that the host does not have",
        message="the host has no {served}",
        hint=_UPLOAD_AGAIN,
        meaning="The file is a part of the site. Perhaps an upload was not finished.",
        example=Example(
            wrong=f"{_SITE}pl",
            right=f"{_SITE}pl/",
            values={"served": "https://rivers.example/robots.txt"},
        ),
    ),
    Definition(
        "served-changed",
        title="A file that the host sends otherwise than it was built",
        message="{served} is not what was built",
        hint=f"{_UPLOAD_AGAIN}; or wait until the host's own cache is over",
        meaning=(
            "Perhaps an upload was not finished, so that old and new pages are mixed, or the "
            "host changes what it sends."
        ),
        example=Example(
            wrong=f"{_SITE}en/",
            right=f"{_SITE}en/",
            values={"served": "https://rivers.example/robots.txt"},
        ),
    ),
    Definition(
        "served-leftover",
        severity=Severity.WARNING,
        title="A file that the host should have no more",
        message="the host still has {served}, which is no part of the site any more",
        hint="Delete it on the host: the removals are the last step of an upload",
        meaning="Readers and search engines still find what was taken back.",
        example=Example(
            wrong=f"{_SITE}en/workshops/wells/",
            right="",
            values={"served": "https://rivers.example/old.html"},
        ),
    ),
    Definition(
        "served-type",
        title="A file that is sent as another kind of file",
        message='{served} is sent as "{found}", and not as {wanted}; such files: {count}',
        hint=f"Tell the host what such files are; {_HOSTING}",
        meaning="Browsers and calendars do not know what to do with it, or show it as text.",
        example=Example(
            wrong="Content-Type: text/plain",
            right="Content-Type: text/css",
            values={
                "served": "https://rivers.example/events.json",
                "found": "text/plain",
                "wanted": "application/json",
                "count": "1",
            },
        ),
    ),
    Definition(
        "served-caching",
        severity=Severity.WARNING,
        title="A file that browsers keep too long, or not at all",
        message='{served} is sent with Cache-Control "{found}", {reason}; such files: {count}',
        hint=_HOSTING,
        meaning=(
            "Files below assets/ change their names when they change, so browsers may keep them "
            "for good. Pages keep their names, so browsers should ask for them again soon."
        ),
        example=Example(
            wrong="Cache-Control: max-age=31536000",
            right="Cache-Control: public, max-age=300",
            values={
                "served": "https://rivers.example/en/",
                "found": "max-age=86400",
                "reason": "and should be asked for again within an hour",
                "count": "1",
            },
        ),
    ),
    Definition(
        "served-headers",
        severity=Severity.WARNING,
        title="Safety that the host does not ask of browsers",
        message='{served} is sent with {header} "{found}" and not "{wanted}"; such files: {count}',
        hint=f"Send the headers of the file _headers; {_HOSTING}",
        meaning=(
            "These headers keep browsers from loading what is not the site's own, and from "
            "guessing. Some hosts cannot send them; the pages name the most important one too."
        ),
        example=Example(
            wrong='X-Content-Type-Options: ""',
            right="X-Content-Type-Options: nosniff",
            values={
                "served": "https://rivers.example/en/",
                "header": "X-Content-Type-Options",
                "found": "",
                "wanted": "nosniff",
                "count": "1",
            },
        ),
    ),
    Definition(
        "served-redirect",
        title="An address that leads somewhere else",
        message='{served} leads to "{found}", and should lead to {wanted}',
        hint="Mend the host's redirects, or name the address that the site has now",
        meaning="Readers come to another place than they were meant to, or go round in circles.",
        example=Example(
            wrong="build.py verify http://rivers.example/",
            right=f"build.py verify {_SITE}",
            values={
                "served": "https://rivers.example/en/",
                "found": "https://elsewhere.example/",
                "wanted": "https://rivers.example/en/",
            },
        ),
    ),
    Definition(
        "served-not-found",
        title="A wrong address that is not said to be wrong",
        message="where there is no page, at {served}, {reason}",
        hint=f"Let the host send 404.html with the status 404; {_HOSTING}",
        meaning=(
            "Readers who mistype an address should see the site's own page, and search engines "
            "should hear that there is nothing."
        ),
        example=Example(
            wrong="HTTP/1.1 200 OK",
            right="HTTP/1.1 404 Not Found",
            values={
                "served": "https://rivers.example/no/such/page/",
                "reason": "the server answers 200",
            },
        ),
    ),
)
