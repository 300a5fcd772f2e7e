"""The words of an answer about time, each in one spelling: `Vanaf 1 sept.` becomes `1 september`."""

from __future__ import annotations

import re

from interview.reading.numbers import in_digits
from interview.spelling import corrected, words

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

SHORT = {
    **{name[:3]: name for name in MONTHS if name not in ("maart", "mei")},
    "mrt": "maart",
    "febr": "februari",
    "sept": "september",
    "oct": "oktober",
    "morgenochtend": "morgen",
    **{name[:2]: name for name in WEEKDAYS[:-1]},
    **dict.fromkeys(("wk", "wkn"), "week"),
    "weken": "week",
    "dagen": "dag",
    "maanden": "maand",
    "mnd": "maand",
    "mnden": "maand",
    "jaren": "jaar",
    "kw": "kwartaal",
    "q": "kwartaal",
    "weekje": "week",
    "weekjes": "week",
    "maandje": "maand",
    "maandjes": "maand",
    "dagje": "dag",
    "einde": "eind",
    "ultimo": "eind",
    "medio": "half",
    "midden": "half",
    "mid": "half",
    "halverwege": "half",
    "volgend": "volgende",
    "komend": "volgende",
    "komende": "volgende",
    "aankomende": "volgende",
    "aankomend": "volgende",
    "aanstaande": "volgende",
    "eerstvolgende": "volgende",
    "nieuw": "volgende",
    "nieuwe": "volgende",
    "dit": "deze",
    "zomervakantie": "zomer",
    "bouwvakantie": "bouwvak",
    "laatste": "4 e",
    "lente": "voorjaar",
    "herfst": "najaar",
    "feestdagen": "jaarwisseling",
    "nieuwjaar": "jaarwisseling",
    "onmiddellijk": "direct",
    "meteen": "direct",
    "gelijk": "direct",
    "heden": "direct",
    "nu": "direct",
    "asap": "direct",
    "zsm": "direct",
    "terstond": "direct",
    "perdirect": "direct",
    "krokusvakantie": "voorjaarsvakantie",
    "carnaval": "voorjaarsvakantie",
}
PHRASES = (
    (re.compile(r"(?<=[^\W\d_]) ?([/-]) ?(?=[^\W\d_])"), r" \1 "),
    (re.compile(r"(?<=\d)-(?=[^\W\d_])|(?<=[^\W\d_])-(?=\d)"), " "),
    (re.compile(r"\b(?:(?:of|en) )?(?:in )?overleg\b"), ""),
    (re.compile(r"\bniet (?:voor|eerder dan)\b"), ""),
    (re.compile(r"\b(?:direct|meteen|gelijk|kort|vlak) na\b"), "na"),
    (re.compile(r"\bzodra (?:het )?(?:kan|mogelijk)\b"), "direct"),
    (re.compile(r"(?<=schooljaar )(20\d\d) ?[/-] ?(?:20)?\d\d\b"), r"\1"),
    (re.compile(r"\b(?:a s|as)\b"), "volgende"),
    (re.compile(r"(?<=\w) (?:volgende|aanstaande)$"), ""),
    (re.compile(r"\bz s m\b|\bzo (?:snel|spoedig|gauw|vlug) (?:als )?mog\w+"), "direct"),
    (re.compile(r"\bper (?:omgaande|ommegaande)\b|\bi p d\b"), "direct"),
    (re.compile(r"\boud en nieuw\b"), "jaarwisseling"),
    (re.compile(r"\b(?:grote |zomer ?)vakantie\b"), "zomer"),
    (re.compile(r"\bna (?:de )?vakantie\b"), "na zomer"),
    (re.compile(r"\bbouw vak\b"), "bouwvak"),
    (re.compile(r"\bzo(?= \d)"), "zondag"),
    (re.compile(r"\b(?:of|en) (?:later|eerder|erna|daarna)\b"), ""),
    (re.compile(r"\bm i v\b|\bmet ingang van\b|\bop (?:zijn|z n) vroegst\b|\bbij voorkeur\b"), ""),
)
NOISE = words(
    """
    vanaf als per ingaande op in rond rondom ongeveer circa ca +/- start starten beginnen liefst graag
    het de van we wij kan kunnen ik wil willen wat mij ons betreft startdatum datum al nog dan ergens loop
    zo n om te beschikbaar mag mogen dat misschien waarschijnlijk denk zou zouden uiteraard gewoon
    """
)
GRAMMAR = words(
    """
    begin half eind week dag maand jaar kwartaal helft volgende deze voor na over binnen paar zomer
    bouwvak najaar voorjaar winter kerst kerstvakantie herfstvakantie voorjaarsvakantie meivakantie
    jaarwisseling schooljaar direct vandaag morgen overmorgen
    """
)
KNOWN = frozenset({*MONTHS, *WEEKDAYS, *GRAMMAR, *NOISE, *(word for word in SHORT if len(word) > 3)})


def calendar_words(text: str) -> str:
    """The answer with numbers in digits, each word in one spelling, and without words that say nothing."""
    said = in_digits(text)
    for pattern, word in PHRASES:
        said = pattern.sub(word, said)
    spelt = (corrected(SHORT.get(word, word), KNOWN) for word in said.split())
    return " ".join(SHORT.get(word, word) for word in spelt if word not in NOISE)
