"""Werkgevers: companies, the people there, and what passed between them and us."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from flask import abort, request

from admin.colleagues import me
from admin.forms.reply import ReplyForm
from admin.queries import employers as queries
from admin.queries.employer_filter import EmployerFilter
from admin.queries.likenesses import any_open_pair, pairs_with
from admin.queries.offers import municipalities, sectors
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import scoped
from admin.views.employer_merges import EmployerMerges
from admin.views.employer_records import EmployerRecords
from admin.views.employer_talks import EmployerTalks, is_ours
from admin.views.talks import Ready, Talk, ready_answers, talk_with
from admin.workroom import Workroom
from models import (
    Attachment,
    Campaign,
    CampaignRecipient,
    ChatMessage,
    Consent,
    Contact,
    Employer,
    EmployerChange,
    Invitation,
    Likeness,
    Offer,
    OutboxRow,
    Refusal,
    Reminder,
)
from services.replies import may_be_written

NO_FORMS: Final[Mapping[int, ReplyForm]] = {}


@dataclass(frozen=True)
class Side:
    """A conversation on the page of a company; the form is None where nothing can be written."""

    contact: Contact
    talk: Talk
    form: ReplyForm | None
    answers: list[Ready]


class Employers(EmployerTalks, EmployerRecords, EmployerMerges, Workroom):
    title = "employers-title"
    icon = "building"
    shows = (
        *(Employer, EmployerChange, Likeness, Contact, Consent, Invitation, Offer, Refusal),
        *(ChatMessage, Attachment, OutboxRow, Reminder, Campaign, CampaignRecipient),
    )

    @get()
    def index(self) -> str:
        """The companies that fit what is looked for."""
        wanted, session = EmployerFilter.read(request.args), scoped()
        page = queries.employers(session, wanted, Bookmark.read(request.args.get("blad", "")))
        return self.page(
            "employers/list.html",
            page=page,
            live=queries.live_offers(session, page.rows),
            wanted=wanted,
            sectors=sectors(session),
            municipalities=municipalities(session, me().region_ids),
            some_alike=me().may_write and any_open_pair(session),
        )

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        """One company with its contacts, openings and refusals, and what was said about no opening."""
        return self.detail_page(queries.employer_of(scoped(), key) or abort(404))

    def detail_page(self, employer: Employer, **values: Any) -> str:
        """The page of the company, with empty forms but for those that were just filled in."""
        forms = values.pop("forms", NO_FORMS)
        return self.page(
            "employers/detail.html",
            employer=employer,
            ours=is_ours(employer),
            alike=pairs_with(scoped(), employer) if is_ours(employer) and me().may_write else [],
            changes=queries.changes_of(scoped(), employer) if is_ours(employer) else [],
            offers=queries.offers_of(scoped(), employer),
            last_asked=queries.last_asked(scoped(), employer),
            asked=queries.asked_by_campaigns(scoped(), employer),
            refusals=queries.refusals_of(scoped(), employer),
            talks=[_talk(contact, forms) for contact in employer.contacts] if is_ours(employer) else [],
            **values,
        )


def _talk(contact: Contact, forms: Mapping[int, ReplyForm]) -> Side:
    """Somebody, what was said with them, and the form to write more where that is possible."""
    writes = me().may_write and may_be_written(contact)
    form = forms.get(contact.id) or ReplyForm(None, to=contact.id)
    answers = ready_answers(contact) if writes else []
    return Side(contact, talk_with(contact), form if writes else None, answers)
