"""How it goes with somebody who was placed, as the employer says."""

from __future__ import annotations

from sqlalchemy import select

import messages
from models import OUTCOME_MONTHS, Action, Actor, Channel, Outcome, Placement
from services.reminders.planning import plan
from services.reminders.press import Press
from services.reminders.telling import POOR, STOPPED, News, tell_about
from services.teams import in_charge
from services.working_days import today


def goes_well(press: Press) -> None:
    _follow_up(press, Outcome.WELL, messages.text("reminders-line-good"))


def goes_poorly(press: Press) -> None:
    """Whoever works on it hears so, and calls."""
    _follow_up(press, Outcome.HARD, messages.text("reminders-line-poor"))
    _tell_those_in_charge(press, POOR)


def has_stopped(press: Press) -> None:
    _follow_up(press, Outcome.STOPPED, messages.text("reminders-line-stopped"))
    _tell_those_in_charge(press, STOPPED)


def _follow_up(press: Press, outcome: Outcome, said: str) -> None:
    """A line of the timeline. What a colleague wrote down of this placement stays as it is."""
    by = Actor(Channel.CHAT, contact=press.contact)
    press.offer.moved(Action.FOLLOW_UP, by, press.now, said, outcome)
    placement = _placement(press)
    months = press.reminder.number
    if placement and months in OUTCOME_MONTHS and placement.outcome(months) is None:
        setattr(placement, f"outcome_{months}", outcome)
    plan(press.session, press.offer, press.now)


def _placement(press: Press) -> Placement | None:
    """The reminder hangs on the line of the timeline that tells of the placement."""
    told = Placement.event_id == int(press.reminder.anchor)
    return press.session.scalar(select(Placement).where(told, Placement.offer_id == press.offer.id))


def _tell_those_in_charge(press: Press, news: News) -> None:
    """It names the first day of work: several may be placed on one opening."""
    key, placement = f"aftercare:{press.reminder.id}", _placement(press)
    day = placement.starts_on if placement else None
    for user in in_charge(press.session, press.offer, today(press.now)):
        tell_about(press.session, user, news, press.offer, key, press.house, press.now, day=day)
