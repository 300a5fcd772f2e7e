"""The demo shows what a region can make its own."""

from __future__ import annotations

from sqlalchemy.orm import Session

from demo.example import furnish
from demo.people import TWENTE, UTRECHT
from demo.regions import QUESTIONS, SECTOR
from services.profiles import RegionProfiles
from tests.factories import NOW


def test_twente_has_a_sector_and_questions_of_its_own_and_others_have_not(session: Session) -> None:
    furnish(session, "http://paneel", NOW)

    twente, utrecht = (RegionProfiles(session)[region[0]] for region in (TWENTE, UTRECHT))
    assert [own.text for own in twente.questions] == [own.text for own in QUESTIONS]
    assert SECTOR in {sector.name for sector in twente.sectors}
    assert utrecht.questions == ()
    assert SECTOR not in {sector.name for sector in utrecht.sectors}
