"""Words as people type them, brought back to one spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from rapidfuzz.distance import OSA

LONGEST = 200
"""Characters; a longer text is a story and no answer to a short question."""
SHORTEST_MISTAKEN = 4
"""In a shorter word every letter matters: `ma` and `mei` are no typing errors of each other."""
TWO_MISTAKES_FROM = 8

_VARIANTS = str.maketrans(
    {"ĳ": "ij", "Ĳ": "ij", "×": "x"} | dict.fromkeys("’‘‛`´ʼ", "'") | dict.fromkeys("‐‑‒–—−", "-")
)
_UNSEEN = {"Mn", "Me", "Cf"}
_CONTROL = "Cc"
_SIGNS = "+-/.,:%'"
_SUMS = {"Sc", "Sm"}
"""Kept as well, so that `<3` and `€ 2` are not taken for a plain number."""
_ROUGHLY = re.compile(r"[~≈±]|\+ ?/? ?-")
_BORDER = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_STRAY = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|'(?!\d\d\b)|(?<=\w)'")


def plain(text: str) -> str:
    """Lower case without accents, in ASCII digits, straight quotes and single spaces; empty when too long."""
    if len(text) > LONGEST:
        return ""
    letters = unicodedata.normalize("NFD", text.translate(_VARIANTS).casefold())
    return " ".join("".join(map(_folded, letters)).split())


def tidy(text: str) -> str:
    """As `plain`, with words and numbers apart and only the signs that can belong to a number."""
    kept = "".join(sign if _counts(sign) else " " for sign in _ROUGHLY.sub(" ", plain(text)))
    return " ".join(_STRAY.sub(" ", _BORDER.sub(" ", kept)).split())


def words(text: str) -> frozenset[str]:
    """The words of a vocabulary that is written as one text."""
    return frozenset(text.split())


def corrected(word: str, vocabulary: Collection[str]) -> str:
    """The one word of `vocabulary` that this is a small typing error of; else the word itself."""
    if word in vocabulary or len(word) < SHORTEST_MISTAKEN:
        return word
    allowed = mistakes_allowed(word)
    near = [(OSA.distance(word, known, score_cutoff=allowed), known) for known in vocabulary]
    best = min(near, default=(allowed + 1, word))
    rivals = [known for distance, known in near if distance == best[0]]
    return best[1] if best[0] <= allowed and len(rivals) == 1 else word


def mistakes_allowed(word: str) -> int:
    """How many letters may be wrong, missing, too many or swapped for it to be a typing error."""
    if len(word) < SHORTEST_MISTAKEN:
        return 0
    return 2 if len(word) >= TWO_MISTAKES_FROM else 1


def _counts(sign: str) -> bool:
    return sign.isalnum() or sign in _SIGNS or unicodedata.category(sign) in _SUMS


def _folded(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in _UNSEEN:
        return ""
    if category == _CONTROL:
        return " "
    digit = unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)
