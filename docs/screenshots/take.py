"""Takes the pictures of the documentation anew, from a demo of its own: `make screenshots`."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser, Page, expect, sync_playwright
from views import DESK, PHONE, VIEWS, View

HERE = Path(__file__).parent
JAN, MIRJAM = 700_100_101, 700_200_201
CHROMIUM = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
Account = tuple[str, str]
"""E-mail address and password."""
ANSWERS = (
    ("press", "Ja, dat is goed"),
    ("type", "Timmerfabriek De Eik"),
    ("type", "3542 AD"),
    ("press", "Ja, dat klopt"),
    ("press", "Bouw en infra"),
    ("type", "Jan de Vries"),
    ("type", "06 12345601"),
    ("type", "overslaan"),
    ("press", "Leerwerkplek"),
    ("type", "Leerling-timmerman, kozijnen maken in de werkplaats"),
    ("press", "2"),
    ("type", "32-36 uur"),
    ("type", "na de zomer"),
    ("press", "Op ons adres"),
    ("press", "Ja, erkend"),
)


@contextmanager
def demo() -> Iterator[dict[str, str]]:
    """A running demo's lines by their label."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-P", "-m", "cli", "demo", "--folder", folder, "--port", "8180"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
            assert process.stdout
            lines: dict[str, str] = {}
            for line in process.stdout:
                label, _, value = line.strip().partition(": ")
                lines[label] = value
                if label.startswith("Kies in de chat"):
                    break
            try:
                yield lines
            finally:
                process.terminate()
                process.wait()


def main() -> None:
    with demo() as lines, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        chat, panel = lines["Chat van een werkgever"], lines["Panel"]
        accounts = log_ins(lines)
        converse(browser, chat)
        look(browser, "mail", lines["Postvak"])
        work(browser, panel, accounts["mirjam"])
        for mailbox, views in groupby(VIEWS, lambda view: view.mailbox):
            visit(browser, panel, accounts[mailbox], views)
        look(browser, "card", f"{chat}?person={MIRJAM}")
        browser.close()


def converse(browser: Browser, chat: str) -> None:
    """The employer's conversation, up to the overview and then sent."""
    page = open_page(browser, DESK)
    page.goto(f"{chat}?person={JAN}")
    page.get_by_role("button", name="Start", exact=True).click()
    for how, words in ANSWERS:
        answer(page, how, words)
    messages = page.locator("#messages")
    send = messages.get_by_role("button", name="Versturen")
    expect(send).to_be_visible()
    page.mouse.move(0, 0)
    page.wait_for_timeout(500)
    shoot(page, "chat")
    send.click()
    expect(messages.get_by_text("Uw nummer").last).to_be_visible()
    page.context.close()


def answer(page: Page, how: str, words: str) -> None:
    """One answer, and the next question there."""
    before = page.locator(".message").count()
    if how == "press":
        page.locator("#messages").get_by_role("button", name=re.compile(f"^{words}")).last.click()
    else:
        field = page.get_by_label("Uw bericht")
        field.fill(words)
        field.press("Enter")
        before += 1
    expect(page.locator(".message").nth(before)).to_be_visible()
    page.wait_for_timeout(300)


def log_ins(lines: Mapping[str, str]) -> dict[str, Account]:
    """Who can log in, by mailbox."""
    found = (value.split(" / ") for label, value in lines.items() if label.startswith("Inloggen als"))
    return {email.partition("@")[0]: (email, password) for email, password in found}


def visit(browser: Browser, panel: str, account: Account, views: Iterable[View]) -> None:
    """The pages that one colleague has to show."""
    page = open_page(browser, DESK)
    log_in(page, panel, account)
    for view in views:
        page.set_viewport_size({"width": view.size[0], "height": view.size[1]})
        page.goto(urljoin(panel, view.path))
        if view.presses:
            page.locator(view.presses).first.click()
        page.wait_for_load_state("networkidle")
        if view.begins:
            page.locator(view.begins).evaluate("element => element.scrollIntoView()")
        shoot(page, view.name)
    page.context.close()


def work(browser: Browser, panel: str, account: Account) -> None:
    """The matchmaker's day, at a desk and on a phone."""
    page = open_page(browser, DESK)
    log_in(page, panel, account)
    shoot(page, "worklist")
    page.get_by_role("link", name="Leerling-timmerman").first.click()
    page.wait_for_load_state("networkidle")
    shoot(page, "opening")
    page.context.close()
    page = open_page(browser, PHONE)
    log_in(page, panel, account)
    shoot(page, "phone")
    page.get_by_role("link", name="Leerling-timmerman").first.click()
    page.wait_for_load_state("networkidle")
    shoot(page, "opening-phone")
    page.context.close()


def log_in(page: Page, panel: str, account: Account) -> None:
    email, password = account
    page.goto(panel)
    page.locator("input[name=email]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/login" not in url)
    page.wait_for_load_state("networkidle")
    welcome = page.get_by_role("button", name="Sla over")
    if welcome.is_visible():
        welcome.click()
        page.wait_for_load_state("networkidle")


def look(browser: Browser, name: str, url: str) -> None:
    """One page as it opens; of the mailbox its newest mail."""
    page = open_page(browser, DESK)
    page.goto(url)
    if name == "mail":
        page.locator("#mails button").first.click()
    page.wait_for_timeout(800)
    shoot(page, name)
    page.context.close()


def open_page(browser: Browser, size: tuple[int, int]) -> Page:
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="nl-NL", color_scheme="light"
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    return page


def shoot(page: Page, name: str) -> None:
    page.screenshot(path=HERE / f"{name}.png")


if __name__ == "__main__":
    main()
