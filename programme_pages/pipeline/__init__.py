"""The whole story: list, read, check, link, plan, make what is stale, publish."""
