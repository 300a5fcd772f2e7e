"""The second step of logging in, and one's sessions, in a real browser: with eyes, keyboard and axe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from passlib.totp import TOTP
from playwright.sync_api import Browser, Page, expect

from tests.end_to_end.panel_process import PASSWORD, Installation, free_port
from tests.end_to_end.test_panel_foundation import assert_good, browser, watched

__all__ = ["browser"]

CARLA = "carla@example.org"


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """As it is by default: who coordinates takes two steps."""
    installed = Installation(tmp_path_factory.mktemp("step"), free_port(), second_factor="obligatory")
    assert installed.run("migrate").returncode == 0
    installed.add(CARLA, "--role", "coordinator", "--region", "AM14", "--name", "Carla Visser")
    with installed.panel():
        yield installed


@pytest.fixture
def desk(browser: Browser, installation: Installation) -> Iterator[Page]:
    yield from watched(browser.new_context(base_url=installation.url, color_scheme="dark"))


@pytest.fixture
def phone(browser: Browser, installation: Installation) -> Iterator[Page]:
    size = {"width": 360, "height": 740}
    yield from watched(browser.new_context(base_url=installation.url, viewport=size))


def log_in(page: Page) -> None:
    page.goto("/login")
    page.get_by_label("E-mailadres").fill(CARLA)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.keyboard.press("Enter")


def test_an_app_is_set_up_a_phone_gets_lost_and_the_other_browser_is_logged_out(
    desk: Page, phone: Page, installation: Installation
) -> None:
    log_in(desk)
    codes = _set_up(desk)
    log_in(phone)
    expect(phone).to_have_url(f"{installation.url}/tweede-stap/")
    expect(phone.get_by_label("Code", exact=True)).to_be_focused()
    assert_good(phone)
    phone.keyboard.type("000000")
    phone.keyboard.press("Enter")
    expect(phone.get_by_label("Code", exact=True)).to_have_attribute("aria-invalid", "true")
    phone.get_by_text("Telefoon kwijt?").click()
    assert_good(phone)
    phone.get_by_label("Herstelcode").fill(codes[0].lower())
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/werkvoorraad/")
    phone.goto("/mijn-account/tweede-stap/")
    expect(phone.get_by_text("Nog 9 codes")).to_be_visible()
    assert_good(phone)
    phone.goto("/mijn-account/sessies/")
    assert_good(phone)
    phone.get_by_role("button", name="Beëindig andere sessies").click()
    expect(phone.get_by_text("alleen nog in deze browser")).to_be_visible()
    desk.goto("/mijn-account/")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Inloggen")
    done = installation.run("user", "reset-second-factor", CARLA)
    assert done.returncode == 0, done.stderr
    phone.goto("/mijn-account/")
    log_in(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Stel de tweede stap in")


def _set_up(page: Page) -> list[str]:
    """The recovery codes, of which the file that is saved has the same."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Stel de tweede stap in")
    assert_good(page)
    page.get_by_text("Lukt scannen niet?").click()
    secret = page.locator(".code-to-type").inner_text()
    page.get_by_label("Code", exact=True).fill(TOTP(key=secret).generate().token)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    assert_good(page)
    codes = page.locator(".recovery-codes code").all_inner_texts()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Bewaar als bestand").click()
    kept = Path(saved.value.path()).read_text()
    assert len(codes) == 10
    assert all(code in kept for code in codes)
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    page.wait_for_url("**/werkvoorraad/")
    return codes
