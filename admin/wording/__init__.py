"""Rows put into words: promises, moments and the lines of a timeline, as the rooms show them."""

from admin.wording import campaign_numbers, campaigns, lessons
from admin.wording.absence import absence_of
from admin.wording.contacts import phone, reach
from admin.wording.deliveries import cause, kind, recipient, without_persons
from admin.wording.employers import on_map, was
from admin.wording.offer_filter import filter_value
from admin.wording.offers import (
    about,
    about_state,
    hours,
    next_step,
    sector_name,
    state_name,
    summary,
    told,
    tone,
    worker,
)
from admin.wording.placements import OUTCOMES, months_at_work, outcome, placement_facts
from admin.wording.promises import Promise, Urgency, promise_of
from admin.wording.refusals import refusal_reason
from admin.wording.reminders import (
    delivered,
    delivery_tone,
    given_answer,
    offered_answers,
    reminded,
    reminder_company,
    reminder_kind,
    reminder_state,
    reminder_tone,
    says,
    until,
    why,
    why_cancelled,
)
from admin.wording.sizes import number, number_up_to, size
from admin.wording.timeline import Line, lines
from admin.wording.times import clock, day, day_of_month, full, moment, short, soon, span, weekday
from services.news import hears_news

__all__ = [
    "OUTCOMES",
    "Line",
    "Promise",
    "Urgency",
    "about",
    "about_state",
    "absence_of",
    "campaign_numbers",
    "campaigns",
    "cause",
    "clock",
    "day",
    "day_of_month",
    "delivered",
    "delivery_tone",
    "filter_value",
    "full",
    "given_answer",
    "hears_news",
    "hours",
    "kind",
    "lessons",
    "lines",
    "moment",
    "months_at_work",
    "next_step",
    "number",
    "number_up_to",
    "offered_answers",
    "on_map",
    "outcome",
    "phone",
    "placement_facts",
    "promise_of",
    "reach",
    "recipient",
    "refusal_reason",
    "reminded",
    "reminder_company",
    "reminder_kind",
    "reminder_state",
    "reminder_tone",
    "says",
    "sector_name",
    "short",
    "size",
    "soon",
    "span",
    "state_name",
    "summary",
    "told",
    "tone",
    "until",
    "was",
    "weekday",
    "why",
    "why_cancelled",
    "without_persons",
    "worker",
]
