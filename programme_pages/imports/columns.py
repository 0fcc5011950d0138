"""Columns of a table of events, and what people call them in English, Polish and French."""

from collections.abc import Mapping

# In small letters; the first is the one that docs/importing.md has.
COLUMNS: Mapping[str, str] = {
    "id": "id",
    "title": "title, name, subject, event, tytuł, nazwa, titre, nom, intitulé",
    "start": "start, start date, date, starts, from, data, data rozpoczęcia, początek, od, "
    "date de début, début, du",
    "start time": "start time, time, godzina, godzina rozpoczęcia, heure, heure de début",
    "end": "end, end date, ends, to, until, data zakończenia, koniec, do, date de fin, fin, au",
    "end time": "end time, godzina zakończenia, heure de fin",
    "timezone": "timezone, time zone, strefa czasowa, fuseau horaire",
    "attendance": "attendance",
    "status": "status",
    "venue": "venue, location, place, miejsce, lieu",
    "address": "address, adres, adresse",
    "city": "city, town, miasto, ville",
    "country": "country, kraj, pays",
    "organisers": "organisers, organizers, organiser, organizer, organised by, organizatorzy, "
    "organizator, organisateurs, organisateur",
    "speakers": "speakers, speaker, prelegenci, prelegent, intervenants, intervenant",
    "topics": "topics, topic, categories, tematy, temat, thèmes, thème",
    "languages": "languages, language, języki, język, langues, langue",
    "limit": "limit, places, capacity, liczba miejsc, nombre de places",
    "registration": "registration, registration url, rejestracja, zapisy, inscription",
    "closes": "closes, registration closes, deadline, termin zgłoszeń, date limite",
    "url": "url, link, website, web site, strona, strona www, lien, site, site web",
    "summary": "summary, abstract, streszczenie, résumé",
    "text": "text, description, details, opis, treść, texte",
}
_KNOWN = {name: column for column, names in COLUMNS.items() for name in names.split(", ")}


def column_named(head: str) -> str:
    """Tell what a column holds by what stands above it; nothing where it cannot be told."""
    return _KNOWN.get(head.lower().replace("_", " "), "")
