"""The facts of the five first entries can be read on their pages, in each language."""

import re

import pytest

from programme_pages.model.codes import is_zone

from .built import CODES, Page, Site, read_text

SESSION = "en/sessions/networking-of-cities/"
SIDE_EVENT = "en/workshops/city-region-cooperation/"
TOWNS = "en/workshops/smart-towns-in-central-and-eastern-europe/"
INITIATIVE = "en/initiatives/city-to-city-cooperation/"
SERIES = "en/series/urban-agenda-workshops/"
VIENNA, GDANSK, ATHENS, SOFIA = (
    f"en/workshops/urban-agenda-{city}/" for city in ("vienna", "gdansk", "athens", "sofia")
)
WEEK_2022 = "en/series/20th-european-week-of-regions-and-cities/"
WEEK_2024 = "en/series/22nd-european-week-of-regions-and-cities/"

# Each fact as readers of English, Polish and French are to find it; one text stands for all three.
FACTS: dict[str, list[tuple[str, str, str] | str]] = {
    SERIES: [
        ("9 May", "9 maja", "9 mai"),
        ("13 September 2017", "13 września 2017", "13 septembre 2017"),
        ("four local workshops", "cykl czterech lokalnych warsztatów", "quatre ateliers locaux"),
        (
            "European Committee of the Regions",
            "Europejski Komitet Regionów",
            "Comité européen des régions",
        ),
        "JASPERS",
        "Networking Platform",
        ("16 May 2016", "16 maja 2016", "16 mai 2016"),
        ("Pact of Amsterdam", "pakt amsterdamski", "pacte d'Amsterdam"),
        ("Urban Agenda for the EU", "Agendę miejską dla UE", "programme urbain pour l'UE"),
        ("Brussels", "Brukseli", "Bruxelles"),
        ("Vienna, Austria", "Wiedeń, Austria", "Vienne, Autriche"),
        ("Gdańsk, Poland", "Gdańsk, Polska", "Gdańsk, Pologne"),
        ("Athens, Greece", "Ateny, Grecja", "Athènes, Grèce"),
        ("Sofia, Bulgaria", "Sofia, Bułgaria", "Sofia, Bulgarie"),
        ("5 July 2017", "5 lipca 2017", "5 juillet 2017"),
        ("10 July 2017", "10 lipca 2017", "10 juillet 2017"),
        ("Urban regeneration", "Rewitalizacja miast", "Renouvellement urbain"),
        ("Social housing", "Mieszkalnictwo społeczne", "Logement social"),
        (
            "Smart city development",
            "Rozwój inteligentnych miast",
            "Développement des villes intelligentes",
        ),
        (
            "Sustainable urban mobility",
            "Zrównoważona mobilność miejska",
            "Mobilité urbaine durable",
        ),
        ("Waste management", "Gospodarka odpadami", "Gestion des déchets"),
        ("Energy efficiency", "Efektywność energetyczna", "Efficacité énergétique"),
        ("National ministries", "Ministerstwa", "Ministères nationaux"),
        ("Regional authorities", "Władze regionalne", "Autorités régionales"),
        (
            "Local authorities and municipalities",
            "Władze lokalne i gminy",
            "Autorités locales et communes",
        ),
        "Urban Development Network",
        "URBACT",
        "DG REGIO",
        (
            "European structural and investment funds",
            "europejskie fundusze strukturalne i inwestycyjne",
            "Fonds structurels et d'investissement européens",
        ),
        "28",
        (
            "No documents were recorded",
            "nie dodano żadnych dokumentów",
            "Aucun document n'a été ajouté",
        ),
    ],
    VIENNA: [
        ("Tuesday 9 May 2017", "wtorek, 9 maja 2017", "mardi 9 mai 2017"),
        ("Vienna Austria", "Wiedeń Austria", "Vienne Autriche"),
    ],
    GDANSK: [
        ("Wednesday 5 July 2017", "środa, 5 lipca 2017", "mercredi 5 juillet 2017"),
        ("Gdańsk Poland", "Gdańsk Polska", "Gdańsk Pologne"),
    ],
    ATHENS: [
        ("Monday 10 July 2017", "poniedziałek, 10 lipca 2017", "lundi 10 juillet 2017"),
        ("Athens Greece", "Ateny Grecja", "Athènes Grèce"),
    ],
    SOFIA: [
        (
            "Wednesday 13 September 2017",
            "środa, 13 września 2017",
            "mercredi 13 septembre 2017",
        ),
        ("Sofia Bulgaria", "Sofia Bułgaria", "Sofia Bulgarie"),
    ],
    SESSION: [
        (
            "Networking of cities and municipalities as a way to transfer knowledge and innovation",
            "Sieciowanie miast i gmin sposobem na transfer wiedzy i innowacji",
            "La mise en réseau des villes et des communes",
        ),
        ("Tuesday 11 October 2022", "wtorek, 11 października 2022", "mardi 11 octobre 2022"),
        ("16:30", "16:30", "16 h 30"),
        "(UTC+2)",
        ("Online (Zoom)", "Online (Zoom)", "En ligne (Zoom)"),
        (
            "20th European Week of Regions and Cities",
            "20. Europejski Tydzień Regionów i Miast",
            "20e Semaine européenne des régions et des villes",
        ),
        "#EURegionsWeek",
        "InC2",
        "URBACT",
        ("almost 18,000", "prawie 18 000", "près de 18 000"),
        ("over 590 partners", "ponad 590 partnerów", "plus de 590 partenaires"),
        ("300 sessions", "300 sesji", "300 sessions"),
        (
            "Partnership Initiative of Cities",
            "Partnerska Inicjatywa Miast",
            "Initiative de partenariat des villes",
        ),
        (
            "territorial cohesion",
            "spójność terytorialna",
            "cohésion territoriale",
        ),
    ],
    SIDE_EVENT: [
        "Hauts-de-France",
        (
            "Wednesday 9 October 2024",
            "środa, 9 października 2024",
            "mercredi 9 octobre 2024",
        ),
        ("09:00-14:00", "9:00-14:00", "9 h-14 h"),
        (
            "Central European Summer Time (UTC+2)",
            "czas środkowoeuropejski letni (UTC+2)",
            "heure d'été d'Europe centrale (UTC+2)",
        ),
        ("18 September 2024", "18 września 2024", "18 septembre 2024"),
        ("Places are limited", "Liczba miejsc jest ograniczona", "Places limitées"),
        (
            "European Urban Initiative",
            "Europejska Inicjatywa Miejska",
            "Initiative urbaine européenne",
        ),
        (
            "European Metropolis of Lille",
            "Europejska Metropolia Lille",
            "Métropole européenne de Lille",
        ),
        "Amiens Métropole",
        (
            "Side event of 22nd European Week of Regions and Cities",
            "22. Europejski Tydzień Regionów i Miast",
            "En marge de 22e Semaine européenne des régions et des villes",
        ),
        (
            "Multi-level governance for a whole region",
            "Wielopoziomowe zarządzanie w skali całego regionu",
            "La gouvernance à plusieurs niveaux",
        ),
        ("Meeting peers", "Spotkanie z osobami", "Rencontre entre pairs"),
        "09 October 2024",
    ],
    TOWNS: [
        (
            "29-30 November 2017",
            "29-30 listopada 2017",
            "29-30 novembre 2017",
        ),
        ("Ljubljana Slovenia", "Lublana Słowenia", "Ljubljana Slovénie"),
        (
            "Participants expected 80",
            "Przewidywana liczba osób 80",
            "personnes attendues 80",
        ),
        ("European Commission", "Komisja Europejska", "Commission européenne"),
        (
            "Directorate-General for Regional and Urban Policy",
            "Dyrekcja Generalna ds. Polityki Regionalnej i Miejskiej",
            "direction générale de la politique régionale et urbaine",
        ),
        "SRIP",
        ("Jožef Stefan Institute", "Instytut Jožefa Stefana", "Institut Jožef-Stefan"),
        ("over 150", "ponad 150", "plus de 150"),
        ("Zagreb (2016)", "Zagrzeb (2016)", "Zagreb (2016)"),
        ("smart specialisation", "inteligentnej specjalizacji", "spécialisation intelligente"),
    ],
    INITIATIVE: [
        ("June 2017-May 2022", "czerwiec 2017-maj 2022", "juin 2017-mai 2022"),
        ("June 2017 5 years", "czerwiec 2017 5 lat", "juin 2017 5 ans"),
        ("Led by European Commission", "Komisja Europejska", "Commission européenne"),
        ("National governments", "Rządy państw", "Gouvernements nationaux"),
        ("Urban frameworks", "Ramy polityki miejskiej", "Cadres de politique urbaine"),
        ("Scope Global", "Zasięg Globalny", "Portée Mondiale"),
        (
            "1-10 million US dollars",
            "1-10 milionów dolarów amerykańskich",
            "de 1 à 10 millions de dollars des États-Unis",
        ),
        ("Partners Cities", "Partnerzy Miasta", "Partenaires Villes"),
        ("New Urban Agenda", "Nowej Agendy Miejskiej", "Nouveau Programme pour les villes"),
        ("Paris Agreement", "porozumienia paryskiego", "accord de Paris"),
        (
            "2030 Agenda for Sustainable Development",
            "Agendy na rzecz zrównoważonego rozwoju 2030",
            "Programme de développement durable à l'horizon 2030",
        ),
        (
            "European Territorial Cooperation",
            "Europejskiej Współpracy Terytorialnej",
            "coopération territoriale européenne",
        ),
        "International Urban Cooperation",
        "COP 21",
        "2002",
        ("12 months", "12 miesięcy", "12 mois"),
    ],
    WEEK_2022: [
        (
            "10-13 October 2022",
            "10-13 października 2022",
            "10-13 octobre 2022",
        ),
        "#EURegionsWeek",
    ],
    WEEK_2024: [
        (
            "7-10 October 2024",
            "7-10 października 2024",
            "7-10 octobre 2024",
        ),
    ],
}
CARRIED_OUT = {
    "en": "Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany "
    "Greece Hungary Ireland Italy Latvia Lithuania Luxembourg Malta Netherlands Poland Portugal "
    "Romania Slovakia Slovenia Spain Sweden United Kingdom",
    "pl": "Austria Belgia Bułgaria Chorwacja Cypr Czechy Dania Estonia Finlandia Francja Grecja "
    "Hiszpania Holandia Irlandia Litwa Luksemburg Łotwa Malta Niemcy Polska Portugalia Rumunia "
    "Słowacja Słowenia Szwecja Węgry Wielka Brytania Włochy",
    "fr": "Allemagne Autriche Belgique Bulgarie Chypre Croatie Danemark Espagne Estonie Finlande "
    "France Grèce Hongrie Irlande Italie Lettonie Lituanie Luxembourg Malte Pays-Bas Pologne "
    "Portugal Roumanie Royaume-Uni Slovaquie Slovénie Suède Tchéquie",
}
PARTNERS = {
    "en": "Argentina Brazil Canada Chile China Colombia European Union India Japan Mexico Peru "
    "United States",
    "pl": "Argentyna Brazylia Chile Chiny Indie Japonia Kanada Kolumbia Meksyk Peru "
    "Stany Zjednoczone Unia Europejska",
    "fr": "Argentine Brésil Canada Chili Chine Colombie États-Unis Inde Japon Mexique Pérou "
    "Union européenne",
}
REGISTRATION = "https://eu.app.swapcard.com/event/euregionsweek-2022/planning/UGxhbm5pbmdfOTYwNDk4"


