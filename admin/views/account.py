"""Mijn account: one's own name, number and password, and the link with Telegram."""

from __future__ import annotations

from base64 import b64encode

from flask import current_app, flash, jsonify, session
from flask.typing import ResponseReturnValue
from flask_security import verify_password

from admin import qr
from admin.colleagues import TOKEN, me
from admin.forms.absence import AbsenceForm, absence_form
from admin.forms.account import DetailsForm, PasswordForm
from admin.forms.second_factor import ConfirmForm
from admin.passwords import hashed, normalised
from admin.queries.deliveries import bot_username
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.workroom import Workroom
from interview.reading import national
from messages import text
from models import Heartbeat, LinkCode, Region, User
from services.absences import end_absence, plan_absence
from services.colleague_mail import resume_mail_to, stop_mail_to
from services.linking import VALID, new_link_code, unlink_telegram
from services.own_account import change_details, change_password

UNPROCESSABLE = 422
CODE = "account-code"


class Account(Workroom):
    title = "panel-account"
    icon = "person"
    shows = (User, Region, LinkCode, Heartbeat)

    @get()
    def index(self) -> str:
        """Everything of one's own account on one page."""
        return self._page()

    @post("/gegevens")
    def details(self) -> ResponseReturnValue:
        """Another name or number."""
        form = DetailsForm()
        if not form.validate():
            return self._page(details=form), UNPROCESSABLE
        change_details(scoped(), colleague(), form.name.data, form.number)
        flash(text("panel-account-saved"), "success")
        return self.to()

    @post("/afwezig")
    def absence(self) -> ResponseReturnValue:
        """Away from a day to a day."""
        form = AbsenceForm()
        if not form.validate():
            return self._page(absence=form), UNPROCESSABLE
        plan_absence(scoped(), colleague(), form.first.data, form.last.data, now())
        flash(text("absence-saved"), "success")
        return self.to()

    @post("/aanwezig")
    def back(self) -> ResponseReturnValue:
        """There again, or not away after all."""
        end_absence(scoped(), colleague(), now())
        flash(text("absence-ended"), "success")
        return self.to()

    @post("/wachtwoord")
    def password(self) -> ResponseReturnValue:
        """Another password: here one stays logged in, elsewhere no longer."""
        form, user = PasswordForm(), colleague()
        if not form.validate() or not knows_password(form, user):
            return self._page(password=form), UNPROCESSABLE
        session[TOKEN] = change_password(scoped(), user, hashed(form.new.data), me().log_in_id, now())
        flash(text("panel-password-saved"), "success")
        return self.to()

    @post("/telegram")
    def link(self) -> ResponseReturnValue:
        """A code that ties a Telegram account to this one; the page shows it once."""
        session[CODE] = new_link_code(scoped(), now(), user=colleague())
        return self.to(_anchor="koppelen")

    @post("/mail")
    def mail(self) -> ResponseReturnValue:
        """Letters about the work, or none."""
        if colleague().hears_by_mail:
            stop_mail_to(scoped(), colleague(), now())
            flash(text("panel-mail-stopped"), "success")
        else:
            resume_mail_to(scoped(), colleague())
            flash(text("panel-mail-resumed"), "success")
        return self.to(_anchor="mail")

    @get("/telegram/gekoppeld")
    def linked(self) -> ResponseReturnValue:
        """Whether the code has done its work, for the page that waits for it."""
        return jsonify(linked=colleague().telegram_chat_id is not None)

    @post("/telegram/ontkoppelen")
    def unlink(self) -> ResponseReturnValue:
        """No more messages in Telegram; everything still comes by mail."""
        unlink_telegram(scoped(), colleague())
        flash(text("panel-telegram-unlinked"), "success")
        return self.to()

    def _page(
        self,
        details: DetailsForm | None = None,
        password: PasswordForm | None = None,
        absence: AbsenceForm | None = None,
    ) -> str:
        user, code = colleague(), session.pop(CODE, None)
        link = _chat_link(code) if code else None
        return self.page(
            "account/index.html",
            colleague=user,
            details=details or _filled(user),
            absence_form=absence or absence_form(user),
            password=password or PasswordForm(None),
            code=code,
            minutes=int(VALID.total_seconds() // 60),
            link=link,
            drawing=_drawing(link) if link else None,
        )


def _filled(user: User) -> DetailsForm:
    phone = national(user.phone) if user.phone else ""
    return DetailsForm(None, name=user.name, phone=phone)


def knows_password(form: PasswordForm | ConfirmForm, user: User) -> bool:
    """Whether the current password was typed; where it was not, the form says so."""
    if user.password and verify_password(normalised(form.current.data), user.password):
        return True
    form.current.errors = [text("panel-password-wrong")]
    return False


def _chat_link(code: str) -> str | None:
    """The address that opens the chat and sends the code; None as long as the bot's name is not known."""
    name = bot_username(scoped())
    base = current_app.extensions["settings"].telegram.link_url.rstrip("/")
    return f"{base}/{name}?start=koppel-{code}" if name else None


def _drawing(link: str) -> str:
    """The QR code of the link, as the address of an image."""
    return "data:image/svg+xml;base64," + b64encode(qr.svg(link)).decode()
