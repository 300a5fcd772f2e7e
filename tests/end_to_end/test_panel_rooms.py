"""The rooms of the panel in a real browser, with eyes, keyboard and axe: claiming, news, forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy.orm import Session

from models import Delivery, Handling, Heartbeat, OfferKind, OfferState, User
from models.database import connect, sessions
from tests import factories as make
from tests.end_to_end.panel_process import PASSWORD, Installation, free_port
from tests.end_to_end.test_panel_foundation import SCREENS, assert_good, browser, watched

__all__ = ["browser"]

MIRJAM, KARIM, CARLA, ADA = "mirjam@example.org", "karim@example.org", "carla@example.org", "ada@example.org"
REGIONAL = ("--region", "AM14")
NEW = "#new-offers"


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    installed = Installation(tmp_path_factory.mktemp("rooms"), free_port())
    assert installed.run("migrate").returncode == 0
    installed.add(MIRJAM, "--role", "matchmaker", *REGIONAL, "--name", "Mirjam Jansen")
    installed.add(KARIM, "--role", "matchmaker", *REGIONAL, "--name", "Karim Bouali")
    installed.add(CARLA, "--role", "coordinator", *REGIONAL, "--name", "Carla Visser")
    installed.add(ADA, "--role", "administrator", "--name", "Ada Minderhoud")
    with connected(installed) as session:
        furnish(session)
    with installed.panel():
        yield installed


def connected(installed: Installation):
    """A transaction on the database of the panel that runs."""
    return sessions(connect(installed.database)).begin()


def furnish(session: Session) -> None:
    """A region at work: openings in every state, a conversation, files, failures."""
    now = dt.datetime.now(dt.UTC)
    mirjam = session.query(User).filter_by(email=MIRJAM).one()
    who = make.contact(session, employer=make.employer(session, name="Metaalwerken De Vecht"), name="Fatma")
    make.consent(session, who)
    make.refusal(session, who, note="In het voorjaar weer.")
    states = [state for state in OfferState if state is not OfferState.NEW]
    for day, state in enumerate(states):
        values = {"title": f"Monteur {day}", "created_at": now - dt.timedelta(days=day + 2)}
        make.offer(session, contact=who, state=state, claimed_by=mirjam, **values)
    busy = make.offer(session, contact=who, title="Magazijn", state=OfferState.CLAIMED, claimed_by=mirjam)
    make.chat_message(session, who, offer=busy)
    make.attachment(session, busy, content=b"%PDF-1.7")
    make.attachment(session, busy, name="later.pdf")
    make.offer(session, title="Lasser", kind=OfferKind.BASISBAAN, call_by=dt.date(2020, 1, 1))
    for number in range(25):
        make.offer(session, title=f"Kok {number}", state=OfferState.WITHDRAWN)
    region = make.region(session)
    make.outbox_row(session, state=Delivery.FAILED, error="De mailserver weigert het adres.", region=region)
    make.received_update(session, handling=Handling.SET_ASIDE, error="ValueError: Jan")
    make.invitation(session)
    session.add(Heartbeat(name="receive", at=now, bot_username="proefbot"))


@pytest.fixture(params=SCREENS, ids=[f"{scheme}-{width}" for width, scheme in SCREENS])
def page(request: pytest.FixtureRequest, browser: Browser, installation: Installation) -> Iterator[Page]:
    width, scheme = request.param
    size = {"width": width, "height": 780}
    yield from watched(browser.new_context(base_url=installation.url, viewport=size, color_scheme=scheme))


@pytest.fixture
def enter(browser: Browser, installation: Installation) -> Iterator[Callable[[str], Page]]:
    """Pages of several people at once, each on a screen of their own."""
    opened = []

    def enter(email: str) -> Page:
        context = browser.new_context(base_url=installation.url)
        opened.append(context)
        page = context.new_page()
        log_in(page, email)
        return page

    yield enter
    for context in opened:
        context.close()


@pytest.fixture
def new_offer(installation: Installation) -> Callable[..., str]:
    """A new opening, while the panel runs; returns its reference."""

    def new_offer(**values: object) -> str:
        with connected(installation) as session:
            return make.offer(session, **values).reference

    return new_offer


def log_in(page: Page, email: str) -> None:
    page.goto("/login")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/werkvoorraad/")


def unfold(page: Page) -> None:
    """Everything that can be unfolded is seen too."""
    page.evaluate("document.querySelectorAll('main details').forEach((part) => part.open = true)")


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
    page.get_by_role("button", name="Bewaren").click()
    days = page.get_by_label("Werkdagen tot het eerste telefoontje")
    expect(days).to_have_attribute("aria-invalid", "true")
    expect(page.locator(f"#{days.get_attribute('id')}-error")).to_contain_text("Vul een heel getal in")
    expect(page.get_by_label("Naam van uw loket")).to_have_value("Loket Midden")
    assert_good(page)


def test_a_worklist_is_worked_by_keyboard_alone(enter, new_offer) -> None:
    reference = new_offer(title="Zeilmaker", call_by=dt.date(2020, 1, 1))
    page = enter(MIRJAM)
    button = page.get_by_role("button", name=f"Ik pak {reference} op")
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
        expect(page.get_by_role("button", name=f"Ik pak {reference} op")).to_be_visible()
    first.get_by_role("button", name=f"Ik pak {reference} op").click()
    second.get_by_role("button", name=f"Ik pak {reference} op").click()
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
        other.get_by_role("button", name=f"Ik pak {reference} op").click()
        other.wait_for_url(f"**/aanbod/{reference}")
    look_again(mine)
    expect(mine.locator(NEW).get_by_role("link", name="Kuiper")).to_have_count(0)
    expect(mine.locator(NEW).get_by_role("link", name="Wever")).to_be_focused()
    expect(mine.locator("#worklist-news")).to_contain_text("net opgepakt")


def look_again(page: Page) -> None:
    """What happens when somebody comes back to the tab: the page asks at once."""
    with page.expect_response("**/werkvoorraad/nieuws"):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_contact_is_logged_and_an_opening_closed_on_its_page(enter, new_offer) -> None:
    reference = new_offer(title="Rietdekker")
    page = enter(MIRJAM)
    page.get_by_role("button", name=f"Ik pak {reference} op").click()
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
        "(image) => image.complete && image.naturalWidth > 0"
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


def test_a_worklist_works_without_scripts(browser: Browser, installation: Installation, new_offer) -> None:
    reference = new_offer(title="Klompenmaker")
    context = browser.new_context(base_url=installation.url, java_script_enabled=False)
    page = context.new_page()
    log_in(page, MIRJAM)
    page.get_by_role("button", name=f"Ik pak {reference} op").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Klompenmaker")
    context.close()
