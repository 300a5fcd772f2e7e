"""A wish to be left alone, and answers that only look like one."""

from __future__ import annotations

import pytest

from interview.reading import is_stop, may_be_answer


@pytest.mark.parametrize(
    "typed",
    [
        "stop",
        "Stop!",
        "STOPPPP",
        "stop.",
        "stop stop",
        "🛑 stop",
        "stop aub",
        "nee, stop maar",
        "stop hiermee",
        "stoppen",
        "a.u.b. stoppen",
        "ik wil stoppen",
        "wij stoppen",
        "stop met appen",
        "stop met mij te mailen",
        "stop met berichten sturen",
        "hou op",
        "niet meer",
        "ik wil niet meer",
        "geen berichten meer",
        "s.v.p. geen berichten meer",
        "ik wil geen berichten meer ontvangen",
        "stuur mij niets meer",
        "uitschrijven",
        "Ik wil mij uitschrijven.",
        "schrijf me uit",
        "afmelden",
        "meld ons af",
        "unsubscribe",
        "laat me met rust!",
    ],
)
def test_a_wish_to_stop_is_heard(typed: str) -> None:
    assert is_stop(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "nee",
        "geen",
        "niet",
        "stopcontact",
        "stopcontacten monteren",
        "stopverf",
        "non-stop",
        "machine stoppen en starten",
        "stop de machine",
        "de bus stopt hier",
        "bus 5, halte Stop",
        "stoppen met roken",
        "wij stoppen per 1 januari met lassen",
        "niet meer dan 36 uur",
        "niet meer nodig",
        "geen vragen",
        "geen herinneringen",
        "stop " * 200,
    ],
)
def test_an_answer_is_no_wish_to_stop(typed: str) -> None:
    assert not is_stop(typed)


@pytest.mark.parametrize("typed", ["niet meer", "Nee, niets meer", "liever niet meer.", "geen vragen meer"])
def test_some_wishes_to_stop_may_answer_a_question_as_well(typed: str) -> None:
    assert is_stop(typed)
    assert may_be_answer(typed)


@pytest.mark.parametrize("typed", ["stop", "stoppen", "uitschrijven", "geen berichten meer", "hou op"])
def test_the_plain_words_for_stopping_are_never_an_answer(typed: str) -> None:
    assert is_stop(typed)
    assert not may_be_answer(typed)
