"""The simulator's pages in a real browser, with a small bot behind them."""

from __future__ import annotations

import asyncio
import re
import smtplib
import threading
from collections.abc import Callable, Iterator
from email.message import EmailMessage

import aiohttp
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.simulator import Simulator, SimulatorOptions

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
JAN, MIRJAM = 700_100_101, 700_200_201
KINDS = ("contact", "location", "document", "sticker", "voice")
CHOICES = {
    "inline_keyboard": [
        [{"text": "Leerwerkplek", "callback_data": "q:1:leerwerkplek"}],
        [{"text": "Lees meer", "url": "https://example.org/"}],
    ]
}
KEYS = {
    "keyboard": [
        [{"text": "Deel mijn nummer", "request_contact": True}],
        [{"text": "Deel mijn locatie", "request_location": True}, {"text": "Overslaan"}],
    ]
}


class SmallBot:
    """Asks one question, answers presses, and repeats what it is told."""

    def __init__(self, url: str) -> None:
        self.url = f"{url}/bot123:ABC/"

    async def run(self) -> None:
        async with aiohttp.ClientSession() as self.session:
            await self.call("setMyCommands", commands=[{"command": "plekken", "description": "Uw plekken"}])
            offset = 0
            while True:
                for update in await self.call("getUpdates", offset=offset, timeout=20):
                    offset = update["update_id"] + 1
                    await self.take(update)

    async def take(self, update: dict) -> None:
        if press := update.get("callback_query"):
            alert = "uitleg" in press["data"]
            await self.call(
                "answerCallbackQuery", callback_query_id=press["id"], text="Genoteerd", show_alert=alert
            )
            where = {"chat_id": press["message"]["chat"]["id"], "message_id": press["message"]["message_id"]}
            await self.call("editMessageText", **where, text=f"Gekozen: {press['data']}")
        elif message := update.get("message") or update.get("edited_message"):
            await self.answer(message)

    async def answer(self, message: dict) -> None:
        chat, said = message["chat"]["id"], message.get("text", "")
        kind = next(
            (k for k in ("contact", "location", "document", "sticker", "voice") if k in message), said
        )
        if said.startswith("/start"):
            await self.call(
                "sendMessage", chat_id=chat, text="<b>Welkom</b>", parse_mode="HTML", reply_markup=CHOICES
            )
            await self.call("sendMessage", chat_id=chat, text="Uw nummer?", reply_markup=KEYS)
        elif kind:
            word = "Bewerkt" if "edit_date" in message else "Ontvangen"
            await self.call("sendMessage", chat_id=chat, text=f"{word}: {kind}")

    async def call(self, method: str, **arguments: object) -> list[dict]:
        async with self.session.post(self.url + method, json=arguments) as response:
            return (await response.json())["result"]


async def serve(ready: Callable[[Simulator], None], stop: asyncio.Event) -> None:
    async with Simulator(SimulatorOptions()) as simulator:
        bot = asyncio.create_task(SmallBot(simulator.url).run())
        ready(simulator)
        await stop.wait()
        bot.cancel()
        await asyncio.gather(bot, return_exceptions=True)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    """A simulator with the small bot, in a thread of its own: the browser's calls block this one."""
    started, running = threading.Event(), []
    loop, stop = asyncio.new_event_loop(), asyncio.Event()

    def ready(simulator: Simulator) -> None:
        running.append(simulator)
        started.set()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(ready, stop),))
    thread.start()
    assert started.wait(10)
    yield running[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)
    loop.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=[(1280, "light"), (360, "dark")], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page that fails its test when a script or the policy complains."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 780}, color_scheme=scheme, locale="nl-NL"
    )
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.set_default_timeout(8_000)
    yield page
    context.close()
    assert complaints == []


def said(page: Page, text: str) -> object:
    return page.locator(".bubble", has_text=text).last


