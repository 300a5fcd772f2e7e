"""Many openings go to one colleague at once, who hears of all of them in one word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Action, Carrier, Offer, OfferEvent, OutboxRow, User
from services.discretion import check_note
from services.facts import Fact, one_line
from services.forwarding import tell_colleague
from services.handovers import HANDED, give, handed_to, tell_employer_who
from services.house import KnowsPanel
from services.letters import Letter
from services.outbox import HTML, About
from services.together import Outcome, together
from services.undoing import WITHIN, TooLateError, hold, hold_until, not_out_yet, recall, undo

IN_CHAT = 20
"""Openings that one message of Telegram names; the mail has them all."""


def hand_over_many(
    session: Session,
    seen: Mapping[Offer, int],
    user: User,
    to: User,
    note: str,
    house: KnowsPanel,
    now: dt.datetime,
) -> Outcome:
    """Each opening to this colleague; `seen` has the latest line of each on the page that they are chosen on.

    What somebody else did something with meanwhile is left. Nobody is told before it can't be taken back any
    more. Raises `IdentifiableError`.
    """
    check_note(note)

    def give_one(offer: Offer, line: int) -> OfferEvent:
        return give(session, offer, user, to, note, now, seen=line)

    takeover = together(seen, give_one)
    if takeover.done:
        tell_of_takeover(session, takeover.done, user, to, note, house, now)
        for offer in takeover.done:
            hold(session, offer, offer.events[-1], now)
        letter = OutboxRow.key.endswith(f"{_key(takeover.done[0].events[-1].id)}:{to.id}")
        hold_until(session, now + WITHIN, letter)
    return takeover


def take_back(session: Session, line: int, user: User, house: KnowsPanel, now: dt.datetime) -> Outcome:
    """The move with many that this line was one of, undone; what can't be any more is left."""
    batch = _batch(session, line, user)
    lines = {event.offer: event.id for event in batch}

    def undo_one(offer: Offer, key: int) -> bool:
        try:
            undo(session, offer, key, user, now)
        except TooLateError:
            return False
        return True

    outcome = together(lines, undo_one)
    if outcome.done:
        _tell_of_the_rest(session, line, [event for event in batch if _stands(event)], user, house, now)
    return outcome


def tell_of_takeover(
    session: Session,
    offers: Sequence[Offer],
    giver: User,
    to: User,
    note: str,
    house: KnowsPanel,
    now: dt.datetime,
) -> None:
    """The colleague who goes on gets one letter on all of it, and each employer hears who that is."""
    for offer in offers:
        tell_employer_who(session, offer, now)
    if to.id == giver.id:
        return
    letter, body = _word(offers, giver, note, house)
    key, about = f"{_key(offers[0].events[-1].id)}:{to.id}", About(region_id=offers[0].region_id)
    tell_colleague(session, to, letter, body, key, HANDED, about, house, now)


def named(offers: Sequence[Offer]) -> tuple[Fact, ...]:
    """Each opening on a line of a letter."""
    return tuple(Fact(offer.reference, f"{one_line(offer)}, {offer.employer.name}") for offer in offers)


def references(offers: Sequence[Offer]) -> str:
    """The numbers by which they are called, as many as a message has room for."""
    return ", ".join(offer.reference for offer in offers[:IN_CHAT])


def _word(
    offers: Sequence[Offer], giver: User, note: str, house: KnowsPanel
) -> tuple[Letter, dict[str, Any]]:
    """What says that these go to a colleague, as a mail and for Telegram."""
    said = messages.text("offers-handed-many", giver=giver.name, count=len(offers), note=note)
    letter = Letter(
        subject=messages.text("offers-handed-many-subject", count=len(offers)),
        sentences=(said,),
        facts=named(offers),
        button=messages.text("reminders-open-worklist"),
        link=f"{house.panel_url}/werkvoorraad",
    )
    text = messages.html("offers-handed-many-chat", said=said, references=references(offers))
    return letter, {"text": text, **HTML}


def _tell_of_the_rest(
    session: Session,
    line: int,
    standing: Sequence[OfferEvent],
    giver: User,
    house: KnowsPanel,
    now: dt.datetime,
) -> None:
    """The word that is not out yet says what was not taken back; of nothing it is not sent."""
    word = OutboxRow.key.contains(f"{_key(line)}:")
    if not standing:
        recall(session, now, word)
        return
    waiting = select(OutboxRow).where(word, *not_out_yet())
    for row in session.scalars(waiting.with_for_update(of=OutboxRow)):
        assert row.user is not None, "it goes to a colleague"
        note = _note(standing[0], row.user)
        letter, body = _word([event.offer for event in standing], giver, note, house)
        row.payload = {**row.payload, **(letter.payload() if row.carrier is Carrier.MAIL else body)}
    session.flush()


def _stands(event: OfferEvent) -> bool:
    """Whether this line was not taken back: that is always the next thing that was done."""
    later = [line for line in event.offer.events if line.id > event.id]
    return not later or later[0].action is not Action.UNDO


def _note(event: OfferEvent, to: User) -> str:
    """What was said along: the line has it after who the opening went to."""
    return event.why.removeprefix(handed_to(to, "").strip()).strip()


def _batch(session: Session, line: int, user: User) -> list[OfferEvent]:
    """The same move of this colleague in the same moment as this line."""
    first = session.get(OfferEvent, line)
    if first is None:
        return []
    same = OfferEvent.user_id == user.id, OfferEvent.at == first.at
    lines = select(OfferEvent).where(*same, OfferEvent.action == first.action)
    return list(session.scalars(lines))


def _key(line: int) -> str:
    return f"{HANDED}-many:{line}"
