// How the programme hangs together: what Eleventy's own collections lack.
import { readFileSync } from "node:fs";
import { makeFilters, setFacets } from "./filters.mjs";
import { linkChart, linkMaps } from "./pictures.mjs";
import * as structured from "./structured.mjs";

const SHOWN_NEXT = 6;
const SECTIONS = {
  topics: "topic",
  organisations: "organisation",
  venues: "venue",
  countries: "country",
};

/** Link events and series with all that they name, and gather the pages that no file stands for. */
export function readProgramme(events, series) {
  const facts = Object.fromEntries(Object.keys(SECTIONS).map((name) => [name, readJson(name)]));
  const heres = Object.values(readJson("here"));
  const pictures = readJson("pictures");
  const editions = heres.map((here) => edition(here, facts, pictures[here.code], events, series));
  const entries = Object.fromEntries(
    editions.flatMap((one) => [...one.events, ...one.series]).map((one) => [one.key, one]),
  );
  frameEntries(editions);
  const lists = {};
  for (const page of editions.flatMap((one) => pages(one, editions))) {
    (lists[page.template] ??= []).push(page);
  }
  return { entries, lists };
}

function readJson(name) {
  return JSON.parse(readFileSync(`data/${name}.json`, "utf8"));
}

function edition(here, facts, drawn, events, series) {
  const code = here.code;
  const found = {};
  for (const [name, items] of Object.entries(facts)) {
    found[name] = new Map(items.map((item) => [item.id, thing(item, code)]));
  }
  for (const venue of found.venues.values()) {
    venue.country = found.countries.get(venue.country);
    venue.country.venues.push(venue);
  }
  for (const country of found.countries.values()) {
    country.venues_by_name = byRank(country.venues);
  }
  const ownSeries = views(series, code, "id").map((one) => ({ ...one, events: [] }));
  const seriesById = new Map(ownSeries.map((one) => [one.id, one]));
  const ownEvents = views(events, code, "start");
  for (const event of ownEvents) link(event, found, seriesById, here);
  for (const one of ownSeries) {
    for (const event of one.events) event.siblings = one.events.filter((other) => other !== event);
  }
  ownEvents.forEach((event, number) => {
    event.earlier = ownEvents[number - 1];
    event.later = ownEvents[number + 1];
  });
  for (const item of [...ownEvents, ...ownSeries]) item.here = here;
  for (const one of [...found.topics.values(), ...found.countries.values()]) {
    one.filters = makeFilters(here.words, one.events);
  }
  const eventsById = new Map(ownEvents.map((event) => [event.id, event]));
  for (const one of ownSeries) one.chart = linkChart(drawn.series[one.id], eventsById);
  for (const name of ["venues", "countries"]) {
    for (const one of found[name].values()) one.maps = linkMaps(drawn[name][one.id], found.venues);
  }
  const groups = Object.entries(found).map(([name, items]) => [name, [...items.values()]]);
  return {
    here,
    events: ownEvents,
    series: ownSeries,
    groups: Object.fromEntries(groups),
    chart: linkChart(drawn.timeline, eventsById),
    maps: linkMaps(drawn.all, found.venues),
  };
}

function views(items, code, order) {
  return items
    .filter((item) => item.data.lang === code)
    .map(({ data }) => ({ ...facts(data), url: data.address, key: `${data.id}.${code}` }))
    .sort((one, other) => (one[order] < other[order] ? -1 : 1));
}

function facts(data) {
  const { id, title, summary, section, kind, day, start, end, machine, when, days } = data;
  const { hours, zone, expected, venue, organiser, topics, series } = data;
  const { starts, ends, since, first, last } = data;
  return {
    id, title, summary, section, kind, day, start, end, machine, when, days,
    hours, zone, expected, venue, organiser, topics, series, starts, ends, since, first, last,
  };
}

