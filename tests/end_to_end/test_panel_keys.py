"""The welcome, the explanation and the keys of the panel, in a real browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.end_to_end.furnished_panel import (
    CARLA,
    MIRJAM,
    browser,
    enter,
    installation,
    log_in,
    new_offer,
    page,
)
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "enter", "installation", "new_offer", "page"]


def test_the_explanation_and_the_sheet_of_keys_are_accessible(page: Page) -> None:
    log_in(page, CARLA)
    page.goto("/uitleg/")
    assert_good(page)
    page.get_by_role("button", name="Toetsen").click()
    expect(page.get_by_role("dialog", name="Toetsen")).to_be_visible()
    assert_good(page)


def test_who_is_new_is_welcomed_until_they_have_seen_it(enter) -> None:
    page = enter(MIRJAM)
    expect(page.get_by_role("heading", name="Welkom, Mirjam Jansen")).to_be_visible()
    page.get_by_role("link", name="Bekijk de uitleg").click()
    page.get_by_role("button", name="Duidelijk, aan het werk").click()
    expect(page.get_by_role("heading", name="Werkvoorraad", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="Welkom, Mirjam Jansen")).to_have_count(0)


def test_an_opening_is_found_claimed_and_noted_by_keys_alone(enter, new_offer) -> None:
    reference = new_offer(title="Klokkenmaker")
    page = enter(MIRJAM)
    page.keyboard.press("j")
    card = page.get_by_role("listitem").filter(has_text=reference)
    while not card.get_by_role("link", name="Klokkenmaker").evaluate(
        "link => link === document.activeElement"
    ):
        page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page.get_by_role("heading", name="Klokkenmaker", level=1)).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_role("radio", name="Telefoon")).to_be_focused()
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Uw bericht")).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("textbox", name="Uw bericht")).to_have_value("?")


def test_ones_own_openings_are_reached_by_keys_too(enter, new_offer) -> None:
    reference = new_offer(title="Mandenmaker")
    page = enter(MIRJAM)
    page.goto(f"/aanbod/{reference}")
    page.get_by_role("button", name="Ik pak dit op").click()
    own = page.locator("#mine").get_by_role("link", name="Mandenmaker", exact=True)
    for key, opened in (("n", "Telefoon"), ("v", "Op welke dag?")):
        page.goto("/werkvoorraad/")
        for _ in range(60):
            page.keyboard.press("j")
            if own.evaluate("link => link === document.activeElement"):
                break
        page.keyboard.press(key)
        expect(page.get_by_label(opened).first).to_be_visible()


def test_keys_on_a_page_without_a_card_press_nothing_of_a_card(enter, new_offer) -> None:
    new_offer(title="Kuiper")
    page = enter(MIRJAM)
    page.keyboard.press("o")
    page.keyboard.press("2")
    expect(page.get_by_role("heading", name="Aanbod", level=1)).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_keys_are_shown_by_a_key_and_stay_off_when_they_are_turned_off(enter) -> None:
    page = enter(CARLA)
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Toetsen")
    sheet.get_by_label("Zet deze toetsen uit in deze browser").check()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    page.keyboard.press("2")
    page.reload()
    page.keyboard.press("?")
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("heading", name="Werkvoorraad", level=1)).to_be_visible()
