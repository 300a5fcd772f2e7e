"""What employers said, against what was filed: each has one opening, with exactly their answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drills.employer import Employer
from drills.promise import Breach, Promise
from models import Action, Handling, Offer, OfferEvent, ReceivedUpdate


def check_openings(
    session: Session, people: Sequence[Employer], claimed: Collection[str | None]
) -> Iterator[Breach]:
    """Every employer who has a receipt has one opening, and those that were picked up were so once."""
    filed = defaultdict(list)
    for offer in session.scalars(select(Offer)):
        assert offer.contact
        filed[offer.contact.chat_id].append(offer)
    missing = [person for person in people if not filed[person.person.id]]
    doubled = [person for person in people if len(filed[person.person.id]) > 1]
    others = [line for person in people for line in _differences(person, filed[person.person.id])]
    yield from _breach(
        Promise.NOTHING_LOST, [f"{one.company}: no opening {one.reference}" for one in missing]
    )
    yield from _breach(Promise.HANDLED_ONCE, [f"{one.company}: several openings" for one in doubled])
    yield from _breach(Promise.NOTHING_LOST, others)
    yield from _breach(Promise.HANDLED_ONCE, _wrongly_claimed(session, claimed))


def check_updates(session: Session) -> Iterator[Breach]:
    """None was set aside."""
    aside = select(ReceivedUpdate).where(ReceivedUpdate.handling != Handling.DONE)
    rows = [f"update {one.update_id}: {one.handling} {one.error[-300:]}" for one in session.scalars(aside)]
    yield from _breach(Promise.NOTHING_LOST, rows)


def _differences(person: Employer, offers: Sequence[Offer]) -> Iterator[str]:
    for offer in offers:
        where = offer.municipality and offer.municipality.name
        filed = (offer.reference, offer.title, offer.employer.name, offer.places, where)
        said = (person.reference, person.work, person.company, person.PLACES, "Utrecht")
        if filed != said:
            yield f"said {said}, filed {filed}"


def _wrongly_claimed(session: Session, claimed: Collection[str | None]) -> Iterator[str]:
    statement = (
        select(Offer.reference, func.count(OfferEvent.id))
        .outerjoin(OfferEvent, (OfferEvent.offer_id == Offer.id) & (OfferEvent.action == Action.CLAIM))
        .group_by(Offer.reference)
    )
    for reference, number in session.execute(statement).all():
        if number != (reference in claimed):
            yield f"{reference}: picked up {number} times, pressed {int(reference in claimed)} times"


def _breach(promise: Promise, rows: Sequence[str] | Iterator[str]) -> Iterator[Breach]:
    if found := tuple(rows):
        yield Breach(promise, found)
