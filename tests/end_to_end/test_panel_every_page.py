"""Every page of the panel that somebody may open, with axe and with the keyboard alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page
from pydantic import SecretStr
from sqlalchemy.orm import Session

from admin.application import create_panel
from admin.permissions import PERMISSIONS
from models import (
    CAMPAIGN_OVER,
    Campaign,
    CampaignAnswer,
    CampaignState,
    RecipientState,
    RoleName,
    SkipReason,
)
from settings import Admin, Database, Settings
from tests import factories
from tests.database.admin.landscape import things
from tests.database.admin.permission_table import rows
from tests.end_to_end.furnished_panel import (
    ADA,
    CARLA,
    MIRJAM,
    browser,
    connected,
    installation,
    log_in,
    unfold,
)
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_foundation import assert_good, watched
from tests.factories import UTRECHT

__all__ = ["browser", "installation"]

SANNE = "sanne@example.org"
SCREENS = [(1280, "light"), (360, "dark")]
PEOPLE = {
    RoleName.MATCHMAKER: MIRJAM,
    RoleName.COORDINATOR: CARLA,
    RoleName.SUPPORT: SANNE,
    RoleName.ADMINISTRATOR: ADA,
}
BEGUN = (CampaignState.RUNNING, CampaignState.PAUSED, *CAMPAIGN_OVER)
OPERABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary"
SEEN = """(element) => {
    if (element.tabIndex < 0 || element.disabled || !element.checkVisibility()) return false;
    if (element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)].filter((it) => it.form === element.form);
    return element === (group.find((it) => it.checked) || group[0]);
}"""
"""What the tab key stops at; of a group of radio buttons it is the one that is chosen."""

FOCUS = """() => {
    const element = document.activeElement, drawn = element.ownerSVGElement && element.querySelector('rect');
    const shown = drawn ? parseFloat(getComputedStyle(drawn).strokeWidth) > 3
        : getComputedStyle(element).outlineStyle !== 'none';
    return [element.outerHTML, shown];
}"""
"""Where the focus is, and whether that can be seen: an outline, or the thick edge of something drawn."""


@pytest.fixture(scope="module")
def addresses(installation: Installation) -> dict[str, str]:
    """The page of each endpoint, about things of the region in which everybody works."""
    installation.add(SANNE, "--role", "support", "--name", "Sanne Landelijk")
    with connected(installation) as session:
        here = things(session, UTRECHT)
        filled = {row.endpoint: here.address(row.endpoint) for row in rows() if row.method == "GET"}
    panel = _twin(installation)
    with panel.test_request_context():
        return {endpoint: panel.url_for(endpoint, **values) for endpoint, values in filled.items()}


def _twin(installation: Installation) -> Flask:
    """The same panel in this process, which knows the addresses."""
    settings = Settings(
        database=Database(url=installation.database),
        admin=Admin(secret_key=SecretStr("een sleutel die alleen hier geldt")),
    )
    return create_panel(settings)


def pages(page: Page, role: RoleName, addresses: dict[str, str]) -> Iterator[str]:
    """Each page that this role may open, opened; files and parts of pages are passed over."""
    for endpoint, address in addresses.items():
        if role not in PERMISSIONS.get(endpoint, frozenset()):
            continue
        answer = page.request.get(address, max_redirects=0)
        if answer.status == 200 and "<html" in answer.text():
            page.goto(address)
            unfold(page)
            yield endpoint


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@pytest.mark.parametrize("role", PEOPLE)
def test_axe_finds_nothing_on_any_page_as_any_role(
    role: RoleName, width: int, scheme: str, browser: Browser, installation: Installation, addresses
) -> None:
    size = {"width": width, "height": 780}
    context = browser.new_context(base_url=installation.url, viewport=size, color_scheme=scheme)
    for page in watched(context):
        log_in(page, PEOPLE[role])
        seen = [_assert_good(page, endpoint) for endpoint in pages(page, role, addresses)]
        assert len(seen) > 15


@pytest.fixture(scope="module")
def campaigns(installation: Installation) -> list[str]:
    """The page of a campaign in each state, with people in each turn."""
    now = dt.datetime.now(dt.UTC)
    with connected(installation) as session:
        return [f"/campagnes/{_campaign(session, state, now).id}" for state in CampaignState]


def _campaign(session: Session, state: CampaignState, now: dt.datetime) -> Campaign:
    begins = {CampaignState.PLANNED: now + dt.timedelta(days=2)} | dict.fromkeys(BEGUN, now)
    ends = dict.fromkeys(CAMPAIGN_OVER, now)
    made = factories.campaign(
        session, state=state, start_at=begins.get(state), ended_at=ends.get(state), words="Heeft u plek?"
    )
    for turn in RecipientState if state is not CampaignState.DRAFT else ():
        skipped = SkipReason.RESTING if turn is RecipientState.SKIPPED else None
        sent = {"sent_at": now, "seen_at": now, "answer": CampaignAnswer.BOTH, "opted_out_at": now}
        factories.campaign_recipient(
            session, made, state=turn, skipped_for=skipped, **sent if turn is RecipientState.SENT else {}
        )
    return made


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_axe_finds_nothing_on_a_campaign_in_any_state(
    width: int, scheme: str, browser: Browser, installation: Installation, campaigns: list[str]
) -> None:
    size = {"width": width, "height": 780}
    context = browser.new_context(base_url=installation.url, viewport=size, color_scheme=scheme)
    for page in watched(context):
        log_in(page, CARLA)
        for address in campaigns:
            page.goto(address)
            unfold(page)
            _assert_good(page, page.locator(".offer-state").inner_text())


def _assert_good(page: Page, endpoint: str) -> str:
    try:
        assert_good(page)
    except AssertionError as error:
        raise AssertionError(f"{endpoint}: {error}") from error
    return endpoint


@pytest.mark.parametrize("role", [RoleName.COORDINATOR, RoleName.ADMINISTRATOR])
def test_the_keyboard_reaches_everything_on_every_page_and_shows_where_it_is(
    role: RoleName, browser: Browser, installation: Installation, addresses
) -> None:
    for page in watched(browser.new_context(base_url=installation.url)):
        log_in(page, PEOPLE[role])
        for endpoint in pages(page, role, addresses):
            page.evaluate("document.activeElement.blur()")
            wanted = page.evaluate(f"[...document.querySelectorAll('{OPERABLE}')].filter({SEEN}).length")
            assert _reached(page, endpoint) >= wanted, endpoint


def _reached(page: Page, endpoint: str) -> int:
    """How many places the tab key stops at before it leaves the page; each shows that it has the focus."""
    reached = 0
    while True:
        page.keyboard.press("Tab")
        element, shown = page.evaluate(FOCUS)
        if element.startswith("<body"):
            return reached
        assert shown, f"{endpoint}: {element[:200]}"
        reached += 1
