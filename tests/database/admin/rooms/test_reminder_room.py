"""Herinneringen as a colleague sees and changes them."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from models import CancelReason, Delivery, OfferState, Reminder, ReminderKind, ReminderState, RoleName
from services.working_days import AMSTERDAM, today
from tests.factories import NOW

FRIDAY_EVENING = dt.datetime(2026, 11, 27, 20, 30, tzinfo=dt.UTC)


@pytest.fixture
def user(build):
    return build.user(name="Mirjam")


@pytest.fixture
def reminder(build, user):
    """The question whether a place is still open, about an opening that the colleague works on."""
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    return build.reminder(offer.contact, offer, due_at=NOW + dt.timedelta(days=3))


@pytest.fixture
def kept(peek, reminder):
    def kept() -> Reminder:
        (row,) = peek(select(Reminder).where(Reminder.id == reminder.id))
        return row

    return kept


@pytest.fixture
def clock(monkeypatch):
    """Sets what time it is for who presses a button."""

    def clock(moment: dt.datetime) -> None:
        monkeypatch.setattr("admin.views.reminder_moves.now", lambda: moment)
        monkeypatch.setattr("admin.forms.reminders.now", lambda: moment)

    return clock


def test_the_list_names_what_is_planned_for_whom_and_about_what(enter, user, reminder):
    page = enter(user).get("/herinneringen/").text
    assert "Is de plek nog vrij?" in page
    assert reminder.offer.reference in page
    assert "Jan Jansen" in page


def test_an_empty_list_helps(enter, user):
    browser = enter(user)
    assert "De bot plant herinneringen vanzelf" in browser.get("/herinneringen/").text
    assert "Niets gevonden" in browser.get("/herinneringen/?q=niets").text


@pytest.mark.parametrize(
    "query", ["?wie=x&dag=0001-01-01&blad=x", "kalender?van=9999-12-31", "kalender?van=x"]
)
def test_an_address_that_somebody_made_up_shows_a_page(enter, user, query):
    assert enter(user).get(f"/herinneringen/{query}").status_code == 200


def test_the_calendar_shows_two_weeks_from_this_monday_on(enter, build, user):
    offer = build.offer()
    due = dt.datetime.now(dt.UTC) + dt.timedelta(days=2)
    build.reminder(offer.contact, offer, due_at=due)
    page = enter(user).get("/herinneringen/kalender").text
    assert page.count("<td") == 14
    assert page.count("Weekend") >= 4
    assert "Is de plek nog vrij?" in page
    assert "Twee weken later" in page
    assert "Twee weken eerder" not in page


def test_a_page_tells_why_it_exists_what_cancels_it_and_what_it_says(enter, user, reminder):
    page = enter(user).get(f"/herinneringen/{reminder.id}").text
    assert "Als er lang niets gebeurt met een plek" in page
    assert "Deze vervalt als er iets met de plek gebeurt" in page
    assert f"Is uw plek <b>{reminder.offer.reference}</b> (Lasser) nog vrij?" in page
    assert "Nee, al vervuld" in page
    assert "Deze herinnering is nog niet verstuurd." in page


def test_what_an_employer_typed_is_text_on_the_page(build, enter, user):
    offer = build.offer(title="<script>x</script>")
    row = build.reminder(offer.contact, offer, remark="<b>Dag</b>", changed_by=user)
    page = enter(user).get(f"/herinneringen/{row.id}").text
    assert "&lt;script&gt;x" in page
    assert "<script>x" not in page
    assert "<b>Dag" not in page


def test_a_page_tells_what_was_sent_and_answered(build, enter, user, reminder):
    reminder.state, reminder.answer = ReminderState.ANSWERED, "yes"
    reminder.sent_at = reminder.answered_at = NOW
    reminder.bundle = f"reminder:{reminder.id}"
    key = f"chat:{reminder.bundle}"
    build.outbox_row(key=key, state=Delivery.SENT, contact=reminder.contact, region=build.region())
    page = enter(user).get(f"/herinneringen/{reminder.id}").text
    assert "Chat: bezorgd" in page
    assert "Ja, nog vrij" in page
    assert "Wat wilt u doen?" not in page


@pytest.mark.parametrize("kind", ReminderKind)
def test_every_kind_has_a_page(build, enter, user, kind):
    for_colleague = kind in (ReminderKind.FIRST_CONTACT_DUE, ReminderKind.OVERDUE, ReminderKind.DIGEST)
    offer = build.offer()
    alone = kind in (
        ReminderKind.DIGEST,
        ReminderKind.ASK_AGAIN,
        ReminderKind.UNFINISHED_INTERVIEW,
        ReminderKind.CONSENT_LAPSING,
    )
    row = build.reminder(
        user if for_colleague else offer.contact,
        None if alone else offer,
        kind=kind,
        region_id=offer.region_id,
    )
    assert enter(user).get(f"/herinneringen/{row.id}").status_code == 200


def test_it_is_put_off_to_a_day_and_past_a_weekend(enter, user, reminder, kept, clock):
    clock(NOW)
    browser, path = enter(user), f"/herinneringen/{reminder.id}/uitstellen"
    assert "om 10:00" in browser.post(path, snooze__day="2026-11-25").text
    assert today(kept().due_at) == dt.date(2026, 11, 25)
    browser.post(path, snooze__day="2026-11-28")
    assert kept().due_at.astimezone(AMSTERDAM).isoformat() == "2026-11-30T10:00:00+01:00"
    assert kept().changed_by_id == user.id


@pytest.mark.parametrize("typed", ["", "morgen", "2026-11-24", "2020-01-01", "2028-01-01", "2026-02-31"])
def test_a_day_that_can_not_be_says_so_and_keeps_what_was_typed(enter, user, reminder, kept, clock, typed):
    clock(NOW)
    page = enter(user).post(f"/herinneringen/{reminder.id}/uitstellen", snooze__day=typed)
    assert page.status_code == 422
    assert "Kies een dag na vandaag, binnen een jaar." in page.text
    assert f'value="{typed}"' in page.text
    assert kept().changed_by_id is None


def test_it_goes_now_by_day_and_on_the_next_working_morning_at_night(enter, user, reminder, kept, clock):
    browser, path = enter(user), f"/herinneringen/{reminder.id}/nu"
    clock(NOW)
    assert "De herinnering gaat nu weg." in browser.post(path).text
    assert kept().due_at == NOW
    clock(FRIDAY_EVENING)
    assert "Het is nu avond, nacht of een vrije dag." in browser.post(path).text
    assert kept().due_at.astimezone(AMSTERDAM).isoformat() == "2026-11-30T08:00:00+01:00"


def test_words_of_a_colleague_go_along_and_can_be_taken_away(enter, user, reminder, kept):
    browser, path = enter(user), f"/herinneringen/{reminder.id}/tekst"
    assert "Mirjam schrijft: Ik bel vrijdag." in browser.post(path, remark__text=" Ik bel vrijdag. ").text
    browser.post(path, remark__text="")
    assert kept().remark == ""
    page = browser.post(path, remark__text="x" * 501)
    assert page.status_code == 422
    assert "x" * 501 in page.text


def test_it_is_cancelled_with_a_reason_and_not_without(enter, user, reminder, kept):
    browser, path = enter(user), f"/herinneringen/{reminder.id}/annuleren"
    assert "Schrijf kort waarom dit niet hoeft." in browser.post(path, cancel__reason="  ").text
    assert kept().state is ReminderState.PLANNED
    page = browser.post(path, cancel__reason="Ik belde zelf").text
    assert "Een collega annuleerde dit." in page
    assert "Ik belde zelf" in page
    assert (kept().cancel_reason, kept().cancel_note) == (CancelReason.BY_HAND, "Ik belde zelf")


@pytest.mark.parametrize(
    ("what", "typed"),
    [
        ("uitstellen", {"snooze__day": "2026-12-01"}),
        ("nu", {}),
        ("tekst", {"remark__text": "Dag"}),
        ("annuleren", {"cancel__reason": "Hoeft niet"}),
    ],
)
def test_what_was_sent_meanwhile_stays_as_it_is(enter, user, reminder, kept, clock, what, typed):
    clock(NOW)
    reminder.state, reminder.sent_at = ReminderState.SENT, NOW
    page = enter(user).post(f"/herinneringen/{reminder.id}/{what}", **typed).text
    assert "Deze herinnering is intussen verstuurd of vervallen." in page
    assert (kept().state, kept().remark, kept().changed_by_id) == (ReminderState.SENT, "", None)


def test_the_support_team_reads_and_presses_nothing(build, enter, reminder, kept):
    browser = enter(build.user(RoleName.SUPPORT, of=None))
    assert "Wat wilt u doen?" not in browser.get(f"/herinneringen/{reminder.id}").text
    assert browser.post(f"/herinneringen/{reminder.id}/nu").status_code == 403
    assert kept().changed_by_id is None


def test_the_page_of_a_company_leads_to_its_reminders_alone(enter, build, user, reminder):
    reminder.offer.employer.name = "Staal & Zn"
    other = build.offer(title="Hovenier", contact=build.contact(employer=build.employer(name="Tuinen BV")))
    build.reminder(other.contact, other)
    browser = enter(user)
    page = browser.get(f"/werkgevers/{reminder.offer.employer_id}").text
    (path,) = re.findall(r'href="(/herinneringen/\?q=[^"]+)"', page)
    found = browser.get(path.replace("&amp;", "&")).text
    assert reminder.offer.reference in found
    assert "Hovenier" not in found


def test_the_page_of_an_opening_has_what_is_planned(enter, user, reminder):
    page = enter(user).get(f"/aanbod/{reminder.offer.reference}").text
    assert f'href="/herinneringen/{reminder.id}"' in page
    assert "Alle herinneringen van dit aanbod" in page
