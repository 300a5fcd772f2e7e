"""What a colleague writes to an employer."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models import Author, ChatMessage, OutboxRow
from services.replies import reply_to_employer
from tests.factories import NOW


def test_a_reply_is_kept_and_goes_to_the_chat_without_its_signs_becoming_markup(build, session):
    user, employer = build.user(name="Mo <b>"), build.employer()
    offer = build.offer(employer=employer, contact=build.contact(employer=employer, chat_id=77))
    message = reply_to_employer(session, offer, user, "Morgen <10 uur?", NOW)
    (row,) = session.scalars(select(OutboxRow))
    assert (message.author, message.user, message.text) == (Author.COLLEAGUE, user, "Morgen <10 uur?")
    assert row.recipient == "77"
    assert "Morgen &lt;10 uur?" in row.payload["text"]
    assert "Mo &lt;b&gt;" in row.payload["text"]


@pytest.mark.parametrize("silence", [{"opted_out_at": NOW}, {"unreachable_at": NOW}, {"chat_id": None}])
def test_who_asked_for_silence_is_not_written_to(build, session, silence):
    employer = build.employer()
    contact = build.contact(employer=employer, **{"chat_id": 77, **silence})
    offer = build.offer(employer=employer, contact=contact)
    assert reply_to_employer(session, offer, build.user(), "Hallo", NOW) is None
    assert session.scalars(select(ChatMessage)).all() == []


def test_an_opening_without_a_contact_has_nobody_to_write_to(build, session):
    assert reply_to_employer(session, build.offer(contact=None), build.user(), "Hallo", NOW) is None
