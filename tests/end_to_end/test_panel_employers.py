"""Werkgevers in a real browser: a conversation that goes on by itself, an answer in one press, and axe."""

from __future__ import annotations

import datetime as dt

from playwright.sync_api import Page, expect

from models import Employer, Offer, User
from services.likenesses import notice_alike
from tests import factories as make
from tests.end_to_end.furnished_panel import (
    CARLA,
    MIRJAM,
    browser,
    connected,
    enter,
    installation,
    log_in,
    new_offer,
    page,
    unfold,
)
from tests.end_to_end.panel_process import Installation
from tests.end_to_end.test_panel_foundation import assert_good

__all__ = ["browser", "enter", "installation", "new_offer", "page"]

ASK = "document.dispatchEvent(new Event('visibilitychange'))"


def test_the_pages_of_an_employer_are_accessible(page: Page, installation: Installation) -> None:
    with connected(installation) as session:
        first, second = (make.employer(session, name=name, kvk="87654321") for name in ("Staal", "IJzer"))
        notice_alike(session, second, dt.datetime.now(dt.UTC))
        make.contact(session, employer=first, name="Kees", chat_id=None)
        make.employer_change(session, first, session.query(User).filter_by(email=CARLA).one())
        make.canned_answer(session)
        pair = f"/werkgevers/{first.id}/naast/{second.id}", f"/werkgevers/{first.id}"
    log_in(page, CARLA)
    lists = ("/werkgevers/?lopend=ja", "/werkgevers/dubbel", "/standaardantwoorden/AM14")
    for address in (*lists, "/werkgevers/nieuw", *pair, f"{pair[1]}/wijzigen"):
        page.goto(address)
        unfold(page)
        assert_good(page)


def test_a_message_that_comes_in_appears_and_what_is_being_typed_stays(
    enter, new_offer, installation: Installation
) -> None:
    reference = new_offer(title="Kuiper")
    page = enter(MIRJAM)
    page.goto(f"/aanbod/{reference}")
    field = page.get_by_label("Uw bericht")
    field.fill("Ik kom")
    with connected(installation) as session:
        offer = session.query(Offer).filter_by(reference=reference).one()
        make.chat_message(session, offer.contact, offer=offer, text="Bent u er bijna?")
    page.evaluate(ASK)
    expect(page.get_by_role("log")).to_contain_text("Bent u er bijna?")
    expect(field).to_have_value("Ik kom")
    expect(field).to_be_focused()


def test_an_answer_of_the_region_is_put_into_the_message_by_keyboard(
    enter, new_offer, installation: Installation
) -> None:
    reference = new_offer(title="Wever")
    with connected(installation) as session:
        make.canned_answer(session, title="Weven", text="Dag {voornaam}, over {plek}.")
    page = enter(MIRJAM)
    page.goto(f"/aanbod/{reference}")
    page.get_by_label("Uw bericht").fill("Hallo.")
    page.get_by_role("button", name="Weven").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Uw bericht")).to_have_value("Hallo.\n\nDag Jan, over Wever.")
    expect(page.get_by_label("Uw bericht")).to_be_focused()


def test_on_a_phone_the_next_thing_to_do_is_in_sight(browser, new_offer, installation: Installation) -> None:
    reference = new_offer(title="Mandenvlechter")
    context = browser.new_context(base_url=installation.url, viewport={"width": 360, "height": 740})
    page = context.new_page()
    log_in(page, MIRJAM)
    page.goto(f"/aanbod/{reference}")
    bar = page.get_by_role("navigation", name="Wat wilt u doen?")
    expect(bar.get_by_role("button", name="Ik pak dit op")).to_be_in_viewport()
    bar.get_by_role("button", name="Ik pak dit op").click()
    expect(bar.get_by_role("link", name="Bel")).to_be_in_viewport()
    bar.get_by_role("link", name="Noteer").click()
    expect(page.get_by_label("Wat is er gezegd?")).to_be_visible()
    context.close()


def test_two_companies_become_one_in_the_browser(enter, installation: Installation) -> None:
    with connected(installation) as session:
        kept, gone = (make.employer(session, name=name, kvk="11223344") for name in ("Linde", "Lindenhof"))
        notice_alike(session, gone, dt.datetime.now(dt.UTC))
        key = kept.id
    page = enter(MIRJAM)
    page.goto(f"/werkgevers/{key}")
    page.get_by_role("link", name="Lindenhof").click()
    page.get_by_role("button", name="Voeg samen: Linde blijft").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Linde")
    expect(page.get_by_text("voegde Lindenhof hiermee samen")).to_be_visible()
    with connected(installation) as session:
        assert session.query(Employer).filter_by(name="Lindenhof").count() == 0
