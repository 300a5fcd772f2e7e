"""The report in a real browser: with eyes, with the keyboard, on paper."""

from __future__ import annotations

import csv
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.end_to_end.furnished_panel import ADA, CARLA, browser, enter, installation, log_in, page
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "enter", "installation", "page"]


def test_the_report_is_accessible_at_each_size_and_in_each_scheme(page: Page) -> None:
    log_in(page, ADA)
    for address in ("/rapportage/?maanden=12", "/rapportage/?regio=AM14", "/rapportage/?regio=AM01"):
        page.goto(address)
        assert_good(page)


def test_a_chart_is_a_table_whose_bars_are_as_long_as_its_figures(enter) -> None:
    page = enter(CARLA)
    page.get_by_role("link", name="Rapportage").click()
    chart = page.get_by_role("table", name="Per soort")
    learning, adapted = (chart.get_by_role("row", name=name) for name in ("Leerwerkplek", "Basisbaan"))
    most = int(learning.get_by_role("cell").first.inner_text())
    few = int(adapted.get_by_role("cell").first.inner_text())
    widths = [row.locator("rect").first.bounding_box()["width"] for row in (learning, adapted)]
    assert 0 < few < most
    assert abs(widths[1] / widths[0] - few / most) < 0.01


def test_another_period_is_chosen_with_the_keyboard_and_taken_along_as_a_file(enter, tmp_path: Path) -> None:
    page = enter(CARLA)
    page.goto("/rapportage/")
    page.get_by_label("Periode").focus()
    page.keyboard.type("Laatste 12")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/rapportage/?maanden=12")
    expect(page.get_by_role("table", name="Per maand").get_by_role("row")).to_have_count(13)
    with page.expect_download() as download:
        page.get_by_role("link", name="Sla op als CSV").press("Enter")
    file = tmp_path / "rapportage.csv"
    download.value.save_as(file)
    lines = list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert lines[0][0] == "Regio"
    assert {line[0] for line in lines[1:]} == {"Midden-Utrecht"}


def test_the_map_and_the_table_are_worked_with_the_keyboard(enter) -> None:
    page = enter(ADA)
    page.goto("/rapportage/?maanden=12")
    tile = page.get_by_role("link", name="Groningen: aanbod 0")
    page.get_by_role("link", name="Friesland: aanbod 0").focus()
    page.keyboard.press("Tab")
    expect(tile).to_be_focused()
    page.get_by_role("link", name="Geplaatst", exact=True).first.press("Enter")
    expect(page.get_by_role("link", name="Groningen: geplaatst 0")).to_be_visible()
    table = page.get_by_role("table", name="Regio's naast elkaar")
    table.get_by_role("columnheader", name="Aanbod").get_by_role("link").press("Enter")
    expect(table.get_by_role("columnheader", name="Aanbod")).to_have_attribute("aria-sort", "descending")
    expect(table.get_by_role("rowheader").first).to_have_text("Midden-Utrecht")
    page.get_by_role("link", name="Midden-Utrecht: ").press("Enter")
    expect(page.get_by_text("Wat kwam er binnen in Midden-Utrecht")).to_be_visible()


def test_what_nobody_picked_up_is_accessible_at_each_size_and_in_each_scheme(page: Page) -> None:
    log_in(page, ADA)
    page.goto("/niet-opgepakt/")
    expect(page.get_by_role("link", name="Lasser")).to_be_visible()
    assert_good(page)


def test_on_paper_the_figures_stand_without_the_frame(enter) -> None:
    page = enter(CARLA)
    page.goto("/rapportage/?maanden=12")
    page.emulate_media(media="print")
    expect(page.get_by_role("table", name="Per maand")).to_be_visible()
    expect(page.locator(".side")).to_be_hidden()
    expect(page.get_by_label("Periode")).to_be_hidden()
    expect(page.get_by_role("link", name="Sla op als CSV")).to_be_hidden()
