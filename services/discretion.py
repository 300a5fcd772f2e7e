"""No jobseeker is ever identifiable: what may not be written about who was proposed or placed.

The rules see what stands in a text, not what is meant by it. They catch the slip of a hurried colleague, and
rather refuse a harmless word than let a name through.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Final

from stdnum.nl import bsn

LONGEST_REFERENCE: Final = 20


class Trace(StrEnum):
    """What in a text may lead to a person."""

    BSN = "bsn"
    MAIL = "mail"
    PHONE = "phone"
    BIRTH = "birth"
    NAME = "name"


class Flaw(StrEnum):
    """Why something is not a reference of the region's own."""

    MISSING = "missing"
    SHAPE = "shape"
    DIGIT = "digit"


class IdentifiableError(ValueError):
    """This would tell, or could tell, who the jobseeker is. `flaw` says how."""

    def __init__(self, flaw: Flaw | Trace) -> None:
        super().__init__(flaw)
        self.flaw = flaw


def _letters(kind: Callable[[str], bool]) -> str:
    """The letters of this kind of every alphabet that has capitals, as a class of a pattern."""
    return "[" + "".join(filter(kind, map(chr, range(0x2000)))) + "]"


MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
ABROAD = re.compile(r"(?<!\d)(?:\+|00)\d{1,3}[ -]?(?:\(0\))?[ -]?[1-9](?:[ -]?\d){7,8}(?!\d)")
"""A number with its country: without this, one in eleven would pass for a BSN."""
NINE_DIGITS = re.compile(r"(?<!\d)(?=(\d(?:[ ./\u2010-\u2015-]{0,3}\d){8})(?!\d))")
PHONE = re.compile(r"(?<![\w-])(?:(?:\+|00)\d{1,3}[ -]?(?:\(0\))?|0)[1-9](?:[ -]?\d){7,8}(?!\d)")
MONTH: Final = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
YEAR: Final = r"(?:19\d\d|200\d|201[0-2])"
"""In which somebody who looks for work was born; no start or trial lies so far back."""
DATE: Final = rf"\d{{1,2}} ?[-/. ] ?(?:\d{{1,2}}|{MONTH}) ?[-/. ] ?{YEAR}|{YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
BORN: Final = rf"\bgeb(?:oren|oortedatum)?\b[^\d\n]{{0,20}}(?:{YEAR}|\d{{1,2}}[-/.]\d{{1,2}})"
BIRTH = re.compile(rf"(?<!\d)(?:{DATE})(?!\d)|{BORN}", re.IGNORECASE)
PARTICLE: Final = r"(?i:van|de|der|den|ter|ten|te|het|el|al|la|le|di|da|ben|bin|’t|'t)"
CAPITAL: Final = _letters(str.isupper)
SMALL: Final = _letters(str.islower) + "+"
WORD: Final = (
    rf"(?:{CAPITAL}{SMALL}(?:[-’']{CAPITAL}?{SMALL})*|{CAPITAL}{{2,}}(?:[-’']{CAPITAL}+)*(?![^\W\d_]))"
)
"""`Bakker`, or `BAKKER`."""
TITLED = re.compile(rf"\b(?i:dhr|mevr|mw|mevrouw|meneer|de heer)\b\.? (?:{PARTICLE} )*{WORD}")
INITIALS = re.compile(rf"\b(?:{CAPITAL}\.)+ ?(?:{PARTICLE} )*{WORD}")
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
ABBREVIATION = re.compile(
    r"AVG|BBL|BOL|BSN|BV|CAO|CV|HBO|HR|IPS|ISK|KVK|LKV|MBO|NL|NV|PRO|PSO|ROC|SROI|UWV|VCA|VMBO|VOG|VSO|WAJONG"
    r"|WIA|WSP|WW|ZW"
)
"""Capitals of which the region's work is full, and that are nobody's name."""
CODE_WORDS = re.compile("kandidaat|klant|client|dossier|traject|nummer|code|deelnemer", re.IGNORECASE)
"""Words that regions put before their numbers."""


def trace_in(text: str, known: Iterable[str] = ()) -> Trace | None:
    """What in this text may lead to a jobseeker; None where nothing does.

    `known` are names that may be there: of the company, the town, the contact, the colleague.
    """
    rest = _plain(text)
    for name in sorted(filter(None, map(_plain, known)), key=len, reverse=True):
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "…", rest, flags=re.IGNORECASE)
    if holds_bsn(rest):
        return Trace.BSN
    for pattern, trace in ((MAIL, Trace.MAIL), (PHONE, Trace.PHONE), (BIRTH, Trace.BIRTH)):
        if pattern.search(rest):
            return trace
    return Trace.NAME if _names_somebody(rest) else None


def holds_bsn(text: str) -> bool:
    """Whether nine digits in this text, however they are parted, are a *burgerservicenummer*."""
    rest = ABROAD.sub("…", _plain(text))
    return any(_is_bsn(found.group(1)) for found in NINE_DIGITS.finditer(rest))


def check_note(note: str) -> None:
    """A note about the employer holds no BSN. Raises `IdentifiableError`.

    Only that is refused: names, phones and mail addresses of the employer's own people belong in such a note,
    and nothing tells those from a jobseeker's.
    """
    if holds_bsn(note):
        raise IdentifiableError(Trace.BSN)


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


def _plain(text: str) -> str:
    """The text with one way to write a letter or a space, and without what can't be seen."""
    seen = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return re.sub(r"[^\S\n]+", " ", "".join(seen)).strip()


def _names_somebody(text: str) -> bool:
    if TITLED.search(text) or INITIALS.search(text):
        return True
    return any(_is_full_name(first, last) for first, last in _pairs(text))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each pair of words with capitals, also where one word belongs to two pairs."""
    at = 0
    while found := FULL_NAME.search(text, at):
        yield found.group(1), found.group(2)
        at = found.start(2)


def _is_full_name(first: str, last: str) -> bool:
    if HARMLESS.fullmatch(first) or any(map(ABBREVIATION.fullmatch, (first, last))):
        return False
    if first.isupper() and last.isupper():
        return max(len(first), len(last)) > 2
    # "Heeft EHBO" is no name: one word in capitals next to one that isn't has to be a long one.
    return all(len(word) > 4 for word in (first, last) if word.isupper())


def _is_like_a_name(letters: str) -> bool:
    if CODE_WORDS.fullmatch(letters):
        return False
    return len(letters) >= 5 or (len(letters) >= 3 and letters != letters.upper())
