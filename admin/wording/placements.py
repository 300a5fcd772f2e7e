"""A placement in words."""

from __future__ import annotations

import datetime as dt

import messages
from admin.wording.times import day
from models import OUTCOME_MONTHS, Outcome, Placement
from services.working_days import today

OUTCOMES = tuple(Outcome)
DAYS_IN_A_MONTH = 30


def placement_facts(placement: Placement, now: dt.datetime) -> list[tuple[str, str]]:
    """Names and values: the start, the hours, the guide, the support, and how it went."""
    support = (messages.text(f"pipeline-support-{each.replace('_', '-')}") for each in placement.support)
    facts = [
        (messages.text("pipeline-starts-on"), day(placement.starts_on, now)),
        (messages.text("pipeline-hours"), str(placement.hours)),
        (messages.text("pipeline-guide"), messages.text(f"pipeline-guide-{placement.guide}")),
        (messages.text("pipeline-support"), ", ".join(support) or messages.text("rooms-none")),
    ]
    return facts + [
        (messages.text("pipeline-after", months=months), outcome(found))
        for months in OUTCOME_MONTHS
        if (found := placement.outcome(months))
    ]


def outcome(found: Outcome) -> str:
    return messages.text(f"pipeline-outcome-{found.replace('_', '-')}")


def months_at_work(placement: Placement, now: dt.datetime) -> int:
    """About how many months somebody works there; negative before the start."""
    return (today(now) - placement.starts_on).days // DAYS_IN_A_MONTH
