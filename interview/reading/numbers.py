"""Dutch numbers, in words up to a hundred."""

from __future__ import annotations

import re

from interview.spelling import tidy

UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TEENS = (
    *("tien", "elf", "twaalf", "dertien", "veertien", "vijftien"),
    *("zestien", "zeventien", "achttien", "negentien"),
)
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde"),
    *("zevende", "achtste", "negende", "tiende", "elfde", "twaalfde"),
)

NUMBERS: dict[str, str] = {
    "nul": "0",
    **{word: str(value) for value, word in enumerate((*UNITS, *TEENS), start=1)},
    **{word: str(10 * value) for value, word in enumerate(TENS, start=2)},
    **{
        f"{unit}en{ten}": str(10 * tens + units)
        for tens, ten in enumerate(TENS, start=2)
        for units, unit in enumerate(UNITS, start=1)
    },
    "honderd": "100",
    "eentje": "1",
    "anderhalf": "1,5",
    "anderhalve": "1,5",
    "tweetal": "2",
    "drietal": "3",
    "viertal": "4",
    "vijftal": "5",
    "tiental": "10",
    "dozijn": "12",
    **{word: f"{value} e" for value, word in enumerate(ORDINALS, start=1)},
}
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"\been (?=(?:\w+tal|dozijn)\b)")
_ENDING = re.compile(r"(?<=\d) (?:ste|de|e)\b")
_DIMINUTIVE = re.compile(r"(?<=\d) tje\b")


def in_digits(text: str) -> str:
    """The text tidied, with numbers in digits: `twee à drie` is `2 a 3`, `1ste` and `eerste` are `1 e`."""
    said = _ARTICLE.sub("", tidy(text))
    digits = _WORD.sub(lambda word: NUMBERS.get(word[0], word[0]), said)
    return _ENDING.sub(" e", _DIMINUTIVE.sub("", digits))


def read_number(text: str) -> int | None:
    """A whole number from 0 to 99,999, in digits or in words; None where there is no one number."""
    found = re.findall(r"\d+(?:[.,]\d+)*", in_digits(text).replace(".", ""))
    return int(found[0]) if len(found) == 1 and found[0].isdecimal() and len(found[0]) <= 5 else None


def without(text: str, noise: frozenset[str]) -> str:
    """The text without these words."""
    return " ".join(word for word in text.split() if word not in noise)
