"""Rows put into words: promises, moments and the lines of a timeline, as the rooms show them."""

from admin.wording.contacts import phone, reach
from admin.wording.deliveries import kind, recipient, without_persons
from admin.wording.offers import about_state, hours, next_step, state_name, summary, tone, worker
from admin.wording.placements import OUTCOMES, months_at_work, outcome, placement_facts
from admin.wording.promises import Promise, Urgency, promise_of
from admin.wording.refusals import refusal_reason
from admin.wording.sizes import number, size
from admin.wording.timeline import Line, lines
from admin.wording.times import day, full, moment, short, span

__all__ = [
    "OUTCOMES",
    "Line",
    "Promise",
    "Urgency",
    "about_state",
    "day",
    "full",
    "hours",
    "kind",
    "lines",
    "moment",
    "months_at_work",
    "next_step",
    "number",
    "outcome",
    "phone",
    "placement_facts",
    "promise_of",
    "reach",
    "recipient",
    "refusal_reason",
    "short",
    "size",
    "span",
    "state_name",
    "summary",
    "tone",
    "without_persons",
    "worker",
]
