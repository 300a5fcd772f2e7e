"""What stands on a button can be typed as well, and every button fits in what Telegram carries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from chat import TODAY, plain
from script import EMPLOYER, PLACE, known_employer, opening

from interview import Draft, File, OwnQuestion, Preset, Sector, Text
from interview.answers import Answer, understand
from interview.buttons import options_of
from interview.place_answer import place_answer
from interview.places import Found
from interview.questions.catalogue import FIXED, question_of
from interview.questions.question import Form, Option, Question
from interview.sample import BRONCKHORST, HENGELO, TWENTE, sample_interview
from interview.scene import Scene
from interview.shown import option_label
from interview.state import Asking, Proposal

LONGEST_TURN = 9_999_999
OWN = (
    OwnQuestion("a" * 20, "Hebt u een bedrijfsauto?", ("Ja", "Nee", "Soms wel")),
    OwnQuestion("b" * 20, "Wie gaat over personeel?"),
)
ANSWERS = {
    "work": "Lasser",
    "places": 2,
    "hours": [32, 36],
    "start": {"day": "2027-04-01", "how": "exact"},
    "where": PLACE,
    "dutch": "good",
    "remarks": "Bel op dinsdag",
    "own_" + "b" * 20: "De chef",
}


def scenes() -> Iterator[Scene]:
    """Scenes in which, between them, every button is there."""
    region = replace(TWENTE, questions=OWN, sectors=(*TWENTE.sectors, Sector("s" * 16, "Sport en bewegen")))
    interview = sample_interview(
        TODAY,
        regions={"TW": region},
        preset=Preset(company="Zorggroep Oost"),
        openings=(opening("Lasser", "leerwerkplek", 3), opening("Kok", "basisbaan", 9, number=2)),
    )
    file = File("f", "foto.jpg", "image/jpeg", 1)
    for kind in ("leerwerkplek", "basisbaan"):
        proposal = Proposal(Draft({"kind": kind, **ANSWERS}, (file,)))
        for changed in (proposal, replace(proposal, reference="PW-OUD1-7")):
            saved = (proposal, Proposal(Draft({"kind": "basisbaan", "work": "Schoonmaak kantoor"})))
            yield Scene(interview, replace(known_employer(), proposal=changed, saved=saved))


def questions(scene: Scene) -> Iterator[tuple[Scene, Question]]:
    keys = [*FIXED, *(f"own_{own.key}" for own in OWN)]
    for key in keys:
        asked = scene.where(asking=Asking(key, (1,), "PW-OUD1-7"))
        question = question_of(asked, key)
        assert question is not None
        if question.only in (None, scene.kind):
            yield asked, question


EVERY = [
    pytest.param(scene, question, option, id=f"{question.key}-{option.value}-{number}")
    for number, one in enumerate(scenes())
    for scene, question in questions(one)
    for option in options_of(scene, question)
]


@pytest.mark.parametrize(("scene", "question", "option"), EVERY)
def test_the_label_of_a_button_typed_as_text_is_understood_as_that_choice(
    scene: Scene, question: Question, option: Option
) -> None:
    typed = plain(option_label(question, option))
    understood = understand(scene, question, Text(typed))
    assert isinstance(understood, Answer), typed
    assert understood.pressed == option.value or understood.value == option.meaning


@pytest.mark.parametrize(("scene", "question", "option"), EVERY)
def test_every_button_fits_in_the_64_bytes_of_telegram(
    scene: Scene, question: Question, option: Option
) -> None:
    data = f"q:{LONGEST_TURN}:{question.key}:{option.value}"
    assert len(data.encode()) <= 64
    assert ":" not in question.key + option.value


def test_places_to_choose_from_can_be_typed_too() -> None:
    offered = tuple(place_answer(Found(town, "Hengelo")) for town in (HENGELO, BRONCKHORST))
    scene = Scene(sample_interview(TODAY), replace(known_employer(), offered=offered))
    question = FIXED["place"]
    for place in offered:
        typed = Text(f"Hengelo, gemeente {place['municipality_name']}")
        understood = understand(scene, question, typed)
        assert isinstance(understood, Answer)
        assert understood.value == place


def test_the_first_of_a_coming_month_is_offered_on_the_last_day_of_january_too() -> None:
    scene = Scene(sample_interview(dt.date(2027, 1, 31)), known_employer())
    offered = [option.value for option in options_of(scene, FIXED["start"])]
    assert offered == ["now", "2027-02-01", "2027-03-01", "2027-04-01"]


def test_each_form_s_questions_have_words_by_which_they_are_picked_from_a_list() -> None:
    assert all(question.names for question in FIXED.values() if question.form is not Form.MENU)


def test_the_employer_of_these_tests_answered_every_question() -> None:
    assert set(EMPLOYER) == {key for key, question in FIXED.items() if question.form is Form.EMPLOYER}
