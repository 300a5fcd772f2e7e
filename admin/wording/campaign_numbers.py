"""What a campaign came to, as charts that are tables; and its people, line by line."""

from __future__ import annotations

from collections.abc import Iterable

import messages
from admin.sheets import Cell
from admin.wording.report import Bar, Line
from models import CampaignAnswer, CampaignRecipient, RecipientState, SkipReason
from services.campaigns.asking import LABELS
from services.campaigns.results import Numbers, Results

TONES = {
    RecipientState.WAITING: "plain",
    RecipientState.QUEUED: "waiting",
    RecipientState.SENT: "good",
    RecipientState.FAILED: "problem",
}
COLUMNS = ("region", "company", "person", "state", "reason", "sent", "seen", "answer", "answered", "opted")
"""Of the file."""


def answer(given: CampaignAnswer) -> str:
    """As it stood on the button."""
    return messages.text(LABELS[given])


def reason(of: SkipReason) -> str:
    """Why somebody gets nothing, in short."""
    return messages.text(f"campaign-reason-{of.replace('_', '-')}")


def state(of: RecipientState) -> str:
    return messages.text(f"campaign-turn-{of}")


def tone(of: RecipientState) -> str:
    """The colour and shape of the badge."""
    return TONES.get(of, "over")


def reasons(counted: Numbers) -> list[tuple[SkipReason, int]]:
    """Why people get nothing, the most frequent reason first."""
    return counted.reasons.most_common()


def course(counted: Numbers, came: Results) -> list[Line]:
    """How many are left at each step, from who was asked to who offered a place."""
    steps = (
        ("campaign-course-asked", counted.gone),
        ("campaign-course-delivered", counted.delivered),
        ("campaign-course-seen", came.seen),
        ("campaign-course-answered", came.answers.total()),
        ("campaign-course-openings", came.openings),
    )
    return _lines(((messages.text(name), count) for name, count in steps), counted.gone)


def answers(came: Results) -> list[Line]:
    """How often each button was pressed."""
    return _lines(((answer(one), came.answers[one]) for one in CampaignAnswer), came.answers.total())


def _lines(rows: Iterable[tuple[str, int]], whole: int) -> list[Line]:
    rows = list(rows)
    longest = max([count for _, count in rows] or [0]) or 1
    return [
        Line(name, (Bar(count, round(100 * count / longest), round(100 * count / whole) if whole else None),))
        for name, count in rows
    ]


def header() -> tuple[str, ...]:
    """What stands above the columns of the file."""
    return tuple(messages.text(f"campaign-file-{column}") for column in COLUMNS)


def cells(one: CampaignRecipient) -> tuple[Cell, ...]:
    """A line of the file."""
    return (
        one.region.name,
        one.employer.name if one.employer else "",
        (one.contact and one.contact.name) or "",
        state(one.state),
        reason(one.skipped_for) if one.skipped_for else "",
        one.sent_at,
        one.seen_at,
        answer(one.answer) if one.answer else "",
        one.answered_at,
        one.opted_out_at,
    )
