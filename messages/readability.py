"""How hard a Dutch text reads: Flesch-Douma, and the length of its sentences.

206.84 − 0.77 × (syllables in a hundred words) − 0.93 × (words in a sentence). 0 is very hard, 100 very
easy; 60 is what somebody with a few years of secondary school reads with ease. From W. H. Douma, De
leesbaarheid van landbouwbladen, Landbouwhogeschool Wageningen, 1960. It measures form only: whether
a text is clear, it can't see.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TAG = re.compile(r"<[^>]+>")
WORD = re.compile(r"[a-zà-ÿ]+(?:['’-][a-zà-ÿ]+)*", re.IGNORECASE)
END = re.compile(r"[.!?:;…]+(?:\s|$)|\n+|•")
SYLLABLE = re.compile(r"ij|[aeiouyáéíóúàèëïöüâêîôû]+", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """What was counted in a text."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_in_a_sentence(self) -> float:
        return self.words / max(self.sentences, 1)

    @property
    def flesch_douma(self) -> float:
        return 206.84 - 77 * self.syllables / max(self.words, 1) - 0.93 * self.words_in_a_sentence


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; a line or a colon ends one too."""
    return [words for part in END.split(TAG.sub(" ", text)) if (words := WORD.findall(part))]


def measure(texts: list[str]) -> Reading:
    """The counts of these texts together."""
    found = [words for text in texts for words in sentences(text)]
    words = [word for sentence in found for word in sentence]
    return Reading(len(found), len(words), sum(max(len(SYLLABLE.findall(word)), 1) for word in words))
