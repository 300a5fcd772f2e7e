"""What an employer's answer to a reminder does, at once and once only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import messages
from interview import Command
from interview.dates import months_later
from interview.questions.refusal import UNSAID
from models import LIVE, Action, Actor, Channel, OfferState, Reminder, ReminderKind
from services.cards import refresh_cards
from services.forwarding import announce_change
from services.interviews import converse
from services.moves import Means
from services.offers import end_by_employer
from services.refusing import refuse
from services.reminders.aftercare import goes_poorly, goes_well, has_stopped
from services.reminders.history import history_of
from services.reminders.planning import plan
from services.reminders.press import Press, note
from services.reminders.telling import NOT_CALLED, tell_about
from services.teams import coordinators_of
from services.working_days import today

LATER: Final = 3
"""Months, for who says *later*."""


def does_matter(reminder: Reminder) -> bool:
    """Whether an answer can still do something: the opening may have moved on meanwhile.

    That nobody called is worth knowing even when a colleague wrote that somebody did.
    """
    states = _STATES.get(reminder.kind)
    return states is None or (reminder.offer is not None and reminder.offer.state in states)


def carry_out(press: Press) -> None:
    """Does what the answer says. The reminders of its opening follow."""
    _DEEDS[press.reminder.kind, press.choice](press)
    if press.reminder.offer:
        plan(press.session, press.reminder.offer, press.now)


def _called(press: Press) -> None:
    """What the matchmaker forgot to write down is written down now."""
    said = messages.text("reminders-line-called")
    if press.offer.state is OfferState.CLAIMED:
        by = Actor(Channel.CHAT, contact=press.contact)
        press.offer.moved(Action.LOG_CONTACT, by, press.now, said, Means.PHONE)
        press.session.flush()
        refresh_cards(press.session, press.offer, press.now)
    else:
        note(press, said)


def _not_called(press: Press) -> None:
    """The coordinator hears it, with all that happened so far."""
    note(press, messages.text("reminders-line-not-called"))
    for user in coordinators_of(press.session, press.offer.region, today(press.now)):
        key = f"not-called:{press.reminder.id}"
        history = history_of(press.offer)
        tell_about(press.session, user, NOT_CALLED, press.offer, key, press.house, press.now, history)


def _still_open(press: Press) -> None:
    note(press, messages.text("reminders-line-still-open"))


def _filled(press: Press) -> None:
    _end(press, Action.FILL, "offers-filled")


def _withdrawn(press: Press) -> None:
    _end(press, Action.WITHDRAW, "offers-withdrawn")


def _has_place(press: Press) -> None:
    _talk(press, "nieuw")


def _later(press: Press) -> None:
    press.contact.ask_again_on = months_later(today(press.now), LATER)


def _never(press: Press) -> None:
    """No campaign asks them either."""
    refuse(press.session, press.contact, UNSAID, None, press.now)


def _go_on(press: Press) -> None:
    _talk(press, "start")


def _leave(_: Press) -> None:
    """What was answered so far is kept."""


def _keep(_: Press) -> None:
    """That this person was heard is noted with every answer."""


def _forget(press: Press) -> None:
    _talk(press, "vergeet")


def _talk(press: Press, command: str) -> None:
    """The interview goes on from here, as if the person had sent this command."""
    assert press.contact.chat_id is not None, "the button was in this chat"
    converse(press.session, press.house, press.contact.chat_id, Command(command), press.key, press.now)


def _end(press: Press, action: Action, message: str) -> None:
    offer = end_by_employer(press.session, press.contact, press.offer.reference, action, press.now)
    if offer:
        announce_change(press.session, offer, message, press.house, press.now)


_STATES: Mapping[ReminderKind, frozenset[OfferState]] = {
    ReminderKind.CONTACT_CHECK: LIVE,
    ReminderKind.STILL_OPEN: LIVE,
    ReminderKind.AFTERCARE: frozenset(OfferState),
}
"""In which states of its opening an answer still means something; the other kinds are about no opening."""
_DEEDS: Mapping[tuple[ReminderKind, str], Callable[[Press], None]] = {
    (ReminderKind.CONTACT_CHECK, "yes"): _called,
    (ReminderKind.CONTACT_CHECK, "no"): _not_called,
    (ReminderKind.STILL_OPEN, "yes"): _still_open,
    (ReminderKind.STILL_OPEN, "filled"): _filled,
    (ReminderKind.STILL_OPEN, "withdraw"): _withdrawn,
    (ReminderKind.AFTERCARE, "good"): goes_well,
    (ReminderKind.AFTERCARE, "poor"): goes_poorly,
    (ReminderKind.AFTERCARE, "stopped"): has_stopped,
    (ReminderKind.ASK_AGAIN, "yes"): _has_place,
    (ReminderKind.ASK_AGAIN, "later"): _later,
    (ReminderKind.ASK_AGAIN, "never"): _never,
    (ReminderKind.UNFINISHED_INTERVIEW, "yes"): _go_on,
    (ReminderKind.UNFINISHED_INTERVIEW, "no"): _leave,
    (ReminderKind.CONSENT_LAPSING, "keep"): _keep,
    (ReminderKind.CONSENT_LAPSING, "forget"): _forget,
}
