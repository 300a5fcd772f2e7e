"""The conversation about an opening, for the page that keeps itself up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import abort, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.forms.reply import ReplyForm
from admin.queries.conversations import message_of
from admin.rooms import get, post
from admin.sessions import scoped
from admin.views.talks import composed, ready_answers, send_again, talk_about
from models import Offer


class OfferTalk:
    """The conversation of `Offers`."""

    if TYPE_CHECKING:

        def offer(self, reference: str) -> Offer: ...
        def detail_page(self, offer: Offer, **values: Any) -> str: ...
        def page(self, template: str, **values: Any) -> str: ...

    @get("/<reference>/gesprek")
    def conversation(self, reference: str) -> str:
        """The lines alone, for the page that asks whether something changed."""
        return self.page("parts/talk.html", talk=talk_about(self.offer(reference)))

    @post("/<reference>/bericht/invullen")
    def compose(self, reference: str) -> str:
        """The page with an answer of the region in the message, which is not sent yet."""
        offer = self.offer(reference)
        answers = ready_answers(offer.contact, offer) if offer.contact else []
        return self.detail_page(offer, reply_form=composed(ReplyForm(), answers))

    @post("/<reference>/gesprek/<int:message>/opnieuw")
    def resend(self, reference: str, message: int) -> ResponseReturnValue:
        """A message that failed, once more."""
        offer, said = self.offer(reference), message_of(scoped(), message)
        if said is None or said.offer_id != offer.id:
            abort(404)
        send_again(said)
        return redirect(url_for("offers.detail", reference=offer.reference, _anchor="gesprek"), 303)
