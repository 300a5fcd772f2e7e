"""A small piece of the Netherlands, to play and to test the interview in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from interview.context import Interview, OwnQuestion, RegionProfile, Sector
from interview.places import Gazetteer, Municipality

SECTORS = (
    Sector("techniek", "Techniek en industrie"),
    Sector("zorg", "Zorg en welzijn"),
    Sector("bouw", "Bouw en infra"),
    Sector("transport", "Transport en logistiek"),
    Sector("anders", "Anders"),
)
QUESTIONS = (
    OwnQuestion("taal", "Kunt u helpen met taal op de werkvloer?", ("Ja", "Nee", "Misschien")),
    OwnQuestion("wie", "Wie gaat over personeel?", kind="basisbaan"),
)
TWENTE = RegionProfile("TW", "Twente", "Werkcentrum Twente", SECTORS)
ACHTERHOEK = RegionProfile("AH", "Achterhoek", "Werkcentrum Achterhoek", SECTORS, QUESTIONS)
KENNEMERLAND = RegionProfile("KL", "Noord-Holland Noord", "Werkcentrum Noord-Holland Noord", SECTORS[1:])

ENSCHEDE = Municipality("GM0153", "Enschede", "TW", "Twente")
HENGELO = Municipality("GM0164", "Hengelo", "TW", "Twente")
BRONCKHORST = Municipality("GM1876", "Bronckhorst", "AH", "Achterhoek")
BERGEN = Municipality("GM0373", "Bergen (NH.)", "KL", "Noord-Holland Noord")

GAZETTEER = Gazetteer.of(
    ranges=(("7511AA", "7548ZZ", ENSCHEDE), ("7550AA", "7559ZZ", HENGELO), ("7251AA", "7256ZZ", BRONCKHORST)),
    places=(
        ("Enschede", ENSCHEDE, 52.2215, 6.8937),
        ("Hengelo", HENGELO, 52.2661, 6.7931),
        ("Hengelo", BRONCKHORST, 52.0500, 6.3100),
        ("Vorden", BRONCKHORST, 52.1030, 6.3100),
        ("Bergen", BERGEN, 52.6700, 4.7000),
    ),
)


def sample_interview(today: dt.date, **changes: Any) -> Interview:
    """A world of three regions, with what is given in place of its own."""
    interview = Interview(
        today=today,
        gazetteer=GAZETTEER,
        regions={region.code: region for region in (TWENTE, ACHTERHOEK, KENNEMERLAND)},
        statement_url="https://perspectiefbot.example/privacy",
        consent_version="2026-1",
    )
    return replace(interview, **changes)
