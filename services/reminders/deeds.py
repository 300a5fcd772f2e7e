"""What an employer's answer to a reminder does, at once and once only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

import messages
from interview import Command
from interview.dates import months_later
from models import LIVE, Action, Actor, Channel, Contact, Offer, OfferState, Reminder, ReminderKind
from services.forwarding import announce_change
from services.house import House
from services.interviews import converse
from services.moves import Means
from services.offers import end_by_employer
from services.reminders.history import history_of
from services.reminders.planning import plan
from services.reminders.telling import NOT_CALLED, POOR, STOPPED, News, tell_about
from services.teams import coordinators_of, in_charge
from services.working_days import today

LATER: Final = 3
"""Months, for who says *later*."""


@dataclass(frozen=True)
class Press:
    """A button of a reminder, pressed by the one who was asked. `key` is unique for each update."""

    session: Session
    house: House
    reminder: Reminder
    choice: str
    key: str
    now: dt.datetime

    @property
    def contact(self) -> Contact:
        assert self.reminder.contact is not None, "only people at employers get buttons"
        return self.reminder.contact

    @property
    def offer(self) -> Offer:
        assert self.reminder.offer is not None, "asked about an opening"
        return self.reminder.offer


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
    else:
        _note(press, said)


def _not_called(press: Press) -> None:
    """The coordinator hears it, with all that happened so far."""
    _note(press, messages.text("reminders-line-not-called"))
    for user in coordinators_of(press.session, press.offer.region):
        key = f"not-called:{press.reminder.id}"
        history = history_of(press.offer)
        tell_about(press.session, user, NOT_CALLED, press.offer, key, press.house, press.now, history)


def _still_open(press: Press) -> None:
    _note(press, messages.text("reminders-line-still-open"))


def _filled(press: Press) -> None:
    _end(press, Action.FILL, "offers-filled")


def _withdrawn(press: Press) -> None:
    _end(press, Action.WITHDRAW, "offers-withdrawn")


def _good(press: Press) -> None:
    _note(press, messages.text("reminders-line-good"))


def _poor(press: Press) -> None:
    _note(press, messages.text("reminders-line-poor"))
    _tell_those_in_charge(press, POOR)


def _stopped(press: Press) -> None:
    _note(press, messages.text("reminders-line-stopped"))
    _tell_those_in_charge(press, STOPPED)


def _has_place(press: Press) -> None:
    _talk(press, "nieuw")


def _later(press: Press) -> None:
    press.contact.ask_again_on = months_later(today(press.now), LATER)


def _never(press: Press) -> None:
    press.contact.ask_again_on = None


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


def _note(press: Press, said: str) -> None:
    """A line of the timeline; the state stays as it is."""
    offer, by = press.offer, Actor(Channel.CHAT, contact=press.contact)
    offer.note(Action.UPDATE, offer.state, by, press.now, said, press.reminder.kind)
    offer.updated_at = press.now
    press.session.flush()


def _end(press: Press, action: Action, message: str) -> None:
    offer = end_by_employer(press.session, press.contact, press.offer.reference, action, press.now)
    if offer:
        announce_change(press.session, offer, message, press.house, press.now)


def _tell_those_in_charge(press: Press, news: News) -> None:
    for user in in_charge(press.session, press.offer):
        key = f"aftercare:{press.reminder.id}"
        tell_about(press.session, user, news, press.offer, key, press.house, press.now)


_STATES: Mapping[ReminderKind, frozenset[OfferState]] = {
    ReminderKind.CONTACT_CHECK: LIVE,
    ReminderKind.STILL_OPEN: LIVE,
    ReminderKind.AFTERCARE: LIVE | {OfferState.PLACED},
}
"""In which states of its opening an answer still means something; the other kinds are about no opening."""
_DEEDS: Mapping[tuple[ReminderKind, str], Callable[[Press], None]] = {
    (ReminderKind.CONTACT_CHECK, "yes"): _called,
    (ReminderKind.CONTACT_CHECK, "no"): _not_called,
    (ReminderKind.STILL_OPEN, "yes"): _still_open,
    (ReminderKind.STILL_OPEN, "filled"): _filled,
    (ReminderKind.STILL_OPEN, "withdraw"): _withdrawn,
    (ReminderKind.AFTERCARE, "good"): _good,
    (ReminderKind.AFTERCARE, "poor"): _poor,
    (ReminderKind.AFTERCARE, "stopped"): _stopped,
    (ReminderKind.ASK_AGAIN, "yes"): _has_place,
    (ReminderKind.ASK_AGAIN, "later"): _later,
    (ReminderKind.ASK_AGAIN, "never"): _never,
    (ReminderKind.UNFINISHED_INTERVIEW, "yes"): _go_on,
    (ReminderKind.UNFINISHED_INTERVIEW, "no"): _leave,
    (ReminderKind.CONSENT_LAPSING, "keep"): _keep,
    (ReminderKind.CONSENT_LAPSING, "forget"): _forget,
}
