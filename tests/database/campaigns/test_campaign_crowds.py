"""Several clocks and several campaigns at once: nobody is asked twice, no company within its rest."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import Engine, event, select, update
from sqlalchemy.orm import Session, sessionmaker

from models import Campaign, CampaignState, Contact, Conversation, Employer, RecipientState
from services.campaigns.eligibility import Company
from services.campaigns.resting import take
from services.campaigns.sending import send_some
from services.campaigns.steering import pause
from tests import factories
from tests.campaigning import DAY, HOUR, MINUTE, Desk, asked, every, prepared, recipients, states
from tests.factories import NOW


def at_once(*works: Callable[[], object]) -> None:
    """Runs all of these at the same moment; an error of one is raised here."""
    gate, failed = threading.Barrier(len(works)), []

    def run(work: Callable[[], object]) -> None:
        gate.wait()
        try:
            work()
        except Exception as error:  # noqa: BLE001  raised again below
            failed.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


def clock(factory: sessionmaker[Session], rounds: int, since: dt.datetime = NOW) -> Callable[[], None]:
    """A clock that looks so often, each time when the next one is due."""

    def tick() -> None:
        for moment in every(15 * MINUTE, rounds, since):
            with factory.begin() as session:
                send_some(session, moment)

    return tick


@pytest.fixture
def companies(session: Session) -> list[Contact]:
    people = [factories.contact(session) for _ in range(4)]
    for who in people:
        factories.consent(session, who)
    return people


@pytest.mark.usefixtures("companies")
def test_two_clocks_ask_nobody_twice(session: Session, factory: sessionmaker[Session]) -> None:
    campaign = prepared(session, spread_hours=1)
    campaign.state, campaign.next_at = CampaignState.RUNNING, NOW
    session.commit()

    at_once(clock(factory, 4), clock(factory, 4))
    clock(factory, 4, NOW + 2 * HOUR)()  # what the two left, as each passes over what the other holds

    times = Counter(row.recipient for row in asked(session))
    assert set(times.values()) == {1}
    assert states(session, campaign)[RecipientState.QUEUED] == len(times) == 4


@pytest.mark.usefixtures("companies")
def test_two_campaigns_at_once_ask_no_company_twice(session: Session, factory: sessionmaker[Session]) -> None:
    for _ in range(2):
        campaign = prepared(session, spread_hours=1)
        campaign.state, campaign.next_at = CampaignState.RUNNING, NOW
    session.commit()

    at_once(*(clock(factory, 5) for _ in range(2)))
    clock(factory, 12, NOW + 2 * HOUR)()  # what the two left, as one of them may have been first all along

    times = Counter(row.recipient for row in asked(session))
    assert set(times.values()) == {1}
    assert len(times) == 4


def test_two_campaigns_reach_for_one_company_at_the_same_moment(
    session: Session, engine: Engine, factory: sessionmaker[Session], companies: list[Contact]
) -> None:
    """Both looked at the company when it had rest; only the row that is changed decides."""
    for who in companies[1:]:
        who.opted_out_at = NOW
    for _ in range(2):
        campaign = prepared(session, spread_hours=1)
        campaign.state, campaign.next_at = CampaignState.RUNNING, NOW
    session.commit()
    both_looked = threading.Barrier(2)

    @event.listens_for(engine, "before_cursor_execute")
    def _wait(_c: object, _k: object, statement: str, *_: object) -> None:
        if engine.dialect.name == "postgresql" and statement.startswith("UPDATE employers"):
            with contextlib.suppress(threading.BrokenBarrierError):
                both_looked.wait(timeout=1)

    def tick() -> None:
        with factory.begin() as one:
            send_some(one, NOW)

    at_once(tick, tick)

    assert len(asked(session)) == 1


def test_of_two_who_saw_that_a_company_had_rest_one_takes_it(
    factory: sessionmaker[Session], session: Session, companies: list[Contact]
) -> None:
    rested = [
        Company(who.employer_id or 0, None, 90 * DAY, has_open_offer=False, joins_national=False)
        for who in companies
    ]
    session.commit()
    taken: list[set[int]] = []

    def reach() -> None:
        with factory.begin() as one:
            taken.append(take(one, rested, NOW))

    at_once(reach, reach)

    assert sorted(taken, key=len) == [set(), {company.id for company in rested}]
    with factory.begin() as later:
        assert take(later, rested, NOW + 90 * DAY) == {company.id for company in rested}


def test_whoever_is_in_a_chat_right_now_is_passed_over(
    session: Session, engine: Engine, factory: sessionmaker[Session], companies: list[Contact]
) -> None:
    if engine.dialect.name == "sqlite":
        pytest.skip("SQLite has one writer: the clock waits until the turn is over")
    for who in companies[:2]:
        factories.conversation(session, who)
    for who in companies[2:]:
        who.opted_out_at = NOW
    campaign = prepared(session, spread_hours=1)
    campaign.state, campaign.next_at = CampaignState.RUNNING, NOW
    session.commit()

    with factory.begin() as receiver:
        chats = select(Conversation).where(Conversation.chat_id == companies[0].chat_id)
        receiver.scalars(chats.with_for_update()).one()
        clock(factory, 3)()
        during = [row.recipient for row in asked(session)]
    clock(factory, 1, NOW + HOUR)()

    assert during == []
    assert len(asked(session)) == 1


def test_a_company_of_which_an_opening_is_being_filed_is_passed_over(
    session: Session, engine: Engine, factory: sessionmaker[Session], companies: list[Contact]
) -> None:
    if engine.dialect.name == "sqlite":
        pytest.skip("SQLite has one writer: the clock waits until the opening is filed")
    campaign = prepared(session, spread_hours=1)
    campaign.state, campaign.next_at = CampaignState.RUNNING, NOW
    session.commit()

    with factory.begin() as receiver:
        receiver.execute(
            update(Employer).where(Employer.id == companies[0].employer_id).values(last_asked_at=NOW)
        )
        clock(factory, 1)()
        first = asked(session)

    assert [row.recipient for row in first] != [str(companies[0].chat_id)]


@pytest.mark.usefixtures("companies")
def test_a_pause_while_the_clock_ticks_leaves_nothing_half_done(
    session: Session, factory: sessionmaker[Session], desk: Desk
) -> None:
    campaign = prepared(session, spread_hours=1)
    campaign.state, campaign.next_at = CampaignState.RUNNING, NOW
    session.commit()

    def pause_it() -> None:
        with factory.begin() as panel:
            pause(panel, panel.get_one(Campaign, campaign.id), NOW)

    at_once(clock(factory, 3), pause_it, clock(factory, 3))
    desk.deliver(NOW)
    desk.tick(NOW)

    after = {row.state: row.outbox_id for row in recipients(session, campaign)}
    assert set(after) == {RecipientState.WAITING}
    assert asked(session) == []
