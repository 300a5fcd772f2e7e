"""Who is asked, when, and how many at once."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models import (
    Campaign,
    CampaignRecipient,
    CampaignState,
    Contact,
    Conversation,
    RecipientState,
    SkipReason,
)
from services.campaigns.pacing import LOOKS, UNSENT
from services.campaigns.steering import plan, start
from services.settling import settle_gone
from tests import factories
from tests.campaigning import (
    DAY,
    HOUR,
    MINUTE,
    Desk,
    asked,
    every,
    prepared,
    recipients,
    running,
    states,
)
from tests.database.campaigns.conftest import Somebody
from tests.database.parcels import taken
from tests.factories import GRONINGEN, NOW
from tests.reminding import at

ANSWERING = {"asking": {"question": "places", "turns": [3]}}


def many(session: Session, number: int) -> list[Contact]:
    """People who may be asked, each at a company of their own."""
    people = [factories.contact(session) for _ in range(number)]
    for who in people:
        factories.consent(session, who)
    return people


def test_the_question_goes_to_the_chat_with_what_the_region_says(
    session: Session, desk: Desk, somebody: Somebody
) -> None:
    who = somebody()
    campaign = running(session, words="Wij zoeken plekken in <de> techniek.")

    desk.tick(NOW)

    (row,) = asked(session)
    assert row.recipient == str(who.chat_id)
    assert "Wij zoeken plekken in &lt;de&gt; techniek." in row.payload["text"]
    assert "Hebt u de komende maanden een plek voor iemand?" in row.payload["text"]
    (to,) = recipients(session, campaign)
    assert (to.state, to.sent_at, to.outbox_row) == (RecipientState.QUEUED, NOW, row)
    assert who.employer
    assert who.employer.last_asked_at == NOW


def test_people_are_asked_one_after_the_other_over_the_hours_that_were_chosen(
    session: Session, desk: Desk
) -> None:
    many(session, 8)
    campaign = running(session, spread_hours=4)

    sent = []
    for minutes in (0, 29, 30, 31, 60, 209, 211):
        desk.go_on(NOW + minutes * MINUTE)
        sent.append(len(asked(session)))

    assert sent == [1, 1, 2, 2, 3, 4, 4], "what was slept through is not made up for"
    assert campaign.state is CampaignState.RUNNING


def test_a_campaign_takes_the_hours_that_were_chosen_and_is_done(session: Session, desk: Desk) -> None:
    many(session, 12)
    campaign = running(session, spread_hours=1)

    desk.go_on(*every(5 * MINUTE, 12))

    session.expire_all()
    assert states(session, campaign) == {RecipientState.SENT: 12}
    assert (campaign.state, campaign.ended_at) == (CampaignState.DONE, NOW + 55 * MINUTE)
    assert len({row.recipient for row in asked(session)}) == 12


def test_a_campaign_of_many_a_second_keeps_its_pace(session: Session, desk: Desk) -> None:
    many(session, 42)
    campaign = prepared(session, spread_hours=1)
    before = {"campaign_id": campaign.id, "region_id": campaign.region_id, "state": RecipientState.SENT}
    session.execute(insert(CampaignRecipient), [before] * (7_200 - 42))
    start(session, campaign, NOW)
    session.commit()

    went = []
    for looks in range(3):
        desk.go_on(NOW + looks * LOOKS)
        went.append(len(asked(session)))

    assert went == [1, 21, 41], "two a second"


def test_nobody_is_asked_in_the_evening_and_there_is_no_burst_in_the_morning(
    session: Session, desk: Desk
) -> None:
    many(session, 80)
    running(session, spread_hours=8)
    desk.go_on(*every(6 * MINUTE, 4))
    before = len(asked(session))

    for evening in ("2026-11-24T20:00", "2026-11-24T23:30", "2026-11-25T07:59"):
        desk.go_on(at(evening))
    at_night = len(asked(session))
    desk.tick(at("2026-11-25T08:00"))

    assert (before, at_night, len(asked(session))) == (4, 4, 5)


@pytest.mark.parametrize("day_off", ["2026-11-28T11:00", "2026-12-25T11:00"])
def test_nobody_is_asked_on_a_day_off(session: Session, desk: Desk, day_off: str) -> None:
    many(session, 1)
    running(session)

    desk.tick(at(day_off))

    assert asked(session) == []


def test_a_region_is_asked_in_its_own_hours(session: Session, desk: Desk) -> None:
    factories.region(session).terms = {"earliest_hour": 12}
    many(session, 1)
    running(session)

    desk.tick(NOW)
    too_early = len(asked(session))
    desk.tick(at("2026-11-24T12:00"))

    assert (too_early, len(asked(session))) == (0, 1)


def test_a_national_campaign_lets_the_regions_go_first_in_which_it_is_no_quiet_hour(
    session: Session, desk: Desk, somebody: Somebody
) -> None:
    for code in ("AM14", GRONINGEN):
        factories.region(session, code).joins_national = True
    factories.region(session).terms = {"earliest_hour": 12}
    somebody()
    there = somebody(GRONINGEN)
    running(session, None)

    desk.go_on(*every(30 * MINUTE, 2))

    assert [row.recipient for row in asked(session)] == [str(there.chat_id)]


def test_a_planned_campaign_starts_by_itself(session: Session, desk: Desk) -> None:
    many(session, 1)
    campaign = prepared(session)
    plan(session, campaign, NOW + HOUR, NOW)
    session.commit()

    desk.tick(NOW + HOUR - MINUTE)
    before = len(asked(session))
    desk.tick(NOW + HOUR)

    assert (before, len(asked(session))) == (0, 1)


def test_while_nothing_leaves_nothing_piles_up(session: Session, desk: Desk) -> None:
    many(session, UNSENT + 1)
    campaign = running(session, spread_hours=1)
    for row in recipients(session, campaign)[:UNSENT]:
        row.state, row.outbox_row = RecipientState.QUEUED, factories.outbox_row(session)
    session.commit()

    desk.tick(NOW)
    while_stuck = states(session, campaign)
    desk.go_on(NOW + MINUTE, NOW + 2 * MINUTE)

    assert while_stuck == {RecipientState.QUEUED: UNSENT, RecipientState.WAITING: 1}
    assert states(session, campaign) == {RecipientState.SENT: UNSENT + 1}


def test_who_answers_questions_is_asked_after_that_and_others_go_first(
    session: Session, desk: Desk, somebody: Somebody
) -> None:
    busy, free = somebody(), somebody()
    conversation = session.scalars(select(Conversation).where(Conversation.contact_id == busy.id)).one()
    conversation.state = ANSWERING
    campaign = running(session, spread_hours=1)

    desk.go_on(*every(30 * MINUTE, 2))
    first = [row.recipient for row in asked(session)]
    session.refresh(conversation)
    conversation.state = {}
    session.commit()
    desk.go_on(*every(12 * MINUTE, 4, NOW + HOUR))

    assert first == [str(free.chat_id)]
    assert [row.recipient for row in asked(session)] == [str(free.chat_id), str(busy.chat_id)]
    assert states(session, campaign) == {RecipientState.SENT: 2}


def test_whoever_stopped_after_the_dry_run_is_passed_over_at_once(session: Session, desk: Desk) -> None:
    people = many(session, 5)
    campaign = running(session, spread_hours=240)
    for who in people[:4]:
        who.opted_out_at = NOW
    session.commit()

    desk.tick(NOW)

    assert [row.recipient for row in asked(session)] == [str(people[4].chat_id)]
    assert {row.skipped_for for row in recipients(session, campaign)} == {SkipReason.OPTED_OUT, None}


def test_a_company_that_was_asked_meanwhile_has_its_rest(session: Session, desk: Desk) -> None:
    (who,) = many(session, 1)
    first, second = prepared(session), prepared(session)
    for campaign in (first, second):
        campaign.state, campaign.next_at = CampaignState.RUNNING, NOW
    session.commit()

    desk.go_on(*every(30 * MINUTE, 2))
    desk.go_on(NOW + 7 * DAY)

    assert len(asked(session)) == 1
    assert sorted(
        str(row.skipped_for) for campaign in (first, second) for row in recipients(session, campaign)
    ) == ["None", "resting"]
    assert who.employer
    assert who.employer.last_asked_at == NOW


def test_a_message_that_waits_at_nightfall_goes_in_the_morning(session: Session, desk: Desk) -> None:
    many(session, 1)
    running(session)
    desk.tick(NOW)

    at_night = taken(session, at("2026-11-24T21:00"))
    in_the_morning = taken(session, at("2026-11-25T08:00"))

    assert (at_night, len(in_the_morning)) == ([], 1)


def test_a_message_that_waits_stays_while_its_region_is_quiet(session: Session, desk: Desk) -> None:
    many(session, 1)
    running(session)
    desk.tick(NOW)
    factories.region(session).terms = {"latest_hour": 13}

    assert taken(session, at("2026-11-24T13:30")) == []


def test_a_message_that_may_have_arrived_is_not_sent_again(session: Session, desk: Desk) -> None:
    many(session, 1)
    campaign = running(session)
    desk.tick(NOW)
    taken(session, NOW)
    session.commit()

    with desk.factory.begin() as sender:
        assert taken(sender, NOW + HOUR) == []
    desk.go_on(*every(12 * MINUTE, 4, NOW + HOUR))

    assert states(session, campaign) == {RecipientState.FAILED: 1}
    assert len(asked(session)) == 1


def test_who_turns_out_to_have_left_was_not_asked_and_nor_was_the_company(
    session: Session, desk: Desk
) -> None:
    (who,) = many(session, 1)
    campaign = running(session)
    desk.tick(NOW)
    with desk.factory.begin() as sender:
        (parcel,) = taken(sender, NOW)
        settle_gone(sender, parcel, "Forbidden: bot was blocked by the user", NOW)

    desk.tick(NOW + MINUTE)

    (row,) = recipients(session, campaign)
    assert (row.state, row.skipped_for) == (RecipientState.SKIPPED, SkipReason.UNREACHABLE)
    assert who.employer
    assert who.employer.last_asked_at is None
    assert session.get_one(Campaign, campaign.id).state is CampaignState.DONE
