"""Gebruikers, Logboek and passwords by mail in a real browser, with eyes, keyboard and axe."""

from __future__ import annotations

import uuid

from playwright.sync_api import Page, expect

from models import User
from tests import factories as make
from tests.end_to_end.furnished_panel import ADA, KARIM, browser, connected, installation, log_in, page
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "installation", "page"]


def test_users_and_the_log_are_accessible_at_each_size_and_in_each_scheme(page: Page) -> None:
    log_in(page, ADA)
    lists = ["/gebruikers/", "/gebruikers/?q=niemand", "/logboek/", "/logboek/?van=2031-01-01"]
    for address in [*lists, "/gebruikers/1", "/gebruikers/4", "/gebruikers/uitnodigen"]:
        page.goto(address)
        assert_good(page)
    page.get_by_role("button", name="Stuur de mail").click()
    expect(page.get_by_label("E-mailadres")).to_have_attribute("aria-invalid", "true")
    assert_good(page)


def test_a_password_is_chosen_by_a_link(page: Page, installation: Installation) -> None:
    token = uuid.uuid4().hex
    with connected(installation) as session:
        make.password_link(session, session.query(User).filter_by(email=KARIM).one(), token)
    page.goto("/login")
    page.get_by_role("link", name="Wachtwoord vergeten?").click()
    assert_good(page)
    page.goto(f"/wachtwoord/{token}")
    assert_good(page)
    page.get_by_role("button", name="Bewaren").click()
    assert_good(page)
    page.get_by_label("Nieuw wachtwoord", exact=True).fill("vier woorden op een rij")
    page.get_by_label("Nieuw wachtwoord, nog een keer").fill("vier woorden op een rij")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Uw wachtwoord is bewaard. Log nu in.")).to_be_visible()
    log_in(page, KARIM)
    page.goto(f"/wachtwoord/{token}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze link werkt niet meer")
    assert_good(page)
