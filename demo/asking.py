"""Campaigns of the demo: one that is over, one that runs, and one that is still being written."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from demo import companies as at
from demo.people import PEOPLE
from demo.story import Company
from models import (
    Campaign,
    CampaignAnswer,
    CampaignRecipient,
    CampaignState,
    Contact,
    Employer,
    Offer,
    RecipientState,
    SkipReason,
    User,
)
from services.campaigns.audience import Audience
from services.campaigns.composing import compose
from services.reminders.moments import on
from services.working_days import is_working_day, today

DAY, HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
EVERYBODY = "Ook nu zoeken mensen uit de regio een plek om te leren. Ook een paar uur per week helpt."
TECHNICAL = (
    "De techniek zoekt handen. Wij kennen mensen die het vak willen leren, en regelen de begeleiding met u."
)
CARE = "In de zorg is veel werk. Wij zoeken plekken voor mensen die graag willen leren."
OVER: tuple[tuple[Company, CampaignAnswer | None], ...] = (
    (at.DE_LINDE, CampaignAnswer.BASISBAAN),
    (at.KADE, CampaignAnswer.LEERWERKPLEK),
    (at.RIJNPOORT, CampaignAnswer.BOTH),
    (at.GROENHORST, CampaignAnswer.NOT_NOW),
    (at.VAN_DIJK, None),
)
"""Who was asked by the campaign that is over, and what they answered."""
BUSY = (at.VAN_DIJK, at.STADSBEHEER, at.GROENHORST, at.RIJNPOORT)
"""Who is asked by the one that runs; half of them still to come."""


def campaign(session: Session, now: dt.datetime) -> None:
    """What the region's coordinator asked, asks and will ask."""
    _over(session, now)
    _running(session, now)
    _compose(session, "Zorg", CARE, Audience(sectors=("zorg",)), 12, now - HOUR)
    session.flush()


def _over(session: Session, now: dt.datetime) -> None:
    began = _morning(now - 100 * DAY)
    made = _compose(session, "Alle sectoren", EVERYBODY, Audience(), 8, began - DAY)
    made.state, made.total = CampaignState.DONE, len(OVER) + 1
    made.start_at, made.ended_at = began, began + 8 * HOUR
    for number, (company, answer) in enumerate(OVER):
        sent = began + number * HOUR
        answered = sent + 2 * HOUR if answer else None
        _recipient(
            session,
            made,
            company,
            state=RecipientState.SENT,
            sent_at=sent,
            seen_at=answered,
            answer=answer,
            answered_at=answered,
        )
    _skipped(session, made, at.STADSBEHEER, SkipReason.OPEN_OFFER)
    for title in ("Hulp in het restaurant", "Leerling bediening"):
        session.scalars(select(Offer).where(Offer.title == title)).one().campaign_id = made.id


def _running(session: Session, now: dt.datetime) -> None:
    """Its next message is still hours away, so that the clock of the demo lets it stand."""
    began = _morning(now - DAY)
    made = _compose(session, "Techniek en bouw", TECHNICAL, Audience(not_asked_days=90), 40, began - DAY)
    made.state, made.total = CampaignState.RUNNING, len(BUSY) + 2
    made.start_at, made.next_at = began, now + 6 * HOUR
    for number, company in enumerate(BUSY):
        gone = number < len(BUSY) // 2
        state = RecipientState.SENT if gone else RecipientState.WAITING
        _recipient(session, made, company, state=state, sent_at=began + number * HOUR if gone else None)
    _skipped(session, made, at.DE_LINDE, SkipReason.OPEN_OFFER)
    _skipped(session, made, at.KADE, SkipReason.RESTING)


def _morning(moment: dt.datetime) -> dt.datetime:
    """Of that day, or of the last working day before: at other moments no campaign is sent."""
    day = today(moment)
    while not is_working_day(day):
        day -= DAY
    return on(day, dt.time(9, 30))


def _compose(
    session: Session, name: str, words: str, audience: Audience, hours: int, now: dt.datetime
) -> Campaign:
    person = next(person for person in PEOPLE if person.mailbox == "samira")
    user = session.scalars(select(User).where(User.email == person.email)).one()
    return compose(session, user, user.regions[0].id, name, words, audience, hours, now)


def _skipped(session: Session, of: Campaign, company: Company, why: SkipReason) -> None:
    _recipient(session, of, company, state=RecipientState.SKIPPED, skipped_for=why)


def _recipient(session: Session, of: Campaign, company: Company, **values: object) -> None:
    contact = session.scalars(select(Contact).join(Employer).where(Employer.name == company.name)).one()
    assert contact.employer, "it is a company's"
    who = {"contact": contact, "employer": contact.employer, "region_id": contact.employer.region_id}
    session.add(CampaignRecipient(campaign=of, **who, **values))
