"""Deliveries in words, without saying more of a person than is needed to mend them."""

from __future__ import annotations

import re

import messages
from models import Carrier, OutboxRow

SAID = {
    "no answer": "deliveries-error-silence",
    "too large": "deliveries-error-large",
    "429": "deliveries-error-many",
}
"""What the sender notes of a failure, by the message that says it to a person."""

TELEGRAM_SAYS = {
    "blocked by the user": "deliveries-error-blocked",
    "user is deactivated": "deliveries-error-gone",
    "chat not found": "deliveries-error-gone",
    "group chat was deleted": "deliveries-error-gone",
    "kicked": "deliveries-error-kicked",
    "not a member": "deliveries-error-kicked",
    "not enough rights": "deliveries-error-rights",
    "no rights": "deliveries-error-rights",
    "write_forbidden": "deliveries-error-rights",
}
"""Words in a refusal of Telegram, by the message that says the same in Dutch."""

ERROR = re.compile(r"(?:the (?:mail|payload) is wrong: )?(\w*(?:Error|Exception|gaierror|timeout))")
"""A fault that has no words: the name of its kind."""


def kind(row: OutboxRow) -> str:
    """What the row is, for people who look at the queue."""
    message = f"deliveries-kind-{row.kind}"
    return messages.text(message if messages.exists(message) else "deliveries-kind-other")


def cause(error: str) -> str:
    """Why a delivery failed, in Dutch; a refusal of Telegram that is seldom seen is quoted."""
    if not error:
        return messages.text("rooms-unknown")
    if error.startswith("SMTP"):
        kind, _, code = error.partition(" ")
        refused = "address" if kind == "SMTPRecipientsRefused" else "mail"
        return messages.text(f"deliveries-error-{refused}", code=code or kind)
    if error in SAID:
        return messages.text(SAID[error])
    if fault := ERROR.fullmatch(error):
        return messages.text("deliveries-error-fault", fault=fault[1])
    return error if error.endswith(".") else _of_telegram(error)


def _of_telegram(error: str) -> str:
    for words, message in TELEGRAM_SAYS.items():
        if words in error.lower():
            return messages.text(message)
    return messages.text("deliveries-error-telegram", words=error)


def recipient(row: OutboxRow) -> str:
    """For whom it is: a colleague by name, an employer or a group by what they are."""
    if row.user:
        return row.user.name
    if row.carrier == Carrier.TELEGRAM and row.recipient.startswith("-"):
        return messages.text("deliveries-for-group")
    return messages.text("deliveries-for-employer" if row.contact_id else "deliveries-for-nobody")


def without_persons(traceback: str) -> str:
    """The traceback without what its errors say: a message of an error may quote what a person wrote."""
    return "\n".join(_anonymous(line) for line in traceback.splitlines())


def _anonymous(line: str) -> str:
    ours = line.startswith((" ", "Traceback ", "During ", "The above ")) or not line.strip()
    return line if ours else line.partition(":")[0]
