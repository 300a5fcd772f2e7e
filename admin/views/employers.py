"""Werkgevers: companies, the people there, and what passed between them and us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import abort, flash, request
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.reply import ReplyForm
from admin.queries import employers as queries
from admin.queries.conversations import general_messages
from admin.queries.offers import sectors
from admin.queries.seeking import Bookmark
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.workroom import Workroom
from messages import text
from models import ChatMessage, Consent, Contact, Employer, Offer, Refusal
from services.replies import may_be_written, write_to_contact

LONGEST = 100
UNPROCESSABLE = 422
NO_FORMS: Final[Mapping[int, ReplyForm]] = {}


class Employers(Workroom):
    title = "employers-title"
    icon = "building"
    shows = (Employer, Contact, Consent, Offer, Refusal, ChatMessage)

    @get()
    def index(self) -> str:
        """The companies that fit what is looked for."""
        session, every = scoped(), sectors(scoped())
        sought, code = request.args.get("q", "").strip()[:LONGEST], request.args.get("sector", "")
        chosen = next((sector for sector in every if sector.code == code), None)
        bookmark = Bookmark.read(request.args.get("blad", ""))
        page = queries.employers(session, sought, chosen.id if chosen else None, bookmark)
        return self.page(
            "employers/list.html",
            page=page,
            live=queries.live_offers(session, page.rows),
            text_sought=sought,
            chosen=chosen,
            sectors=every,
        )

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        """One company with its contacts, openings and refusals, and what was said about no opening."""
        return self._detail_page(_employer(key))

    @post("/<int:key>/<int:person>/bericht")
    def reply(self, key: int, person: int) -> ResponseReturnValue:
        """A message to the chat of one of its people."""
        employer = _employer(key)
        talked_with = employer.contacts if _is_ours(employer) else []
        contact = next((one for one in talked_with if one.id == person), None) or abort(404)
        form = ReplyForm(to=person)
        if not form.validate_on_submit():
            return self._detail_page(employer, {person: form}), UNPROCESSABLE
        sent = write_to_contact(scoped(), contact, colleague(), form.text.data, now())
        flash(
            text("offer-reply-sent" if sent else "offer-conversation-closed"), "success" if sent else "error"
        )
        return self.to("detail", key=key)

    def _detail_page(self, employer: Employer, forms: Mapping[int, ReplyForm] = NO_FORMS) -> str:
        return self.page(
            "employers/detail.html",
            employer=employer,
            offers=queries.offers_of(scoped(), employer),
            refusals=queries.refusals_of(scoped(), employer),
            talks=[_talk(contact, forms) for contact in employer.contacts] if _is_ours(employer) else [],
        )


@dataclass(frozen=True)
class Talk:
    """What was said with one person about no opening, and the form to write more where that is possible."""

    contact: Contact
    said: Sequence[ChatMessage]
    form: ReplyForm | None


def _employer(key: int) -> Employer:
    """The company of this address; one that this colleague may not see does not exist."""
    return queries.employer_of(scoped(), key) or abort(404)


def _is_ours(employer: Employer) -> bool:
    """Whether it is of one of this colleague's regions; others only see its openings with them."""
    regions = me().region_ids
    return regions is None or employer.region_id in regions


def _talk(contact: Contact, forms: Mapping[int, ReplyForm]) -> Talk:
    writes = me().may_write and may_be_written(contact)
    form = forms.get(contact.id) or ReplyForm(None, to=contact.id)
    return Talk(contact, general_messages(scoped(), contact), form if writes else None)
