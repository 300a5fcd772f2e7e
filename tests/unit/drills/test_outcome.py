"""What the drills say of a promise that did not hold, and how they tell it."""

from __future__ import annotations

from typing import Any

import pytest

from drills.outcome import Outcome
from drills.promise import Breach, Promise
from drills.table import table

LOST = Breach(Promise.NOTHING_LOST, ("outbox row 7",))


def outcome(**values: Any) -> Outcome:
    standard = {"drill": "kills", "database": "SQLite", "done": "kill -9", "times": 100}
    none: dict[str, Any] = {"lost": 0, "doubled": 0, "in_flight": 0, "until_normal": None}
    return Outcome(**{**standard, **none, **values})


@pytest.mark.parametrize(
    "values", [{"lost": 1}, {"doubled": 1}, {"doubled": 3, "in_flight": 2}, {"breaches": (LOST,)}]
)
def test_a_loss_a_double_out_of_nowhere_and_a_broken_promise_each_fail_a_drill(
    values: dict[str, Any],
) -> None:
    assert not outcome(**values).holds
    assert "BROKEN" in table([outcome(**values)])


def test_what_was_in_flight_at_a_crash_may_arrive_twice() -> None:
    assert outcome(doubled=2, in_flight=2).holds


def test_a_drill_that_could_not_be_done_is_not_called_fine() -> None:
    assert outcome(times=0).verdict == "NOT DONE"
    assert "NOT DONE. needs root" in table([outcome(times=0, notes="needs root")])


def test_a_broken_promise_is_named_with_the_rows_that_show_it() -> None:
    said = outcome(lost=1, breaches=(LOST,)).complaint()
    assert "nothing is lost" in said
    assert "outbox row 7" in said


def test_the_table_has_a_line_for_each_outcome_and_columns_that_line_up() -> None:
    lines = table([outcome(), outcome(database="PostgreSQL", until_normal=1.25)]).splitlines()
    assert len(lines) == 4
    assert len({len(line) for line in lines}) == 1
    assert "1.2 s" in lines[3]
