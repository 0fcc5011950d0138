"""Files and folders: what cannot be read, or lies where nothing reads it."""

from programme_pages.problems.definition import Definition, Example, Severity

DEFINITIONS = (
    Definition(
        "no-content",
        title="The folder content/ is missing",
        message="there is no folder content/",
        hint="A site's folder holds content/site.yaml",
        meaning=(
            "Everything that is written for the site lies in a folder of this name. The "
            "command was probably started in another folder."
        ),
        example=Example(
            wrong="programme/site.yaml",
            right="content/site.yaml",
        ),
    ),
    Definition(
        "no-site",
        title="The file content/site.yaml is missing",
        message="there is no content/site.yaml",
        hint="It names the site and its languages",
        meaning=(
            "This file holds what the whole site needs: its title, its address and its languages."
        ),
        example=Example(
            wrong="content/settings.yaml",
            right="content/site.yaml",
        ),
    ),
    Definition(
        "unreadable-file",
        title="A file that cannot be read",
        message="the file cannot be read: {reason}",
        hint="Check the file's permissions",
        meaning="The file is there, but this computer does not let the program open it.",
        example=Example(
            values={"reason": "Permission denied"},
            wrong="---------- event.yaml",
            right="-rw-r--r-- event.yaml",
        ),
    ),
    Definition(
        "no-regular-file",
        title="Something that is no ordinary file",
        message="this is not an ordinary file",
        hint="Put an ordinary file in its place",
        meaning=(
            "Under this name there is a pipe, a device or the like. It cannot be read as a "
            "text can."
        ),
        example=Example(
            wrong="content/venues/dock.yaml",
            right="",
        ),
    ),
    Definition(
        "file-too-large",
        title="A file that is too large",
        message="the file is larger than {limit}",
        hint="Facts and texts are small; put large files into the entry's files/",
        meaning=(
            "Files of facts and texts are read whole, so they have a limit. Reports, slides "
            "and pictures are downloads and have none."
        ),
        example=Example(
            values={"limit": "1024 KB"},
            wrong="content/workshops/roofs/en.md",
            right="content/workshops/roofs/files/report.pdf",
        ),
    ),
    Definition(
        "not-utf-8",
        title="A text that is not UTF-8",
        message="the file is not UTF-8 text",
        hint=(
            "Save it again with the encoding UTF-8: most programs ask for it where they ask for "
            "the file's name"
        ),
        meaning=(
            "UTF-8 is the encoding that holds the letters of all languages. This file was "
            "saved in an older one, in which accents mean something else."
        ),
        example=Example(
            file="content/workshops/roofs/en.md",
            wrong="summary: ¯ó³te dachy",
            right="summary: Żółte dachy",
        ),
    ),
    Definition(
        "control-character",
        title="An invisible control character",
        message="an invisible control character ({name})",
        hint="Delete it; it often comes along when text is copied from a document",
        meaning=(
            "Characters for machines, such as U+0000, show nothing to readers and can break "
            "pages. They come along when text is copied from other programs."
        ),
        example=Example(
            values={"name": "U+0000"},
            file="content/workshops/roofs/event.yaml",
            wrong="venue: riga␀",
            right="venue: riga",
        ),
    ),
    Definition(
        "bidi-character",
        title="An invisible character that turns text around",
        message="an invisible character that turns the direction of text ({name})",
        hint="Delete it: it can show readers another text than the one that stands here",
        meaning=(
            "Such a character makes readers see letters in another order than they are "
            "stored, so that a name or an address can be faked."
        ),
        example=Example(
            values={"name": "U+202E right-to-left override"},
            file="content/workshops/roofs/en.md",
            wrong='title: "Ro\\u202eofs"',
            right='title: "Roofs"',
        ),
    ),
    Definition(
        "symlink-outside",
        title="A link that leads out of content/",
        message="a link that leads out of content/, or nowhere",
        hint="Put the file itself here",
        meaning=(
            "A symbolic link stands in for a file somewhere else. One that leads out of "
            "content/, or nowhere, could publish what was never meant for readers."
        ),
        example=Example(
            wrong="content/venues/nowhere.yaml",
            right="",
        ),
    ),
    Definition(
        "symlink-folder",
        title="A link to a folder",
        message="a link to a folder",
        hint="Put the folder itself here",
        meaning=(
            "A symbolic link to a folder could lead in a circle, or bring in the same entries "
            "twice."
        ),
        example=Example(
            wrong="content/workshops/roofs/everything",
            right="",
        ),
    ),
    Definition(
        "bad-file-name",
        title="A file name with a hidden character",
        message="the name of this file holds a character that cannot be seen",
        hint="Rename it; it is shown here with \ufffd in that place",
        meaning=(
            "The name of a file becomes part of an address. A line break, a hidden sign or a "
            "letter in an old encoding cannot stand in one."
        ),
        example=Example(
            wrong="content/workshops/roofs/files/caf\ufffd.pdf",
            right="content/workshops/roofs/files/cafe.pdf",
        ),
    ),
    Definition(
        "too-many-problems",
        severity=Severity.WARNING,
        title="More problems than anybody reads",
        message="this file has more problems than the {limit} that are listed",
        hint="Mend those above, then check again",
        meaning=(
            "One file has very many problems, often all from one cause. Only the first are "
            "listed, errors before warnings."
        ),
        example=Example(
            values={"limit": "100"},
            file="content/workshops/roofs/event.yaml",
            wrong="topics:\n  - topic-0\n  - topic-1",
            right="topics: [climate]",
        ),
    ),
    Definition(
        "unknown-kind",
        title="An entry in a folder that nothing reads",
        message="nothing reads the folder {folder}, and there is an entry in it",
        hint=(
            "Entries lie in content/workshops, sessions, initiatives, series or pages, each in a "
            "folder of its own"
        ),
        meaning=(
            "The folder right below content/ says which kind an entry is of. From a folder with "
            "another name, the entry would silently be missing on the site."
        ),
        example=Example(
            values={"folder": "content/workshop"},
            wrong="content/workshop/walls",
            right="content/workshops/walls",
        ),
    ),
    Definition(
        "unexpected-file",
        severity=Severity.WARNING,
        title="A file that nothing reads",
        message="nothing reads this file",
        hint=(
            "Documents and pictures go into the entry's files/; facts end in .yaml, texts in .md"
        ),
        meaning=(
            "Files have fixed names and places. This one has another, so that nothing in it "
            "appears on the site."
        ),
        example=Example(
            wrong="content/workshops/roofs/event.yml",
            right="content/workshops/roofs/event.yaml",
        ),
    ),
)
