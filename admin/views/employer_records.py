"""Companies that a colleague types in, changes, or invites to the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.employers import CompanyForm, IntroductionForm, as_typed
from admin.queries.offers import sectors
from admin.queries.places import spots
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.views.employer_talks import UNPROCESSABLE, own_employer
from messages import text
from models import Employer, Invitation
from services.corrections import correct
from services.introductions import (
    correct_person,
    expected_at,
    forget_contact,
    introduce,
    invite_employer,
)


class EmployerRecords:
    """What is known of a company, of `Employers`."""

    if TYPE_CHECKING:

        def page(self, template: str, **values: Any) -> str: ...

    @get("/nieuw")
    def new(self) -> str:
        """What to fill in."""
        return self.page("employers/form.html", form=_new_form(), employer=None)

    @post("/nieuw")
    def add(self) -> ResponseReturnValue:
        """A company typed in, with the invitation for it."""
        form = _new_form()
        if not form.validate():
            return self.page("employers/form.html", form=form, employer=None), UNPROCESSABLE
        invitation = introduce(scoped(), form.company(), form.person(), now())
        flash(text("typed-added"), "success")
        return _to_invitation(invitation)

    @get("/<int:key>/wijzigen")
    def edit(self, key: int) -> str:
        """What is known, to be changed."""
        employer = own_employer(key)
        form = _form(employer, None, data=as_typed(employer))
        return self.page("employers/form.html", form=form, employer=employer)

    @post("/<int:key>/wijzigen")
    def change(self, key: int) -> ResponseReturnValue:
        """What is known of a company, as it was typed now."""
        employer = own_employer(key)
        form = _form(employer)
        if not form.validate():
            return self.page("employers/form.html", form=form, employer=employer), UNPROCESSABLE
        changed = correct(scoped(), employer, form.company(), colleague(), now())
        if isinstance(form, IntroductionForm):
            changed |= correct_person(scoped(), employer, form.person(), now())
        flash(text("typed-changed" if changed else "typed-same"), "success" if changed else "info")
        return redirect(url_for("employers.detail", key=key), 303)

    @post("/<int:key>/uitnodigen")
    def invite(self, key: int) -> ResponseReturnValue:
        """An invitation for this company, for its only person without a chat if there is one."""
        employer = own_employer(key)
        return _to_invitation(invite_employer(scoped(), employer, expected_at(employer), now()))

    @post("/<int:key>/<int:person>/wissen")
    def forget(self, key: int, person: int) -> ResponseReturnValue:
        """Somebody who was typed in and never came to a chat is not known any more."""
        people = [contact for contact in own_employer(key).contacts if contact.chat_id is None]
        contact = next((one for one in people if one.id == person), None) or abort(404)
        forget_contact(scoped(), contact)
        flash(text("typed-forgotten"), "success")
        return redirect(url_for("employers.index"), 303)


def _new_form() -> IntroductionForm:
    return IntroductionForm(**_choices())


def _form(employer: Employer, *typed: None, **values: Any) -> CompanyForm:
    """What is known of the company, with whom to ask for where that is typed in and not said in a chat."""
    one = not employer.contacts or expected_at(employer) is not None
    return (IntroductionForm if one else CompanyForm)(*typed, **_choices(), **values)


def _choices() -> dict[str, Any]:
    session = scoped()
    return {
        "sectors": sectors(session),
        "find": lambda typed: spots(session, typed),
        "own": me().region_ids,
    }


def _to_invitation(invitation: Invitation) -> ResponseReturnValue:
    return redirect(url_for("invitations.detail", key=invitation.id), 303)
