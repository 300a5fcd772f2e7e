"""What can be done with an opening on its page. Each is a POST, and ends on the page again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask.typing import ResponseReturnValue

from admin.forms.moves import ClosingForm, ContactForm
from admin.forms.reply import ReplyForm
from admin.rooms import post
from admin.sessions import colleague, now, scoped
from admin.views.moving import UNPROCESSABLE, attempt, back, seen
from admin.views.talks import written
from messages import text
from models import Channel, Offer
from services.claims import claim_offer
from services.colleagues import answer_to_claim
from services.lessons import write_lesson
from services.moves import ClosingReason, Means, close_offer, log_contact
from services.replies import reply_to_employer


class OfferMoves:
    """The moves of `Offers`."""

    if TYPE_CHECKING:

        def offer(self, reference: str) -> Offer: ...
        def detail_page(self, offer: Offer, **forms: Any) -> str: ...

    @post("/<reference>/oppakken")
    def claim(self, reference: str) -> ResponseReturnValue:
        """The first to press gets it; whoever comes later reads who was first."""
        offer, user = self.offer(reference), colleague()
        won = claim_offer(scoped(), offer, user, Channel.PANEL, now())
        return back(offer, answer_to_claim(offer, user, won), "success" if won else "info")

    @post("/<reference>/contact")
    def log(self, reference: str) -> ResponseReturnValue:
        """A phone call, mail or visit, noted in the timeline."""
        offer, form = self.offer(reference), ContactForm()

        def move() -> None:
            means, note, next_on = Means(form.means.data), form.note.data, form.next_on.data
            log_contact(scoped(), offer, colleague(), means, note, now(), next_on=next_on, seen=seen())

        return attempt(self, offer, "contact_form", form, move, text("offer-logged"))

    @post("/<reference>/afsluiten")
    def close(self, reference: str) -> ResponseReturnValue:
        """The end without a placement, with its reason."""
        offer = self.offer(reference)
        form = ClosingForm(offer=offer)

        def move() -> None:
            reason, note, tell = ClosingReason(form.reason.data), form.note.data, form.tell.data
            event = close_offer(scoped(), offer, colleague(), reason, note, now(), tell=tell, seen=seen())
            if form.lesson.form.typed:
                learned = form.lesson.form.learned(offer.sector_id)
                write_lesson(scoped(), offer.region, colleague(), learned, now(), offer=offer, event=event)

        return attempt(self, offer, "closing_form", form, move, text("offer-closed"))

    @post("/<reference>/bericht")
    def reply(self, reference: str) -> ResponseReturnValue:
        """A message to the employer's chat."""
        offer, form = self.offer(reference), ReplyForm()
        if not form.validate_on_submit():
            return self.detail_page(offer, reply_form=form), UNPROCESSABLE

        def write() -> None:
            reply_to_employer(scoped(), offer, colleague(), form.text.data, now())

        return back(offer, *written(form, offer.contact, write))
