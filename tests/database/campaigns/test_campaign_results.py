"""How far a campaign is, when it will be done, and what came of it: of all of it, or of one region's part."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models import (
    Campaign,
    CampaignAnswer,
    CampaignState,
    RecipientState,
    ScopedSession,
    SkipReason,
)
from services.campaigns.preparing import prepare_some, start_preparing
from services.campaigns.results import Results, forecast, numbers, results
from services.campaigns.steering import pause, plan, start, stop
from tests import factories
from tests.campaigning import HOUR, MINUTE, Desk, every, prepared, recipients, running
from tests.database.campaigns.conftest import Somebody
from tests.factories import GRONINGEN, NOW, UTRECHT
from tests.reminding import at


def people(session: Session, number: int, of: str = UTRECHT) -> None:
    """So many people who may be asked, each at a company of their own."""
    for _ in range(number):
        who = factories.contact(session, employer=factories.employer(session, of))
        factories.consent(session, who)


def expected_end(session: Session, campaign: Campaign, now: dt.datetime) -> dt.datetime | None:
    return forecast(session, campaign, numbers(session, campaign), now).expected_end


def planned_for(session: Session, moment: dt.datetime, **values: Any) -> Campaign:
    campaign = prepared(session, **values)
    plan(session, campaign, moment, NOW)
    return campaign


def test_everybody_is_counted_where_they_are(session: Session, desk: Desk, somebody: Somebody) -> None:
    people(session, 4)
    somebody(opted_out_at=NOW), somebody(opted_out_at=NOW), somebody(unreachable_at=NOW)
    campaign = running(session, spread_hours=1)
    desk.go_on(*every(15 * MINUTE, 2))
    desk.tick(NOW + 30 * MINUTE)
    recipients(session, campaign)[0].state = RecipientState.FAILED

    found = numbers(session, campaign)

    assert found.states == {
        RecipientState.WAITING: 1,
        RecipientState.QUEUED: 1,
        RecipientState.SENT: 1,
        RecipientState.FAILED: 1,
        RecipientState.SKIPPED: 3,
    }
    assert found.reasons == {SkipReason.OPTED_OUT: 2, SkipReason.UNREACHABLE: 1}
    assert (found.everybody, found.asked, found.still, found.gone, found.delivered) == (7, 4, 2, 2, 1)
    assert forecast(session, campaign, found, NOW + 30 * MINUTE).per_hour == 4


def test_while_the_dry_run_goes_on_the_campaign_says_how_many_are_expected(session: Session) -> None:
    people(session, 5)
    campaign = factories.campaign(session)
    start_preparing(session, campaign, NOW)
    prepare_some(session, NOW, most=2)

    assert (numbers(session, campaign).everybody, campaign.total) == (2, 5)
    assert expected_end(session, campaign, NOW) is None


def test_the_end_is_when_the_last_one_was_asked(session: Session, desk: Desk) -> None:
    people(session, 4)
    campaign = running(session, spread_hours=2)

    expected = [expected_end(session, campaign, NOW)]
    session.commit()
    desk.go_on(NOW, NOW + 30 * MINUTE)
    expected.append(expected_end(session, campaign, NOW + 45 * MINUTE))

    assert expected == [NOW + 2 * HOUR, NOW + 105 * MINUTE]


@pytest.mark.parametrize(
    ("begins", "hours", "ends"),
    [
        ("2026-11-24T18:00", 4, "2026-11-25T10:00"),
        ("2026-11-27T18:00", 4, "2026-11-30T10:00"),
        ("2026-11-28T12:00", 1, "2026-11-30T09:00"),
        ("2026-12-24T19:00", 2, "2026-12-28T09:00"),
        ("2026-11-25T08:00", 24, "2026-11-26T20:00"),
    ],
)
def test_the_end_reckons_with_nights_and_days_off(
    session: Session, begins: str, hours: int, ends: str
) -> None:
    people(session, 2)
    campaign = planned_for(session, at(begins), spread_hours=hours)

    assert expected_end(session, campaign, NOW) == at(ends)


def test_the_end_reckons_with_the_quiet_hours_of_the_region(session: Session) -> None:
    factories.region(session).terms = {"earliest_hour": 10, "latest_hour": 16}
    people(session, 2)
    campaign = planned_for(session, at("2026-11-26T15:00"), spread_hours=4)

    assert expected_end(session, campaign, NOW) == at("2026-11-27T13:00")


def test_a_planned_campaign_that_is_late_ends_later(session: Session) -> None:
    people(session, 2)
    campaign = planned_for(session, NOW + HOUR, spread_hours=1)

    assert expected_end(session, campaign, NOW + 3 * HOUR) == NOW + 4 * HOUR


@pytest.mark.parametrize("state", [CampaignState.DRAFT, CampaignState.DONE, CampaignState.STOPPED])
def test_what_does_not_go_on_has_no_expected_end(session: Session, state: CampaignState) -> None:
    people(session, 2)
    campaign = prepared(session)
    campaign.state = state

    assert expected_end(session, campaign, NOW) is None


def test_a_pause_says_when_it_would_be_done_if_it_went_on_now(session: Session, desk: Desk) -> None:
    people(session, 2)
    campaign = running(session, spread_hours=2)
    desk.go_on(NOW)
    pause(session, campaign, NOW)

    assert expected_end(session, campaign, NOW + 2 * HOUR) == NOW + 3 * HOUR


def test_an_audience_of_nobody_is_counted_too(session: Session) -> None:
    campaign = prepared(session)

    found = numbers(session, campaign)

    assert (found.everybody, found.asked, found.reasons) == (0, 0, {})
    assert expected_end(session, campaign, NOW) is None


def test_what_came_of_it_is_counted(session: Session, desk: Desk) -> None:
    people(session, 4)
    other = factories.campaign(session)
    campaign = running(session, spread_hours=1)
    desk.go_on(*every(15 * MINUTE, 4))
    first, second, third, _ = recipients(session, campaign)
    first.answer, first.answered_at, first.seen_at = CampaignAnswer.BOTH, NOW, NOW
    second.answer, second.answered_at, second.seen_at = CampaignAnswer.NOT_NOW, NOW, NOW
    third.seen_at = third.opted_out_at = NOW
    for behind in (campaign, campaign, other, None):
        factories.offer(session, campaign_id=behind.id if behind else None)

    found = results(session, campaign)

    answers = Counter({CampaignAnswer.BOTH: 1, CampaignAnswer.NOT_NOW: 1})
    assert found == Results(seen=3, answers=answers, opted_out=1, openings=2)
    assert numbers(session, campaign).delivered == 4


def test_who_was_not_reached_counts_as_not_delivered(session: Session) -> None:
    people(session, 3)
    campaign = running(session)
    for row, state in zip(recipients(session, campaign), ("sent", "failed", "waiting"), strict=True):
        row.state = RecipientState(state)
    session.flush()

    assert numbers(session, campaign).delivered == 1


def test_a_region_sees_its_own_part_of_a_national_campaign(session: Session) -> None:
    for code in (UTRECHT, GRONINGEN):
        factories.region(session, code).joins_national = True
    people(session, 2)
    people(session, 3, GRONINGEN)
    campaign = running(session, None, spread_hours=1)
    for row in recipients(session, campaign):
        row.state, row.answer, row.seen_at = RecipientState.SENT, CampaignAnswer.BOTH, NOW
    for code in (UTRECHT, GRONINGEN, GRONINGEN):
        factories.offer(session, code, campaign_id=campaign.id)
    region = factories.region(session).id
    session.commit()

    everywhere = numbers(session, campaign).delivered, results(session, campaign).openings
    session.commit()
    with ScopedSession(session.get_bind(), regions=[region]) as own:
        theirs = own.get_one(Campaign, campaign.id)
        part, came = numbers(own, theirs), results(own, theirs)
        per_hour = forecast(own, theirs, part, NOW).per_hour

    assert everywhere == (5, 3)
    assert (part.everybody, part.delivered, per_hour) == (2, 2, 2)
    assert (came.answers.total(), came.openings) == (2, 1)


def test_the_counts_of_who_was_skipped_by_a_stop_stand_with_the_others(session: Session, desk: Desk) -> None:
    people(session, 3)
    campaign = prepared(session, spread_hours=1)
    start(session, campaign, NOW)
    session.commit()
    desk.go_on(NOW)
    stop(session, campaign, NOW)

    found = numbers(session, campaign)

    assert (found.delivered, found.reasons, found.still) == (1, {SkipReason.STOPPED: 2}, 0)
