"""Contacts, as far as they are public."""

from typing import NamedTuple

from programme_pages.model.facts import Contact
from programme_pages.plan.edition import Edition, LinkView, Shown, organisation_link


class ContactView(NamedTuple):
    """Whom readers may ask."""

    name: Shown | None
    email: str | None
    phone: str | None
    organisation: LinkView | None


def contact_view(
    edition: Edition, contact: Contact | None, source: str | None = None
) -> ContactView | None:
    """Show a contact; one that is not public is shown nowhere."""
    if contact is None or not contact.public:
        return None
    return ContactView(
        name=edition.shown(contact.name, source) if contact.name else None,
        email=contact.email,
        phone=contact.phone,
        organisation=organisation_link(edition, contact.organisation)
        if contact.organisation
        else None,
    )
