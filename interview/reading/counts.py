"""How many places: `2`, `twee à drie`, `een stuk of 4`."""

from __future__ import annotations

import re

from interview.reading.numbers import in_digits, without
from interview.reading.ranges import Range
from interview.reading.spreads import SPREAD, read_spread
from interview.spelling import words

MOST = 500
NOISE = words(
    """
    plek plekken plekje plekjes plaats plaatsen stuk stuks x persoon personen mens mensen man kandidaat
    kandidaten leerling leerlingen medewerker medewerkers leerwerkplek leerwerkplekken basisbaan
    basisbanen werkplek werkplekken baan banen vacature vacatures ongeveer circa ca zo n rond de +/-
    +- misschien graag bbl bol open vrij vrije ruimte fulltime parttime voorlopig eerst alvast nu om te
    beginnen nog wij we ik hebben heb zoeken zoek zoekt er zijn is wel zeker totaal in nodig denk maar voor
    """
)
NO_COUNT = words(
    """
    uur uren dag dagen week weken maand maanden jaar jaren kwartaal keer euro fte procent niet geen dan
    ploegen tot met per meer minder meter kilo jan feb mrt apr mei jun jul aug sep sept okt nov dec
    januari februari maart april juni juli augustus september oktober november december
    """
)
"""A number before one of these counts something other than places, or isn't the whole answer."""

_ROUGHLY = re.compile(r"\b(?:1 )?(?:stuk|man|plek|plaats|persoon|tal) of (?=\d)")
_A_FEW = re.compile(r"\b(?:1 )?paar\b")
_PEOPLE = (
    r"(?:er|eur|or|ling|ist|ant|ent|kracht|hulp|kok|arts|kundige)(?:s|en|n)?|man|vrouw|mannen|vrouwen|lieden"
)
_WITH_NOUN = re.compile(rf"({SPREAD})((?: [^\W\d_]{{3,}})? [^\W\d_]*(?:{_PEOPLE}))")
_ARTICLE = re.compile(r"\s*een\s", re.IGNORECASE)
"""`één lasser` is a number; `een monteur` may be the start of any sentence."""


def read_count(text: str) -> Range | None:
    """A number of places from 1 to 500. `een paar` is two or three; `max 3` is one to three."""
    said = without(_A_FEW.sub("2-3", _ROUGHLY.sub("", in_digits(text))), NOISE)
    spread = read_spread(said)
    if spread is None and not _ARTICLE.match(text):
        spread = read_spread(_without_noun(said))
    if spread is None:
        return None
    ends = spread.within(1, 1)
    if ends is None or any(end.denominator != 1 or not 1 <= end <= MOST for end in ends):
        return None
    return Range(int(ends[0]), int(ends[1]))


def _without_noun(text: str) -> str:
    """`2` of `2 ervaren lassers`; empty when what follows is no word for people."""
    match = _WITH_NOUN.fullmatch(text)
    if match is None or NO_COUNT & set(match[2].split()):
        return ""
    return match[1]
