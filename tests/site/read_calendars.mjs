// Reads calendars with ical.js: a JSON list of the events of each file named on standard input.
// The first argument is the library's own file.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]));
const told = (time) => (time === null ? null : time.isDate ? time.toString() : time.toJSDate().toISOString());
const files = readFileSync(0, "utf8").split("\n").filter(Boolean);
const read = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  return calendar.getAllSubcomponents("vevent").map((item) => {
    const event = new ICAL.Event(item);
    const end = item.getFirstPropertyValue("dtend");
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location,
      start: told(event.startDate),
      end: told(end),
      status: item.getFirstPropertyValue("status"),
      sequence: event.sequence,
    };
  });
};
console.log(JSON.stringify(files.map(read)));
