"""A panel with a region at work in it, and people who come in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page
from sqlalchemy.orm import Session

from models import Delivery, Handling, Heartbeat, OfferKind, OfferState, User
from models.database import connect, sessions
from tests import factories as make
from tests.end_to_end.panel_process import PASSWORD, Installation, free_port
from tests.end_to_end.test_panel_foundation import SCREENS, browser, watched

__all__ = ["browser", "enter", "installation", "new_offer", "page"]
"""The fixtures; who imports them has them."""

MIRJAM, KARIM, CARLA, ADA = "mirjam@example.org", "karim@example.org", "carla@example.org", "ada@example.org"
REGIONAL = ("--region", "AM14")


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
