"""Who claims first wins, from wherever; everybody else sees who did."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import Engine, event, func, select, update
from sqlalchemy.orm import Session, sessionmaker

from models import (
    Action,
    Carrier,
    Channel,
    Offer,
    OfferEvent,
    OfferState,
    OutboxRow,
    RoleName,
    ScopedSession,
    User,
)
from models.database import connect, sessions
from services.claims import claim_offer
from services.colleagues import claim_from_telegram
from services.forwarding import announce_offer
from services.house import House
from tests import factories
from tests.factories import GRONINGEN, NOW

GROUP = -1005


@pytest.fixture
def announced(session: Session, house: House) -> Offer:
    """An opening in Utrecht of which two linked matchmakers and the group have the card."""
    for number in (901, 902):
        factories.user(session, telegram_chat_id=number, name=f"Collega {number}", phone="0687654321")
    factories.region(session).group_chat_id = GROUP
    offer = factories.offer(session)
    announce_offer(session, offer, house, NOW)
    session.commit()
    return offer


def edits(session: Session) -> dict[str, OutboxRow]:
    rows = session.scalars(select(OutboxRow).where(OutboxRow.kind == "offer-card"))
    return {row.recipient: row for row in rows}


def test_the_first_to_press_has_it_and_is_told_so(session: Session, announced: Offer) -> None:
    said = claim_from_telegram(session, announced.reference, 901, NOW)

    assert said == f"U pakt {announced.reference} op. Veel succes met bellen!"
    assert announced.state is OfferState.CLAIMED
    assert announced.claimed_by
    assert announced.claimed_by.telegram_chat_id == 901
    assert [(event.action, event.channel) for event in announced.events] == [
        (Action.SUBMIT, Channel.CHAT),
        (Action.CLAIM, Channel.TELEGRAM),
    ]


def test_the_second_hears_who_was_first_and_nothing_else_happens(session: Session, announced: Offer) -> None:
    claim_from_telegram(session, announced.reference, 901, NOW)
    before = session.scalar(select(func.count()).select_from(OutboxRow))

    said = claim_from_telegram(session, announced.reference, 902, NOW)

    assert said == f"Collega 901 pakt {announced.reference} al op."
    assert session.scalar(select(func.count()).select_from(OutboxRow)) == before


def test_every_card_says_who_has_it_and_only_the_claimer_reads_whom_to_call(
    session: Session, announced: Offer
) -> None:
    claim_from_telegram(session, announced.reference, 901, NOW)

    cards = edits(session)
    assert set(cards) == {"901", "902", str(GROUP)}
    for card in cards.values():
        assert card.payload["method"] == "editMessageText"
        assert "Collega 901 pakt dit op" in card.payload["text"]
        assert "reply_markup" not in card.payload
        assert card.edits
        assert card.edits.recipient == card.recipient
    assert "06 12345678" in cards["901"].payload["text"]
    assert "06 12345678" not in cards["902"].payload["text"]


def test_the_employer_hears_who_will_call_and_on_which_number_they_are(
    session: Session, announced: Offer
) -> None:
    claim_from_telegram(session, announced.reference, 901, NOW)

    news = session.scalars(select(OutboxRow).where(OutboxRow.kind == "offer-news")).one()
    assert announced.contact
    assert news.recipient == str(announced.contact.chat_id)
    assert "Collega 901 heeft uw aanbod opgepakt" in news.payload["text"]
    assert "06 87654321" in news.payload["text"]


def test_a_claim_in_the_panel_is_the_same_claim(engine: Engine, session: Session, announced: Offer) -> None:
    key, colleague = announced.id, session.scalars(select(User).where(User.telegram_chat_id == 902)).one()
    session.commit()

    with ScopedSession(engine, regions=colleague.region_ids) as panel:
        assert claim_offer(
            panel, panel.get_one(Offer, key), panel.get_one(User, colleague.id), Channel.PANEL, NOW
        )
        panel.commit()

    said = claim_from_telegram(session, announced.reference, 901, NOW)
    assert said == f"Collega 902 pakt {announced.reference} al op."
    assert set(edits(session)) == {"901", "902", str(GROUP)}


def test_a_withdrawn_opening_is_not_there_to_claim(session: Session, announced: Offer) -> None:
    session.execute(update(Offer).values(state=OfferState.WITHDRAWN))

    assert claim_from_telegram(session, announced.reference, 901, NOW) == (
        f"{announced.reference} is niet meer open."
    )


@pytest.mark.parametrize(
    "outsider",
    [
        lambda s: None,
        lambda s: factories.user(s, telegram_chat_id=999, active=False),
    ],
    ids=["stranger", "inactive"],
)
def test_who_does_not_work_there_claims_nothing(
    session: Session, announced: Offer, outsider: Callable[[Session], object]
) -> None:
    outsider(session)

    said = claim_from_telegram(session, announced.reference, 999, NOW)

    assert said.startswith("U kunt dit aanbod niet oppakken")
    assert announced.state is OfferState.NEW


@pytest.mark.parametrize(
    "colleague",
    [
        lambda s: factories.user(s, of=GRONINGEN, telegram_chat_id=999),
        lambda s: factories.user(s, RoleName.SUPPORT, of=None, telegram_chat_id=999),
    ],
    ids=["other region", "support team"],
)
def test_a_linked_colleague_of_elsewhere_hears_whose_the_opening_is(
    session: Session, announced: Offer, colleague: Callable[[Session], object]
) -> None:
    colleague(session)

    said = claim_from_telegram(session, announced.reference, 999, NOW)

    assert said.startswith("Dit aanbod is van regio Midden-Utrecht.")
    assert announced.state is OfferState.NEW


def test_of_ten_who_press_at_once_one_wins(
    factory: sessionmaker[Session], session: Session, announced: Offer
) -> None:
    chats = list(range(1000, 1010))
    for chat in chats:
        factories.user(session, telegram_chat_id=chat)
    reference = announced.reference
    session.commit()
    said: list[str] = []

    def press(chat: int) -> None:
        with factory.begin() as own:
            said.append(claim_from_telegram(own, reference, chat, NOW))

    _at_once([lambda chat=chat: press(chat) for chat in chats])

    assert len(said) == 10
    assert sum(text.startswith("U pakt") for text in said) == 1
    session.expire_all()
    claims = select(func.count()).select_from(OfferEvent).where(OfferEvent.action == Action.CLAIM)
    assert session.scalar(claims) == 1


def test_four_threads_claim_four_hundred_jobs_each_once(database_url: str, session: Session) -> None:
    """The default engine for SQLite gave 1,580 claims here: it drops FOR UPDATE without a word."""
    for number in range(400):
        factories.outbox_row(session, key=f"job-{number}")
    session.commit()
    engine = connect(database_url)
    claimed: list[int] = []

    def work() -> None:
        while jobs := _claim(sessions(engine)):
            claimed.extend(jobs)

    _at_once([work] * 4)
    engine.dispose()

    assert len(claimed) == 400
    assert len(set(claimed)) == 400


def test_the_settings_of_sqlite_are_those_that_our_promises_need(engine: Engine) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("about SQLite")
    begun: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda c, cursor, text, *rest: begun.append(text))
    with engine.connect() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]

    assert found == ["wal", 2, 1, 10_000]
    assert begun[0] == "BEGIN IMMEDIATE"


def test_a_writer_that_waits_for_its_turn_on_sqlite_looks_often(engine: Engine) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("about SQLite")
    looks: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda c, cursor, text, *rest: looks.append(text))
    other = connect(engine.url.render_as_string(hide_password=False))
    with other.connect() as busy:
        busy.exec_driver_sql("SELECT 1")
        waiting = threading.Thread(target=_write, args=[engine])
        waiting.start()
        waiting.join(0.5)
        assert waiting.is_alive()
    waiting.join()
    other.dispose()
    assert looks.count("BEGIN IMMEDIATE") > 20


def _write(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(update(OutboxRow).values(attempts=1))


def _claim(factory: sessionmaker[Session]) -> list[int]:
    """Three rows, taken the way in which many processes can take rows at once."""
    with factory.begin() as session:
        free = select(OutboxRow).where(OutboxRow.attempts == 0, OutboxRow.carrier == Carrier.TELEGRAM)
        rows = session.scalars(free.limit(3).with_for_update(skip_locked=True)).all()
        for row in rows:
            row.attempts = 1
        return [row.id for row in rows]


def _at_once(deeds: list[Callable[[], None]]) -> None:
    """All deeds on threads of their own; what fails in one fails the test."""
    failed: list[BaseException] = []

    def do(deed: Callable[[], None]) -> None:
        try:
            deed()
        except BaseException as error:  # noqa: BLE001  shown by the assertion below
            failed.append(error)

    threads = [threading.Thread(target=do, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
