"""What employers are asked, and the buttons under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models import ReminderKind


@dataclass(frozen=True)
class Choice:
    """A button: its value, its label, and what is said when it was pressed (both ids of messages)."""

    value: str
    label: str
    thanks: str


@dataclass(frozen=True)
class Question:
    text: str
    choices: tuple[Choice, ...] = ()

    def choice(self, value: str | None) -> Choice | None:
        return next((choice for choice in self.choices if choice.value == value), None)


QUESTIONS: Final[Mapping[ReminderKind, Question]] = {
    ReminderKind.CONTACT_CHECK: Question(
        "reminders-contact-check",
        (
            Choice("yes", "reminders-contact-check-yes", "reminders-contact-check-thanks-yes"),
            Choice("no", "reminders-contact-check-no", "reminders-contact-check-thanks-no"),
        ),
    ),
    ReminderKind.STILL_OPEN: Question(
        "reminders-still-open",
        (
            Choice("yes", "reminders-still-open-yes", "reminders-still-open-thanks-yes"),
            Choice("filled", "reminders-still-open-filled", "reminders-still-open-thanks-filled"),
            Choice("withdraw", "reminders-still-open-withdraw", "reminders-still-open-thanks-withdraw"),
        ),
    ),
    ReminderKind.EXPIRY: Question("reminders-expired"),
    ReminderKind.AFTERCARE: Question(
        "reminders-aftercare",
        (
            Choice("good", "reminders-aftercare-good", "reminders-aftercare-thanks-good"),
            Choice("poor", "reminders-aftercare-poor", "reminders-aftercare-thanks-poor"),
            Choice("stopped", "reminders-aftercare-stopped", "reminders-aftercare-thanks-stopped"),
        ),
    ),
    ReminderKind.ASK_AGAIN: Question(
        "reminders-ask-again",
        (
            Choice("yes", "reminders-ask-again-yes", "reminders-ask-again-thanks-yes"),
            Choice("later", "reminders-ask-again-later", "reminders-ask-again-thanks-later"),
            Choice("never", "reminders-ask-again-never", "reminders-ask-again-thanks-never"),
        ),
    ),
    ReminderKind.UNFINISHED_INTERVIEW: Question(
        "reminders-unfinished",
        (
            Choice("yes", "reminders-unfinished-yes", "reminders-unfinished-thanks-yes"),
            Choice("no", "reminders-unfinished-no", "reminders-unfinished-thanks-no"),
        ),
    ),
    ReminderKind.CONSENT_LAPSING: Question(
        "reminders-lapsing",
        (
            Choice("keep", "reminders-lapsing-keep", "reminders-lapsing-thanks-keep"),
            Choice("forget", "reminders-lapsing-forget", "reminders-lapsing-thanks-forget"),
        ),
    ),
}
OVER: Final = "over"
"""Kept as the answer of who answered when it no longer mattered."""
