"""What a turn of the interview asks of the house, carried out in the turn's own transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

import interview
from interview import Changed, Ended, Filed, Forwarded, Outcome
from models import Action, Consent, Contact, Conversation, Offer, Region
from services.campaigns.resting import note_asked
from services.campaigns.traces import campaign_behind
from services.conversations import contact_of
from services.departures import announce_departure
from services.employers import register
from services.erasure import erase, forget_stranger
from services.export import send_data
from services.forwarding import announce_change, announce_offer
from services.house import House
from services.messaging import forward_message
from services.offers import change_offer, end_by_employer, file_offer, own_offer
from services.refusing import refuse
from services.reminders.planning import plan
from services.silence import opt_in, opt_out, take_back_stop


@dataclass(frozen=True)
class Occasion:
    """In which conversation something must be done, when, and under which key."""

    session: Session
    house: House
    conversation: Conversation
    key: str
    now: dt.datetime
    replies_to: int | None = None
    """Telegram's id of the message that the person answered by hand."""

    @property
    def contact(self) -> Contact:
        """The person in the chat; from here on we keep something of them."""
        return contact_of(self.session, self.conversation, self.now)


def carry_out(on: Occasion, effect: interview.Effect) -> Outcome | None:
    """Does what the effect says. An outcome is what the interview must hear of it."""
    outcome: Outcome | None = _DEEDS[type(effect)](on, effect)
    return outcome


def _give_consent(on: Occasion, effect: interview.GiveConsent) -> None:
    on.session.add(Consent(contact=on.contact, version=effect.version, given_at=on.now))
    on.session.flush()


def _withdraw_consent(on: Occasion, _: interview.WithdrawConsent) -> None:
    for consent in on.contact.consents:
        consent.withdrawn_at = consent.withdrawn_at or on.now
    on.session.flush()


def _register(on: Occasion, effect: interview.Register) -> None:
    invitation = on.conversation.invitation
    register(on.session, on.contact, effect, on.now, invitation.employer if invitation else None)


def _submit_offer(on: Occasion, effect: interview.SubmitOffer) -> Filed:
    offer = file_offer(on.session, on.contact, effect.draft, on.now)
    offer.campaign_id = campaign_behind(on.session, on.contact, on.now)
    note_asked(offer.employer, on.now)
    covered = announce_offer(on.session, offer, on.house, on.now)
    plan(on.session, offer, on.now)
    return Filed(offer.reference, offer.region.desk_name, offer.region.name, offer.call_by, covered)


def _change_offer(on: Occasion, effect: interview.ChangeOffer) -> Changed:
    offer = own_offer(on.session, on.contact, effect.reference)
    if offer is None or not offer.allows(Action.UPDATE):
        return Changed(effect.reference, done=False)
    before = offer.region
    change_offer(on.session, offer, effect.draft, on.contact, on.now)
    _announce_changed(on, offer, before)
    plan(on.session, offer, on.now)
    return Changed(offer.reference, done=True)


def _announce_changed(on: Occasion, offer: Offer, before: Region) -> None:
    """Its people hear of the change; where the work moved, those of both regions and the employer do."""
    if offer.region is before:
        announce_change(on.session, offer, "offers-changed", on.house, on.now)
    else:
        announce_departure(on.session, offer, before, on.house, on.now)


def _end_offer(on: Occasion, effect: interview.EndOffer) -> Ended:
    action = Action.FILL if effect.filled else Action.WITHDRAW
    offer = end_by_employer(on.session, on.contact, effect.reference, action, on.now)
    if offer is None:
        return Ended(effect.reference, done=False)
    message = "offers-filled" if effect.filled else "offers-withdrawn"
    announce_change(on.session, offer, message, on.house, on.now)
    plan(on.session, offer, on.now)
    return Ended(offer.reference, done=True)


def _refuse(on: Occasion, effect: interview.Refuse) -> None:
    assert on.contact.employer is not None, "the question is asked after the company is known"
    refuse(on.session, on.contact, effect.reason, effect.ask_again_on, on.now, effect.note)


def _forward_message(on: Occasion, effect: interview.ForwardMessage) -> Forwarded:
    return forward_message(on.session, on.contact, effect, on.key, on.house, on.now, on.replies_to)


def _opt_out(on: Occasion, _: interview.OptOut) -> None:
    opt_out(on.session, on.conversation, on.now)


def _opt_in(on: Occasion, _: interview.OptIn) -> None:
    opt_in(on.session, on.conversation)


def _take_back_stop(on: Occasion, _: interview.TakeBackStop) -> None:
    take_back_stop(on.session, on.conversation, on.now)


def _pause(on: Occasion, effect: interview.Pause) -> None:
    on.contact.paused_until = effect.until
    on.session.flush()


def _send_data(on: Occasion, _: interview.SendData) -> None:
    send_data(on.session, on.conversation, on.key, on.now)


def _erase(on: Occasion, _: interview.Erase) -> None:
    erase(on.session, on.conversation, on.house, on.now)


def _forget(on: Occasion, _: interview.Forget) -> None:
    forget_stranger(on.session, on.conversation)


_DEEDS: dict[type[interview.Effect], Callable[[Occasion, Any], Outcome | None]] = {
    interview.GiveConsent: _give_consent,
    interview.WithdrawConsent: _withdraw_consent,
    interview.Register: _register,
    interview.SubmitOffer: _submit_offer,
    interview.ChangeOffer: _change_offer,
    interview.EndOffer: _end_offer,
    interview.Refuse: _refuse,
    interview.ForwardMessage: _forward_message,
    interview.OptOut: _opt_out,
    interview.OptIn: _opt_in,
    interview.TakeBackStop: _take_back_stop,
    interview.Pause: _pause,
    interview.SendData: _send_data,
    interview.Erase: _erase,
    interview.Forget: _forget,
}
