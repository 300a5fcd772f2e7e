"""A form that is sent twice does its work once, however close together the two presses are."""

from __future__ import annotations

import datetime as dt
import threading

from sqlalchemy.orm import Session, sessionmaker

from services.pressing import REMEMBERED, is_first_press
from tests.factories import NOW


def test_of_presses_at_the_same_moment_one_is_the_first(factory: sessionmaker[Session]) -> None:
    at_once, found = threading.Barrier(4), []

    def press() -> None:
        at_once.wait()
        with factory.begin() as session:
            found.append(is_first_press(session, "form-1", "Goedemorgen", NOW))

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [False, False, False, True]


def test_a_press_waits_for_the_one_before_it_and_is_the_first_when_that_came_to_nothing(
    factory: sessionmaker[Session],
) -> None:
    found, began = [], threading.Event()

    def press() -> None:
        began.set()
        with factory.begin() as session:
            found.append(is_first_press(session, "form-1", "Goedemorgen", NOW))

    second = threading.Thread(target=press)
    with factory() as first:
        assert is_first_press(first, "form-1", "Goedemorgen", NOW)
        second.start()
        began.wait()
        second.join(timeout=0.3)
        assert found == []
        first.rollback()
    second.join()
    assert found == [True]


def test_other_words_from_the_same_form_are_another_press(session: Session) -> None:
    assert is_first_press(session, "form-1", "Goedemorgen", NOW)
    assert is_first_press(session, "form-1", "Goedemiddag", NOW)
    assert not is_first_press(session, "form-1", "Goedemorgen", NOW + dt.timedelta(hours=1))


def test_a_press_is_forgotten_after_some_days(session: Session) -> None:
    assert is_first_press(session, "form-1", "Goedemorgen", NOW)
    assert is_first_press(session, "form-1", "Goedemorgen", NOW + REMEMBERED + dt.timedelta(seconds=1))
