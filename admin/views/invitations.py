"""Uitnodigingen: a link and a QR code that open the chat with what is known already."""

from __future__ import annotations

import io

from flask import Response, abort, current_app, flash, request, send_file
from flask.typing import ResponseReturnValue

from admin import qr
from admin.colleagues import me
from admin.forms.invitation import invitation_form
from admin.queries.deliveries import bot_username
from admin.queries.invitations import invitation_of
from admin.queries.offers import sectors
from admin.queries.regions import regions
from admin.rooms import get, post
from admin.sessions import now, scoped
from admin.workroom import Workroom
from messages import text
from models import Invitation, Region, Sector
from services.invitations import invite, link

UNPROCESSABLE = 422


class Invitations(Workroom):
    title = "invite-title"
    shows = (Invitation, Region, Sector)
    in_navigation = False
    belongs_to = "employers"

    @get()
    def index(self) -> str:
        """What to fill in."""
        return self.page("invitations/form.html", form=invitation_form(_regions(), sectors(scoped())))

    @post("/")
    def make(self) -> ResponseReturnValue:
        """A new invitation, as filled in."""
        own, every = _regions(), sectors(scoped())
        form = invitation_form(own, every)
        if not form.validate():
            return self.page("invitations/form.html", form=form), UNPROCESSABLE
        if not form.is_first_press(form.region.data, form.sector.data, form.company.data):
            flash(text("invite-made-before"), "info")
            return self.to()
        region = next(region for region in own if region.code == form.region.data)
        sector = next((sector for sector in every if sector.code == form.sector.data), None)
        invitation = invite(scoped(), region, sector, form.company.data, now())
        flash(text("invite-made"), "success")
        return self.to("detail", key=invitation.id)

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        """The invitation with its link and code."""
        invitation = _invitation(key)
        return self.page("invitations/detail.html", invitation=invitation, link=_link(invitation))

    @get("/<int:key>/poster")
    def poster(self, key: int) -> str:
        """A page to print and hang up."""
        invitation = _invitation(key)
        return self.page("invitations/poster.html", invitation=invitation, link=_link(invitation))

    @get("/<int:key>/qr.svg")
    def drawing(self, key: int) -> Response:
        return _code(key, "svg")

    @get("/<int:key>/qr.png")
    def image(self, key: int) -> Response:
        return _code(key, "png")


def _regions() -> list[Region]:
    """The regions for which this colleague may invite."""
    return [summary.region for summary in regions(scoped(), me().region_ids)]


def _invitation(key: int) -> Invitation:
    return invitation_of(scoped(), key) or abort(404)


def _link(invitation: Invitation) -> str | None:
    """The address that opens the chat; None as long as the bot's name is not known."""
    name = bot_username(scoped())
    base = current_app.extensions["settings"].telegram.link_url
    return link(invitation.token, base, name) if name else None


def _code(key: int, kind: str) -> Response:
    address = _link(_invitation(key)) or abort(404)
    drawn, mime = (qr.svg(address), "image/svg+xml") if kind == "svg" else (qr.png(address), "image/png")
    keep = "bewaar" in request.args
    return send_file(io.BytesIO(drawn), mime, as_attachment=keep, download_name=f"uitnodiging-{key}.{kind}")
