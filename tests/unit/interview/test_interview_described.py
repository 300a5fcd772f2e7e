"""An opening in words, for the card, mail and panel; and whether it was told of before."""

from __future__ import annotations

import pytest
from chat import plain
from script import ELSEWHERE, PLACE, opening

from interview import Draft, File, described
from interview.duplicates import similar
from interview.sample import ACHTERHOEK, TWENTE

FULL = Draft(
    {
        "kind": "basisbaan",
        "work": "Inpakken <klein>",
        "places": [2, 3],
        "hours": [16, 24],
        "start": {"day": "2027-09-01", "how": "about"},
        "where": ELSEWHERE,
        "adaptable": "geen telefoon",
        "dutch": "little",
        "sroi": None,
        "own_taal": "Ja",
    },
    (File("a", "a.jpg", "image/jpeg", 1), File("b", "b.pdf", "application/pdf", 1)),
)


def lines(draft: Draft, *, brief: bool = False) -> dict[str, str]:
    told = described(draft, ACHTERHOEK, brief=brief)
    return {plain(label): plain(value) for label, value in told}


def test_every_answer_is_told_in_words_in_the_order_of_the_questions() -> None:
    assert list(lines(FULL).items()) == [
        ("Soort plek", "Basisbaan"),
        ("Werk", "Inpakken <klein>"),
        ("Plekken", "2 tot 3 plekken"),
        ("Uren", "16 tot 24 uur per week"),
        ("Vanaf", "Rond 1 september 2027"),
        ("Werkplek", "7251 AA Vorden (regio Achterhoek)"),
        ("Aan te passen", "geen telefoon"),
        ("Nederlands", "Een beetje"),
        ("Kunt u helpen met taal op de werkvloer", "Ja"),
        ("Foto of pdf", "2 bestanden"),
    ]


def test_in_brief_only_the_core_is_told() -> None:
    assert set(lines(FULL, brief=True)) == {
        "Soort plek",
        "Werk",
        "Plekken",
        "Uren",
        "Vanaf",
        "Werkplek",
        "Foto of pdf",
    }


def test_a_region_s_own_question_is_only_told_where_that_region_asks_it() -> None:
    labels = [plain(label) for label, _ in described(FULL, TWENTE)]
    assert "Kunt u helpen met taal op de werkvloer" not in labels


def test_answers_in_the_plainest_shape_can_be_told_too() -> None:
    plainest = Draft(
        {"kind": "leerwerkplek", "work": "Kok", "places": 1, "hours": [24, 24], "start": "2027-04-01"}
    )
    assert lines(plainest)["Vanaf"] == "1 april 2027"
    assert lines(plainest)["Plekken"] == "1 plek"
    assert lines(plainest)["Uren"] == "24 uur per week"
    assert plainest.start_date.isoformat() == "2027-04-01"


def test_an_empty_draft_is_told_without_a_stumble() -> None:
    assert lines(Draft()) == {"Soort plek": "Plek"}


@pytest.mark.parametrize("title", ["Lasser", "lasser", "Lasser (mig/mag)", "laser", "lasser gevraagd"])
def test_a_live_opening_with_nearly_the_same_title_is_a_likely_duplicate(title: str) -> None:
    known = opening("Lasser", "leerwerkplek", 3)
    draft = Draft({"kind": "leerwerkplek", "work": title, "where": PLACE})
    assert similar(draft, (known,)) == known


@pytest.mark.parametrize(
    ("title", "kind", "state"),
    [
        ("Slager", "leerwerkplek", "new"),
        ("Schoonmaker", "leerwerkplek", "new"),
        ("Lasser", "basisbaan", "new"),
        ("Lasser", "leerwerkplek", "withdrawn"),
    ],
)
def test_other_work_another_kind_or_an_ended_opening_is_none(title: str, kind: str, state: str) -> None:
    known = opening("Lasser", "leerwerkplek", 3, state)
    assert similar(Draft({"kind": kind, "work": title}), (known,)) is None
