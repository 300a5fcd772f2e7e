"""Herinneringen in a real browser, with eyes, keyboard and axe."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from models import Delivery, Offer, ReminderKind, ReminderState, User
from services.reminders.moments import on
from tests import factories as make
from tests.end_to_end.furnished_panel import (
    ADA,
    CARLA,
    MIRJAM,
    browser,
    connected,
    enter,
    installation,
    log_in,
    page,
    unfold,
)
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "enter", "installation", "page"]
DAY = dt.timedelta(days=1)


@pytest.fixture(scope="module", autouse=True)
def planned(installation: Installation) -> None:
    """A busy two weeks: all kinds, a day that is full, and one that was answered."""
    with connected(installation) as session:
        mirjam = session.scalars(select(User).where(User.email == MIRJAM)).one()
        offer = session.scalars(select(Offer).where(Offer.title == "Magazijn")).one()
        now = dt.datetime.now(dt.UTC)
        for number, kind in enumerate(ReminderKind):
            due = on(now.date() + number * DAY, dt.time(10))
            to = mirjam if kind in ("first_contact_due", "overdue", "digest") else offer.contact
            make.reminder(session, to, offer, kind=kind, due_at=due, planned_for=due)
        full = on(now.date() + 7 * DAY, dt.time(9))
        for _ in range(7):
            make.reminder(session, mirjam, offer, kind=ReminderKind.OVERDUE, due_at=full)
        sent = {"state": ReminderState.ANSWERED, "sent_at": now, "answered_at": now, "answer": "yes"}
        make.reminder(session, offer.contact, offer, bundle="reminder:1", due_at=now - DAY, **sent)
        row = {"region_id": offer.region_id, "state": Delivery.SENT}
        make.outbox_row(session, key="chat:reminder:1", contact=offer.contact, **row)


def test_the_room_is_accessible_at_each_size_and_in_each_scheme(page: Page) -> None:
    log_in(page, ADA)
    calendar, everything = "/herinneringen/kalender", "/herinneringen/?status=alle"
    for address in (
        "/herinneringen/",
        everything,
        "/herinneringen/?q=niets",
        calendar,
        "/aanbod/?q=Magazijn",
    ):
        page.goto(address)
        unfold(page)
        assert_good(page)
    page.get_by_role("rowheader").get_by_role("link").first.click()
    assert_good(page)
    page.get_by_role("link", name="Metaalwerken De Vecht").first.click()
    expect(page.get_by_role("link", name="Herinneringen").last).to_be_visible()
    assert_good(page)
    for kind in ("Is de plek nog vrij?", "De plek gaat dicht", "Werk dat stil ligt"):
        page.goto("/herinneringen/")
        page.get_by_role("rowheader", name=kind).get_by_role("link").first.click()
        unfold(page)
        assert_good(page)
    page.goto("/herinneringen/?status=answered")
    page.get_by_role("rowheader").get_by_role("link").first.click()
    expect(page.get_by_text("Chat: bezorgd")).to_be_visible()
    assert_good(page)


def test_a_full_day_of_the_calendar_leads_to_all_of_that_day(enter) -> None:
    page = enter(MIRJAM)
    page.goto("/herinneringen/")
    page.get_by_role("link", name="Kalender").click()
    expect(page.get_by_role("columnheader")).to_have_count(7)
    page.get_by_role("link", name="En nog").first.click()
    expect(page.get_by_label("Dag")).not_to_have_value("")
    assert page.get_by_role("rowheader").count() > 4


def test_a_reminder_is_put_off_worded_and_cancelled_on_its_page(enter) -> None:
    page = enter(MIRJAM)
    page.goto("/herinneringen/?soort=aftercare")
    page.get_by_role("rowheader").get_by_role("link").first.click()
    page.get_by_role("button", name="Over een week").click()
    expect(page.get_by_role("status").first).to_contain_text("De herinnering gaat")
    page.get_by_text("Schrijf er iets bij").click()
    page.get_by_label("Uw woorden").fill("Ik bel u vrijdag.")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Mirjam Jansen schrijft: Ik bel u vrijdag.")).to_be_visible()
    page.get_by_text("Annuleer deze herinnering").click()
    page.get_by_role("button", name="Annuleren").click()
    reason = page.get_by_label("Waarom hoeft dit niet?")
    expect(reason).to_have_attribute("aria-invalid", "true")
    assert_good(page)
    reason.fill("Ik belde zelf.")
    page.get_by_role("button", name="Annuleren").click()
    expect(page.get_by_text("Een collega annuleerde dit.")).to_be_visible()
    expect(page.get_by_role("heading", name="Wat wilt u doen?")).to_have_count(0)


def test_wrong_terms_of_a_region_are_told_and_kept(enter) -> None:
    page = enter(CARLA)
    page.goto("/regios/AM14")
    weeks = page.get_by_label("Weken stilte tot de vraag of een plek nog vrij is")
    weeks.fill("99")
    page.get_by_role("button", name="Termijnen bewaren").click()
    expect(weeks).to_have_attribute("aria-invalid", "true")
    expect(weeks).to_have_value("99")
    assert_good(page)
    weeks.fill("8")
    page.get_by_role("button", name="Termijnen bewaren").click()
    expect(page.get_by_role("status").first).to_contain_text("De termijnen zijn bewaard.")


def test_on_a_phone_the_calendar_is_a_list_of_days(browser: Browser, installation: Installation) -> None:
    context = browser.new_context(base_url=installation.url, viewport={"width": 360, "height": 740})
    page = context.new_page()
    log_in(page, MIRJAM)
    page.goto("/herinneringen/kalender")
    days = [cell.bounding_box() for cell in page.locator(".calendar td:visible").all()]
    assert len({round(box["x"]) for box in days if box}) == 1
    for target in page.locator("main button, main summary, main .button, .calendar-more").all():
        box = target.bounding_box()
        assert box is None or box["height"] >= 44, target.inner_text()
    context.close()
