"""Werkgevers: companies, the people there, and what passed between them and us."""

from __future__ import annotations

from flask import abort, request

from admin.queries import employers as queries
from admin.queries.offers import sectors
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import scoped
from admin.workroom import Workroom
from models import Consent, Contact, Employer, Offer, Refusal

LONGEST = 100


class Employers(Workroom):
    title = "employers-title"
    icon = "building"
    shows = (Employer, Contact, Consent, Offer, Refusal)

    @get()
    def index(self) -> str:
        """The companies that fit what is looked for."""
        session, every = scoped(), sectors(scoped())
        text, code = request.args.get("q", "").strip()[:LONGEST], request.args.get("sector", "")
        chosen = next((sector for sector in every if sector.code == code), None)
        bookmark = Bookmark.read(request.args.get("blad", ""))
        page = queries.employers(session, text, chosen.id if chosen else None, bookmark)
        return self.page(
            "employers/list.html",
            page=page,
            live=queries.live_offers(session, page.rows),
            text_sought=text,
            chosen=chosen,
            sectors=every,
        )

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        """One company with its contacts, openings and refusals."""
        employer = queries.employer_of(scoped(), key) or abort(404)
        return self.page(
            "employers/detail.html",
            employer=employer,
            offers=queries.offers_of(scoped(), employer),
            refusals=queries.refusals_of(scoped(), employer),
        )
