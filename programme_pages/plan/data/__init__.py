"""What programs read of a programme: data in their forms, from the same facts as the pages."""

EVENT_CALENDAR = "event.ics"  # beside the page of an event
