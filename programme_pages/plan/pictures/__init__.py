"""Pictures: the timeline, and maps of venues and countries, as plain values for templates."""