def begin(page: Page, simulator: Simulator, person: int = JAN) -> None:
    page.goto(f"{simulator.url}/?person={person}")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(said(page, "Uw nummer?")).to_be_visible()


def assert_accessible(page: Page) -> None:
    page.wait_for_timeout(300)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_deep_link_starts_with_its_token_after_a_press_on_start(simulator, page):
    page.goto(f"{simulator.url}/PerspectiefBot?start=regio-utrecht&person={JAN}")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(said(page, "/start regio-utrecht")).to_be_visible()
    expect(page.get_by_label("Uw bericht")).to_be_focused()


def test_a_pressed_button_is_answered_and_goes(simulator, page):
    begin(page, simulator)
    button = page.get_by_role("button", name="Leerwerkplek")
    button.click()
    expect(page.get_by_role("status").filter(has_text="Genoteerd")).to_be_visible()
    expect(said(page, "Gekozen: q:1:leerwerkplek")).to_contain_text("bewerkt")
    expect(button).to_have_count(0)


def test_a_button_spins_until_the_bot_answers(simulator, page):
    begin(page, simulator)
    simulator.world.faults.latency = 1.5
    button = page.get_by_role("button", name="Leerwerkplek")
    button.click()
    expect(button).to_have_attribute("aria-busy", "true")
    simulator.world.faults.latency = 0
    expect(button).to_have_count(0)


def test_text_goes_with_enter_and_can_be_corrected(simulator, page):
    begin(page, simulator)
    field = page.get_by_label("Uw bericht")
    field.fill("twee <b>lassers</b>")
    field.press("Enter")
    expect(said(page, "Ontvangen: twee <b>lassers</b>")).to_be_visible()
    page.locator(".message.mine").last.get_by_role("button", name=re.compile("Mogelijkheden")).click()
    page.get_by_role("button", name="Bewerken").click()
    expect(field).to_have_value("twee <b>lassers</b>")
    field.fill("drie lassers")
    field.press("Enter")
    expect(said(page, "Bewerkt: drie lassers")).to_be_visible()
    expect(page.locator(".mine .bubble").last).to_contain_text("bewerkt")


def test_number_and_place_are_shared_from_the_reply_keyboard(simulator, page):
    begin(page, simulator)
    page.get_by_role("button", name="Deel mijn nummer").click()
    page.get_by_role("button", name="Delen", exact=True).click()
    expect(said(page, "Ontvangen: contact")).to_be_visible()
    page.get_by_role("button", name="Deel mijn locatie").click()
    page.get_by_label("Zoek een plaats").fill("apel")
    page.get_by_role("button", name="Apeldoorn").click()
    expect(said(page, "Ontvangen: location")).to_be_visible()
    page.get_by_role("button", name="Deel mijn locatie").click()
    page.get_by_label("Of coördinaten").fill("52.0907, 5.1214")
    page.get_by_role("button", name="Deze coördinaten delen").click()
    expect(said(page, "In of bij Utrecht")).to_be_visible()


def test_a_file_a_sticker_and_a_voice_message_can_be_sent(simulator, page):
    begin(page, simulator)
    page.get_by_role("button", name="Iets meesturen").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Bestand", exact=True).click()
    chooser.value.set_files([{"name": "vacature.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"}])
    expect(said(page, "Ontvangen: document")).to_be_visible()
    expect(page.locator(".card", has_text="vacature.pdf")).to_be_visible()
    for name, choice, kind in (("Sticker", "Sticker 🎉", "sticker"), ("Spraakbericht", None, "voice")):
        page.get_by_role("button", name="Iets meesturen").click()
        page.locator("#attach-menu").get_by_role("button", name=name).click()
        if choice:
            page.get_by_role("button", name=choice).click()
        expect(said(page, f"Ontvangen: {kind}")).to_be_visible()


def test_commands_are_suggested_while_one_types_a_slash(simulator, page):
    begin(page, simulator)
    page.get_by_label("Uw bericht").press_sequentially("/pl")
    page.locator("#command-menu").get_by_role("button", name="/plekken").click()
    expect(said(page, "Ontvangen: /plekken")).to_be_visible()


