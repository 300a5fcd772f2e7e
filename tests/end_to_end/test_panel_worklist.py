"""The worklist in a real browser: who claims first, what comes and goes by itself, and where the focus is."""

from __future__ import annotations

import datetime as dt

from playwright.sync_api import Browser, Page, expect

from tests.end_to_end.furnished_panel import (
    KARIM,
    MIRJAM,
    browser,
    enter,
    installation,
    log_in,
    new_offer,
)
from tests.end_to_end.panel_process import Installation

__all__ = ["browser", "enter", "installation", "new_offer"]

NEW = "#new-offers"


def test_a_worklist_is_worked_by_keyboard_alone(enter, new_offer) -> None:
    reference = new_offer(title="Zeilmaker", call_by=dt.date(2020, 1, 1))
    page = enter(MIRJAM)
    button = page.get_by_role("button", name=f"Ik pak dit op: {reference}")
    for _ in range(60):
        page.keyboard.press("Tab")
        if button.evaluate("(button) => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zeilmaker")
    expect(page.get_by_role("status").first).to_contain_text("Veel succes met bellen")
    expect(page.get_by_role("link", name="Bel Jan Jansen")).to_have_attribute("href", "tel:+31612345678")


def test_two_press_claim_and_the_second_reads_who_was_first(enter, new_offer) -> None:
    reference = new_offer(title="Smid")
    first, second = enter(MIRJAM), enter(KARIM)
    for page in (first, second):
        expect(page.get_by_role("button", name=f"Ik pak dit op: {reference}")).to_be_visible()
    first.get_by_role("button", name=f"Ik pak dit op: {reference}").click()
    second.get_by_role("button", name=f"Ik pak dit op: {reference}").click()
    expect(first.get_by_role("status").first).to_contain_text("Veel succes met bellen")
    expect(second.get_by_role("status").first).to_contain_text(f"Mirjam Jansen pakt {reference} al op.")


def test_a_new_opening_appears_by_itself_and_the_focus_stays_where_it_is(enter, new_offer) -> None:
    page = enter(MIRJAM)
    before = page.locator(f"{NEW} > li").count()
    stand = page.locator(NEW).get_by_role("link").first
    stand.focus()
    new_offer(title="Glaszetter")
    look_again(page)
    expect(page.locator(NEW).get_by_role("link", name="Glaszetter")).to_be_visible()
    expect(page.locator("#worklist-news")).to_contain_text("Glaszetter")
    expect(stand).to_be_focused()
    expect(page).to_have_title(f"({before + 1}) Werkvoorraad · Perspectiefbot")


def test_an_opening_that_somebody_else_took_leaves_unless_one_stands_on_it(enter, new_offer) -> None:
    gone, held = new_offer(title="Kuiper"), new_offer(title="Wever")
    mine, other = enter(MIRJAM), enter(KARIM)
    mine.locator(NEW).get_by_role("link", name="Wever").focus()
    for reference in (gone, held):
        other.goto("/werkvoorraad/")
        other.get_by_role("button", name=f"Ik pak dit op: {reference}").click()
        other.wait_for_url(f"**/aanbod/{reference}")
    look_again(mine)
    expect(mine.locator(NEW).get_by_role("link", name="Kuiper")).to_have_count(0)
    expect(mine.locator(NEW).get_by_role("link", name="Wever")).to_be_focused()
    expect(mine.locator("#worklist-news")).to_contain_text("net opgepakt")


def look_again(page: Page) -> None:
    """What happens when somebody comes back to the tab: the page asks at once."""
    with page.expect_response("**/werkvoorraad/nieuws"):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_worklist_works_without_scripts(browser: Browser, installation: Installation, new_offer) -> None:
    reference = new_offer(title="Klompenmaker")
    context = browser.new_context(base_url=installation.url, java_script_enabled=False)
    page = context.new_page()
    log_in(page, MIRJAM)
    page.get_by_role("button", name=f"Ik pak dit op: {reference}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Klompenmaker")
    context.close()
