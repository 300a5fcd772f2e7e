"""A region's own questions, and the interviews that are under way when one of them changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

import interview
from interview import Choice, Draft, OwnQuestion, Text
from models import Offer, OutboxRow, Region
from services.facts import facts
from services.house import House
from services.interviews import converse
from services.own_questions import (
    MOST_ASKED,
    AnsweredQuestionError,
    TooManyQuestionsError,
    add_question,
    change_question,
    raise_question,
    remove_question,
    switch_question,
)
from services.profiles import own_questions_of
from services.reference import gazetteer
from tests import factories
from tests.factories import NOW

STALL = OwnQuestion("", "Is er een stalling?", ("Ja", "Nee"))
HOW_MANY = OwnQuestion("", "Hoeveel mensen werken er?", counts=True, help="Ongeveer is goed.")
CHAT = 77


@pytest.fixture
def region(session: Session) -> Region:
    return factories.region(session)


def asked(region: Region) -> list[str]:
    return [one.text for one in own_questions_of(region) if one.asked]


def test_questions_are_asked_in_the_order_of_the_region(session: Session, region: Region) -> None:
    add_question(session, region, STALL)
    second = add_question(session, region, HOW_MANY)

    raise_question(session, region, second.key)
    raise_question(session, region, second.key)

    assert asked(region) == [HOW_MANY.text, STALL.text]


def test_a_region_asks_no_more_than_fits_in_a_short_talk(session: Session, region: Region) -> None:
    keys = [add_question(session, region, STALL).key for _ in range(MOST_ASKED)]

    with pytest.raises(TooManyQuestionsError):
        add_question(session, region, STALL)
    switch_question(session, region, keys[0], asked=False)
    add_question(session, region, HOW_MANY)
    with pytest.raises(TooManyQuestionsError):
        switch_question(session, region, keys[0], asked=True)


def test_what_is_asked_otherwise_stays_the_same_question(session: Session, region: Region) -> None:
    before = add_question(session, region, STALL)

    after = change_question(
        session,
        region,
        before.key,
        OwnQuestion("", STALL.text, STALL.choices, kind="basisbaan", required=True, help="Fiets of auto."),
    )

    assert after.key == before.key
    assert own_questions_of(region) == (after,)


def test_other_words_are_another_question_and_old_answers_keep_theirs(
    session: Session, region: Region
) -> None:
    before = add_question(session, region, STALL)
    offer = answered(session, before, "Ja")

    after = change_question(session, region, before.key, OwnQuestion("", "Is er een kantine?", ("Ja", "Nee")))

    assert after.key != before.key
    assert asked(region) == ["Is er een kantine?"]
    assert ("Is er een stalling", "Ja") in {(fact.label, fact.value) for fact in facts(offer)}


def test_an_unanswered_question_in_other_words_leaves_nothing_behind(
    session: Session, region: Region
) -> None:
    before = add_question(session, region, STALL)

    after = change_question(session, region, before.key, HOW_MANY)

    assert own_questions_of(region) == (after,)


def test_answers_to_a_question_that_is_off_stay_and_it_can_not_be_removed(
    session: Session, region: Region
) -> None:
    question = add_question(session, region, STALL)
    offer = answered(session, question, "Nee")

    switch_question(session, region, question.key, asked=False)

    with pytest.raises(AnsweredQuestionError):
        remove_question(session, region, question.key)
    assert ("Is er een stalling", "Nee") in {(fact.label, fact.value) for fact in facts(offer)}


def test_a_question_that_was_only_skipped_is_removed(session: Session, region: Region) -> None:
    question = add_question(session, region, STALL)
    answered(session, question, None)

    remove_question(session, region, question.key)

    assert own_questions_of(region) == ()


class Talk:
    """Somebody in the middle of describing an opening in this region, at the first own question."""

    def __init__(self, session: Session, asked: str) -> None:
        self.session = session
        self.house = House(gazetteer(session), "https://voorbeeld.nl", "https://paneel.nl")
        self.contact = factories.contact(session, chat_id=CHAT)
        self.conversation = factories.conversation(session, self.contact, chat_id=CHAT)
        self.conversation.state = _state(asked).to_json()
        self.count = 0
        session.flush()

    def give(self, given: interview.Input) -> str:
        """All that the bot says to it."""
        self.count += 1
        converse(self.session, self.house, CHAT, given, f"t{self.count}", NOW)
        rows = select(OutboxRow).where(OutboxRow.key.startswith(f"t{self.count}:")).order_by(OutboxRow.id)
        return "\n".join(row.payload.get("text", "") for row in self.session.scalars(rows))

    @property
    def state(self) -> interview.State:
        return interview.State.from_json(self.conversation.state)

    @property
    def question(self) -> str | None:
        return self.state.asking.question if self.state.asking else None

    def press(self, question: str, value: str, turn: int = 4) -> str:
        return self.give(Choice(turn, question, value))


Change = Callable[[Session, Region, str], Any]
ENDS: dict[str, Change] = {
    "reworded": lambda session, region, key: change_question(
        session, region, key, OwnQuestion("", "Is er een kantine?", ("Nee", "Ja"))
    ),
    "switched off": lambda session, region, key: switch_question(session, region, key, asked=False),
    "deleted": remove_question,
    "for another kind": lambda session, region, key: change_question(
        session, region, key, OwnQuestion("", STALL.text, STALL.choices, kind="basisbaan")
    ),
}


@pytest.fixture(params=list(ENDS))
def halfway(request: pytest.FixtureRequest, session: Session, region: Region) -> tuple[Talk, str]:
    """Somebody at a question that ends just then, while another one comes after it."""
    key = add_question(session, region, STALL).key
    add_question(session, region, HOW_MANY)
    talk = Talk(session, f"own_{key}")
    ENDS[request.param](session, region, key)
    session.commit()
    return talk, f"own_{key}"


def test_a_typed_answer_to_a_question_that_ended_leads_to_the_next_one(halfway: tuple[Talk, str]) -> None:
    talk, key = halfway

    said = talk.give(Text("Ja"))

    assert "Die vraag stellen we niet meer." in said
    assert talk.question not in (None, key)
    assert talk.question.startswith("own_")
    assert talk.state.proposal.draft.answers.get(key) is None


def test_a_button_of_a_question_that_ended_answers_no_other_question(halfway: tuple[Talk, str]) -> None:
    talk, key = halfway

    talk.press(key, "o0")

    assert talk.question not in (None, key)
    assert not any(name.startswith("own_") for name in talk.state.proposal.draft.answers)


def test_the_interview_goes_on_to_its_card_after_a_question_ended(halfway: tuple[Talk, str]) -> None:
    talk, _ = halfway
    talk.give(Text("Ja"))
    while talk.question and talk.question.startswith("own_"):
        talk.give(Text("12" if "Hoeveel" in _text_of(talk) else "Nee"))

    assert talk.question == "review"
    said = talk.press("review", "send", talk.state.turn)
    assert "PW-" in said
    assert talk.session.scalars(select(Offer)).one().details["answers"]["work"] == "Lasser"


def test_choices_that_a_question_lost_are_answered_kindly(session: Session, region: Region) -> None:
    """Nobody is left with a button that does nothing."""
    key = add_question(session, region, STALL).key
    talk = Talk(session, f"own_{key}")

    assert "Die keuze is er niet meer." in talk.press(f"own_{key}", "o7")
    assert talk.question == f"own_{key}"


def test_a_number_is_asked_with_its_help_and_read_in_words(session: Session, region: Region) -> None:
    key = add_question(session, region, HOW_MANY).key
    talk = Talk(session, f"own_{key}")

    assert "Ongeveer is goed." in talk.give(interview.Command("help"))
    assert "Ik lees hier geen getal in." in talk.give(Text("veel"))
    talk.give(Text("twaalf"))

    assert talk.state.proposal.draft.answers[f"own_{key}"] == 12


def test_a_draft_with_an_answer_to_a_question_that_ended_keeps_it(session: Session, region: Region) -> None:
    """Switched off after it was answered and before the opening is sent: the matchmaker reads the answer."""
    key = add_question(session, region, STALL).key
    talk = Talk(session, f"own_{key}")
    talk.press(f"own_{key}", "o0")
    assert talk.question == "review"

    switch_question(session, region, key, asked=False)
    talk.press("review", "send", talk.state.turn)

    offer = session.scalars(select(Offer)).one()
    assert ("Is er een stalling", "Ja") in {(fact.label, fact.value) for fact in facts(offer)}


def _text_of(talk: Talk) -> str:
    key = str(talk.question).removeprefix("own_")
    region = factories.region(talk.session)
    return next(one.text for one in own_questions_of(region) if one.key == key)


def _state(question: str) -> interview.State:
    place = {
        "municipality": "GM0344",
        "municipality_name": "Utrecht",
        "postcode": "3511AB",
        "town": "Utrecht",
        "region": "AM14",
        "region_name": "Midden-Utrecht",
    }
    employer = {
        "company": "Bouw Bos",
        "place": place,
        "region": "yes",
        "sector": "bouw",
        "contact": "Fatma",
        "phone": None,
        "kvk": None,
    }
    answers = {
        "kind": "leerwerkplek",
        "work": "Lasser",
        "places": 2,
        "hours": [32, 36],
        "sbb": "yes",
        "start": {"day": "2027-04-01", "how": "exact"},
        "where": place,
    }
    return interview.State.from_json(
        {
            "turn": 4,
            "consent": House.consent_version,
            "employer": employer,
            "registered": employer,
            "proposal": {"draft": Draft(answers).to_json()},
            "asking": {"question": question, "turns": [4]},
        }
    )


def answered(session: Session, question: OwnQuestion, value: str | None) -> Offer:
    offer = factories.offer(session)
    answers = {**offer.details["answers"], f"own_{question.key}": value}
    offer.details = {**offer.details, "answers": answers}
    session.flush()
    return offer