def flat(text: str) -> str:
    """A text without what typography makes of it."""
    return re.sub(" ?– ?", "-", text).replace("’", "'").casefold()


def in_language(site: Site, english: str, code: str) -> Page:
    """The page that is the translation of an English one."""
    page = site.pages[f"{english}index.html"]
    (link,) = [one for one in page.links("alternate") if one.get("hreflang") == code]
    return site.pages[site.target_of(link.get("href", "")) or ""]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("english", FACTS)
def test_facts_can_be_read(real: Site, english: str, code: str) -> None:
    text = flat(in_language(real, english, code).text)
    number = CODES.index(code)
    wanted = [fact if isinstance(fact, str) else fact[number] for fact in FACTS[english]]
    assert [fact for fact in wanted if flat(fact) not in text] == []


@pytest.mark.parametrize("code", CODES)
def test_countries_are_named_in_the_readers_language_and_order(real: Site, code: str) -> None:
    assert len(FACTS[INITIATIVE]) > 10
    page = in_language(real, INITIATIVE, code)
    assert CARRIED_OUT[code] in page.text


def test_no_page_shows_a_time_zone_by_its_identifier(site: Site) -> None:
    words = {word for page in site.pages.values() for word in re.findall(r"[\w/]+", page.text)}
    assert len(words) > 100
    assert [word for word in sorted(words) if "/" in word and is_zone(word)] == []