def test_one_can_become_somebody_else_and_somebody_new(simulator, page):
    begin(page, simulator)
    page.goto(simulator.url)
    page.locator("#me").click()
    page.get_by_role("button", name="Iemand toevoegen").click()
    page.get_by_label("Voor- en achternaam").fill("Piet Pas")
    page.get_by_role("button", name="Toevoegen", exact=True).click()
    page.wait_for_url(re.compile(r"person=5\d+"))
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_who_blocks_the_bot_finds_a_way_back(simulator, page):
    begin(page, simulator)
    page.get_by_role("button", name="Mogelijkheden van dit gesprek").click()
    page.get_by_role("button", name="Bot blokkeren").click()
    page.get_by_role("button", name="Deblokkeren").click()
    expect(page.get_by_label("Uw bericht")).to_be_visible()


def test_a_group_becomes_a_supergroup(simulator, page):
    page.goto(f"{simulator.url}/?person={MIRJAM}")
    group = next(chat for chat in simulator.world.chats if not chat.private)
    page.goto(f"{simulator.url}/?person={MIRJAM}&chat={group.id}")
    page.get_by_role("button", name="Mogelijkheden van dit gesprek").click()
    page.get_by_role("button", name="Supergroep van maken").click()
    expect(page.locator("#subtitle")).to_contain_text("Supergroep")


@pytest.mark.parametrize("path", ["", "mail", "storingen"])
def test_axe_finds_nothing_on_any_page(simulator, page, path):
    if path == "mail":
        send_mail(simulator)
    page.goto(f"{simulator.url}/{path}")
    page.wait_for_load_state("load")
    assert_accessible(page)


def test_axe_finds_nothing_in_a_conversation_and_its_dialogs(simulator, page):
    begin(page, simulator)
    page.get_by_label("Uw bericht").fill("hoi")
    page.get_by_label("Uw bericht").press("Enter")
    expect(said(page, "Ontvangen: hoi")).to_be_visible()
    page.mouse.move(0, 0)
    assert_accessible(page)
    page.get_by_role("button", name="Deel mijn locatie").click()
    assert_accessible(page)


def test_mail_appears_by_itself_and_shows_all_its_sides(simulator, page):
    page.goto(f"{simulator.url}/mail")
    expect(page.locator("#mails")).to_contain_text("Nog geen mail")
    send_mail(simulator)
    page.get_by_role("button", name="Nieuwe plek").click()
    expect(page.frame_locator("iframe").get_by_role("link", name="Bekijk de plek")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("tab", name="Platte tekst").click()
    expect(page.get_by_role("tabpanel")).to_contain_text("Er is een nieuwe plek.")
    page.get_by_role("tab", name="Bron").click()
    expect(page.get_by_role("tabpanel")).to_contain_text("Content-Type: multipart/alternative")


def test_a_fault_is_switched_on_and_off_in_the_page(simulator, page):
    page.goto(f"{simulator.url}/storingen")
    page.get_by_role("switch", name="Telegram is weg").click()
    expect(page.locator("#state")).to_have_text("Er is één storing aan.")
    assert simulator.world.faults.away
    page.get_by_role("button", name="Alles weer goed").click()
    expect(page.locator("#state")).to_have_text("Alles doet het.")
    assert not simulator.world.faults.away


def send_mail(simulator: Simulator) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "bot@pw.nl", "mirjam@wsp.nl", "Nieuwe plek"
    mail.set_content("Er is een nieuwe plek.")
    body = "<main><h1>Nieuwe plek</h1><a href='https://example.org'>Bekijk de plek</a></main>"
    mail.add_alternative(f"<html lang='nl'>{body}</html>", subtype="html")
    with smtplib.SMTP("127.0.0.1", simulator.smtp_port, timeout=5) as smtp:
        smtp.send_message(mail)
