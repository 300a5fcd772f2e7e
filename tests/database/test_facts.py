"""What colleagues read of an opening."""

from __future__ import annotations

from sqlalchemy.orm import Session

from services.facts import Fact, facts, one_line
from tests import factories


def test_a_mail_has_who_to_call_and_where_the_work_is(session: Session) -> None:
    offer = factories.offer(session)

    found = {fact.label: fact for fact in facts(offer)}

    assert found["Werkgever"].value == offer.employer.name
    assert found["Contactpersoon"].value == "Jan Jansen"
    assert found["Telefoon"] == Fact("Telefoon", "06 12345678", "tel:+31612345678")
    assert [fact.href for fact in found.values() if fact.href and "openstreetmap" in fact.href] == [
        "https://www.openstreetmap.org/search?query=3511AB%20Utrecht%20Nederland"
    ]


def test_a_card_for_a_chat_names_nobody(session: Session) -> None:
    offer = factories.offer(session)

    shown = " ".join(f"{fact.label} {fact.value}" for fact in facts(offer, brief=True))

    assert offer.employer.name in shown
    assert "Jan Jansen" not in shown
    assert "12345678" not in shown


def test_one_line_says_how_many_of_what_and_where(session: Session) -> None:
    assert one_line(factories.offer(session)) == "2 leerwerkplekken: Lasser, Utrecht"
    assert one_line(factories.offer(session, kind="basisbaan", places=1)) == "1 basisbaan: Lasser, Utrecht"


def test_an_opening_without_a_town_is_in_its_municipality(session: Session) -> None:
    assert one_line(factories.offer(session, town=None)).endswith("Utrecht")
