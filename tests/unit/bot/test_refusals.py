"""What Telegram's and a mail server's refusals mean for a parcel."""

from __future__ import annotations

import asyncio
import smtplib
from dataclasses import replace

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

import bot.client  # noqa: F401  has times given as timedeltas
from bot.errors import BotError
from bot.request import NoAnswerError, NotReachedError
from bot.sender import mail
from bot.sender.outcomes import Broken, Dropped, Gone, Later, Moved, Sent
from bot.sender.telegram import arguments, outcome_of
from models import Carrier, Priority
from services.delivery import Parcel
from settings import Mail


def parcel(
    priority: Priority = Priority.ANSWER, attempts: int = 1, edits: int | None = None, **payload: object
) -> Parcel:
    return Parcel(1, "key", Carrier.TELEGRAM, "7", "test", priority, payload, attempts, edits)


def test_too_many_requests_means_silence_for_as_long_as_telegram_says() -> None:
    assert outcome_of(RetryAfter(7), parcel()) == Later(7, "429", pause=True)


def test_a_group_that_became_a_supergroup_has_moved() -> None:
    assert outcome_of(ChatMigrated(-1005), parcel()) == Moved(-1005)


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: user is deactivated"),
        BadRequest("Bad Request: chat not found"),
    ],
)
def test_who_can_not_be_reached_is_gone(error: TelegramError) -> None:
    assert isinstance(outcome_of(error, parcel()), Gone)


def test_a_message_that_already_says_so_counts_as_sent() -> None:
    error = BadRequest("Bad Request: message is not modified: specified new message content ...")
    assert outcome_of(error, parcel(edits=55)) == Sent(55)


def test_an_edit_of_a_message_that_is_away_is_dropped() -> None:
    assert isinstance(
        outcome_of(BadRequest("Bad Request: message to edit not found"), parcel(edits=55)), Dropped
    )


def test_any_other_bad_request_is_our_fault() -> None:
    assert isinstance(outcome_of(BadRequest("Bad Request: can't parse entities"), parcel()), Broken)


@pytest.mark.parametrize("error", [NotReachedError("x"), NetworkError("Bad Gateway")])
def test_what_may_pass_is_tried_later_even_for_a_campaign(error: TelegramError) -> None:
    for priority in Priority:
        outcome = outcome_of(error, parcel(priority))
        assert isinstance(outcome, Later)
        assert not outcome.pause


def test_without_an_answer_a_message_is_sent_again_but_a_campaign_is_not() -> None:
    assert isinstance(outcome_of(NoAnswerError("x"), parcel(Priority.ANSWER)), Later)
    assert isinstance(outcome_of(NoAnswerError("x"), parcel(Priority.CAMPAIGN)), Broken)


def test_waits_grow_and_end_at_five_minutes() -> None:
    first, later, last = (outcome_of(NotReachedError("x"), parcel(attempts=n)) for n in (1, 6, 800))
    assert isinstance(first, Later)
    assert isinstance(later, Later)
    assert isinstance(last, Later)
    assert first.after <= 1 < later.after < last.after <= 300


def test_an_edit_names_the_message_that_telegram_gave() -> None:
    found = arguments(parcel(edits=55, method="editMessageText", text="hoi"))
    assert found == {"chat_id": 7, "message_id": 55, "text": "hoi"}


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (smtplib.SMTPRecipientsRefused({"a@b": (550, b"no such user")}), Broken),
        (smtplib.SMTPRecipientsRefused({"a@b": (450, b"greylisted")}), Later),
        (smtplib.SMTPDataError(554, b"spam"), Broken),
        (smtplib.SMTPDataError(451, b"later"), Later),
        (smtplib.SMTPAuthenticationError(535, b"wrong"), Later),
        (smtplib.SMTPServerDisconnected("gone"), Later),
        (ConnectionRefusedError(), Later),
    ],
)
def test_a_mail_is_broken_only_when_it_was_refused_for_good(error: Exception, kind: type) -> None:
    outcome = mail.outcome_of(error, parcel())
    assert isinstance(outcome, kind)
    assert "a@b" not in str(outcome)


@pytest.mark.parametrize("address", ["", "nobody", "a b", "a@b.nl, c@d.nl", "a@b.nl\r\nBcc: c@d.nl"])
def test_a_mail_to_what_is_no_address_is_broken(address: str) -> None:
    letter = parcel(subject="s", text="t")
    courier = mail.MailCourier(Mail(smtp_url="smtp://127.0.0.1:1"))
    outcome = asyncio.run(courier.deliver(replace(letter, recipient=address)))
    assert isinstance(outcome, Broken)


def test_a_sender_that_is_no_address_is_told_at_once() -> None:
    with pytest.raises(BotError, match=r"mail\.sender"):
        mail.MailCourier(Mail(sender="Perspectiefbot"))
