"""Turns of the pure engine: what a conversation costs before any database or network."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator

from benchmarks.conversation import ANSWERS
from benchmarks.figure import Figure
from interview import Command, Filed, Text
from interview.rehearsal import Rehearsal
from interview.sample import sample_interview

CONVERSATIONS = 100


def figures() -> Iterator[Figure]:
    interview = sample_interview(dt.date(2027, 3, 1))
    began, turns = time.perf_counter(), 0
    for _ in range(CONVERSATIONS):
        turns += _converse(Rehearsal(interview))
    yield Figure("engine, turns", turns / (time.perf_counter() - began), "/s")


def _converse(rehearsal: Rehearsal) -> int:
    """How many turns one conversation took, state to JSON and back included."""
    taken = [*rehearsal.give(Command("start"))]
    for answer in ANSWERS:
        taken += rehearsal.give(Text(answer))
    assert rehearsal.interview.openings, f"the conversation files an opening ({Filed.__name__})"
    return len(taken)
