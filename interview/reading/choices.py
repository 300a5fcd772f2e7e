"""One of a few answers, typed instead of tapped."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.distance import OSA

from interview.spelling import mistakes_allowed, plain, words

POLITE = words(
    "graag hoor dank u je wel dankjewel dankuwel bedankt aub alstublieft alsjeblieft svp prima maar doe"
)
NEGATIONS = words("niet geen nee neen nooit zonder niets niks")
TELLING = 3
"""Letters that a word must have to choose an answer on its own: `en` and `of` don't."""

_WORD = re.compile(r"[^\W_]+")


def read_choice(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    """The value whose label was typed; `words` has each value with its label and other words for it.

    Capitals, accents, signs and politeness don't matter. Failing the whole label: a small typing error in
    it, or some of its words. None when two values could be meant.
    """
    said = _words(text)
    labels = {value: [_words(label) for label in known] for value, known in words.items()}
    for spoken in (said, tuple(word for word in said if word not in POLITE)):
        for is_meant in (_is_label, _is_misspelt, _is_part):
            meant = [
                value for value, known in labels.items() if any(is_meant(spoken, each) for each in known)
            ]
            if meant:
                return meant[0] if len(meant) == 1 else None
    return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(plain(text)))


def _is_label(said: tuple[str, ...], label: tuple[str, ...]) -> bool:
    return bool(said) and said == label


def _is_misspelt(said: tuple[str, ...], label: tuple[str, ...]) -> bool:
    return _is_near("".join(said), "".join(label))


def _is_part(said: tuple[str, ...], label: tuple[str, ...]) -> bool:
    """Some words of the label, as long as leaving out the others doesn't turn it round."""
    is_telling = any(len(word) >= TELLING for word in said)
    is_inside = all(any(word == each or _is_near(word, each) for each in label) for word in said)
    return is_telling and is_inside and not NEGATIONS & (set(label) - set(said))


def _is_near(typed: str, meant: str) -> bool:
    """A typing error apart; not for a no, because *ooit* is no *nooit*."""
    allowed = 0 if meant in NEGATIONS else min(mistakes_allowed(typed), mistakes_allowed(meant))
    return allowed > 0 and OSA.distance(typed, meant, score_cutoff=allowed) <= allowed
