"""Which reminders an opening asks for, counted by hand; and what holds for every opening."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from models import LIVE, Action, OfferState, ReminderKind
from services.reminders.moments import may_go
from services.reminders.rules import Line, Occurrence, Opening, Sent, standing, wanted
from services.reminders.terms import Terms
from services.working_days import AMSTERDAM

FILED = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
"""A Tuesday; the promise of two working days ends on Thursday the 26th."""
CALL_BY = dt.date(2026, 11, 26)
STANDARD = Terms()


def opening(state: OfferState = OfferState.NEW, *later: tuple[Action, dt.datetime]) -> Opening:
    lines = [(Action.SUBMIT, FILED), *later]
    return Opening(state, CALL_BY, tuple(Line(n, *line) for n, line in enumerate(lines, start=1)))


def plan(opening: Opening, *sent: Sent, terms: Terms = STANDARD) -> set[tuple[str, str, str]]:
    """Kind and number, for whom, and when in the Netherlands."""
    return {shown(one) for one in wanted(opening, sent, terms)}


def shown(one: Occurrence) -> tuple[str, str, str]:
    when = one.due_at.astimezone(AMSTERDAM).strftime("%a %d-%m %H:%M")
    return f"{one.kind} {one.number}", one.audience, when


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def asked(number: int, day: str, anchor: str = "1") -> Sent:
    return Sent(ReminderKind.STILL_OPEN, anchor, number, at(day))


def test_a_new_opening() -> None:
    assert plan(opening()) == {
        ("first_contact_due 1", "in_charge", "Thu 26-11 09:00"),
        ("overdue 1", "coordinators", "Fri 27-11 09:00"),
        ("contact_check 1", "employer", "Fri 27-11 10:00"),
        ("still_open 1", "employer", "Tue 22-12 10:00"),
    }


def test_an_opening_whose_employer_was_called() -> None:
    called = opening(OfferState.IN_CONTACT, (Action.LOG_CONTACT, at("2026-11-25 15:00")))

    assert plan(called) == {("still_open 1", "employer", "Wed 23-12 10:00")}


@pytest.mark.parametrize("state", [OfferState.CANDIDATE_PROPOSED, OfferState.TRIAL])
def test_an_opening_with_a_candidate_is_left_alone(state: OfferState) -> None:
    assert plan(opening(state)) == set()


@pytest.mark.parametrize("state", [OfferState.CLOSED, OfferState.WITHDRAWN, OfferState.EXPIRED])
def test_an_opening_that_ended_asks_for_nothing_but_how_it_goes_with_who_was_placed(
    state: OfferState,
) -> None:
    assert plan(opening(state)) == set()
    assert {what for what, _, _ in plan(opening(state, (Action.PLACE_ONE, FILED)))} == {
        "aftercare 1",
        "aftercare 3",
    }


def test_the_coordinator_hears_each_week_that_nobody_called() -> None:
    alarm = Sent(ReminderKind.OVERDUE, CALL_BY.isoformat(), 1, at("2026-11-27 09:00"))

    assert ("overdue 2", "coordinators", "Fri 04-12 09:00") in plan(opening(), alarm)


def test_still_open_is_asked_three_times_and_then_it_expires() -> None:
    first, second, third = (
        asked(1, "2026-12-22 10:00"),
        asked(2, "2026-12-29 10:00"),
        asked(3, "2027-01-05 10:00"),
    )

    assert ("still_open 2", "employer", "Tue 29-12 10:00") in plan(opening(), first)
    assert ("still_open 3", "employer", "Tue 05-01 10:00") in plan(opening(), first, second)
    assert ("expiry 1", "employer", "Tue 12-01 10:00") in plan(opening(), first, second, third)


def test_after_an_outage_the_second_question_waits_its_week_all_the_same() -> None:
    assert ("still_open 2", "employer", "Mon 08-02 10:00") in plan(opening(), asked(1, "2027-02-01 08:00"))


def test_whatever_happens_to_an_opening_begins_the_weeks_anew() -> None:
    answered = opening(OfferState.NEW, (Action.UPDATE, at("2026-12-22 11:00")))

    assert ("still_open 1", "employer", "Tue 19-01 10:00") in plan(answered, asked(1, "2026-12-22 10:00"))


def test_aftercare_comes_one_and_three_months_after_each_placement() -> None:
    placed = opening(OfferState.PLACED, (Action.PLACE, at("2027-01-31 23:30")))

    assert plan(placed) == {
        ("aftercare 1", "employer", "Mon 01-03 10:00"),  # 28 February is a Sunday
        ("aftercare 3", "employer", "Fri 30-04 10:00"),
    }


def test_what_was_taken_back_never_happened() -> None:
    moves = (Action.SUBMIT, Action.PLACE_ONE, Action.UNDO, Action.PROPOSE, Action.PLACE, Action.UNDO)
    lines = [Line(number, move, FILED) for number, move in enumerate(moves)]

    assert [line.action for line in standing(lines)] == [Action.SUBMIT, Action.PROPOSE]


def test_a_region_has_its_own_terms() -> None:
    terms = Terms(still_open_weeks=1, still_open_times=1, still_open_again_days=14, aftercare_months=(2,))
    placed = opening(OfferState.PLACED, (Action.PLACE, at("2026-12-01 12:00")))

    assert ("still_open 1", "employer", "Tue 01-12 10:00") in plan(opening(), terms=terms)
    assert ("expiry 1", "employer", "Tue 15-12 10:00") in plan(
        opening(), asked(1, "2026-12-01 10:00"), terms=terms
    )
    assert plan(placed, terms=terms) == {("aftercare 2", "employer", "Mon 01-02 10:00")}


def test_aftercare_counts_from_the_first_day_of_work() -> None:
    noted = at("2027-01-29 12:00")
    soon = Line(2, Action.PLACE, noted, starts_on=dt.date(2027, 3, 1))
    long_ago = Line(2, Action.PLACE, noted, starts_on=dt.date(2026, 9, 1))

    def first(line: Line) -> dt.date:
        lines = (Line(1, Action.SUBMIT, FILED), line)
        due = min(one.due_at for one in wanted(Opening(OfferState.PLACED, CALL_BY, lines), (), STANDARD))
        return due.astimezone(AMSTERDAM).date()

    assert first(soon) == dt.date(2027, 4, 1)
    assert first(long_ago) == dt.date(2027, 3, 1), (
        "a month after it was written down; 28 February is a Sunday"
    )


@pytest.mark.parametrize("wrong", [{"still_open_weeks": 0}, {"aftercare_months": [13]}, {"weeks": 4}])
def test_terms_out_of_bounds_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Terms.model_validate(wrong)


def test_terms_survive_the_database() -> None:
    terms = Terms(still_open_weeks=6, aftercare_months=(2, 6))

    assert Terms.model_validate(terms.model_dump(mode="json", exclude_defaults=True)) == terms


TIMES = st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2029, 1, 1), timezones=st.just(dt.UTC))  # noqa: DTZ001
LINES = st.lists(st.tuples(st.sampled_from(Action), TIMES), max_size=6)
SENT = st.lists(
    st.builds(
        Sent,
        st.sampled_from(ReminderKind),
        st.sampled_from([CALL_BY.isoformat(), "1", "2"]),
        st.integers(1, 5),
        TIMES,
    ),
    max_size=6,
)


@given(st.sampled_from(OfferState), LINES, SENT)
def test_whatever_happened_nothing_is_planned_for_a_bad_moment_or_twice(
    state: OfferState, later: list[tuple[Action, dt.datetime]], sent: list[Sent]
) -> None:
    found = wanted(opening(state, *later), sent, STANDARD)

    assert all(may_go(one.due_at) for one in found)
    places = [(one.kind, one.anchor, one.number) for one in found]
    assert len(places) == len(set(places))
    chained = {ReminderKind.OVERDUE, ReminderKind.STILL_OPEN}
    assert not {place for place in places if place[0] in chained} & {
        (s.kind, s.anchor, s.number) for s in sent
    }


@given(st.sampled_from(sorted(LIVE)), LINES, SENT)
def test_a_live_opening_without_a_candidate_is_never_forgotten(
    state: OfferState, later: list[tuple[Action, dt.datetime]], sent: list[Sent]
) -> None:
    found = {one.kind for one in wanted(opening(state, *later), sent, STANDARD)}

    if state not in (OfferState.CANDIDATE_PROPOSED, OfferState.TRIAL):
        assert found & {ReminderKind.STILL_OPEN, ReminderKind.EXPIRY}


def test_nobody_is_asked_how_it_goes_with_who_works_there_no_more() -> None:
    stays, left = (Line(number, Action.PLACE_ONE, FILED, over=number == 3) for number in (2, 3))
    lines = (Line(1, Action.SUBMIT, FILED), stays, left)
    found = wanted(Opening(OfferState.IN_CONTACT, CALL_BY, lines), (), STANDARD)
    assert {one.anchor for one in found if one.kind is ReminderKind.AFTERCARE} == {"2"}
