"""The pages of a region in a real browser: what is typed is seen as in the chat, before anything is kept."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.end_to_end.furnished_panel import CARLA, browser, installation, log_in, page
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "installation", "page"]


def test_a_question_is_seen_as_in_the_chat_while_it_is_typed(page: Page) -> None:
    log_in(page, CARLA)
    page.goto("/regios/AM14/vragen/nieuw")
    expect(page.get_by_label("De keuzes")).to_be_hidden()
    page.get_by_label("De vraag", exact=True).fill("Is er een stalling?")
    page.get_by_label("Kiezen uit een lijst").check()
    page.get_by_label("De keuzes").fill("Ja, overdekt\nNee")
    preview = page.locator("#preview")
    expect(preview.get_by_text("Ja, overdekt").first).to_be_visible()
    expect(preview.get_by_role("listitem").filter(has_text="Overslaan").first).to_be_visible()
    assert_good(page)
    page.get_by_label("De werkgever moet antwoorden").check()
    expect(preview.get_by_text("Overslaan")).to_have_count(0)
    page.goto("/regios/AM14/vragen")
    expect(page.get_by_text("Uw regio stelt nog geen eigen vragen")).to_be_visible()


def test_own_words_are_seen_beside_the_standard_while_they_are_typed(page: Page) -> None:
    log_in(page, CARLA)
    page.goto("/regios/AM14/teksten")
    page.locator("#promise-text").fill("Wij van {loket} bellen op {datum}.")
    expect(page.locator("#preview-promise")).to_contain_text("Wij van Werkcentrum Midden-Utrecht bellen op")
    expect(page.locator("#preview-introduction")).to_contain_text(
        "Daar helpt Werkcentrum Midden-Utrecht u verder."
    )
    assert_good(page)