@pytest.mark.parametrize("code", CODES)
def test_partner_countries_are_not_cities(real: Site, code: str) -> None:
    page = in_language(real, INITIATIVE, code)
    sections = [one for one in page.all("section") if one.get("aria-labelledby")]
    lists = {one.get("aria-labelledby"): list(one.iter("li")) for one in sections}
    named = [read_text(item).strip() for item in lists["_partner-countries"]]
    assert len(named) == 12
    assert " ".join(name.partition(" (")[0] for name in named) == PARTNERS[code]
    assert "_cities" not in lists


def test_the_initiative_has_28_countries(real: Site) -> None:
    page = in_language(real, INITIATIVE, "en")
    (section,) = [one for one in page.all("section") if one.get("aria-labelledby") == "_countries"]
    assert len(list(section.iter("li"))) == 28


@pytest.mark.parametrize("code", CODES)
def test_the_sections_of_an_initiative_have_the_same_anchors(real: Site, code: str) -> None:
    ids = in_language(real, INITIATIVE, code).ids
    wanted = ["description", "modalities", "accomplishments", "deliverables"]
    assert [one for one in ids if one in wanted] == wanted


@pytest.mark.parametrize("code", CODES)
def test_links_that_a_fact_needs(real: Site, code: str) -> None:
    assert REGISTRATION in in_language(real, SESSION, code).values("href")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("member", "series"),
    [
        (SESSION, WEEK_2022),
        (SIDE_EVENT, WEEK_2024),
        (VIENNA, SERIES),
        (GDANSK, SERIES),
        (ATHENS, SERIES),
        (SOFIA, SERIES),
    ],
)
def test_members_and_series_lead_to_each_other(
    real: Site, member: str, series: str, code: str
) -> None:
    one, other = in_language(real, member, code), in_language(real, series, code)
    for page, target in ((one, other.target), (other, one.target)):
        folder = target.removesuffix("index.html")
        assert any(address.endswith(f"/{folder}") for address in page.values("href"))


