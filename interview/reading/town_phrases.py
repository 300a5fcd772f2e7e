"""The parts of an answer that may be the name of a town: of `wij zitten in Utrecht` the last word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interview.spelling import words

BEFORE = words(
    """
    nee sorry
    in te bij nabij vlakbij rond omgeving regio gemeente gem plaats plaatsnaam woonplaats stad dorp de het
    ons onze vestiging locatie is kantoor bedrijf wij zitten zit gevestigd staat omstreken buurt van adres
    werkplek plaatsje
    """
)
AFTER = words(
    """
    noord zuid oost west noordoost noordwest zuidoost zuidwest centrum stad binnenstad buiten haven
    nederland nl holland omgeving gemeente regio eo e.o en omstreken graag groningen friesland fryslan
    drenthe overijssel ov flevoland gelderland gld utrecht nh zh noord-holland zuid-holland zeeland
    brabant nb noord-brabant limburg lb fr dr gr
    """
)
FEWEST_LETTERS = 2
COUNTRY = "nederland"
"""Also a hamlet in Overijssel, which nobody means."""

_ADDRESS = re.compile(r".*\d+ ?[a-z]?(?:-\d+)? +(\D+)")
_INSIDE = re.compile(r".*\b(?:in|te|bij|plaats:|vestigingsplaats:) +(.+)")
_DISTRICT = re.compile(r"-(?=(?:noord|zuid|oost|west|centrum)$)")
"""The hyphen of `Amsterdam-Noord`, which is no town of its own."""
_PUNCTUATION = ' .!?;:()"*'


def town_phrases(said: str) -> Iterator[str]:
    """From a `plain` text, what may be a town, likeliest first: with all its words, then without noise."""
    for part in _parts(said):
        tokens = _DISTRICT.sub(" ", part.replace("(", " ").replace(")", " ")).strip(_PUNCTUATION).split()
        yield from _trimmed(tokens)


def _parts(said: str) -> Iterator[str]:
    yield said
    pieces = [piece.strip(_PUNCTUATION) for piece in re.split(r"[,\n/|]| - ", said)]
    for piece in reversed([piece for piece in pieces if piece]):
        yield piece
        for pattern in (_INSIDE, _ADDRESS):
            if match := pattern.fullmatch(piece):
                yield match[1]


def _trimmed(tokens: list[str]) -> Iterator[str]:
    """The tokens, then with less and less of the noise before and after them."""
    first = next((at for at, token in enumerate(tokens) if token not in BEFORE), len(tokens))
    if first == len(tokens):
        return
    after = next((at for at, token in enumerate(reversed(tokens)) if token not in AFTER), len(tokens))
    for end in range(len(tokens), len(tokens) - after - 1, -1):
        for start in range(first + 1):
            phrase = " ".join(tokens[start:end]).rstrip(".")
            if len(phrase) >= FEWEST_LETTERS and phrase != COUNTRY:
                yield phrase
