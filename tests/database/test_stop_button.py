"""The button to stop: under every message that nobody asked for, and what it does when it is pressed."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from bot.receive.handling import Me, receive_batch, received
from models import Author, Contact, Conversation, Delivery, Offer, OutboxRow, ReminderKind
from services.campaigns.asking import ask as ask_by_campaign
from services.erasure import erase
from services.house import House, PanelAddress
from services.news import tell_employer
from services.reminders.asking import ask, show_again
from services.reminders.questions import QUESTIONS
from services.replies import reply_to_employer, write_to_contact
from services.stopping import STOP, stop_row
from tests import factories
from tests.chats import Chat
from tests.factories import NOW, TODAY
from tests.wording.catalogue import catalogue
from tests.wording.kinds import kinds
from tests.wording.longest import usual

ME: Final = Me(1, "testbot")
HOUR: Final = dt.timedelta(hours=1)
NEWS: Final = sorted(
    name
    for name in catalogue()
    if name.startswith("offers-") and "-employer" in name and name != "offers-forgotten-employer"
)
ANSWERS: Final = frozenset({"interview", "farewell", "data"})
"""What an employer gets at once for what they just did."""
TO_COLLEAGUES: Final = frozenset(
    {
        "alarm",
        "attachment",
        "campaign-trial",
        "colleague",
        "link",
        "locked-out",
        "offer-card",
        "offer-gone",
        "offer-new",
    }
    | {
        "campaign-trial",
        "offers-changed",
        "offers-filled",
        "offers-forgotten",
        "offers-handed",
        "offers-left",
    }
    | {"offers-released", "offers-withdrawn", "password-link", "second-factor-reset"}
)

PANEL = PanelAddress("https://panel.example.org")


def remind(session: Session, offer: Offer) -> None:
    assert offer.contact
    for kind in QUESTIONS:
        about = offer if kind in (ReminderKind.STILL_OPEN, ReminderKind.CONTACT_CHECK) else None
        one = factories.reminder(session, offer.contact, about or offer, kind=kind)
        one.bundle = f"reminder:{one.id}"
        ask(session, offer.contact, [one], NOW)


def bring_news(session: Session, offer: Offer) -> None:
    for message in NEWS:
        tell_employer(session, offer, message, usual(catalogue()[message].arguments), NOW)


def write(session: Session, offer: Offer) -> None:
    assert offer.contact
    colleague = factories.user(session)
    reply_to_employer(session, offer, colleague, "Kunt u morgen?", NOW)
    write_to_contact(session, offer.contact, colleague, "Hebt u nog een plek?", NOW)


def campaign(session: Session, offer: Offer) -> None:
    assert offer.contact
    recipient = factories.campaign_recipient(session, factories.campaign(session), offer.contact)
    ask_by_campaign(session, recipient, "Wij zoeken plekken.", NOW)


BEGUN: Final[Mapping[str, Callable[[Session, Offer], None]]] = {
    "reminder": remind,
    "offer-news": bring_news,
    "message": write,
    "campaign": campaign,
}
"""What nobody asked for, by its kind, and what brings every message of that kind about."""


@dataclass
class Phone:
    """What comes from the phones of employers, as Telegram tells it."""

    factory: sessionmaker[Session]
    house: House
    updates: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def press(
        self, chat_id: int | None, data: str = STOP, now: dt.datetime = NOW, kind: str = "private"
    ) -> str | None:
        """The word in the bubble."""
        chat = {"id": chat_id, "type": kind}
        query = {"id": "9", "from": {"id": 7}, "data": data, "message": {"message_id": 3, "chat": chat}}
        update = received(ME, {"update_id": next(self.updates), "callback_query": query})
        return receive_batch(self.factory, self.house, ME, [update], now)[0].text


@pytest.fixture
def phone(factory: sessionmaker[Session], house: House) -> Phone:
    return Phone(factory, house)


@pytest.fixture
def contact(session: Session) -> Contact:
    """Somebody who agreed, and whose conversation waits for nothing."""
    contact = factories.contact(session)
    state = {"consent": "2026-11", "turn": 4, "registered": {"company": "Vonk"}}
    factories.conversation(session, contact, state=state)
    session.commit()
    return contact


def queue(session: Session, to: Contact, **values: Any) -> OutboxRow:
    row = factories.outbox_row(session, recipient=str(to.chat_id), contact=to, kind="offer-news", **values)
    session.commit()
    return row


def said(session: Session, to: Contact) -> list[OutboxRow]:
    session.expire_all()
    rows = select(OutboxRow).where(OutboxRow.recipient == str(to.chat_id), OutboxRow.kind == "interview")
    return list(session.scalars(rows.order_by(OutboxRow.id)))


def buttons(row: OutboxRow) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = row.payload.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def test_every_kind_of_message_is_an_answer_or_for_colleagues_or_walked_here() -> None:
    assert kinds() == ANSWERS | TO_COLLEAGUES | BEGUN.keys()


@pytest.mark.parametrize("kind", BEGUN)
def test_every_message_that_nobody_asked_for_ends_with_the_button(session: Session, kind: str) -> None:
    offer = factories.offer(session)
    BEGUN[kind](session, offer)

    assert offer.contact
    rows = session.scalars(select(OutboxRow).where(OutboxRow.recipient == str(offer.contact.chat_id))).all()
    assert {row.kind for row in rows} == {kind}
    assert [row.key for row in rows if buttons(row)[-1:] != [stop_row()]] == []


def test_a_colleague_who_answers_the_employer_needs_no_button(session: Session, contact: Contact) -> None:
    colleague = factories.user(session)
    factories.chat_message(session, contact, author=Author.EMPLOYER, at=NOW - HOUR)
    write_to_contact(session, contact, colleague, "Dat kan.", NOW)
    write_to_contact(session, contact, colleague, "Nog één vraag.", NOW + HOUR)

    rows = session.scalars(select(OutboxRow).where(OutboxRow.kind == "message").order_by(OutboxRow.id))
    assert [bool(buttons(row)) for row in rows] == [False, True]


def test_what_an_employer_wrote_reaches_colleagues_without_it(chat: Chat, session: Session) -> None:
    factories.user(session, telegram_chat_id=901)
    session.commit()
    chat.introduce()
    chat.describe()
    chat.send()
    chat.type("Kan iemand mij morgen bellen?")

    rows = session.scalars(select(OutboxRow).where(OutboxRow.recipient == "901"))
    assert {row.kind for row in rows if stop_row() not in buttons(row)} == {"offer-new", "message"}
    assert [data for data in chat.payloads() if stop_row() in buttons_of(data)] == []


def buttons_of(payload: dict[str, Any]) -> list[Any]:
    rows: list[Any] = payload.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def test_a_reminder_keeps_it_until_all_of_it_is_answered(session: Session, contact: Contact) -> None:
    one, two = (
        factories.reminder(session, contact, factories.offer(session, contact=contact), bundle="reminder:b")
        for _ in range(2)
    )
    ask(session, contact, [one, two], NOW)
    for number, reminder in enumerate((one, two)):
        reminder.answer = "yes"
        session.flush()
        show_again(session, reminder, f"u:1:{number}", NOW)

    rows = session.scalars(select(OutboxRow).order_by(OutboxRow.id)).all()
    assert [stop_row() in buttons(row) for row in rows] == [True, True, False]


def test_a_press_stops_everything_and_offers_a_way_back(
    session: Session, phone: Phone, contact: Contact
) -> None:
    queued, tonight = queue(session, contact), queue(session, contact, not_before=NOW + 12 * HOUR)
    other = queue(session, factories.contact(session))

    bubble = phone.press(contact.chat_id)

    assert bubble == "Goed. U krijgt geen berichten meer van ons."
    (told,) = said(session, contact)
    assert [button["text"] for row in buttons(told) for button in row] == ["Toch weer berichten"]
    assert contact.opted_out_at == NOW
    assert [row.state for row in (queued, tonight, other)] == [
        Delivery.CANCELLED,
        Delivery.CANCELLED,
        Delivery.QUEUED,
    ]


def test_a_stop_by_accident_is_as_if_it_never_was(session: Session, phone: Phone, contact: Contact) -> None:
    contact.paused_until = TODAY + dt.timedelta(days=90)
    old = queue(session, contact, state=Delivery.CANCELLED, settled_at=NOW - HOUR)
    queued = queue(session, contact)
    phone.press(contact.chat_id)
    phone.press(contact.chat_id, again(session, contact), NOW + HOUR)

    session.expire_all()
    assert (contact.opted_out_at, contact.paused_until) == (None, TODAY + dt.timedelta(days=90))
    assert (queued.state, queued.settled_at, old.state) == (Delivery.QUEUED, None, Delivery.CANCELLED)
    assert said(session, contact)[-1].payload["text"].startswith("U krijgt weer berichten van ons.")


def test_what_a_stop_held_back_for_days_stays_away(session: Session, phone: Phone, contact: Contact) -> None:
    queued = queue(session, contact)
    phone.press(contact.chat_id)
    phone.press(contact.chat_id, again(session, contact), NOW + 25 * HOUR)

    session.expire_all()
    assert (contact.opted_out_at, queued.state) == (None, Delivery.CANCELLED)


def again(session: Session, contact: Contact) -> str:
    """What the button under the confirmation says."""
    button = buttons(said(session, contact)[-1])[0][0]
    session.commit()
    return button["callback_data"]


def test_a_second_press_weeks_later_says_so_and_the_stop_keeps_its_day(
    session: Session, phone: Phone, contact: Contact
) -> None:
    phone.press(contact.chat_id)

    assert "al geen berichten" in (phone.press(contact.chat_id, now=NOW + 800 * HOUR) or "")
    assert len(said(session, contact)) == 1
    assert contact.opted_out_at == NOW


def test_a_stop_can_follow_a_stop_that_was_taken_back(
    session: Session, phone: Phone, contact: Contact
) -> None:
    phone.press(contact.chat_id)
    phone.press(contact.chat_id, again(session, contact), NOW + HOUR)
    phone.press(contact.chat_id, now=NOW + 2 * HOUR)

    session.expire_all()
    assert contact.opted_out_at == NOW + 2 * HOUR


def test_an_opening_in_the_making_is_kept_and_gone_on_with(
    session: Session, phone: Phone, chat: Chat
) -> None:
    chat.introduce()
    chat.press("Leerwerkplek")
    chat.type("Lasser")
    phone.press(chat.chat_id)
    chat.press("Toch weer berichten")

    assert "Wilt u daarmee verder?" in chat.texts()[-1]
    assert chat.button("Leerwerkplek: Lasser")


def test_of_somebody_who_was_forgotten_nothing_is_kept(
    session: Session, phone: Phone, contact: Contact
) -> None:
    chat_id = contact.chat_id
    erase(session, session.scalars(select(Conversation)).one(), PANEL, NOW)
    session.commit()

    assert "kennen u niet meer" in (phone.press(chat_id) or "")
    assert [count(session, table) for table in (Conversation, Contact, OutboxRow)] == [0, 0, 0]


def count(session: Session, table: type[Any]) -> int | None:
    return session.scalar(select(func.count()).select_from(table))


@pytest.mark.parametrize("data", ["s:", "s:stop:8", "s:stop ", "S:STOP", "s:stop\n"])
def test_what_is_not_the_button_stops_nobody(
    session: Session, phone: Phone, contact: Contact, data: str
) -> None:
    phone.press(contact.chat_id, data)

    session.expire_all()
    assert contact.opted_out_at is None


def test_only_the_own_chat_counts(session: Session, phone: Phone, contact: Contact) -> None:
    other = factories.contact(session)
    factories.conversation(session, other)
    session.commit()

    assert phone.press(other.chat_id, kind="group") is None
    phone.press(contact.chat_id)

    session.expire_all()
    assert (contact.opted_out_at, other.opted_out_at) == (NOW, None)