function thing(item, code) {
  const { title, url, rank } = item;
  const own = { title: title[code], url: url[code], rank: rank[code] };
  for (const name of ["city_rank", "zone", "coordinates"]) {
    if (item[name]) own[name] = item[name][code];
  }
  return { ...item, ...own, urls: url, events: [], venues: [] };
}

function link(event, found, seriesById, { today, languages }) {
  event.venue = found.venues.get(event.venue);
  event.organiser = found.organisations.get(event.organiser);
  event.topics = event.topics.split(" ").map((topic) => found.topics.get(topic));
  event.series = seriesById.get(event.series);
  event.past = event.end < today;
  event.now = event.day <= today && !event.past;
  event.siblings = [];
  setFacets(event, languages);
  const things = [event.venue, event.venue.country, event.organiser, ...event.topics, event.series];
  for (const one of things) one?.events.push(event);
}

function frameEntries(editions) {
  const urls = {};
  const all = editions.flatMap((one) => [...one.events, ...one.series]);
  for (const item of all) (urls[item.id] ??= {})[item.here.code] = item.url;
  for (const item of all) {
    const { here, title, summary, url, section, chart } = item;
    const about = { title, description: summary, url, urls: urls[item.id], section, top: false };
    const node = structured[section === "series" ? "series" : "event"](here, item);
    item.about = frame(here, { ...about, pictures: Boolean(chart) }, node);
  }
}

/** Say what a frame needs to know; a page is described by its way and by what is on it. */
function frame(here, about, node) {
  const way = about.section ? structured.crumbs(here, about) : null;
  return { ...about, data: [way, node].filter(Boolean).map(structured.script) };
}

function pages(one, editions) {
  const found = lists(one, editions);
  for (const [section, template] of Object.entries(SECTIONS)) {
    for (const view of one.groups[section]) {
      const { title, url, urls, maps, filters } = view;
      const about = { title, url, urls, section, top: false, pictures: maps?.length > 0, filters };
      const node = structured[{ venues: "place", organisations: "organisation" }[section]];
      found.push({
        template, here: one.here, about: frame(one.here, about, node?.(one.here, view)), view,
      });
    }
  }
  return found;
}

function lists({ here, events, series, groups, chart, maps }, editions) {
  const page = (section, template, view) => {
    const urlIn = (other) => (section ? other.sections[section] : other.home);
    const about = {
      title: section ? here.words[section] : here.title,
      url: urlIn(here),
      urls: Object.fromEntries(editions.map((one) => [one.here.code, urlIn(one.here)])),
      section,
      top: true,
      pictures: Boolean(view.chart || view.maps?.length),
      filters: Boolean(view.filters),
    };
    const node = section ? null : structured.site(here);
    return { template, here, about: frame(here, about, node), view };
  };
  const { coming, past } = parted(events);
  return [
    page(null, "home", { coming: coming.slice(0, SHOWN_NEXT), past, series }),
    page("timeline", "timeline", {
      years: byYear([...events].reverse()), chart, filters: makeFilters(here.words, events),
    }),
    ...["workshops", "sessions"].map((section) => {
      const there = events.filter((event) => event.section === section);
      return page(section, "list", { ...parted(there), filters: makeFilters(here.words, there) });
    }),
    page("series", "series_list", { series: [...series].reverse() }),
    page("venues", "venues", { countries: byRank(groups.countries), maps }),
    ...["organisations", "topics", "countries"].map((section) =>
      page(section, "index", { members: byRank(groups[section]) }),
    ),
  ];
}

function parted(events) {
  const past = events.filter((event) => event.past).reverse();
  return { coming: events.filter((event) => !event.past), past: byYear(past) };
}

function byYear(events) {
  const years = Map.groupBy(events, (event) => event.day.slice(0, 4));
  return [...years].map(([year, there]) => ({ year, events: there }));
}

function byRank(items) {
  return [...items].sort((one, other) => one.rank - other.rank);
}
