"""A region that made the panel its own, for the demo."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from demo.people import TWENTE
from interview import OwnQuestion
from models import Region
from services.own_questions import add_question
from services.sectors import add_sector

SECTOR = "Toerisme en recreatie"
QUESTIONS = (
    OwnQuestion(
        "",
        "Is de werkplek te bereiken met bus of trein?",
        ("Ja, tot dichtbij", "Ja, maar ver lopen", "Nee"),
        help="Dichtbij is: binnen tien minuten lopen.",
    ),
    OwnQuestion("", "Mag iemand eerst een dag meelopen?", ("Ja", "Nee"), kind="basisbaan"),
)


def arrange_twente(session: Session) -> None:
    """A sector and two questions of the region's own."""
    region = session.scalars(select(Region).where(Region.code == TWENTE[0])).one()
    add_sector(session, region, SECTOR)
    for question in QUESTIONS:
        add_question(session, region, question)
