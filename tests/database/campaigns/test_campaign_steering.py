"""Start, plan, pause, resume and stop, also while the sender has messages in hand."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from models import CampaignState, Delivery, IllegalStepError, OutboxRow, RecipientState, SkipReason
from services.campaigns.steering import PastStartError, pause, plan, resume, start, stop
from services.settling import settle_sent
from tests import factories
from tests.campaigning import (
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    Desk,
    asked,
    every,
    prepared,
    recipients,
    running,
    states,
)
from tests.database.parcels import taken
from tests.factories import NOW


@pytest.fixture
def five(session: Session) -> None:
    """Five companies that may be asked; one of them was, long ago."""
    for number in range(5):
        of = factories.employer(session, last_asked_at=NOW - 400 * DAY if number == 1 else None)
        factories.consent(session, factories.contact(session, employer=of))


@pytest.mark.usefixtures("five")
def test_a_pause_takes_back_what_waits_and_lets_go_what_the_sender_has(session: Session, desk: Desk) -> None:
    campaign = running(session, spread_hours=1)
    desk.tick(NOW)
    with desk.factory.begin() as sender:
        (parcel,) = taken(sender, NOW, limit=1)
    for minutes in range(12, 60, 12):
        desk.tick(NOW + minutes * MINUTE - 20 * SECOND)
        desk.tick(NOW + minutes * MINUTE)
    queued = states(session, campaign)[RecipientState.QUEUED]

    pause(session, campaign, NOW + HOUR)
    session.commit()
    with desk.factory.begin() as sender:
        assert taken(sender, NOW + HOUR) == []
        settle_sent(sender, {parcel.id: 1}, NOW + HOUR)
    desk.tick(NOW + HOUR)

    assert queued > 1
    assert states(session, campaign) == {RecipientState.SENT: 1, RecipientState.WAITING: 4}
    assert len(asked(session)) == 1
    resting = [row.employer.last_asked_at for row in recipients(session, campaign) if row.employer]
    assert resting == [NOW, NOW - 400 * DAY, None, None, None]


@pytest.mark.usefixtures("five")
def test_while_it_is_paused_nobody_is_asked_and_then_it_goes_on(session: Session, desk: Desk) -> None:
    campaign = running(session, spread_hours=1)
    desk.go_on(*every(12 * MINUTE, 2))
    desk.tick(NOW + 24 * MINUTE)
    pause(session, campaign, NOW + 25 * MINUTE)
    session.commit()
    desk.go_on(NOW + 36 * MINUTE)
    in_pause = states(session, campaign)

    resume(session, campaign, NOW + HOUR)
    session.commit()
    desk.tick(NOW + HOUR)
    at_once = len(asked(session))
    desk.go_on(*every(12 * MINUTE, 4, NOW + HOUR))

    assert in_pause == {RecipientState.SENT: 2, RecipientState.WAITING: 3}
    assert at_once == 3, "no burst after a pause"
    assert states(session, campaign) == {RecipientState.SENT: 5}
    assert len({row.recipient for row in asked(session)}) == len(asked(session)) == 5


@pytest.mark.usefixtures("five")
def test_a_stop_leaves_the_rest_unasked_for_good(session: Session, desk: Desk) -> None:
    campaign = running(session, spread_hours=1)
    desk.go_on(NOW)
    desk.tick(NOW + 12 * MINUTE)

    stop(session, campaign, NOW + 13 * MINUTE)
    session.commit()
    desk.go_on(NOW + 24 * MINUTE)

    assert states(session, campaign) == {RecipientState.SENT: 1, RecipientState.SKIPPED: 4}
    assert {row.skipped_for for row in recipients(session, campaign)} == {None, SkipReason.STOPPED}
    assert (campaign.state, campaign.ended_at) == (CampaignState.STOPPED, NOW + 13 * MINUTE)


@pytest.mark.usefixtures("five")
def test_what_the_sender_had_at_the_stop_is_still_counted(session: Session, desk: Desk) -> None:
    campaign = running(session)
    desk.tick(NOW)
    with desk.factory.begin() as sender:
        taken(sender, NOW)
    stop(session, campaign, NOW)
    session.commit()

    desk.deliver(NOW + MINUTE)
    desk.tick(NOW + MINUTE)

    assert states(session, campaign) == {RecipientState.SENT: 1, RecipientState.SKIPPED: 4}
    assert session.query(OutboxRow.state).one() == (Delivery.SENT,)


def test_only_steps_that_make_sense_are_possible(session: Session) -> None:
    campaign = prepared(session)

    for step in (pause, resume, stop):
        with pytest.raises(IllegalStepError):
            step(session, campaign, NOW)
    start(session, campaign, NOW)
    with pytest.raises(IllegalStepError):
        start(session, campaign, NOW)


def test_a_colleague_who_looks_at_an_old_page_is_told_so(session: Session, desk: Desk) -> None:
    campaign = prepared(session)
    session.commit()
    with desk.factory.begin() as other:
        start(other, other.merge(campaign), NOW)

    with pytest.raises(IllegalStepError):
        start(session, campaign, NOW)


def test_it_is_planned_for_a_moment_to_come_and_can_be_planned_anew(session: Session) -> None:
    campaign = prepared(session)

    with pytest.raises(PastStartError):
        plan(session, campaign, NOW, NOW)
    plan(session, campaign, NOW + HOUR, NOW)
    plan(session, campaign, NOW + DAY, NOW)

    assert (campaign.state, campaign.start_at) == (CampaignState.PLANNED, NOW + DAY)
