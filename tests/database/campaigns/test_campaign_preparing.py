"""The dry run says of everybody whether they are asked, and why not."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session, sessionmaker

from models import (
    Campaign,
    CampaignRecipient,
    CampaignState,
    Contact,
    Conversation,
    OfferState,
    RecipientState,
    SkipReason,
)
from services.campaigns.audience import Audience
from services.campaigns.composing import edit
from services.campaigns.preparing import prepare_some, start_preparing
from tests import factories
from tests.database.campaigns.conftest import Somebody
from tests.factories import GRONINGEN, NOW

DAY = dt.timedelta(days=1)


def run_dry(session: Session, campaign: Campaign, most: int = 1_000) -> None:
    start_preparing(session, campaign, NOW)
    while prepare_some(session, NOW, most):
        pass


def reasons(session: Session, campaign: Campaign) -> dict[int | None, SkipReason | None]:
    rows = session.scalars(select(CampaignRecipient).where(CampaignRecipient.campaign_id == campaign.id))
    return {row.contact_id: row.skipped_for for row in rows}


def reason(session: Session, who: Contact, campaign: Campaign | None = None) -> SkipReason | None:
    """Why this person is not asked."""
    campaign = campaign or factories.campaign(session)
    run_dry(session, campaign)
    return reasons(session, campaign)[who.id]


def test_who_may_be_asked_waits_for_their_turn(session: Session, somebody: Somebody) -> None:
    who, campaign = somebody(), factories.campaign(session)

    run_dry(session, campaign)

    (row,) = session.scalars(select(CampaignRecipient))
    assert (row.state, row.contact, row.employer) == (RecipientState.WAITING, who, who.employer)
    assert (campaign.state, campaign.total) == (CampaignState.READY, 1)


def test_who_stopped_is_not_asked(session: Session, somebody: Somebody) -> None:
    assert reason(session, somebody(opted_out_at=NOW)) is SkipReason.OPTED_OUT


@pytest.mark.parametrize("gone", [{"chat_id": None}, {"unreachable_at": NOW}])
def test_who_cannot_be_reached_is_not_asked(
    session: Session, somebody: Somebody, gone: dict[str, object]
) -> None:
    assert reason(session, somebody(**gone)) is SkipReason.UNREACHABLE


def test_who_took_consent_back_is_not_asked(session: Session, somebody: Somebody) -> None:
    who = somebody()
    who.consents[0].withdrawn_at = NOW

    assert reason(session, who) is SkipReason.NO_CONSENT


def test_who_pauses_is_asked_from_the_day_on_which_the_pause_ends(
    session: Session, somebody: Somebody
) -> None:
    assert reason(session, somebody(paused_until=NOW.date() + DAY)) is SkipReason.PAUSED
    assert reason(session, somebody(paused_until=NOW.date())) is None


def test_who_named_a_day_is_not_asked_before_it(session: Session, somebody: Somebody) -> None:
    assert reason(session, somebody(ask_again_on=NOW.date() + DAY)) is SkipReason.SAID_LATER
    assert reason(session, somebody(ask_again_on=NOW.date())) is None


def test_who_said_never_is_not_asked(session: Session, somebody: Somebody) -> None:
    who = somebody()
    factories.refusal(session, who, ask_again_on=None)

    assert reason(session, who) is SkipReason.SAID_NEVER


def test_never_is_over_when_something_else_was_said_later(session: Session, somebody: Somebody) -> None:
    refused_again, had_a_place = somebody(), somebody()
    for who in (refused_again, had_a_place):
        factories.refusal(session, who, ask_again_on=None, at=NOW - 400 * DAY)
    factories.refusal(session, refused_again, ask_again_on=NOW.date() - DAY, at=NOW - 200 * DAY)
    factories.offer(session, contact=had_a_place, state=OfferState.WITHDRAWN, created_at=NOW - 200 * DAY)

    campaign = factories.campaign(session)
    run_dry(session, campaign)

    assert set(reasons(session, campaign).values()) == {None}


def test_a_company_with_an_open_place_is_not_asked(session: Session, somebody: Somebody) -> None:
    who = somebody()
    factories.offer(session, contact=factories.contact(session, employer=who.employer))

    assert reason(session, who) is SkipReason.OPEN_OFFER


def test_a_company_rests_as_long_as_its_region_says(session: Session, somebody: Somebody) -> None:
    factories.region(session).terms = {"rest_days": 30}

    assert reason(session, somebody(company={"last_asked_at": NOW - 29 * DAY})) is SkipReason.RESTING
    assert reason(session, somebody(company={"last_asked_at": NOW - 30 * DAY})) is None


def test_of_one_company_who_was_heard_last_is_asked(session: Session, somebody: Somebody) -> None:
    quiet = somebody()
    spoke = somebody(employer=quiet.employer)
    later, stopped = somebody(employer=quiet.employer), somebody(employer=quiet.employer)
    conversations = {one.contact_id: one for one in session.scalars(select(Conversation))}
    conversations[quiet.id].updated_at = NOW - 3 * DAY
    conversations[spoke.id].updated_at = NOW - 1 * DAY
    conversations[later.id].updated_at = NOW - 2 * DAY
    stopped.opted_out_at = NOW
    campaign = factories.campaign(session)

    run_dry(session, campaign, most=1)

    assert reasons(session, campaign) == {
        quiet.id: SkipReason.COLLEAGUE_ASKED,
        spoke.id: None,
        later.id: SkipReason.COLLEAGUE_ASKED,
        stopped.id: SkipReason.OPTED_OUT,
    }


def test_a_national_campaign_says_of_which_regions_it_passes_over(
    session: Session, somebody: Somebody
) -> None:
    here, there = somebody(), somebody(GRONINGEN)
    factories.region(session).joins_national = True
    both = [factories.region(session, code).id for code in ("AM14", GRONINGEN)]
    campaign = factories.campaign(session, None, audience=Audience(regions=tuple(both)).model_dump())

    run_dry(session, campaign)

    assert reasons(session, campaign) == {here.id: None, there.id: SkipReason.REGION_DECLINED}


def test_the_dry_run_goes_on_where_it_was(factory: sessionmaker[Session], somebody: Somebody) -> None:
    with factory.begin() as session:
        for _ in range(5):
            who = factories.contact(session)
            factories.consent(session, who)
        campaign = factories.campaign(session)
        start_preparing(session, campaign, NOW)
        assert campaign.total == 5
    seen = []
    for _ in range(4):
        with factory.begin() as session:
            prepare_some(session, NOW, most=2)
            at = session.get_one(Campaign, campaign.id)
            seen.append((at.state, session.scalar(select(func.count(CampaignRecipient.id)))))

    preparing = CampaignState.PREPARING
    assert seen == [(preparing, 2), (preparing, 4), (CampaignState.READY, 5), (CampaignState.READY, 5)]


def test_a_second_dry_run_begins_anew(session: Session, somebody: Somebody) -> None:
    who, campaign = somebody(), factories.campaign(session)
    run_dry(session, campaign)
    who.opted_out_at = NOW
    somebody()

    run_dry(session, campaign, most=1)

    assert sorted(map(str, reasons(session, campaign).values())) == ["None", "opted_out"]
    assert campaign.total == 2


def test_what_is_edited_while_it_is_prepared_is_not_prepared_further(
    session: Session, somebody: Somebody
) -> None:
    somebody(), somebody()
    campaign = factories.campaign(session)
    start_preparing(session, campaign, NOW)
    prepare_some(session, NOW, most=1)

    edit(session, campaign, "Anders", "Heeft u een plek?", Audience(), 8, NOW)

    assert prepare_some(session, NOW) == 0
    assert campaign.state is CampaignState.DRAFT


def test_a_batch_of_many_asks_the_database_as_often_as_one_of_few(
    session: Session, engine: Engine, somebody: Somebody
) -> None:
    def statements(most: int) -> int:
        counted: list[str] = []
        event.listen(engine, "before_cursor_execute", lambda *given: counted.append(given[2]))
        prepare_some(session, NOW, most)
        return len(counted)

    for _ in range(60):
        somebody()
    campaign = factories.campaign(session)
    start_preparing(session, campaign, NOW)
    session.commit()
    few, many = statements(2), statements(50)

    assert many <= few


def test_two_clocks_note_everybody_once(factory: sessionmaker[Session]) -> None:
    with factory.begin() as session:
        for _ in range(60):
            factories.contact(session)
        start_preparing(session, factories.campaign(session), NOW)

    def is_done() -> bool:
        with factory() as session:
            return session.scalar(select(Campaign.state)) is CampaignState.READY

    def tick() -> None:
        """Until it is done: a clock that finds it in the other's hands did nothing."""
        for _ in range(1_000):
            with factory.begin() as session:
                prepare_some(session, NOW, most=3)
            if is_done():
                return

    clocks = [threading.Thread(target=tick) for _ in range(2)]
    for clock in clocks:
        clock.start()
    for clock in clocks:
        clock.join()

    with factory() as session:
        assert session.scalar(select(func.count(CampaignRecipient.id))) == 60
    assert is_done()
