"""How a move from the page of an opening goes: checked, made, and offered to be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import FormField, TextAreaField
from wtforms.form import BaseForm

from admin.form import Form
from admin.sessions import colleague, now
from messages import text
from models import IllegalMoveError, Offer
from services.steps import OvertakenError, later_lines
from services.undoing import may_undo

UNPROCESSABLE, CONFLICT = 422, 409


class DetailPage(Protocol):
    """The room that shows an opening with its forms."""

    def detail_page(self, offer: Offer, **values: Any) -> str: ...


def seen() -> int | None:
    """The latest line of the timeline on the page that this form stood on."""
    return request.form.get("seen", type=int)


def attempt(
    room: DetailPage, offer: Offer, name: str, form: Form, move: Callable[[], object], said: str
) -> ResponseReturnValue:
    """Makes the move if the form is right and nobody was faster; the page keeps what was typed if not.

    A form that is not right yet comes back on a new page, which tells of the lines that were missed too.
    """
    if not form.validate_on_submit():
        missed = len(later_lines(offer, seen()))
        return room.detail_page(offer, opened=name, missed=missed, **{name: form}), UNPROCESSABLE
    try:
        move()
    except OvertakenError as overtaken:
        missed, typed = len(overtaken.lines), list(typed_in(form))
        page = room.detail_page(offer, opened=name, missed=missed, typed=typed, **{name: form})
        return page, CONFLICT
    except IllegalMoveError:
        return back(offer, text("offer-moved-meanwhile"), "info")
    return back(offer, said)


def typed_in(form: BaseForm) -> Iterator[str]:
    """The sentences that somebody typed: the move may be gone from the page, and they must not be."""
    for field in form:
        if isinstance(field, FormField):
            yield from typed_in(field.form)
        elif isinstance(field, TextAreaField) and field.data:
            yield field.data


def back(offer: Offer, sentence: str, category: str = "success") -> ResponseReturnValue:
    """The page of the opening again; after a move of this minute with a button to take it back."""
    say(offer, sentence, category)
    return redirect(url_for("offers.detail", reference=offer.reference), 303)


def say(offer: Offer, sentence: str, category: str = "success") -> None:
    """The sentence for the next page, with a button that takes the latest move back where that may be."""
    line = offer.events[-1]
    flash(sentence, category)
    if category == "success" and may_undo(line, colleague(), now()):
        flash(url_for("offers.undo", reference=offer.reference, line=line.id), "undo")
