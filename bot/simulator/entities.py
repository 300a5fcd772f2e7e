"""Entities that Telegram finds in a text by itself, and how they are counted.

Offsets and lengths count UTF-16 code units.
"""

from __future__ import annotations

import re
from typing import Final

from bot.simulator.errors import Json

COMMAND: Final = re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?\b")
LINK: Final = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")
ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
MENTION: Final = re.compile(r"(?<!\w)@[a-zA-Z]\w{3,31}\b")
EXCLUSIVE: Final = frozenset({"url", "bot_command", "email", "mention", "text_link", "code", "pre"})


def units(text: str) -> int:
    """The length as Telegram counts it, in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def detect(text: str) -> list[Json]:
    """The entities that Telegram sees by itself: commands, links, addresses, mentions."""
    found: list[Json] = []
    if "://" in text:
        found += _matches(LINK, "url", text)
    if "/" in text:
        found += _matches(COMMAND, "bot_command", text)
    if "@" in text:
        found += _matches(ADDRESS, "email", text) + _matches(MENTION, "mention", text)
    return _without_overlap(found)


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Text without white space around it; entities move along and shrink to fit."""
    stripped = text.strip()
    if len(stripped) == len(text):
        return text, entities
    lead, size = units(text[: len(text) - len(text.lstrip())]), units(stripped)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, size)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return stripped, kept


def merge(own: list[Json], text: str) -> list[Json]:
    """Own entities and those which Telegram sees by itself outside them, in order."""
    return sorted(_without_overlap(own + detect(text), len(own)), key=lambda e: (e["offset"], -e["length"]))


def _matches(pattern: re.Pattern[str], kind: str, text: str) -> list[Json]:
    return [
        {"offset": units(text[: match.start()]), "length": units(match[0]), "type": kind}
        for match in pattern.finditer(text)
    ]


def _without_overlap(entities: list[Json], trusted: int = 0) -> list[Json]:
    """The first so many as they are, of the others those that touch none before them."""
    kept = entities[:trusted]
    for entity in entities[trusted:]:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        blocking = [e for e in kept if e["type"] in EXCLUSIVE]
        if all(end <= e["offset"] or start >= e["offset"] + e["length"] for e in blocking):
            kept.append(entity)
    return kept
