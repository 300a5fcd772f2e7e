"""The rooms of the panel in a real browser, with eyes, keyboard and axe."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.end_to_end.furnished_panel import (
    ADA,
    CARLA,
    MIRJAM,
    browser,
    enter,
    installation,
    log_in,
    new_offer,
    page,
    unfold,
)
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "enter", "installation", "new_offer", "page"]


def test_every_room_is_accessible_at_each_size_and_in_each_scheme(page: Page) -> None:
    log_in(page, ADA)
    assert_good(page)
    lists = [
        "/aanbod/",
        "/aanbod/?q=kok&status=withdrawn",
        "/aanbod/?q=niets",
        "/werkgevers/",
        "/werkgevers/?q=niets",
    ]
    regions = ["/regios/?zoek=Hengelo", "/regios/AM14", "/regios/AM01", "/bezorging/"]
    regions += [f"/regios/AM14/{page}" for page in ("sectoren", "vragen", "vragen/nieuw", "teksten")]
    invitations = ["/uitnodigingen/", "/uitnodigingen/1", "/uitnodigingen/1/poster"]
    for address in [*lists, *regions, *invitations]:
        page.goto(address)
        unfold(page)
        assert_good(page)
    for words in ("Magazijn", "Lasser", "Metaalwerken"):
        page.goto(f"/aanbod/?q={words}")
        page.get_by_role("rowheader").get_by_role("link").first.click()
        unfold(page)
        assert_good(page)
    page.get_by_role("link", name="Metaalwerken De Vecht").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Metaalwerken De Vecht")
    assert_good(page)


def test_forms_that_fail_are_accessible_and_keep_what_was_typed(page: Page) -> None:
    log_in(page, CARLA)
    page.goto("/regios/AM14")
    page.get_by_label("Naam van uw loket").fill("Loket Midden")
    page.get_by_label("Werkdagen tot het eerste telefoontje").fill("twee")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    days = page.get_by_label("Werkdagen tot het eerste telefoontje")
    expect(days).to_have_attribute("aria-invalid", "true")
    expect(page.locator(f"#{days.get_attribute('id')}-error")).to_contain_text("Vul een heel getal in")
    expect(page.get_by_label("Naam van uw loket")).to_have_value("Loket Midden")
    assert_good(page)


def test_a_contact_is_logged_and_an_opening_closed_on_its_page(enter, new_offer) -> None:
    reference = new_offer(title="Rietdekker")
    page = enter(MIRJAM)
    page.get_by_role("button", name=f"Ik pak dit op: {reference}").click()
    page.get_by_text("Noteer een contact").click()
    page.get_by_label("Telefoon", exact=True).check()
    page.get_by_label("Wat is er gezegd?").fill("Belt morgen terug.")
    page.get_by_role("button", name="Noteren").click()
    expect(page.locator(".timeline")).to_contain_text("Belt morgen terug.")
    page.get_by_text("Afsluiten zonder plaatsing").click()
    page.get_by_label("Waarom?").select_option("Er is nu geen werk.")
    page.get_by_role("button", name="Afsluiten", exact=True).click()
    expect(page.locator(".timeline")).to_contain_text("sloot dit aanbod af: Er is nu geen werk.")
    expect(page.get_by_text("Met dit aanbod hoeft niets meer te gebeuren.")).to_be_visible()


def test_a_message_to_the_employer_stands_in_the_conversation(enter, new_offer) -> None:
    reference = new_offer(title="Mandenmaker")
    page = enter(MIRJAM)
    page.goto(f"/aanbod/{reference}")
    page.get_by_label("Uw bericht").fill("Kan ik morgen langskomen?")
    page.get_by_role("button", name="Versturen").click()
    expect(page.locator(".chat .ours")).to_contain_text("Kan ik morgen langskomen?")
    expect(page.locator(".chat .ours")).to_contain_text("Mirjam Jansen")


def test_a_worker_invites_a_company_and_a_coordinator_gets_a_code_for_the_group(enter) -> None:
    page = enter(CARLA)
    page.goto("/werkgevers/")
    page.get_by_role("link", name="Werkgever uitnodigen").click()
    page.get_by_label("Naam van het bedrijf").fill("Staal BV")
    page.get_by_role("button", name="Maak de uitnodiging").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitnodiging voor Staal BV")
    assert page.get_by_label("Link").input_value().startswith("https://t.me/proefbot?start=")
    drawn = page.get_by_role("img", name="QR-code").evaluate(
        "async (image) => { await image.decode(); return image.naturalWidth > 0; }"
    )
    assert drawn
    page.goto("/regios/AM14")
    page.get_by_role("button", name="Maak een code").click()
    expect(page.get_by_text("Stuur in de groep: /koppel")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Stuur in de groep: /koppel")).to_have_count(0)


def test_an_administrator_sends_again_what_failed(enter) -> None:
    page = enter(ADA)
    page.goto("/bezorging/")
    page.get_by_role("button", name="Deze ene opnieuw proberen").click()
    expect(page.get_by_role("status").first).to_contain_text("staat weer in de wachtrij")
    expect(page.get_by_text("Er is niets mislukt.")).to_be_visible()


def test_targets_in_the_rooms_are_large_enough_on_a_phone(
    browser: Browser, installation: Installation
) -> None:
    context = browser.new_context(base_url=installation.url, viewport={"width": 360, "height": 740})
    page = context.new_page()
    log_in(page, CARLA)
    for address in ("/werkvoorraad/", "/aanbod/", "/regios/AM14", "/uitnodigingen/1"):
        page.goto(address)
        unfold(page)
        for target in page.locator("main button, main summary, main select, main .button").all():
            box = target.bounding_box()
            assert box is None or box["height"] >= 44, f"{address}: {target.inner_text()}"
    context.close()
