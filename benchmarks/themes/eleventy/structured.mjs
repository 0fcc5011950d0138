// Descriptions of pages for search engines: JSON-LD in the words of schema.org.
const SCHEMA = "https://schema.org";

/** Write a description; nothing in it can end the script that holds it. */
export function script(node) {
  return JSON.stringify({ "@context": SCHEMA, ...node }).replaceAll("<", "\\u003c");
}

export function crumbs(here, about) {
  const way = [[here.words.home, here.home]];
  if (!about.top) way.push([here.words[about.section], here.sections[about.section]]);
  const steps = way.map(([name, url], index) => ({
    "@type": "ListItem", position: index + 1, name, item: here.base + url,
  }));
  const current = { "@type": "ListItem", position: way.length + 1, name: about.title };
  return { "@type": "BreadcrumbList", itemListElement: [...steps, current] };
}

export function site(here) {
  const { title: name, description, base, home, code } = here;
  return { "@type": "WebSite", name, description, url: base + home, inLanguage: code };
}

export function event(here, item) {
  return {
    ...entry(here, item, "Event"),
    startDate: item.first,
    endDate: item.last,
    eventStatus: `${SCHEMA}/EventScheduled`,
    eventAttendanceMode: `${SCHEMA}/OfflineEventAttendanceMode`,
    location: [place(here, item.venue)],
    organizer: [organisation(here, item.organiser)],
    ...(item.series && { superEvent: [link(here, item.series, "EventSeries")] }),
  };
}

export function series(here, item) {
  const subEvent = item.events.map((one) => link(here, one, "Event"));
  return { ...entry(here, item, "EventSeries"), ...(subEvent.length && { subEvent }) };
}

export function place(here, venue) {
  return {
    ...link(here, venue, "Place"),
    address: {
      "@type": "PostalAddress",
      addressLocality: venue.city,
      addressCountry: venue.country.id,
    },
    geo: {
      "@type": "GeoCoordinates",
      latitude: Number(venue.latitude),
      longitude: Number(venue.longitude),
    },
  };
}

export function organisation(here, item) {
  return link(here, item, "Organization");
}

function entry(here, item, kind) {
  return { ...link(here, item, kind), description: item.summary, inLanguage: here.code };
}

function link(here, item, kind) {
  return { "@type": kind, name: item.title, url: here.base + item.url };
}
