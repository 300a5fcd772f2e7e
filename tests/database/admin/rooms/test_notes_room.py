"""What is refused in a note about an employer."""

from __future__ import annotations

from sqlalchemy import select

from models import ChatMessage, Invitation, Offer, OfferState, Reminder
from tests.database.admin.landscape import bot_is_alive


def test_a_bsn_in_a_note_about_the_employer_is_refused_and_what_was_typed_stays(build, enter, peek):
    user = build.user(name="Noor")
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    typed = "Jan Jansen belt over 111.222.333."

    answer = enter(user).post(
        f"/aanbod/{offer.reference}/contact", contact__means="phone", contact__note=typed
    )

    assert answer.status_code == 422
    assert answer.text.count("Hier staat iets wat op een burgerservicenummer lijkt.") == 1
    assert typed in answer.text
    assert peek(select(Offer.state)) == [OfferState.CLAIMED]


def test_a_bsn_is_refused_wherever_anything_can_be_typed(build, enter, peek, session):
    bot_is_alive(session)
    contact = build.contact(employer=build.employer(), chat_id=77)
    offer = build.offer(contact=contact)
    reminder = build.reminder(contact, offer)
    browser = enter(build.user())
    for address, form in (
        (f"/aanbod/{offer.reference}/bericht", {"reply__text": "Bel over 111222333"}),
        (f"/werkgevers/{offer.employer_id}/{contact.id}/bericht", {f"reply-{contact.id}-text": "111222333"}),
        (f"/herinneringen/{reminder.id}/tekst", {"remark__text": "Over 111222333."}),
        (f"/herinneringen/{reminder.id}/annuleren", {"cancel__reason": "Is 111222333 al"}),
        ("/uitnodigingen/", {"region": "AM14", "sector": "", "company": "Bakker 111222333"}),
    ):
        answer = browser.post(address, **form)
        assert answer.status_code == 422, address
        assert "Hier staat iets wat op een burgerservicenummer lijkt." in answer.text
    assert peek(select(ChatMessage)) == peek(select(Invitation)) == []
    assert [(one.remark, one.cancel_note) for one in peek(select(Reminder))] == [("", "")]
