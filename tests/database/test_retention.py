"""Who was warned and stays silent is forgotten, and nobody else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, sessionmaker

import messages
from bot.clock import in_batches, run_job
from bot.jobs import every_job
from bot.retaining import retain, retention_job
from models import (
    Campaign,
    CampaignRecipient,
    CampaignState,
    Contact,
    Delivery,
    OfferState,
    OutboxRow,
    ReminderState,
    SavedFilter,
    SkipReason,
)
from models import ReminderKind as Kind
from services.campaigns.forgetting import forget_old_recipients
from services.campaigns.results import numbers, results
from services.house import House, PanelAddress
from services.retention import DAYS_TO_ANSWER, erase_lapsed, forget_campaigns, lapsed_by_region
from settings import Settings
from tests import factories
from tests.factories import GRONINGEN, NOW
from tests.reminding import Desk, reminders

PANEL = PanelAddress("https://panel.example.org")

MONTHS = 24
LONG_AGO = NOW - dt.timedelta(days=740)
WARNED = NOW - dt.timedelta(days=DAYS_TO_ANSWER)


def silent(session: Session, of: str = "AM14", heard: dt.datetime = LONG_AGO, **values: Any) -> Contact:
    """Somebody who was heard so long ago."""
    contact = factories.contact(session, employer=factories.employer(session, of), **values)
    factories.conversation(session, contact, updated_at=heard)
    return contact


def warned(session: Session, at: dt.datetime = WARNED, delivery: Delivery = Delivery.SENT) -> Contact:
    """Somebody silent, to whom the warning went at that moment."""
    contact = silent(session)
    bundle = f"reminder:{contact.id}"
    sent: dict[str, Any] = {"state": ReminderState.SENT, "sent_at": at, "created_at": at, "bundle": bundle}
    factories.reminder(session, contact, kind=Kind.CONSENT_LAPSING, **sent)
    settled = at if delivery is Delivery.SENT else None
    row: dict[str, Any] = {"key": f"chat:{bundle}", "recipient": str(contact.chat_id), "contact": contact}
    factories.outbox_row(session, **row, state=delivery, settled_at=settled)
    return contact


def forget(session: Session, now: dt.datetime = NOW) -> int:
    """One run, committed."""
    session.commit()
    number = erase_lapsed(session, PANEL, now, MONTHS, most=100)
    session.commit()
    return number


def left(session: Session) -> set[int]:
    return set(session.scalars(select(Contact.id)))


def test_of_seven_people_the_four_whose_term_is_over_go(session: Session) -> None:
    warned(session)
    silent(session, opted_out_at=LONG_AGO)
    silent(session, GRONINGEN, unreachable_at=LONG_AGO)
    silent(session, GRONINGEN).chat_id = None
    kept = {
        silent(session).id,
        warned(session, WARNED + dt.timedelta(minutes=1)).id,
        silent(session, heard=NOW - dt.timedelta(days=700), opted_out_at=NOW).id,
    }
    assert lapsed_by_region(session, NOW, MONTHS) == {
        factories.region(session).name: 2,
        factories.region(session, GRONINGEN).name: 2,
    }

    assert forget(session) == 4
    assert left(session) == kept
    assert forget(session) == 0
    assert left(session) == kept


def test_a_filter_by_the_name_of_who_never_came_goes_with_them(session: Session) -> None:
    user, never = factories.user(session), silent(session, name="Fatma Demir")
    never.chat_id = None
    for typed in ("fatma", "lasser"):
        factories.saved_filter(session, user, name=typed, arguments={"q": typed})
    assert forget(session) == 1
    assert session.scalars(select(SavedFilter.name)).all() == ["lasser"]


def test_counting_changes_nothing(session: Session) -> None:
    contact = warned(session).id
    session.commit()
    lapsed_by_region(session, NOW, MONTHS)
    assert not session.dirty
    session.rollback()
    assert left(session) == {contact}


@pytest.mark.parametrize("delivery", [Delivery.QUEUED, Delivery.FAILED, Delivery.CANCELLED])
def test_a_warning_that_did_not_arrive_is_none(session: Session, delivery: Delivery) -> None:
    warned(session, delivery=delivery)
    assert forget(session) == 0


def test_a_live_opening_holds_its_contact(session: Session) -> None:
    for contact in (warned(session), silent(session, opted_out_at=LONG_AGO)):
        factories.offer(session, contact=contact, updated_at=LONG_AGO)
    assert forget(session) == 0


def test_an_ended_opening_stays_as_a_number_and_one_of_late_holds(session: Session) -> None:
    ended: dict[str, Any] = {"state": OfferState.CLOSED, "created_at": LONG_AGO}
    offer = factories.offer(session, contact=warned(session), updated_at=LONG_AGO, **ended)
    late = warned(session)
    factories.offer(session, contact=late, updated_at=NOW, **ended)
    kept = {late.id}

    assert forget(session) == 1
    assert left(session) == kept
    session.refresh(offer)
    assert (offer.contact_id, offer.places, offer.state) == (None, 2, OfferState.CLOSED)


def test_the_clock_warns_and_a_month_later_forgets_who_did_not_answer(
    session: Session, factory: sessionmaker[Session], house: House
) -> None:
    desk = Desk(factory, house)
    heard = NOW - dt.timedelta(days=710)
    answering, _ = silent(session, heard=heard), silent(session, heard=heard)
    answering_id, chat_id = answering.id, answering.chat_id
    session.commit()
    desk.tick(NOW)
    (question,) = [one for one in reminders(session, Kind.CONSENT_LAPSING) if one.contact_id == answering_id]
    session.commit()

    desk.press(question, "keep", NOW + dt.timedelta(days=20), chat_id)
    assert forget(session, NOW + dt.timedelta(days=29)) == 0
    assert forget(session, NOW + dt.timedelta(days=31)) == 1
    assert left(session) == {answering_id}


def test_the_job_goes_on_until_nobody_is_left(session: Session, factory: sessionmaker[Session]) -> None:
    for _ in range(5):
        silent(session, opted_out_at=LONG_AGO)
    session.commit()

    assert in_batches(factory, lambda session, _: erase_lapsed(session, PANEL, NOW, MONTHS, most=2)) == 5
    silent(session, heard=dt.datetime(2020, 1, 1, tzinfo=dt.UTC), opted_out_at=LONG_AGO)
    session.commit()
    run_job(factory, retention_job(PANEL, MONTHS))
    assert left(session) == set()


def test_the_command_counts_by_region_and_then_forgets(session: Session, database_url: str) -> None:
    settings = Settings.model_validate({"database": {"url": database_url}})
    years_ago = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    silent(session, heard=years_ago, opted_out_at=years_ago)
    silent(session, GRONINGEN, heard=years_ago, opted_out_at=years_ago)
    silent(session, heard=years_ago)
    unnamed = factories.contact(session, employer=None, opted_out_at=years_ago)
    factories.conversation(session, unnamed, updated_at=years_ago)
    regions = [factories.region(session, code).name for code in ("AM14", GRONINGEN)]
    session.commit()

    *counted, total = retain(settings, dry_run=True)
    assert set(counted) == {"zonder regio: 1", *(f"{name}: 1" for name in regions)}
    assert total.startswith("Te wissen: 3. Er is niets veranderd.")
    assert len(left(session)) == 4
    session.commit()

    assert [line.split(".")[0] for line in retain(settings, dry_run=False)] == ["Gewist: 3"]
    assert [line.split(".")[0] for line in retain(settings, dry_run=False)] == ["Gewist: 0"]
    assert len(left(session)) == 1


def asked_by(session: Session, ended: dt.datetime | None, state: CampaignState) -> Campaign:
    """A campaign that ended then, of which somebody has the message and said no, and somebody was skipped."""
    campaign = factories.campaign(session, state=state, ended_at=ended)
    row = factories.outbox_row(session)
    said: dict[str, Any] = {"state": "sent", "sent_at": NOW, "answer": "not_now", "answered_at": NOW}
    factories.campaign_recipient(session, campaign, outbox_row=row, **said)
    skipped: dict[str, Any] = {"state": "skipped", "skipped_for": "resting"}
    factories.campaign_recipient(session, campaign, **skipped)
    return campaign


def named(session: Session) -> dict[int, int]:
    """How many rows of each campaign still say who it was, in whatever way."""
    session.expire_all()
    row = CampaignRecipient
    said = or_(row.contact_id.is_not(None), row.employer_id.is_not(None), row.outbox_id.is_not(None))
    rows = select(row.campaign_id, func.count()).where(said).group_by(row.campaign_id)
    found = dict(session.execute(rows).all())
    session.commit()
    return found


def test_a_campaign_of_long_ago_keeps_its_counts_and_says_of_nobody_that_they_were_asked(
    session: Session, factory: sessionmaker[Session]
) -> None:
    old = asked_by(session, LONG_AGO, CampaignState.DONE)
    stopped = asked_by(session, LONG_AGO, CampaignState.STOPPED)
    late = asked_by(session, NOW - dt.timedelta(days=700), CampaignState.DONE)
    running = asked_by(session, None, CampaignState.RUNNING)
    before = {one.id: results(session, one) for one in (old, stopped)}
    people = left(session)
    session.commit()

    done = in_batches(factory, lambda session, _: forget_campaigns(session, NOW, MONTHS))

    assert done == 4
    assert named(session) == {late.id: 2, running.id: 2}
    assert {one.id: results(session, one) for one in (old, stopped)} == before
    assert numbers(session, old).reasons == {SkipReason.RESTING: 1}
    assert left(session) == people, "the people themselves have a term of their own"


def test_a_campaign_that_was_never_ended_keeps_only_who_still_waits_for_it(session: Session) -> None:
    paused = asked_by(session, None, CampaignState.PAUSED)
    paused.changed_at = LONG_AGO
    waiting = factories.campaign_recipient(session, paused)
    lately = asked_by(session, None, CampaignState.PAUSED)
    session.commit()

    assert forget_campaigns(session, NOW, MONTHS) == 2
    assert named(session) == {paused.id: 1, lately.id: 2}
    assert waiting.contact_id


def test_campaigns_are_forgotten_in_batches(session: Session) -> None:
    for _ in range(2):
        asked_by(session, LONG_AGO, CampaignState.DONE)
    before = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    assert [forget_old_recipients(session, before, most=3) for _ in range(3)] == [3, 1, 0]


def test_the_clock_forgets_campaigns_too_and_the_command_counts_them_first(
    session: Session, factory: sessionmaker[Session], database_url: str, house: House
) -> None:
    settings = Settings.model_validate({"database": {"url": database_url}})
    years_ago = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    asked_by(session, years_ago, CampaignState.DONE)
    session.commit()

    assert retain(settings, dry_run=True)[0] == "Naamloos in oude campagnes: 2"
    assert len(named(session)) == 1
    assert retain(settings, dry_run=False)[0] == "Naamloos in oude campagnes: 2"
    assert named(session) == {}

    asked_by(session, years_ago, CampaignState.DONE)
    session.commit()
    (job,) = (one for one in every_job(house, MONTHS) if one.name == "retention of campaigns")
    run_job(factory, job)
    assert named(session) == {}


def test_the_warning_names_the_days_that_are_waited() -> None:
    assert f" {DAYS_TO_ANSWER} dagen " in messages.text("reminders-lapsing")


def test_nobody_is_written_to(session: Session) -> None:
    warned(session)
    assert forget(session) == 1
    assert session.scalars(select(OutboxRow.id)).all() == []
