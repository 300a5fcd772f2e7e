"""What a region decides for itself, and how it invites employers."""

from __future__ import annotations

from sqlalchemy.orm import Session

from interview import OwnQuestion
from services.invitations import invitation_of, invite, link
from services.profiles import RegionProfiles
from services.regions import Desk, arrange_desk, unlink_group
from tests import factories
from tests.factories import NOW, UTRECHT


def test_the_desk_is_called_what_the_region_calls_it(session: Session) -> None:
    region = factories.region(session)

    arrange_desk(session, region, Desk("WSP Midden-Utrecht", 3))

    profile = RegionProfiles(session)[UTRECHT]
    assert (profile.desk, region.first_contact_days) == ("WSP Midden-Utrecht", 3)


def test_a_region_s_own_questions_are_for_the_interview(session: Session) -> None:
    factories.region(session).questions = [
        {"key": "fiets", "text": "Is er een stalling?", "choices": ["Ja", "Nee"], "kind": "basisbaan"}
    ]
    session.flush()

    assert RegionProfiles(session)[UTRECHT].questions == (
        OwnQuestion("fiets", "Is er een stalling?", ("Ja", "Nee"), "basisbaan"),
    )


def test_a_region_that_does_not_exist_is_not_found(session: Session) -> None:
    profiles = RegionProfiles(session)

    assert "AM99" not in profiles
    assert len(profiles) == 35


def test_an_unlinked_group_gets_no_cards(session: Session) -> None:
    region = factories.region(session)
    region.group_chat_id = -5

    unlink_group(session, region)

    assert region.group_chat_id is None


def test_an_invitation_is_found_by_its_token(session: Session) -> None:
    made = invite(session, factories.region(session), factories.sector(session), "Bouw Bos", NOW)

    assert invitation_of(session, made.token) is made
    assert invitation_of(session, "onzin") is None
    assert (made.company, made.region.code) == ("Bouw Bos", UTRECHT)


def test_a_token_fits_in_a_deep_link_and_can_not_be_guessed(session: Session) -> None:
    tokens = {invite(session, factories.region(session), None, "", NOW).token for _ in range(50)}

    assert len(tokens) == 50
    assert all(len(token) >= 16 and token.replace("-", "").replace("_", "").isalnum() for token in tokens)
    assert all(len(token) <= 64 for token in tokens)  # Telegram's limit


def test_the_address_behind_the_qr_code_opens_the_chat() -> None:
    assert link("abc", "https://t.me/", "perspectiefbot") == "https://t.me/perspectiefbot?start=abc"
