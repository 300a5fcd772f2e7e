"""No jobseeker is ever identifiable: what may not be written about who was proposed or placed.

The rules see what stands in a text, not what is meant by it. They catch the slip of a hurried colleague, and
rather refuse a harmless word than let a name through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from stdnum.nl import bsn

LONGEST_REFERENCE: Final = 20


class Trace(StrEnum):
    """What in a text may lead to a person."""

    BSN = "bsn"
    MAIL = "mail"
    PHONE = "phone"
    NAME = "name"


class Flaw(StrEnum):
    """Why something is not a reference of the region's own."""

    MISSING = "missing"
    SHAPE = "shape"
    DIGIT = "digit"


MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
DIGITS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){8}(?!\d)")
PHONE = re.compile(r"(?<![\w-])(?:(?:\+|00)\d{1,3}[ -]?(?:\(0\))?|0)[1-9](?:[ -]?\d){7,8}(?!\d)")
PARTICLE: Final = r"(?:van|de|der|den|ter|ten|te|het|el|al|la|le|di|da|ben|bin|’t|'t)"
CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ]"
SMALL: Final = r"[a-zà-öø-ÿ]+"
WORD: Final = rf"{CAPITAL}{SMALL}(?:[-’']{CAPITAL}?{SMALL})*"
TITLED = re.compile(
    rf"\b(?:[Dd]hr|[Mm]evr|[Mm]w|[Mm]evrouw|[Mm]eneer|[Dd]e heer)\b\.? (?:{PARTICLE} )*{WORD}"
)
INITIALS = re.compile(rf"\b(?:[A-Z]\.)+ ?(?:{PARTICLE} )*{WORD}")
FULL_NAME = re.compile(rf"\b({WORD}) (?:{PARTICLE} )*({WORD})")
REFERENCE = re.compile(r"[A-Za-z0-9-]+")
LETTERS = re.compile(r"[A-Za-z]+")
HARMLESS = re.compile(
    r"aan|als|bij|daarna|dan|dat|de|den|deze|die|dit|dus|een|eerst|en|er|geen|haar|het|hij|hun|ik|in|is|maar"
    r"|met|na|naar|niet|nog|nu|of|om|ook|op|over|per|sinds|start|te|toen|tot|uit|vanaf|van|via|volgens|voor"
    r"|wij|ze|zij|zijn|gemeente|werkcentrum|werkgeversservicepunt|stichting|provincie|regio|wethouder",
    re.IGNORECASE,
)
"""Words that begin a sentence, or the name of something that is no person."""
CODE_WORDS = re.compile("kandidaat|klant|client|dossier|traject|nummer|code|deelnemer", re.IGNORECASE)
"""Words that regions put before their numbers."""


def trace_in(text: str, known: Iterable[str] = ()) -> Trace | None:
    """What in this text may lead to a jobseeker; None where nothing does.

    `known` are names that may be there: of the company, the town, the contact, the colleague.
    """
    rest = text
    for name in sorted(filter(None, known), key=len, reverse=True):
        rest = re.sub(re.escape(name), "…", rest, flags=re.IGNORECASE)
    if any(_is_bsn(found.group()) for found in DIGITS.finditer(rest)):
        return Trace.BSN
    if MAIL.search(rest):
        return Trace.MAIL
    if PHONE.search(rest):
        return Trace.PHONE
    return Trace.NAME if _names_somebody(rest) else None


def flaw_in(reference: str) -> Flaw | Trace | None:
    """Why this can't be the reference of a candidate; None where it can."""
    if not reference:
        return Flaw.MISSING
    if (found := trace_in(reference.replace("_", " "))) is not None:
        return found
    if len(reference) > LONGEST_REFERENCE or not REFERENCE.fullmatch(reference):
        return Flaw.SHAPE
    if any(map(_is_like_a_name, LETTERS.findall(reference))):
        return Trace.NAME
    return None if any(map(str.isdigit, reference)) else Flaw.DIGIT


def _is_bsn(digits: str) -> bool:
    """Whether the eleven-test of a *burgerservicenummer* holds."""
    return bool(bsn.is_valid(re.sub(r"\D", "", digits)))


def _names_somebody(text: str) -> bool:
    if TITLED.search(text) or INITIALS.search(text):
        return True
    return any(not HARMLESS.fullmatch(first) for first in _first_words(text))


def _first_words(text: str) -> Iterator[str]:
    """The first of each pair of words with capitals, also where one word belongs to two pairs."""
    at = 0
    while found := FULL_NAME.search(text, at):
        yield found.group(1)
        at = found.start(2)


def _is_like_a_name(letters: str) -> bool:
    if CODE_WORDS.fullmatch(letters):
        return False
    return len(letters) >= 5 or (len(letters) >= 3 and letters != letters.upper())
