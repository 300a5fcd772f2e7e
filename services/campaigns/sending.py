"""The next ones of a campaign are asked, each looked at once more, at the campaign's pace.

The clock does it, and any number of clocks may at once. Nothing here waits for anybody: what others have in
hand, a campaign, a company or somebody who chats right now, is passed over until the next look.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session, contains_eager

from models import (
    Campaign,
    CampaignRecipient,
    CampaignState,
    CampaignStep,
    Contact,
    Conversation,
    Employer,
    RecipientState,
    SkipReason,
)
from services.campaigns.asking import ask
from services.campaigns.eligibility import Person, why_not
from services.campaigns.facts import people_at
from services.campaigns.pacing import LEAST, Pace
from services.campaigns.resting import take
from services.reminders.moments import may_go, next_decent
from services.reminders.persons import is_answering
from services.reminders.terms import hours_of, is_quiet_in


def begin_planned(session: Session, now: dt.datetime) -> None:
    """Those whose time has come start."""
    planned = select(Campaign).where(Campaign.state == CampaignState.PLANNED, Campaign.start_at <= now)
    for campaign in session.scalars(planned.with_for_update(of=Campaign, skip_locked=True)).all():
        campaign.moved(CampaignStep.START, now)
        campaign.next_at = now
    session.flush()


def send_some(session: Session, now: dt.datetime) -> int:
    """What may go now of one campaign, on the outbox; 0 when none is due."""
    campaign = _due(session, now) if may_go(now) else None
    if campaign is None:
        return 0
    hours = hours_of(campaign.region)
    if may_go(now, hours):
        campaign.next_at = _send(session, campaign, now)
    else:
        campaign.next_at = next_decent(now, hours)
    session.flush()
    return 1


def pace_of(session: Session, campaign: Campaign) -> Pace:
    """The pace at which everybody who may be asked is, in the hours that the campaign takes."""
    theirs = CampaignRecipient.campaign_id == campaign.id, CampaignRecipient.state != RecipientState.SKIPPED
    asked = session.scalar(select(func.count()).select_from(CampaignRecipient).where(*theirs))
    return Pace.of(asked or 0, campaign.spread_hours)


def _due(session: Session, now: dt.datetime) -> Campaign | None:
    """The running campaign that waits longest for its next message, held until the end of the transaction."""
    running = select(Campaign).where(Campaign.state == CampaignState.RUNNING, Campaign.next_at <= now)
    first = running.order_by(Campaign.next_at, Campaign.id).limit(1)
    return session.scalar(first.with_for_update(of=Campaign, skip_locked=True))


def _send(session: Session, campaign: Campaign, now: dt.datetime) -> dt.datetime:
    """Asks who is next; when the campaign goes on: at once, where somebody had to be passed over."""
    assert campaign.next_at, "it is due"
    pace = pace_of(session, campaign)
    most = min(pace.due(campaign.next_at, now), pace.room(_unsent(session, campaign)))
    line = _next_in_line(session, campaign, now, most) if most > 0 else []
    asked = _ask_all(session, campaign, line, now)
    next_at = pace.after(campaign.next_at, asked, now)
    goes_on = next_at > now or asked < len(line)
    return next_at if goes_on else now + LEAST


def _unsent(session: Session, campaign: Campaign) -> int:
    queued = (
        CampaignRecipient.campaign_id == campaign.id,
        CampaignRecipient.state == RecipientState.QUEUED,
    )
    return session.scalar(select(func.count()).select_from(CampaignRecipient).where(*queued)) or 0


def _next_in_line(
    session: Session, campaign: Campaign, now: dt.datetime, most: int
) -> Sequence[CampaignRecipient]:
    """Who waits longest, with their companies, all held. Who answers questions now lets others go first."""
    waiting = (
        CampaignRecipient.campaign_id == campaign.id,
        CampaignRecipient.state == RecipientState.WAITING,
        ~is_quiet_in(CampaignRecipient.region_id, now),
        ~_is_answering(now),
    )
    line = (
        select(CampaignRecipient)
        .join(CampaignRecipient.contact)
        .join(Contact.employer)
        .options(contains_eager(CampaignRecipient.contact).contains_eager(Contact.employer))
        .where(*waiting)
        .order_by(CampaignRecipient.id)
        .limit(most)
        .with_for_update(of=[CampaignRecipient, Contact, Employer], skip_locked=True, key_share=True)
        .execution_options(populate_existing=True)
    )
    found = session.scalars(line).all()
    silent = _undisturbed(session, [one.contact.chat_id for one in found if one.contact], now)
    return [one for one in found if one.contact and one.contact.chat_id in silent]


def _is_answering(now: dt.datetime) -> ColumnElement[bool]:
    return exists().where(Conversation.chat_id == Contact.chat_id, is_answering(now))


def _undisturbed(session: Session, chats: Collection[int | None], now: dt.datetime) -> set[int | None]:
    """The chats in which nobody does anything right now, held so that nobody begins to. None is no chat."""
    theirs = select(Conversation.chat_id).where(Conversation.chat_id.in_(chats))
    quiet = theirs.where(~is_answering(now)).with_for_update(of=Conversation, skip_locked=True)
    held = set(session.scalars(quiet))
    return held | (set(chats) - set(session.scalars(theirs)))


def _ask_all(
    session: Session, campaign: Campaign, line: Sequence[CampaignRecipient], now: dt.datetime
) -> int:
    """Asks whoever still may be; the number of those."""
    if not line:
        return 0
    known = _known(session, line)
    reasons = {one.id: why_not(known[one.id], now, national=campaign.region_id is None) for one in line}
    free = [known[one.id].company for one in line if reasons[one.id] is None]
    taken = take(session, sorted(free, key=lambda company: company.id), now)
    asked = 0
    for recipient in line:
        reason = reasons[recipient.id]
        if reason is None and known[recipient.id].company.id not in taken:
            reason = SkipReason.RESTING
        if reason:
            recipient.state, recipient.skipped_for = RecipientState.SKIPPED, reason
        else:
            _ask(session, campaign, recipient, known[recipient.id], now)
            taken.discard(known[recipient.id].company.id)
            asked += 1
    session.flush()
    return asked


def _known(session: Session, line: Sequence[CampaignRecipient]) -> Mapping[int, Person]:
    companies = {one.contact.employer_id for one in line if one.contact and one.contact.employer_id}
    people = {person.id: person for person in people_at(session, companies)}
    return {one.id: people[one.contact_id] for one in line if one.contact_id}


def _ask(
    session: Session, campaign: Campaign, recipient: CampaignRecipient, person: Person, now: dt.datetime
) -> None:
    recipient.outbox_row = ask(session, recipient, campaign.words, now)
    recipient.state, recipient.sent_at = RecipientState.QUEUED, now
    recipient.employer_id, recipient.asked_before_at = person.company.id, person.company.asked_at
