"""Values: numbers, codes and addresses as they are written."""

from programme_pages.problems.definition import Definition, Example

DEFINITIONS = (
    Definition(
        "bad-id",
        title="A value that cannot be an id",
        message='"{value}" cannot be an id or a part of an address',
        hint="Use lower-case letters a to z, digits and single hyphens, at most 80 characters",
        meaning=(
            "Ids, and the last parts of addresses, have only letters without accents, digits "
            "and hyphens, so that they work everywhere."
        ),
        example=Example(
            values={"value": "Roofs & rivers"},
            file="content/workshops/roofs/en.md",
            wrong="slug: Roofs & rivers",
            right="slug: roofs-and-rivers",
        ),
    ),
    Definition(
        "bad-number",
        title="A value that is no whole number",
        message='"{value}" is not a whole number',
        hint="Write digits only, as 80 or 1_000_000",
        meaning=(
            "The number is written for people here, with words or signs. The page adds those "
            "by itself, in each language."
        ),
        example=Example(
            values={"value": "about 60"},
            file="content/workshops/roofs/event.yaml",
            wrong="participants: {expected: about 60}",
            right="participants: {expected: 60}",
        ),
    ),
    Definition(
        "bad-coordinate",
        title="A value that is no coordinate",
        message='"{value}" is not a number of degrees from -{limit} to {limit}',
        hint="Write decimal degrees with a point, such as 46.05",
        meaning="Places on a map are given in decimal degrees, as most map services show them.",
        example=Example(
            values={"value": "56°57′N", "limit": "90"},
            file="content/venues/riga.yaml",
            wrong="location: {lat: 56°57′N, lon: 24.11}",
            right="location: {lat: 56.95, lon: 24.11}",
        ),
    ),
    Definition(
        "bad-boolean",
        title="Neither true nor false",
        message='"{value}" is neither true nor false',
        hint="Write true or false",
        meaning=(
            "This field is a switch. `yes` and `no` mean different things to different "
            "programs, so that only true and false count."
        ),
        example=Example(
            values={"value": "yes"},
            file="content/workshops/roofs/event.yaml",
            wrong="draft: yes",
            right="draft: true",
        ),
    ),
    Definition(
        "bad-choice",
        title="Not one of the possible values",
        message='"{value}" is not a possible value of "{field}"',
        hint="Possible are: {allowed}",
        meaning=(
            "This field has a short list of possible values, each of which the site knows how "
            "to show in every language."
        ),
        example=Example(
            values={
                "field": "status",
                "value": "canceled",
                "allowed": "scheduled, cancelled, postponed, rescheduled, moved-online",
            },
            file="content/workshops/roofs/event.yaml",
            wrong="status: canceled",
            right="status: cancelled",
        ),
    ),
    Definition(
        "bad-url",
        title="A value that is no web address",
        message='"{value}" is not a web address',
        hint="Write a whole address that begins with https://",
        meaning="Addresses are written whole, with what stands before the name of the site.",
        example=Example(
            values={"value": "www.rivers.example"},
            file="content/organisations/river-cities.yaml",
            wrong="url: www.rivers.example",
            right="url: https://www.rivers.example/",
        ),
    ),
    Definition(
        "bad-email",
        title="A value that is no e-mail address",
        message='"{value}" is not an e-mail address',
        hint="Write it as name@example.org",
        meaning=(
            "The page makes a link of it that opens a new message, so that it has to be "
            "complete and without disguise."
        ),
        example=Example(
            values={"value": "info(at)rivers.example"},
            file="content/organisations/river-cities.yaml",
            wrong="email: info(at)rivers.example",
            right="email: info@rivers.example",
        ),
    ),
    Definition(
        "bad-phone",
        title="A value that is no telephone number",
        message='"{value}" is not a telephone number',
        hint="Write it as +48 22 123 45 67",
        meaning=(
            "With the code of the country, a number can be called from everywhere, and with "
            "one touch on a telephone."
        ),
        example=Example(
            values={"value": "two two five"},
            file="content/workshops/roofs/event.yaml",
            wrong="contact: {phone: two two five}",
            right="contact: {phone: +371 67 22 55 00}",
        ),
    ),
    Definition(
        "bad-colour",
        title="A value that is no colour",
        message='"{value}" is not a colour',
        hint='Write six digits in quotes: "#003399"',
        meaning=(
            "A colour is written as six hexadecimal digits behind a #, as in design programs. "
            "Without quotes, YAML takes the # for a comment."
        ),
        example=Example(
            values={"value": "teal"},
            file="content/site.yaml",
            wrong="accent: teal",
            right='accent: "#00695c"',
        ),
    ),
    Definition(
        "bad-currency",
        title="A value that is no currency",
        message='"{value}" is not a currency',
        hint="Write its code: EUR, PLN, USD",
        meaning=(
            "Currencies are named by the three letters of ISO 4217. The page shows the sign "
            "that readers know."
        ),
        example=Example(
            values={"value": "€"},
            file="content/initiatives/pact/event.yaml",
            wrong="resources: {min: 1000, currency: €}",
            right="resources: {min: 1000, currency: EUR}",
        ),
    ),
    Definition(
        "bad-country",
        title="A value that is no country code",
        message='"{value}" is not a country code',
        hint="Write the two letters of ISO 3166-1, such as PL",
        meaning=(
            "Countries are named by two letters. The page shows their names in each language."
        ),
        example=Example(
            values={"value": "Latvia"},
            file="content/venues/riga.yaml",
            wrong="country: Latvia",
            right="country: LV",
        ),
    ),
    Definition(
        "bad-language",
        title="A value that is no language code",
        message='"{value}" is not a language code',
        hint="Write codes such as pl, fr or pt-BR",
        meaning=(
            "Languages are named by short codes. The page shows their names in each language."
        ),
        example=Example(
            values={"value": "english"},
            file="content/workshops/roofs/event.yaml",
            wrong="languages: [english]",
            right="languages: [en]",
        ),
    ),
)
