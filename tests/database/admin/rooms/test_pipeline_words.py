"""What the page of an opening says of how it stands, and of who hears what was done."""

from __future__ import annotations

import pytest

from models import OfferState
from tests.factories import NOW


@pytest.fixture
def user(build):
    return build.user(name="Noor")


def test_a_place_that_is_filled_is_no_reason_to_speak_of_closing_without_a_placement(build, user, enter):
    half = build.offer(state=OfferState.IN_CONTACT, claimed_by=user, claimed_at=NOW)
    build.placement(half)
    untouched = build.offer(state=OfferState.IN_CONTACT, claimed_by=user, claimed_at=NOW)

    of_half, of_untouched = (enter(user).get(f"/aanbod/{one.reference}").text for one in (half, untouched))

    assert "Een deel van de plekken is vervuld." in of_half
    assert "Afsluiten zonder plaatsing" not in of_half
    assert "Afsluiten zonder plaatsing" in of_untouched
    assert "Een deel van de plekken is vervuld." not in of_untouched


@pytest.mark.parametrize(
    ("silence", "said"),
    [
        ({}, "De werkgever krijgt bericht."),
        ({"chat_id": None}, "De werkgever krijgt geen berichten van de bot."),
        ({"opted_out_at": NOW}, "De werkgever krijgt geen berichten van de bot."),
    ],
)
def test_whether_the_employer_hears_of_it_is_said_as_it_is(build, user, enter, silence, said):
    who = build.contact(employer=build.employer(), **silence)
    offer = build.offer(state=OfferState.EXPIRED, claimed_by=user, claimed_at=NOW, contact=who)

    page = enter(user).post(f"/aanbod/{offer.reference}/heropenen", reopen__note="Er is toch werk.").text

    assert f"Het aanbod loopt weer. {said}" in page
    assert ("Laat de werkgever weten dat wij afsluiten" in page) is (not silence)
