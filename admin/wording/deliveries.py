"""Deliveries in words, without saying more of a person than is needed to mend them."""

from __future__ import annotations

import messages
from models import Carrier, OutboxRow

SAID = {
    "no answer": "deliveries-error-silence",
    "too large": "deliveries-error-large",
    "429": "deliveries-error-many",
}
"""What the sender notes of a failure, by the message that says it to a person."""


def kind(row: OutboxRow) -> str:
    """What the row is, for people who look at the queue."""
    message = f"deliveries-kind-{row.kind}"
    return messages.text(message if messages.exists(message) else "deliveries-kind-other")


def cause(error: str) -> str:
    """Why a delivery failed; what Telegram says of it stays as Telegram says it."""
    if not error:
        return messages.text("rooms-unknown")
    if error.startswith("SMTP"):
        kind, _, code = error.partition(" ")
        refused = "address" if kind == "SMTPRecipientsRefused" else "mail"
        return messages.text(f"deliveries-error-{refused}", code=code or kind)
    return messages.text(SAID[error]) if error in SAID else error


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
