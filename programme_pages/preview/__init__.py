"""The preview: the site as its writers see it while they write, brought up to date as they save."""
