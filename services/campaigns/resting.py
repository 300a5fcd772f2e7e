"""The rest of companies: whoever asks one takes it first, and only who takes it may ask.

One conditional UPDATE decides, so two campaigns, or two clocks, never both ask one company.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from models import CampaignRecipient, Employer
from models.database import change_rows
from services.campaigns.eligibility import Company


def take(session: Session, companies: Iterable[Company], now: dt.datetime) -> set[int]:
    """Those of these companies that had rest enough, by id: from now on they rest anew."""
    by_rest: dict[dt.timedelta, list[int]] = defaultdict(list)
    for company in companies:
        by_rest[company.rest].append(company.id)
    return {taken for rest, ids in by_rest.items() for taken in _take(session, ids, rest, now)}


def note_asked(employer: Employer | None, now: dt.datetime) -> None:
    """The company was asked, or said something itself: it has rest from now on."""
    if employer:
        employer.last_asked_at = now


def give_back(session: Session, recipients: Collection[CampaignRecipient]) -> None:
    """The companies of messages that never went rest as if they had not been asked.

    One that said something itself meanwhile keeps its rest; so does one in other hands, which is just that.
    """
    ids = [recipient.employer_id for recipient in recipients]
    locked = select(Employer).where(Employer.id.in_(ids)).order_by(Employer.id)
    held = locked.with_for_update(of=Employer, skip_locked=True).execution_options(populate_existing=True)
    companies = {company.id: company for company in session.scalars(held)}
    for recipient in recipients:
        company = companies.get(recipient.employer_id or 0)
        if company and company.last_asked_at == recipient.sent_at:
            company.last_asked_at = recipient.asked_before_at
    session.flush()


def _take(session: Session, ids: list[int], rest: dt.timedelta, now: dt.datetime) -> Collection[int]:
    rested = or_(Employer.last_asked_at.is_(None), Employer.last_asked_at <= now - rest)
    taken = update(Employer).where(Employer.id.in_(ids), rested).values(last_asked_at=now)
    return change_rows(session, taken.returning(Employer.id)).scalars().all()
