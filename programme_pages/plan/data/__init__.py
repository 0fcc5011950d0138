"""What programs read of a programme: data in their forms, from the same facts as the pages."""

EVENT_CALENDAR = "event.ics"  # beside the page of an event
EVENT_SCHEDULE = "schedule.xml"  # the same, of an event whose agenda tells days and hours
