"""What is refused in a note about an employer."""

from __future__ import annotations

from sqlalchemy import select

from models import Offer, OfferState


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
