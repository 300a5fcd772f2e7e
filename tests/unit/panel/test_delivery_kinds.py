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
        ("Bad Request: message text is empty", "Bad Request: message text is empty"),
        ("", "Onbekend"),
    ],
)
def test_a_failure_says_why_in_words(error: str, says: str) -> None:
    assert cause(error) == says
