"""Search: the page that readers search on, and the index that their browser loads for it."""