@pytest.mark.parametrize(
    ("english", "times"),
    [
        (SIDE_EVENT, "2024-10-09T09:00+02:00"),
        (SESSION, "2022-10-11T16:30+02:00"),
        (TOWNS, "2017-11-29"),
        (INITIATIVE, "2017-06"),
        (VIENNA, "2017-05-09"),
    ],
)
@pytest.mark.parametrize("code", CODES)
def test_times_for_machines(real: Site, english: str, times: str, code: str) -> None:
    assert times in in_language(real, english, code).values("datetime")


@pytest.mark.parametrize("code", CODES)
def test_no_past_event_says_that_something_will_be_announced(real: Site, code: str) -> None:
    said = {"en": "to be announced", "pl": "podamy", "fr": "à préciser"}[code]
    for name, page in real.content_pages.items():
        facts = page.all("dl")
        assert all(said not in read_text(one).casefold() for one in facts), name


@pytest.mark.parametrize("code", CODES)
def test_home_shows_what_was_held_last_and_the_archive(real: Site, code: str) -> None:
    home = real.pages[f"{code}/index.html"]
    sections = {one.get("aria-labelledby"): read_text(one) for one in home.all("section")}
    title = {
        "en": "How City-Region Cooperation",
        "pl": "Jak współpraca miasta i\N{NO-BREAK SPACE}regionu",
        "fr": "Comment la coopération entre ville et région",
    }
    assert title[code] in sections["_last"]
    assert all(year in sections["_archive"] for year in ("2017", "2022", "2024"))
    planned = {"en": "No events are planned", "pl": "nie ma zaplanowanych", "fr": "Aucun événement"}
    assert planned[code] in sections["_next"]


@pytest.mark.parametrize("code", CODES)
def test_the_side_event_says_that_it_is_not_winter_time(real: Site, code: str) -> None:
    text = in_language(real, SIDE_EVENT, code).text
    assert "CET" in text
    assert "(UTC+1)" not in text
