"""Whether a question would bring in personal data of a jobseeker, which this house never keeps."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

BSN: Final = re.compile(r"\b(?:bsn|burgerservice\w*|sofi\s?-?nummer\w*)\b", re.IGNORECASE)
DELICATE: Final = re.compile(
    r"\b(?:geboorte\w*|leeftijd\w*|nationaliteit\w*|afkomst|herkomst|geloof\w*|religie\w*|godsdienst\w*"
    r"|ziek\w*|diagnose\w*|medi(?:sch|cijn)\w*|handicap\w*|uitkering\w*|schuld(?:en)?|strafblad\w*|detentie"
    r"|zwanger\w*|verblijfs\w*|paspoort\w*|identiteits\w*|kandida(?:at|ten)|werkzoekenden?|deelnemers?"
    r"|cli[eë]nt\w*|klantnummer\w*)\b",
    re.IGNORECASE,
)
"""Words by which a question may be about a jobseeker; many such questions are harmless."""


class Asks(StrEnum):
    """For what a question seems to ask."""

    BSN = "bsn"
    PERSON = "person"


def asks_for(*texts: str) -> Asks | None:
    """What these words of a question seem to ask of a jobseeker; None where they don't.

    The rule sees words, not what is meant: `PERSON` is a reason to ask who wrote it, no more.
    """
    words = "\n".join(texts)
    if BSN.search(words):
        return Asks.BSN
    return Asks.PERSON if DELICATE.search(words) else None
