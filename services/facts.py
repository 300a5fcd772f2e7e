"""An opening in words, for mail, cards and the panel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import messages
from interview import Draft, Say, described
from interview.reading import national
from models import Contact, Employer, Offer
from services.profiles import profile_of

MAP = "https://www.openstreetmap.org/search?query="
WHERE = "label-where"
"""The label of the place of work among the answers."""


@dataclass(frozen=True)
class Fact:
    """One thing that is known of an opening; `href` is an address behind the value, or a phone to dial."""

    label: str
    value: str
    href: str | None = None


def facts(offer: Offer, *, brief: bool = False) -> tuple[Fact, ...]:
    """All that a colleague must know; `brief` is for chats: the core of the work, nobody's name or phone."""
    draft = Draft.from_json(offer.details)
    answers = described(draft, profile_of(offer.region), brief=brief)
    return (
        *_of_employer(offer.employer, brief=brief),
        *(() if brief or offer.contact is None else _of_contact(offer.contact)),
        *(_answer(offer, label, value) for label, value in answers),
        Fact(messages.text("offers-fact-call-by"), messages.text("offers-day", day=offer.call_by)),
    )


def contact_facts(offer: Offer) -> tuple[Fact, ...]:
    """Whom to call, and on which number."""
    return tuple(_of_contact(offer.contact)) if offer.contact else ()


def one_line(offer: Offer) -> str:
    """The opening in some words: how many, of what kind, what work, where."""
    where = place_of(offer) or offer.region.name
    return messages.text(f"offers-summary-{offer.kind}", places=offer.places, title=offer.title, where=where)


def place_of(offer: Offer) -> str | None:
    """The town, else the municipality, as where only a postcode was given."""
    return offer.town or (offer.municipality.name if offer.municipality else None)


def spoken(phrase: Say | str) -> str:
    """What the interview says, as plain text."""
    return phrase if isinstance(phrase, str) else messages.text(phrase.message, **phrase.arguments)  # type: ignore[arg-type]


def _of_employer(employer: Employer, *, brief: bool) -> Iterator[Fact]:
    yield Fact(messages.text("offers-fact-employer"), employer.name)
    if employer.sector:
        yield Fact(messages.text("offers-fact-sector"), employer.sector.name)
    if employer.kvk and not brief:
        yield Fact(messages.text("offers-fact-kvk"), employer.kvk)


def _of_contact(contact: Contact) -> Iterator[Fact]:
    if contact.name:
        yield Fact(messages.text("offers-fact-contact"), contact.name)
    if contact.phone:
        yield Fact(messages.text("offers-fact-phone"), national(contact.phone), f"tel:{contact.phone}")


def _answer(offer: Offer, label: Say, value: Say | str) -> Fact:
    href = _map(offer) if label.message == WHERE else None
    return Fact(spoken(label), spoken(value), href)


def _map(offer: Offer) -> str | None:
    """The place of work on a map."""
    parts = [part for part in (offer.postcode, offer.town) if part]
    return MAP + quote(" ".join([*parts, "Nederland"])) if parts else None
