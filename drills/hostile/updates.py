"""Hostile updates, as bytes for the bot's own address. The same seed gives the same ones."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from drills.hostile.contents import Contents, Json, Stranger, Targets

ODD_VALUES: Final[Sequence[Any]] = (
    *(None, True, -1, 10**30, -(10**30), 1.5, "", "tekst"),
    *([], [[]], {}, {"id": {}}, "\0", "9" * 400),
)
DEPTHS: Final = (50, 700, 950)


@dataclass(frozen=True)
class Knock:
    """One request. `number` is None where it has none; `sound` where Telegram could send it."""

    body: bytes
    number: int | None
    sound: bool
    kind: str


class Attack:
    """An endless line of them."""

    def __init__(self, strangers: Sequence[Stranger], targets: Targets, seed: int = 5) -> None:
        self.chance = random.Random(seed)
        self.contents = Contents(strangers, targets, self.chance)

    def knocks(self, count: int) -> Iterator[Knock]:
        """So many of all kinds, in any order."""
        for kind in self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()), k=count):
            yield self._broken(kind) if kind in BROKEN else self._sound(kind)

    def _sound(self, kind: str) -> Knock:
        return _knock(SOUND[kind](self.contents), kind, sound=True)

    def _broken(self, kind: str) -> Knock:
        return BROKEN[kind](self, kind)

    def malformed(self, kind: str) -> Knock:
        """No JSON, no object, or no number."""
        good = json.dumps(self.contents.typed()).encode()
        number = str(self.contents.number).encode()
        bodies = (
            *(b"", b"null", b"[]", b'"VIJAND"', self.chance.randbytes(300)),
            good[: self.chance.randrange(1, len(good))],
            good + b"}",
            good.replace(b'"update_id"', b'"update-id"'),
            *(good.replace(number, odd) for odd in (b"1.5", b"true", b"1" + b"0" * 40)),
            b"\xff\xfe" + good,
            b'{"update_id":' + b"[" * 100_000,
            b"{" + b'"a":{' * 50_000,
        )
        return Knock(self.chance.choice(bodies), None, sound=False, kind=kind)

    def of_wrong_type(self, kind: str) -> Knock:
        """A good update with one value in it that can't be."""
        one = self.contents
        update = self.chance.choice((one.typed, one.pressed, one.shared, one.membership))()
        holder = self.chance.choice(list(_holders([v for k, v in update.items() if k != "update_id"])))
        holder[self.chance.choice(list(holder))] = self.chance.choice(ODD_VALUES)
        return _knock(update, kind, sound=False)

    def too_deep(self, kind: str) -> Knock:
        """Nested deeper than anybody can follow, but JSON."""
        update = self.contents.typed()
        inner: Json = {}
        for _ in range(self.chance.choice(DEPTHS)):
            inner = {"reply_to_message": inner}
        update["message"] |= inner
        return _knock(update, kind, sound=False)


WEIGHTS: Final = {
    "malformed": 6,
    "wrong type": 2,
    "deep": 1,
    "text": 35,
    "flood": 14,
    "command": 10,
    "press": 16,
    "reference": 7,
    "sent": 6,
    "unknown": 2,
    "membership": 1,
}
"""Of a hundred. What can't be read is tried three times each, so there is little of it."""
SOUND: Final[dict[str, Callable[[Contents], Json]]] = {
    "text": Contents.typed,
    "flood": Contents.from_one_chat,
    "command": Contents.command,
    "press": Contents.pressed,
    "reference": Contents.reference,
    "sent": Contents.shared,
    "unknown": Contents.unknown,
    "membership": Contents.membership,
}
BROKEN: Final[dict[str, Callable[[Attack, str], Knock]]] = {
    "malformed": Attack.malformed,
    "wrong type": Attack.of_wrong_type,
    "deep": Attack.too_deep,
}


def _knock(update: Json, kind: str, *, sound: bool) -> Knock:
    return Knock(json.dumps(update).encode(), int(update["update_id"]), sound, kind)


def _holders(value: Any) -> Iterator[Json]:
    """Every object in it that has something to spoil."""
    if isinstance(value, dict):
        if value:
            yield value
        for entry in value.values():
            yield from _holders(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from _holders(entry)
