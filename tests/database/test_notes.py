"""A note about the employer may name the employer's people, and holds no BSN."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from models import Offer, OfferEvent, OfferState, User
from services.discretion import IdentifiableError, Trace
from services.handovers import hand_over, move_to_region
from services.house import House
from services.moves import ClosingReason, Means, close_offer, log_contact
from services.reopening import reopen
from tests import factories as make
from tests.factories import GRONINGEN, NOW

Move = Callable[[Session, Offer, User, str, House], OfferEvent]

MOVES: dict[str, tuple[OfferState, Move]] = {
    "contact": (
        OfferState.CLAIMED,
        lambda session, offer, user, note, house: log_contact(session, offer, user, Means.PHONE, note, NOW),
    ),
    "close": (
        OfferState.CLAIMED,
        lambda session, offer, user, note, house: close_offer(
            session, offer, user, ClosingReason.OTHER, note, NOW, tell=False
        ),
    ),
    "hand over": (
        OfferState.CLAIMED,
        lambda session, offer, user, note, house: hand_over(
            session, offer, user, make.user(session, name="Karin"), note, house, NOW
        ),
    ),
    "region": (
        OfferState.CLAIMED,
        lambda session, offer, user, note, house: move_to_region(
            session, offer, user, make.region(session, GRONINGEN), note, house, NOW
        ),
    ),
    "reopen": (
        OfferState.CLOSED,
        lambda session, offer, user, note, house: reopen(session, offer, user, note, NOW),
    ),
}


@pytest.mark.parametrize(("state", "move"), MOVES.values(), ids=MOVES)
def test_a_note_about_the_employer_names_people_and_holds_no_bsn(
    session: Session, house: House, state: OfferState, move: Move
) -> None:
    user = make.user(session, name="Noor")
    offer = make.offer(session, state=state, claimed_by=user, claimed_at=NOW)
    lines = len(offer.events)

    with pytest.raises(IdentifiableError) as refused:
        move(session, offer, user, "Het gaat om 111.222.333.", house)
    assert (refused.value.flaw, offer.state, len(offer.events)) == (Trace.BSN, state, lines)

    note = "Piet de Vries, 06 12345678 of +31 111222333, piet@example.org"
    assert note in move(session, offer, user, note, house).why
