"""Openings ticked in the list in a real browser: with the keyboard, with shift, and closed at once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.end_to_end.furnished_panel import MIRJAM, browser, installation, log_in, new_offer, page
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "installation", "new_offer", "page"]


def test_several_are_ticked_and_closed_at_once_without_a_mouse(page: Page, new_offer) -> None:
    references = [new_offer(title=f"Rietdekker {number}") for number in range(3)]
    log_in(page, MIRJAM)
    page.goto("/aanbod/?q=rietdekker&status=new")
    moves = page.get_by_role("group", name="Met meer plekken tegelijk")
    expect(moves).to_be_hidden()
    ticks = page.locator("[name=plek]")
    ticks.first.click()
    ticks.nth(2).click(modifiers=["Shift"])
    expect(moves.get_by_role("status")).to_have_text("3 gekozen")
    everything = page.get_by_label("Alles op deze pagina")
    expect(everything).to_be_checked()
    assert_good(page)

    everything.focus()
    page.keyboard.press("Space")
    expect(moves).to_be_hidden()
    for reference in references[:2]:
        page.get_by_label(f"Kies {reference}").focus()
        page.keyboard.press("Space")
    expect(moves.get_by_role("status")).to_have_text("2 gekozen")
    moves.get_by_role("button", name="Afsluiten").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("U sluit 2 plekken af zonder plaatsing.")).to_be_visible()
    assert_good(page)
    page.get_by_label("Waarom?").select_option("Er is nu geen werk.")
    page.get_by_role("button", name="Sluit 2 plekken af").press("Enter")
    expect(page.get_by_text("2 plekken zijn afgesloten.")).to_be_visible()
    expect(page.locator("[name=plek]")).to_have_count(1)
    page.get_by_role("button", name="Draai terug").press("Enter")
    expect(page.locator("[name=plek]")).to_have_count(3)
    assert_good(page)
    everything.check()
    moves.get_by_role("button", name="Afsluiten").click()
    page.get_by_label("Waarom?").select_option("Er is nu geen werk.")
    page.get_by_role("button", name="Sluit 3 plekken af").click()
    expect(page.get_by_text("3 plekken zijn afgesloten.")).to_be_visible()
