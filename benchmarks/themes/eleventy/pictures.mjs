// Charts and maps: each mark, of which the place is told, with the event or venues that it is of.

/** Put events into the place of their ids. */
export function linkChart(chart, events) {
  if (!chart) return null;
  const dots = chart.columns.flatMap((column) => column.dots);
  for (const mark of [...(chart.across?.marks ?? []), ...dots]) mark.event = events.get(mark.event);
  return chart;
}

/** Put venues into the place of their ids. */
export function linkMaps(maps, venues) {
  for (const { forms, near } of maps) {
    for (const spot of [...forms.flatMap((form) => form.spots), ...near]) {
      spot.venues = spot.venues.map((id) => venues.get(id));
    }
  }
  return maps;
}
