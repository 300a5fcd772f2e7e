"""The moves of an opening on its page: what is offered, what is refused, and what is told."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from models import Offer, OfferEvent, OfferState, OutboxRow, Outcome, Placement
from services.working_days import today

SOON = today(dt.datetime.now(dt.UTC)) + dt.timedelta(days=8)
SINCE = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)


@pytest.fixture
def user(build):
    return build.user(name="Noor")


@pytest.fixture
def mine(build, user):
    """An opening in this state that Noor works on."""

    def mine(state: OfferState, **values: object) -> Offer:
        return build.offer(state=state, claimed_by=user, claimed_at=SINCE, **values)

    return mine


def state(peek) -> OfferState:
    (found,) = peek(select(Offer.state))
    return found


def test_only_the_moves_of_this_state_are_offered(mine, user, enter):
    claimed = mine(OfferState.CLAIMED)
    trial = mine(OfferState.TRIAL)
    closed = mine(OfferState.CLOSED)
    browser = enter(user)

    pages = [browser.get(f"/aanbod/{offer.reference}").text for offer in (claimed, trial, closed)]
    moves = (
        "kandidaat",
        "proefplaatsing",
        "plaatsing",
        "overdragen",
        "regio",
        "volgend-contact",
        "heropenen",
    )
    offered = [{move for move in moves if re.search(rf'action="[^"]*/{move}"', page)} for page in pages]
    assert offered == [
        {"overdragen", "regio", "volgend-contact"},
        {"kandidaat", "plaatsing", "overdragen", "regio", "volgend-contact"},
        {"heropenen"},
    ]


def test_a_candidate_on_trial_and_placed(mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT, places=1)
    browser, at = enter(user), f"/aanbod/{offer.reference}"

    browser.post(f"{at}/kandidaat", candidate__reference="K-1042")
    browser.post(f"{at}/proefplaatsing", trial__reference="K-1042")
    page = browser.post(
        f"{at}/plaatsing",
        placement__reference="K-1042",
        placement__starts_on=SOON.isoformat(),
        placement__hours="24",
        placement__guide="jobcoach",
        placement__support=["no_riskpolis", "jobcoach"],
    ).text

    assert state(peek) is OfferState.PLACED
    assert "1 van 1 plek vervuld" in page
    assert "Jobcoach, No-riskpolis" in page
    assert "Noor</strong> plaatste iemand: K-1042" in page


def test_a_name_for_a_reference_is_refused_with_why_and_stays_in_the_field(mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT)

    answer = enter(user).post(
        f"/aanbod/{offer.reference}/kandidaat",
        candidate__reference="Karim Bakker",
        candidate__note="bel 06 12345678",
    )

    assert answer.status_code == 422
    assert "Dit lijkt op een naam." in answer.text
    assert "Hier staat een telefoonnummer." in answer.text
    assert 'value="Karim Bakker"' in answer.text
    assert state(peek) is OfferState.IN_CONTACT


def test_who_is_too_late_reads_what_the_other_did_and_keeps_what_was_typed(build, mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT)
    seen = offer.events[-1].id
    first, second = enter(build.user(name="Karin")), enter(user)
    at = f"/aanbod/{offer.reference}"
    first.post(f"{at}/contact", contact__means="phone", contact__note="Belt vrijdag terug.", seen=seen)

    answer = second.post(f"{at}/afsluiten", closing__reason="no_work", closing__note="Geen werk.", seen=seen)

    assert answer.status_code == 409
    assert "Er is intussen iets veranderd" in answer.text
    assert re.search(r"Karin</strong> had contact: Telefoon .* Belt vrijdag terug\.", answer.text)
    assert "Geen werk.</textarea>" in answer.text
    assert state(peek) is OfferState.IN_CONTACT
    newer = re.search(r'name="seen" value="(\d+)"', answer.text)[1]
    second.post(f"{at}/afsluiten", closing__reason="no_work", closing__note="Geen werk.", seen=newer)
    assert state(peek) is OfferState.CLOSED


def test_who_typed_something_wrong_is_told_at_once_what_the_other_did(build, mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT)
    seen = offer.events[-1].id
    at = f"/aanbod/{offer.reference}"
    enter(build.user(name="Karin")).post(f"{at}/volgend-contact", next__day=SOON.isoformat())

    answer = enter(user).post(f"{at}/contact", contact__note="Belt terug.", seen=seen)

    assert answer.status_code == 422
    assert "Er is intussen iets veranderd" in answer.text
    assert "Karin</strong> koos de dag voor het volgende contact" in answer.text
    assert "Belt terug.</textarea>" in answer.text


def test_an_old_worklist_moves_no_day_that_a_colleague_set(build, mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT)
    browser, at = enter(user), f"/aanbod/{offer.reference}/volgend-contact"
    days = re.findall(r'name="next-day" value="([^"]+)"', browser.get("/werkvoorraad/").text)
    enter(build.user(name="Karin")).post(at, next__day=SOON.isoformat())

    page = browser.post(at, next__day=days[0], terug="werkvoorraad", was="").text

    assert "veranderde intussen" in page
    assert peek(select(Offer.next_contact_on)) == [SOON]
    assert f'name="was" value="{SOON.isoformat()}"' in page
    browser.post(at, next__day=days[0], terug="werkvoorraad", was=SOON.isoformat())
    assert [day.isoformat() for day in peek(select(Offer.next_contact_on))] == [days[0]]


def test_what_was_written_down_wrong_of_a_start_is_corrected_and_taken_back(build, mine, user, enter, peek):
    offer = mine(OfferState.PLACED)
    placement = build.placement(offer, reference="K-1042", hours=24, starts_on=SOON, note="Op maandag.")
    browser, at = enter(user), f"/aanbod/{offer.reference}/plaatsing/{placement.id}"
    right = {
        "placement__starts_on": "2026-12-24",
        "placement__hours": "32",
        "placement__guide": "jobcoach",
        "placement__note": "Op maandag.",
    }

    assert f'value="{SOON.isoformat()}"' in browser.get(at).text
    wrong = browser.post(at, **right, placement__reference="Karim Bakker")
    assert wrong.status_code == 422
    assert 'value="32"' in wrong.text
    page = browser.post(at, **right, placement__reference="K-1042").text
    assert "De plaatsing is verbeterd." in page
    assert "verbeterde een plaatsing" in page
    assert peek(select(Placement.hours)) == [32]
    assert "Er was niets anders." in browser.post(at, **right, placement__reference="K-1042").text
    browser.post(re.search(r'action="([^"]*/terugdraaien/\d+)"', page)[1])
    (known,) = peek(select(Placement))
    assert (known.hours, known.starts_on, known.note) == (24, SOON, "Op maandag.")


def test_free_words_that_are_corrected_are_gone_everywhere(build, mine, user, enter, peek):
    """They may be corrected because they said who somebody is."""
    offer = mine(OfferState.PLACED)
    placement = build.placement(offer, reference="K-1042", note="De zoon van de bakker.")
    browser, at = enter(user), f"/aanbod/{offer.reference}/plaatsing/{placement.id}"
    typed = {
        "placement__reference": "K-1043",
        "placement__starts_on": placement.starts_on.isoformat(),
        "placement__hours": str(placement.hours),
        "placement__guide": str(placement.guide),
    }
    page = browser.post(at, **typed, placement__note="Op maandag.").text
    assert "De plaatsing is verbeterd." in page
    assert "terugdraaien" not in page
    line = peek(select(OfferEvent).order_by(OfferEvent.id.desc()))[0]
    assert "bakker" not in f"{line.why} {line.before}"
    assert "K-1042" not in f"{line.why} {line.before}"


def test_of_an_employer_who_was_forgotten_no_placement_is_corrected(build, user, enter):
    offer = build.offer(state=OfferState.PLACED, claimed_by=user, claimed_at=SINCE, contact=None)
    placement = build.placement(offer)
    at = f"/aanbod/{offer.reference}/plaatsing/{placement.id}"
    browser = enter(user)
    assert browser.get(at).status_code == browser.post(at).status_code == 404


def test_a_correction_after_somebody_elses_changes_nothing(build, mine, user, enter, peek):
    offer = mine(OfferState.PLACED)
    placement = build.placement(offer, hours=24)
    seen, at = offer.events[-1].id, f"/aanbod/{offer.reference}/plaatsing/{placement.id}"
    typed = {
        "placement__reference": placement.reference,
        "placement__starts_on": placement.starts_on.isoformat(),
        "placement__guide": str(placement.guide),
        "seen": seen,
    }
    browser = enter(user)
    assert browser.post(at, **typed, placement__hours="30").status_code == 200
    answer = browser.post(at, **typed, placement__hours="36")
    assert answer.status_code == 409
    assert "Er is intussen iets veranderd" in answer.text
    assert 'value="36"' in answer.text
    assert peek(select(Placement.hours)) == [30]


def test_nobody_is_said_to_do_well_by_a_press_too_many(build, mine, user, enter, peek):
    offer = mine(OfferState.PLACED)
    placement = build.placement(offer, starts_on=dt.date(2020, 1, 1))
    browser, at = enter(user), f"/aanbod/{offer.reference}/plaatsing/{placement.id}/verloop"

    assert "Kies hoe het gaat." in browser.post(at, outcome__months="1", outcome__outcome="").text
    assert peek(select(Placement.outcome_1)) == [None]
    page = browser.post(at, outcome__months="1", outcome__outcome="stopped")
    assert peek(select(Placement.outcome_1)) == [Outcome.STOPPED]
    browser.post(re.search(r'action="([^"]*/terugdraaien/\d+)"', page.text)[1])
    assert peek(select(Placement.outcome_1)) == [None]


def test_a_move_is_taken_back_with_one_press(mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT)
    browser = enter(user)
    page = browser.post(f"/aanbod/{offer.reference}/afsluiten", closing__reason="no_work", closing__tell="y")
    undo = re.search(r'action="([^"]*/terugdraaien/\d+)"', page.text)[1]

    back = browser.post(undo).text

    assert "De stap is teruggedraaid." in back
    assert "maakte de vorige stap ongedaan: sloot dit aanbod af" in back
    assert state(peek) is OfferState.IN_CONTACT
    assert set(peek(select(OutboxRow.state).where(OutboxRow.kind == "offer-news"))) == {"cancelled"}
    assert "Terugdraaien kan niet meer." in browser.post(undo).text


def test_the_next_contact_is_moved_from_the_worklist_with_one_press(mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT, next_contact_on=dt.date(2020, 1, 1))
    browser = enter(user)
    days = re.findall(r'name="next-day" value="([^"]+)"', browser.get("/werkvoorraad/").text)

    page = browser.post(f"/aanbod/{offer.reference}/volgend-contact", next__day=days[1], terug="werkvoorraad")

    assert page.request.path == "/werkvoorraad/"
    assert [day.isoformat() for day in peek(select(Offer.next_contact_on))] == [days[1]]


def test_a_day_that_is_over_is_refused(mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT)

    answer = enter(user).post(f"/aanbod/{offer.reference}/volgend-contact", next__day="2020-01-01")

    assert answer.status_code == 422
    assert "Kies vandaag of een latere dag." in answer.text
    assert peek(select(Offer.next_contact_on)) == [None]


def test_a_colleague_of_the_region_gets_it_and_a_stranger_cannot(build, mine, user, enter, peek):
    offer, to, stranger = mine(OfferState.CLAIMED), build.user(name="Karin"), build.user(of="AM01")
    to.absent_from, to.absent_until = SOON - dt.timedelta(days=20), SOON
    browser, at = enter(user), f"/aanbod/{offer.reference}/overdragen"

    assert re.search(r"<option [^>]*>Karin \(afwezig [^<]+\)</option>", browser.get(at[:-11]).text)
    assert browser.post(at, colleague__colleague=str(stranger.id)).status_code == 422
    page = browser.post(at, colleague__colleague=str(to.id), colleague__note="Ik ben met verlof.").text

    assert "droeg dit over aan een collega" in page
    assert "Aan Karin. Ik ben met verlof." in page
    assert peek(select(Offer.claimed_by_id)) == [to.id]


def test_another_region_gets_it_with_a_reason_and_it_is_gone_from_here(build, mine, user, enter, peek):
    offer = mine(OfferState.CLAIMED)
    browser, at = enter(user), f"/aanbod/{offer.reference}"

    assert browser.post(f"{at}/regio", region__region="AM01").status_code == 422
    page = browser.post(f"{at}/regio", region__region="AM01", region__note="Het werk is daar.")

    assert page.request.path == "/werkvoorraad/"
    assert "De andere regio heeft het aanbod gekregen." in page.text
    assert browser.get(at).status_code == 404
    assert peek(select(Offer.state)) == [OfferState.NEW]
    told = enter(build.user(of="AM01")).get(at).text
    assert "Het werk is daar." in told


def test_what_was_over_lives_again(mine, user, enter, peek):
    offer = mine(OfferState.EXPIRED)

    enter(user).post(f"/aanbod/{offer.reference}/heropenen", reopen__note="Er is toch werk.")

    assert state(peek) is OfferState.IN_CONTACT


def test_how_it_goes_is_written_down_for_a_placement_of_this_opening_only(build, mine, user, enter, peek):
    offer, other = mine(OfferState.PLACED), mine(OfferState.PLACED)
    placement = build.placement(offer, starts_on=dt.date(2026, 1, 5))
    browser, form = enter(user), {"outcome__months": "3", "outcome__outcome": "well"}

    elsewhere = browser.post(f"/aanbod/{other.reference}/plaatsing/{placement.id}/verloop", **form)
    page = browser.post(f"/aanbod/{offer.reference}/plaatsing/{placement.id}/verloop", **form).text

    assert elsewhere.status_code == 404
    assert peek(select(Placement.outcome_3)) == [Outcome.WELL]
    assert f"Na 3 maanden, {placement.reference}: het gaat goed" in page
    assert peek(select(OfferEvent.action).order_by(OfferEvent.id.desc()).limit(1)) == ["follow_up"]


def test_nobody_says_how_it_goes_before_somebody_starts(build, mine, user, enter, peek):
    offer = mine(OfferState.PLACED)
    placement = build.placement(offer, starts_on=dt.date(2099, 1, 5))
    form = {"outcome__months": "6", "outcome__outcome": "well"}

    page = enter(user).post(f"/aanbod/{offer.reference}/plaatsing/{placement.id}/verloop", **form).text

    assert "zo lang werkt deze persoon daar nog niet" in page
    assert peek(select(Placement.outcome_6)) == [None]


def test_an_opening_in_which_somebody_was_placed_stays_and_says_why(build, mine, user, enter, peek):
    offer = mine(OfferState.IN_CONTACT, places=2)
    build.placement(offer)
    browser = enter(user)

    assert "Geef aan een andere regio" not in browser.get(f"/aanbod/{offer.reference}").text
    form = {"region__region": "AM01", "region__note": "Het werk is daar."}
    page = browser.post(f"/aanbod/{offer.reference}/regio", **form).text

    assert "De nazorg is van uw regio." in page
    assert peek(select(Offer.region_id)) == [offer.region_id]
