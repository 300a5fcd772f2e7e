"""Who looks at the queue reads what each message is."""

from __future__ import annotations

import pytest

import messages
from admin.wording.deliveries import cause
from tests.wording.kinds import kinds


def test_every_kind_of_message_has_a_name() -> None:
    assert {"offer-card", "offer-gone", "offers-forgotten", "offers-changed", "farewell"} <= kinds()
    assert [kind for kind in sorted(kinds()) if not messages.exists(f"deliveries-kind-{kind}")] == []


@pytest.mark.parametrize(
    ("error", "says"),
    [
        ("SMTPDataError 550", "De mailserver weigert dit bericht (550)."),
        ("SMTPRecipientsRefused 550", "De mailserver weigert dit adres (550)."),
        ("SMTPNotSupportedError", "De mailserver weigert dit bericht (SMTPNotSupportedError)."),
        ("no answer", "Er kwam geen antwoord."),
        ("Message text is empty", "Telegram weigert dit bericht: “Message text is empty”."),
        ("Forbidden: bot was blocked by the user", "Deze persoon blokkeerde de bot."),
        ("Chat not found", "Telegram kent deze persoon of groep niet meer."),
        ("Forbidden: bot was kicked from the group chat", "De bot staat niet meer in deze groep."),
        ("Not enough rights to send text messages to the chat", "De bot mag in deze groep niet schrijven."),
        ("Have no rights to send a message", "De bot mag in deze groep niet schrijven."),
        ("ConnectionRefusedError", "Er ging iets mis bij het versturen (ConnectionRefusedError)."),
        ("the payload is wrong: KeyError", "Er ging iets mis bij het versturen (KeyError)."),
        (messages.text("bot-undelivered-lost"), messages.text("bot-undelivered-lost")),
        ("", "Onbekend"),
    ],
)
def test_a_failure_says_why_in_words(error: str, says: str) -> None:
    assert cause(error) == says
