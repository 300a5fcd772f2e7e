"""Rows in words: promises, moments and timelines."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.wording.deliveries import without_persons
from admin.wording.offers import about_state, hours, next_step, state_name, summary, worker
from admin.wording.promises import Urgency, promise_of
from admin.wording.timeline import lines
from admin.wording.times import day, full, moment, span
from models import Action, Channel, Contact, Offer, OfferEvent, OfferKind, OfferState, User

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
TODAY = NOW.date()


def offer(**values):
    standard = {"state": OfferState.NEW, "kind": OfferKind.BASISBAAN, "places": 1, "call_by": TODAY}
    return Offer(**{**standard, "hours_min": 32, "hours_max": 32, **values})


@pytest.mark.parametrize(
    ("days", "urgency", "text"),
    [
        (-3, Urgency.LATE, "3 dagen te laat"),
        (-1, Urgency.LATE, "1 dag te laat"),
        (0, Urgency.TODAY, "Bel vandaag"),
        (1, Urgency.SOON, "Bel uiterlijk morgen"),
        (2, Urgency.SOON, "Bel uiterlijk do 26 november"),
    ],
)
def test_a_promise_says_how_urgent_it_is(days, urgency, text):
    promise = promise_of(offer(call_by=TODAY + dt.timedelta(days)), NOW)
    assert (promise.urgency, promise.text) == (urgency, text)


def test_a_promise_is_kept_once_the_employer_was_spoken_to():
    assert promise_of(offer(state=OfferState.IN_CONTACT), NOW) is None


def test_today_ends_at_midnight_in_amsterdam_and_not_in_london():
    late_evening = dt.datetime(2026, 11, 24, 23, 30, tzinfo=dt.UTC)
    assert promise_of(offer(), late_evening).urgency == Urgency.LATE


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (dt.datetime(2026, 11, 24, 9, 5, tzinfo=dt.UTC), "vandaag om 10:05"),
        (dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC), "gisteren om 0:30"),
        (dt.datetime(2026, 7, 1, 12, 0, tzinfo=dt.UTC), "wo 1 juli om 14:00"),
        (dt.datetime(2025, 12, 31, 12, 0, tzinfo=dt.UTC), "wo 31 december 2025 om 13:00"),
    ],
)
def test_a_moment_is_told_in_amsterdam_time(at, text):
    assert moment(at, NOW) == text


def test_days_and_full_moments_are_dutch():
    assert day(dt.date(2027, 3, 1), NOW) == "ma 1 maart 2027"
    assert full(NOW) == "24 november 2026, 10:30"


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0.5, "minder dan een minuut"), (1, "1 minuut"), (59, "59 minuten"), (125, "2 uur"), (2880, "2 dagen")],
)
def test_a_wait_is_told_in_its_largest_unit(minutes, text):
    assert span(dt.timedelta(minutes=minutes)) == text


@pytest.mark.parametrize("state", OfferState)
def test_every_state_has_a_name_and_an_explanation(state):
    assert state_name(state)
    assert about_state(state)
    assert bool(next_step(offer(state=state))) == (state not in OVER)


OVER = {OfferState.PLACED, OfferState.CLOSED, OfferState.WITHDRAWN, OfferState.EXPIRED}


def test_the_next_step_names_the_contact_if_there_is_one():
    assert next_step(offer(contact=Contact(name="Fatma"))) == "Pak dit op en bel Fatma."
    assert next_step(offer(contact=None)) == "Pak dit op en bel de werkgever."


def test_a_summary_leaves_out_what_is_not_known():
    assert summary(offer()) == "Basisbaan · 1 plek · 32 uur per week"
    assert summary(offer(places=3, town="Zeist", hours_min=24)).endswith(
        "3 plekken · 24 tot 32 uur per week · Zeist"
    )
    assert hours(offer()) == "32 uur per week"


def test_who_works_on_it_is_named_unless_that_is_somebody_from_elsewhere():
    assert worker(offer()) == "Nog niemand"
    assert worker(offer(claimed_by=User(name="Mo"))) == "Mo"
    assert worker(offer(claimed_by_id=4)) == "Een collega van een andere regio"


def test_a_timeline_says_who_did_what_from_where_and_why_latest_first():
    events = [
        OfferEvent(action=Action.SUBMIT, channel=Channel.CHAT, contact=Contact(name="Jan"), at=NOW, why=""),
        OfferEvent(
            action=Action.LOG_CONTACT,
            channel=Channel.PANEL,
            user=User(name="Mo"),
            at=NOW,
            code="phone",
            why="Belt terug",
        ),
        OfferEvent(action=Action.EXPIRE, channel=Channel.JOB, at=NOW, why=""),
    ]
    expired, call, submitted = lines(offer(events=events), NOW)
    assert (expired.who, expired.whence) == ("Perspectiefbot", "vanzelf")
    assert (call.who, call.did, call.why, call.note) == ("Mo", "had contact", "Telefoon", "Belt terug")
    assert (submitted.who, submitted.did) == ("Jan", "meldde dit aanbod")


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("channel", Channel)
def test_every_action_from_everywhere_has_its_words(action, channel):
    event = OfferEvent(action=action, channel=channel, at=NOW, why="")
    assert lines(offer(events=[event]), NOW)[0].did


def test_a_traceback_is_shown_without_what_its_error_quotes():
    traceback = 'Traceback (most recent call last):\n  File "x.py", line 1, in y\nValueError: Jan Jansen 0612'
    assert without_persons(traceback).splitlines()[-1] == "ValueError"
    assert "x.py" in without_persons(traceback)
    assert "Jan" not in without_persons(traceback)
