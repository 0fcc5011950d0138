"""What tests of Markdown read with, and the pieces that they make texts of.

What comes out is read by html5lib, an independent parser that reads as browsers do.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

from programme_pages.markup import MarkdownReader

READER = MarkdownReader()
PIECES = [
    *(
        "a",
        "b c",
        " ",
        "\n",
        "\n\n",
        "    ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "#",
        "## ",
        "> ",
        "- ",
        "1. ",
    ),
    *(
        "[a](",
        ")",
        "![",
        "](",
        '"',
        "'",
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&#",
        ";",
        "&quot;",
        "\\",
        "|",
        "\n|-|\n",
    ),
    *(
        "<script>",
        "</script>",
        "<svg ",
        "<math>",
        "<style>",
        "<a href=",
        "<img src=",
        "onerror=a",
        "<!--",
    ),
    *(
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "javascript:",
        "data:",
        "//",
        "https://a.example/",
        "entry:a",
    ),
    *(
        "files/a.png",
        "#a",
        "{#a}",
        "{: .a }",
        "{: onclick=a }",
        "<h2>",
        "</h2>",
        "<table>",
        "<td align=x>",
    ),
    *(
        "<p lang=pl>",
        "<select>",
        "<template>",
        "<noscript>",
        "<textarea>",
        "<title>",
        "&#x202e;",
        "é",
        "🙂",
    ),
]


def codes_of(text: str) -> list[str]:
    return [found.code for found in READER.read(text, "en.md", 1)[1]]


def elements(html: str) -> Iterator[Element]:
    top = html5lib.parse(html, namespaceHTMLElements=False, treebuilder="etree")
    around = {"html", "head", "body"}
    yield from (one for one in top.iter() if one.tag not in around)
