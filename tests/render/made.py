"""Jobs of pages that are rendered with a context that the test gives."""

from programme_pages.plan import PageJob


def page_job(
    template: str = "page.html", code: str = "en", target: str = "en/index.html"
) -> PageJob:
    """A job whose own context no test asks for."""
    return PageJob(target, template, code, "home", repr)
