// The filters of lists: what their events can be chosen by.
const FEWEST = 5; // events that are worth any filters

/** Note what an event can be chosen by. */
export function setFacets(event, languages) {
  const years = [];
  for (let year = Number(event.day.slice(0, 4)); year <= Number(event.end.slice(0, 4)); year++) {
    years.push([String(year), String(year)]);
  }
  event.choices = {
    kind: [[event.kind, event.kind]],
    year: years,
    country: [[event.venue.country.id, event.venue.country]],
    city: [[event.venue.city_slug, event.venue]],
    topic: event.topics.map((topic) => [topic.id, topic]),
  };
  const pairs = Object.entries(event.choices).flatMap(([name, values]) =>
    values.map(([value]) => `${name}:${value}`),
  );
  event.facets = [...pairs, ...languages.map(({ code }) => `language:${code}`)].join(" ");
}

/** Offer the choices that occur, of each facet in which one of them leaves less than all. */
export function makeFilters(words, events) {
  if (events.length < FEWEST) return null;
  const facets = [];
  for (const name of ["kind", "year", "country", "city", "topic"]) {
    const chosen = events.flatMap((event) => event.choices[name]);
    const found = new Map(chosen);
    if (chosen.length < found.size * events.length) {
      facets.push({ name, choices: inOrder(words, name, [...found]) });
    }
  }
  const past = events.filter((event) => event.past).length;
  const when = past > 0 && past < events.length;
  return facets.length || when ? { facets, when } : null;
}

function inOrder(words, name, found) {
  if (name === "year" || name === "kind") {
    const values = found.map(([value]) => value).sort().reverse();
    return values.map((value) => ({ value, name: name === "kind" ? words[value] : value }));
  }
  if (name === "city") {
    found.sort(([, one], [, other]) => one.city_rank - other.city_rank);
    return found.map(([value, venue]) => ({ value, name: venue.city }));
  }
  found.sort(([, one], [, other]) => one.rank - other.rank);
  return found.map(([value, { title }]) => ({ value, name: title }));
}
