"""A campaign in a real browser, from the first word to the results. The test turns the clock."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import (
    Campaign,
    CampaignAnswer,
    CampaignRecipient,
    CampaignState,
    Delivery,
    OutboxRow,
    RecipientState,
    SkipReason,
    User,
)
from services.campaigns.following import follow_outbox
from services.campaigns.preparing import prepare_some
from services.campaigns.sending import send_some
from services.reminders.moments import on
from services.working_days import today
from tests import factories as make
from tests.end_to_end.furnished_panel import (
    CARLA,
    browser,
    connected,
    enter,
    installation,
    log_in,
    unfold,
)
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_every_page import SCREENS
from tests.end_to_end.test_panel_foundation import assert_good, watched

__all__ = ["browser", "enter", "installation"]
EMPLOYERS = 4
NOON = on(today(dt.datetime.now(dt.UTC)) + dt.timedelta(days=1), dt.time(12))
"""At which employers may be written, whenever this runs."""
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture(scope="module", autouse=True)
def known(installation: Installation) -> None:
    """Employers who may be asked, one who wants no messages, and a coordinator with Telegram."""
    with connected(installation) as session:
        stopped = {"opted_out_at": make.NOW}
        for number in range(EMPLOYERS + 1):
            company = make.employer(session, name=f"Zorggroep {number}", sector=make.sector(session, "zorg"))
            values = stopped if number == EMPLOYERS else {}
            make.consent(session, make.contact(session, employer=company, **values))
        session.scalars(select(User).where(User.email == CARLA)).one().telegram_chat_id = 700_200_299


@pytest.fixture
def desk(enter) -> Page:
    return enter(CARLA)


def tick(installation: Installation, now: dt.datetime) -> None:
    """What the clock and the sender do: look at people, ask the next, deliver, and note what became of it."""
    with connected(installation) as session:
        prepare_some(session, now)
        send_some(session, now)
        session.flush()
        for row in session.scalars(select(OutboxRow).where(OutboxRow.kind == "campaign")):
            row.state, row.settled_at = Delivery.SENT, now
        follow_outbox(session, now)


def test_a_campaign_is_written_tried_started_paused_and_followed_to_its_results(
    desk: Page, installation: Installation
) -> None:
    desk.goto("/campagnes/")
    desk.get_by_role("link", name="Nieuwe campagne").first.click()
    desk.get_by_label("Naam", exact=True).fill("Zorg, voorjaar")
    desk.get_by_label("Wat u de werkgever schrijft").fill("Wij zoeken plekken in de zorg.")
    expect(desk.get_by_text("570 tekens over")).to_be_visible()
    desk.get_by_text("Alleen sommige sectoren").click()
    desk.get_by_label("Zorg en welzijn").check()
    expect(desk.locator("#campaign-count")).to_contain_text(f"{EMPLOYERS + 1} mensen")
    expect(desk.locator("#campaign-look")).to_contain_text("Wij zoeken plekken in de zorg.")
    desk.get_by_label("Spreid de berichten over uren").fill("1")
    desk.get_by_role("button", name="Bewaar het concept").click()

    desk.get_by_role("button", name="Draai proef").click()
    expect(desk.get_by_role("progressbar")).to_be_visible()
    tick(installation, NOON)
    expect(desk.get_by_text("Klaar om te starten")).to_be_visible(timeout=15_000)
    desk.get_by_role("link", name="Wil geen berichten").click()
    expect(desk.get_by_role("rowheader", name=f"Zorggroep {EMPLOYERS}")).to_be_visible()
    desk.go_back()

    desk.get_by_role("button", name="Stuur mij een proefbericht").click()
    expect(desk.get_by_role("status").first).to_contain_text("onderweg naar uw Telegram")
    desk.get_by_role("button", name=f"Start nu, voor {EMPLOYERS} mensen").click()
    tick(installation, NOON)
    expect(desk.get_by_text(f"1 van {EMPLOYERS}")).to_be_visible(timeout=15_000)

    desk.get_by_role("button", name="Pauzeer").click()
    expect(desk.get_by_text("De campagne staat stil.")).to_be_visible()
    tick(installation, NOON + 30 * MINUTE)
    desk.reload()
    expect(desk.get_by_text(f"1 van {EMPLOYERS}")).to_be_visible()
    desk.get_by_role("button", name="Ga verder").click()
    expect(desk.get_by_text("De campagne gaat verder")).to_be_visible()
    for number in range(2, EMPLOYERS + 1):
        tick(installation, NOON + number * 20 * MINUTE)
    with connected(installation) as session:
        answer(session)
    expect(desk.get_by_role("table", name="Antwoorden")).to_be_visible(timeout=15_000)
    expect(desk.get_by_role("row", name="Leerwerkplek")).to_contain_text("1")
    expect(desk.get_by_role("row", name="Bezorgd")).to_contain_text(str(EMPLOYERS))
    assert_good(desk)


def answer(session: Session) -> None:
    """Somebody pressed a button."""
    one = session.scalars(
        select(CampaignRecipient).where(CampaignRecipient.state == RecipientState.SENT)
    ).first()
    assert one, "somebody got it"
    one.answer, one.answered_at = CampaignAnswer.LEERWERKPLEK, NOON


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_every_state_is_accessible(
    width: int, scheme: str, browser: Browser, installation: Installation
) -> None:
    with connected(installation) as session:
        keys = [_in(session, state) for state in CampaignState]
    size = {"width": width, "height": 780}
    context = browser.new_context(base_url=installation.url, viewport=size, color_scheme=scheme)
    for page in watched(context):
        log_in(page, CARLA)
        for key in keys:
            page.goto(f"/campagnes/{key}")
            unfold(page)
            assert_good(page)
        for address in (f"{keys[-1]}/mensen", f"{keys[-1]}/mensen?wie=krijgt-niets", "nieuw"):
            page.goto(f"/campagnes/{address}")
            assert_good(page)


def _in(session: Session, state: CampaignState) -> int:
    """A campaign in this state, with somebody who gets it and somebody who doesn't."""
    began = state not in (CampaignState.DRAFT, CampaignState.PREPARING, CampaignState.READY)
    values = {"state": state, "words": "Hebt u een plek?", "total": 2, "start_at": NOON if began else None}
    carla = session.scalars(select(User).where(User.email == CARLA)).one()
    made: Campaign = make.campaign(session, created_by=carla, **values)
    sent = {"state": RecipientState.SENT, "sent_at": NOON, "answer": CampaignAnswer.BOTH}
    make.campaign_recipient(session, made, **({"answered_at": NOON, **sent} if began else {}))
    skipped = {"state": RecipientState.SKIPPED, "skipped_for": SkipReason.RESTING}
    make.campaign_recipient(session, made, **skipped)
    return made.id
