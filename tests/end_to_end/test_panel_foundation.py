"""The panel in a real browser: log-in, frame, one's own account, errors; with eyes, keyboard and axe."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.end_to_end.panel_process import PASSWORD, Installation, free_port

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MIRJAM = "mirjam@example.org"
SCREENS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]
EXPECTED = ("400", "404", "405", "422")
"""Answers that the browser reports as errors, and that the tests ask for."""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    installed = Installation(tmp_path_factory.mktemp("panel"), free_port())
    assert installed.run("migrate").returncode == 0
    installed.add(MIRJAM, "--role", "matchmaker", "--region", "AM14", "--name", "Mirjam Jansen")
    with installed.panel():
        yield installed


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=SCREENS, ids=[f"{scheme}-{width}" for width, scheme in SCREENS])
def page(request: pytest.FixtureRequest, browser: Browser, installation: Installation) -> Iterator[Page]:
    """A page that fails its test when a script or the policy complains."""
    width, scheme = request.param
    context = browser.new_context(
        base_url=installation.url, viewport={"width": width, "height": 780}, color_scheme=scheme
    )
    yield from watched(context)


@pytest.fixture
def desk(browser: Browser, installation: Installation) -> Iterator[Page]:
    """A page on a wide screen."""
    yield from watched(browser.new_context(base_url=installation.url))


@pytest.fixture
def phone_without_scripts(browser: Browser, installation: Installation) -> Iterator[Page]:
    size = {"width": 360, "height": 740}
    yield from watched(
        browser.new_context(base_url=installation.url, viewport=size, java_script_enabled=False)
    )


def watched(context: BrowserContext) -> Iterator[Page]:
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.set_default_timeout(8_000)
    yield page
    context.close()
    assert [said for said in complaints if not any(code in said for code in EXPECTED)] == []


def log_in(page: Page, password: str = PASSWORD) -> None:
    page.goto("/login")
    page.get_by_label("E-mailadres").fill(MIRJAM)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Inloggen").click()


def assert_good(page: Page) -> None:
    """Axe finds nothing, nothing sticks out at the side, and the page has one first heading."""
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("h1")).to_have_count(1)


def test_every_page_of_the_foundation_is_accessible_at_each_size_and_in_each_scheme(page: Page) -> None:
    page.goto("/login")
    assert_good(page)
    log_in(page, "fout")
    expect(page.get_by_role("alert")).to_contain_text("klopt niet")
    assert_good(page)
    log_in(page)
    for address in ("/mijn-account/", "/toegankelijkheid/", "/nergens", "/logout"):
        page.goto(address)
        assert_good(page)


def test_after_a_press_one_goes_on_from_what_became_of_it(page: Page) -> None:
    log_in(page)
    page.goto("/mijn-account/")
    page.get_by_role("region", name="Uw gegevens").get_by_role("button").first.click()
    result = page.locator(".flash.good")
    expect(result).to_be_focused()
    expect(result).to_be_in_viewport()
    assert_good(page)


def test_forms_with_errors_and_a_code_for_telegram_are_accessible_too(page: Page) -> None:
    log_in(page)
    page.goto("/mijn-account/")
    page.get_by_label("Telefoonnummer").fill("12")
    page.get_by_role("region", name="Uw gegevens").get_by_role("button").first.click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Telefoonnummer")).to_have_attribute("aria-invalid", "true")
    assert_good(page)
    page.get_by_role("button", name="Koppel Telegram").click()
    expect(page.get_by_text("/koppel")).to_be_visible()
    assert_good(page)


def test_everything_is_reached_by_keyboard_with_a_visible_focus(desk: Page) -> None:
    log_in(desk)
    desk.goto("/mijn-account/")
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    operable = "a, button, input:not([type=hidden], [tabindex])"
    wanted = desk.evaluate(f"document.querySelectorAll('{operable}').length")
    reached = 1
    while (outline := _next_focus(desk)) is not None:
        assert outline != "none", desk.evaluate("document.activeElement.outerHTML")
        reached += 1
    assert reached >= wanted, "a date has a stop for each of its parts"


def _next_focus(page: Page) -> str | None:
    """How the next element shows that it has the focus; None past the last."""
    page.keyboard.press("Tab")
    outline: str | None = page.evaluate(
        "document.activeElement === document.body"
        " ? null : getComputedStyle(document.activeElement).outlineStyle"
    )
    return outline


def test_the_navigation_unfolds_on_a_phone_without_scripts(phone_without_scripts: Page) -> None:
    page = phone_without_scripts
    log_in(page)
    account = page.get_by_role("link", name="Mijn account")
    expect(account).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    account.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn account")


def test_targets_on_a_phone_are_large_enough(browser: Browser, installation: Installation) -> None:
    context = browser.new_context(base_url=installation.url, viewport={"width": 360, "height": 740})
    page = context.new_page()
    log_in(page)
    page.goto("/mijn-account/")
    page.get_by_text("Menu", exact=True).click()
    for target in page.locator("button:visible, nav a, summary, input:visible:not(.visually-hidden)").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44, target.inner_text()
    context.close()


def test_a_form_without_a_valid_token_is_explained_and_one_stays_logged_in(desk: Page) -> None:
    log_in(desk)
    desk.goto("/mijn-account/")
    desk.evaluate("document.querySelectorAll('[name=csrf_token]').forEach((field) => field.value = 'oud')")
    with desk.expect_response("**/gegevens") as answered:
        desk.get_by_role("region", name="Uw gegevens").get_by_role("button").first.click()
    assert answered.value.status == 400
    expect(desk.get_by_role("heading", level=1)).to_have_text("Dit formulier is verlopen")
    desk.goto("/mijn-account/")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Mijn account")


def test_a_panel_that_is_told_to_stop_stops_cleanly(tmp_path: Path) -> None:
    installed = Installation(tmp_path, free_port())
    assert installed.run("migrate").returncode == 0
    with installed.panel() as process:
        pass
    assert process.returncode == 0


def test_a_port_that_is_taken_is_told_in_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = Installation(tmp_path, taken.getsockname()[1]).run("admin")
    assert done.returncode == 2
    assert "Kies een andere poort" in done.stderr
    assert "Traceback" not in done.stderr
