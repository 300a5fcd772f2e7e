"""Golden transcripts: a chat as a text file. `Werkgever:` lines are played; all others are what must follow.

Above the chat, lines with `%` say what the world is like, and lines with `#` what is shown.
"""

from __future__ import annotations

import datetime as dt
import re
import shlex
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chat import TODAY, Chat

from interview import (
    Command,
    Draft,
    File,
    Input,
    Odd,
    OddKind,
    Opening,
    Preset,
    SentFile,
    SharedContact,
    SharedLocation,
    State,
    Text,
)
from interview.place_answer import place_answer
from interview.places import Found
from interview.sample import BRONCKHORST, ENSCHEDE, sample_interview

WHO = "Werkgever: "
PLACE = place_answer(Found(ENSCHEDE, "Enschede", "7511AB"))
ELSEWHERE = place_answer(Found(BRONCKHORST, "Vorden", "7251AA"))
EMPLOYER = {
    "company": "Smederij Twente",
    "place": PLACE,
    "region": "yes",
    "sector": "techniek",
    "contact": "Els de Wit",
    "phone": "+31612345678",
    "kvk": "12345678",
}
ODD = {
    "spraakbericht": OddKind.VOICE,
    "sticker": OddKind.STICKER,
    "video": OddKind.VIDEO,
    "aangepast bericht": OddKind.EDITED,
    "doorgestuurd bericht": OddKind.FORWARDED,
    "peiling": OddKind.OTHER,
}


def known_employer() -> State:
    """Somebody who agreed and told who they are."""
    return State(turn=20, consent="2026-1", employer=EMPLOYER, registered=EMPLOYER)


def opening(title: str, kind: str, days: int, state: str = "new", number: int = 1) -> Opening:
    """An opening that was sent some days ago."""
    answers = {"kind": kind, "work": title, "places": 2, "hours": [32, 36], "where": PLACE}
    answers |= {"start": {"day": "2027-04-01", "how": "exact"}, "sbb": "yes", "adaptable": "tasks"}
    live = state not in ("placed", "closed", "withdrawn", "expired")
    filed = TODAY - dt.timedelta(days=days)
    return Opening(f"PW-OUD{number}-7", state, live, Draft(answers), filed)


def play(text: str) -> str:
    """The transcript as the interview makes it now."""
    head = [line for line in text.splitlines() if line.startswith(("#", "%"))]
    chat = _world([line[1:].strip() for line in head if line.startswith("%")])
    for line in text.splitlines():
        if line.startswith(WHO):
            chat.lines += ["", line]
            _give(chat, line.removeprefix(WHO))
    return "\n".join([*head, *chat.lines, ""])


def _world(settings: list[str]) -> Chat:
    chat: dict[str, Any] = {"interview": sample_interview(TODAY), "state": State()}
    for setting in settings:
        word, *rest = shlex.split(setting)
        WORLDS[word](chat, *rest)
    return Chat(**chat)


def _known(chat: dict[str, Any], *_: str) -> None:
    chat["state"] = known_employer()


def _opening(chat: dict[str, Any], title: str, kind: str, days: str, state: str = "new") -> None:
    number = len(chat["interview"].openings) + 1
    added = (*chat["interview"].openings, opening(title, kind, int(days), state, number))
    chat["interview"] = replace(chat["interview"], openings=added)


def _places(chat: dict[str, Any], places: str) -> None:
    *others, last = chat["interview"].openings
    more = replace(last, draft=last.draft.with_answer("places", int(places)))
    chat["interview"] = replace(chat["interview"], openings=(*others, more))


def _invited(chat: dict[str, Any], *words: str) -> None:
    preset = Preset(**dict(word.split("=") for word in words))
    chat["interview"] = replace(chat["interview"], preset=preset)


def _alone(chat: dict[str, Any]) -> None:
    chat["covered"] = False


def _matchmaker(chat: dict[str, Any], name: str) -> None:
    chat["matchmaker"] = name


def _state(chat: dict[str, Any], key: str, value: str) -> None:
    kept = chat["state"].to_json() | {key: {"question": value, "turns": [20]} if key == "asking" else value}
    chat["state"] = State.from_json(kept)


WORLDS: dict[str, Callable[..., None]] = {
    "bekend": _known,
    "plek": _opening,
    "plekken": _places,
    "uitnodiging": _invited,
    "niemand": _alone,
    "matchmaker": _matchmaker,
    "toestand": _state,
}


def _give(chat: Chat, said: str) -> None:
    if match := re.fullmatch(r"\[(.+?)\](?: onder een ouder bericht: (.+))?", said):
        chat.press(match[1], match[2] or "")
    else:
        chat.give(_input(said))


def _input(said: str) -> Input:
    if said.startswith("/"):
        word, _, rest = said[1:].partition(" ")
        return Command(word, rest)
    if match := re.fullmatch(r"\((.+)\)", said):
        return _sent(match[1])
    return Text(said)


def _sent(what: str) -> Input:
    if what in ODD:
        return Odd(ODD[what])
    word, *rest = what.split()
    match word:
        case "locatie":
            return SharedLocation(float(rest[0]), float(rest[1]))
        case "contact":
            return SharedContact(rest[1], "", own=rest[0] == "eigen")
        case "bestand":
            kinds = {"jpg": "image/jpeg", "pdf": "application/pdf", "exe": "application/x-msdownload"}
            name, megabytes, *caption = rest
            mime = kinds[name.rsplit(".", 1)[1]]
            file = File(f"id-{name}", name, mime, int(float(megabytes) * 1024 * 1024))
            return SentFile(file, " ".join(caption))
    raise AssertionError(what)
