"""Conversations with the people of a company about no opening, and the files that came with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Response, abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.files import download
from admin.forms.reply import ReplyForm
from admin.queries.conversations import file_of, message_of
from admin.queries.employers import employer_of
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.views.talks import composed, ready_answers, send_again, talk_with, written
from models import Contact, Employer
from services.replies import write_to_contact

UNPROCESSABLE = 422


class EmployerTalks:
    """The conversations of `Employers`."""

    if TYPE_CHECKING:

        def page(self, template: str, **values: Any) -> str: ...
        def detail_page(self, employer: Employer, **values: Any) -> str: ...

    @get("/<int:key>/<int:person>/gesprek")
    def conversation(self, key: int, person: int) -> str:
        """The lines alone, for the page that asks whether something changed."""
        return self.page("parts/talk.html", talk=talk_with(_person(key, person)))

    @post("/<int:key>/<int:person>/bericht")
    def reply(self, key: int, person: int) -> ResponseReturnValue:
        """A message to the chat of one of its people."""
        contact, form = _person(key, person), ReplyForm(to=person)
        if not form.validate_on_submit():
            return self.detail_page(own_employer(key), forms={person: form}), UNPROCESSABLE

        def write() -> None:
            write_to_contact(scoped(), contact, colleague(), form.text.data, now())

        flash(*written(form, contact, write))
        return _back(key, person)

    @post("/<int:key>/<int:person>/bericht/invullen")
    def compose(self, key: int, person: int) -> str:
        """The page with an answer of the region in the message, which is not sent yet."""
        form = composed(ReplyForm(to=person), ready_answers(_person(key, person)))
        return self.detail_page(own_employer(key), forms={person: form})

    @post("/<int:key>/<int:person>/gesprek/<int:message>/opnieuw")
    def resend(self, key: int, person: int, message: int) -> ResponseReturnValue:
        """A message that failed, once more."""
        contact, said = _person(key, person), message_of(scoped(), message)
        if said is None or said.contact_id != contact.id or said.offer_id:
            abort(404)
        send_again(said)
        return _back(key, person)

    @get("/<int:key>/bestand/<int:file>")
    def file(self, key: int, file: int) -> Response:
        """What came with a message, to be kept and not to be opened in the page."""
        people = [contact.id for contact in own_employer(key).contacts]
        return download(file_of(scoped(), people, file) or abort(404))


def own_employer(key: int) -> Employer:
    """The company of this address, if it is of one of this colleague's regions.

    Others see a company that offers a place with them, and nothing else that was said.
    """
    employer = employer_of(scoped(), key)
    return employer if employer and is_ours(employer) else abort(404)


def is_ours(employer: Employer) -> bool:
    """Whether it is of one of this colleague's regions."""
    regions = me().region_ids
    return regions is None or employer.region_id in regions


def _person(key: int, person: int) -> Contact:
    people = own_employer(key).contacts
    return next((one for one in people if one.id == person), None) or abort(404)


def _back(key: int, person: int) -> ResponseReturnValue:
    return redirect(url_for("employers.detail", key=key, _anchor=f"gesprek-{person}"), 303)
