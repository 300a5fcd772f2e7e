"""Whether somebody asks to be left alone. It goes before any question: a stop is never an answer."""

from __future__ import annotations

import re

from interview.spelling import plain, words

NOISE = words(
    """
    nee ja nu maar graag aub svp alstublieft alsjeblieft please ok oke bedankt dank u wel je nou gewoon
    hiermee ermee direct meteen a b v p s hallo hoi beste aan want even alles allemaal onmiddellijk hier
    mee
    """
)
PHRASES = frozenset(
    line.strip()
    for line in """
        stop
        stoppen
        stopt
        stopzetten
        unsubscribe
        uitschrijven
        uitschrijving
        afmelden
        opzeggen
        ophouden
        hou op
        houd op
        niet meer
        liever niet meer
        laat me met rust
        laat mij met rust
        laat ons met rust
        geen contact meer
        niets meer
        niks meer
    """.splitlines()
    if line.strip()
)
DOUBTFUL = frozenset({"niet meer", "liever niet meer", "niets meer", "niks meer", "geen vragen meer"})
"""What a question can be answered with as well: *Wilt u nog iets kwijt?*"""
_WHO = r"(?:ik|wij|we) (?:wil|willen|zou|zouden|wens|wensen)"
_MESSAGES = r"(?:bericht|berichten|berichtjes|appjes|apps|mails|meldingen|herinneringen|vragen|chatberichten)"
_US = r"(?:me|mij|ons)"
_NO_MORE = rf"(?:niet meer|niets meer|niks meer|geen {_MESSAGES} meer)"
_CONTACT = r"(?:ontvangen|krijgen|hebben|sturen|van|appen|mailen|berichten)"
_SENTENCES = re.compile(
    rf"(?:{_WHO} )?{_NO_MORE}(?: {_CONTACT})*"
    rf"|{_WHO} geen {_MESSAGES}(?: {_CONTACT})*"
    rf"|(?:stuur|zend|app|mail|bericht|benader)(?: {_US})? (?:{_NO_MORE}|geen {_MESSAGES})"
    rf"|stop (?:met )?(?:{_US} )?(?:{_MESSAGES}|(?:te )?{_CONTACT})(?: (?:te )?sturen)?"
    rf"|(?:schrijf|meld) {_US} (?:uit|af)|(?:ik|wij|we) (?:meld|melden) {_US} af"
    rf"|{_WHO} (?:{_US} )?(?:stoppen|afmelden|uitschrijven|opzeggen)|(?:ik|wij|we) (?:stop|stoppen)"
)
_WORD = re.compile(r"[^\W_]+")
_DRAWN_OUT = re.compile(r"^s+t+o+p+$")


def is_stop(text: str) -> bool:
    """True for "stop", "Stop!", "uitschrijven", "geen berichten meer" and the like.

    Only when that is all that is said: a *stopcontact*, or a machine that must be stopped, is an answer.
    """
    sentence = _said(text)
    if sentence and set(sentence.split()) <= {"stop", "stoppen"}:
        return True
    return sentence in PHRASES or _SENTENCES.fullmatch(sentence) is not None


def may_be_answer(text: str) -> bool:
    """Whether a wish to stop is one that may answer a question instead."""
    return _said(text) in DOUBTFUL


def _said(text: str) -> str:
    """The words that matter."""
    spoken = [_DRAWN_OUT.sub("stop", word) for word in _WORD.findall(plain(text))]
    return " ".join(word for word in spoken if word not in NOISE)
