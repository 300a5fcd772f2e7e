"""The moves of an opening in a real browser: seen at every width, checked by axe, done by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from models import Offer, OfferState, User
from tests import factories as make
from tests.end_to_end.furnished_panel import (
    KARIM,
    MIRJAM,
    browser,
    connected,
    enter,
    installation,
    log_in,
    page,
    unfold,
)
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "enter", "installation", "page"]


@pytest.fixture
def mine(installation: Installation):
    """An opening in this state that Mirjam works on; returns its reference."""

    def mine(state: OfferState, placed: int = 0, **values: object) -> str:
        with connected(installation) as session:
            mirjam = session.query(User).filter_by(email=MIRJAM).one()
            who = {"claimed_by": mirjam, "claimed_at": make.NOW}
            offer: Offer = make.offer(session, state=state, **who, **values)
            for _ in range(placed):
                make.placement(session, offer, support=["jobcoach"])
            return offer.reference

    return mine


def test_every_move_of_an_opening_is_accessible(page: Page, mine) -> None:
    log_in(page, MIRJAM)
    for state in (OfferState.TRIAL, OfferState.CLOSED):
        page.goto(f"/aanbod/{mine(state, placed=1, places=3)}")
        unfold(page)
        assert_good(page)
    page.goto("/werkvoorraad/")
    assert_good(page)


def test_a_refused_reference_says_why_beside_its_field(page: Page, mine) -> None:
    log_in(page, MIRJAM)
    page.goto(f"/aanbod/{mine(OfferState.IN_CONTACT)}")
    page.get_by_text("Stel een kandidaat voor").click()
    page.get_by_label("Kenmerk van de kandidaat").fill("Karim Bakker")
    page.get_by_role("button", name="Voorstellen").click()
    field = page.get_by_label("Kenmerk van de kandidaat")
    expect(field).to_have_accessible_description(re.compile("Dit lijkt op een naam"))
    expect(field).to_have_value("Karim Bakker")
    assert_good(page)


def test_a_move_and_its_undo_by_keyboard_alone(enter, mine) -> None:
    page = enter(MIRJAM)
    page.goto(f"/aanbod/{mine(OfferState.IN_CONTACT)}")
    summary = page.locator("summary", has_text="Stel een kandidaat voor")
    reach(page, summary)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("K-1042")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("De kandidaat is voorgesteld.")
    reach(page, page.get_by_role("button", name="Draai terug"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("De stap is teruggedraaid.")


def test_the_second_reads_what_the_first_did_and_loses_nothing(enter, mine) -> None:
    reference = mine(OfferState.IN_CONTACT)
    first, second = enter(KARIM), enter(MIRJAM)
    for one in (first, second):
        one.goto(f"/aanbod/{reference}")
        one.locator("summary", has_text="Noteer een contact").click()
        one.get_by_label("Telefoon", exact=True).check()
        one.get_by_label("Wat is er gezegd?").fill("Belt vrijdag terug.")
    first.get_by_role("button", name="Noteren").click()
    expect(first.get_by_role("status").first).to_contain_text("Het contact staat in de tijdlijn.")
    second.get_by_role("button", name="Noteren").click()
    expect(second.get_by_role("alert")).to_contain_text("Karim Bouali had contact")
    expect(second.get_by_label("Wat is er gezegd?")).to_have_value("Belt vrijdag terug.")
    assert_good(second)


def reach(page: Page, element) -> None:
    """Tabs until the element has the focus."""
    for _ in range(80):
        if element.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the keyboard does not get there")
