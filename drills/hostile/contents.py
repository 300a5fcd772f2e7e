"""What hostile updates say: as Telegram would bring it, and aimed at what is somebody else's."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from drills.hostile.texts import MARK, hostile

Json = dict[str, Any]

FIRST: Final = 10**9
"""Their numbers are far beyond those of anybody else."""
ANSWERS: Final = ("yes", "no", "filled", "withdraw", "forget", "send", MARK)
QUESTIONS: Final = ("main", "review", "consent", "opening", "openings", "forget", "work", MARK)
COMMANDS: Final = ("start", "nieuw", "plekken", "terug", "pauze", "help", "stop", "vergeet", "profiel")
STATUSES: Final = ("member", "kicked", "left", "administrator", MARK)


@dataclass(frozen=True)
class Stranger:
    """Who attacks, from which chat."""

    chat: int
    name: str


@dataclass(frozen=True)
class Targets:
    """What belongs to others, and could be guessed or seen on a screen."""

    references: Sequence[str]
    reminders: Sequence[int]
    messages: Sequence[int]
    files: Sequence[str]
    tokens: Sequence[str]


class Contents:
    """Updates with the next number, of any of the strangers."""

    def __init__(self, strangers: Sequence[Stranger], targets: Targets, chance: random.Random) -> None:
        self._strangers = strangers
        self._them = targets
        self._chance = chance
        self.number = FIRST

    def typed(self) -> Json:
        return self._update(self._message(text=hostile(self._chance)))

    def from_one_chat(self) -> Json:
        """A piece of a flood."""
        return self._update(self._message(self._strangers[0], text=hostile(self._chance)))

    def command(self) -> Json:
        """Commands of ours with tokens and codes that were guessed, and some that are none."""
        name = self._chance.choice(COMMANDS)
        token = self._chance.choice((*self._them.tokens, hostile(self._chance)))
        ours = (f"/{name}", f"/{name} {token}", f"/koppel {token}", f"/start koppel-{token}")
        return self._update(self._message(text=self._chance.choice((*ours, f"/{MARK} {token}", "/", "//"))))

    def reference(self) -> Json:
        """Somebody else's reference, typed, as an answer to a message that is not theirs."""
        said = self._chance.choice(self._them.references)
        text = self._chance.choice((said, said.lower(), f"trek {said} in", f"/plekken {said}"))
        answered = {"message_id": self._chance.choice(self._them.messages)}
        return self._update(self._message(text=text, reply_to_message=answered))

    def pressed(self) -> Json:
        """A press with data that no button of ours has, or that of somebody else's button."""
        stranger, chance, them = self._stranger(), self._chance, self._them
        value, turn = chance.choice((*them.references, *ANSWERS)), chance.randrange(-2, 40)
        data = chance.choice(
            (
                f"c:{chance.choice(them.references)}",
                f"r:{chance.choice(them.reminders)}:{chance.choice(ANSWERS)}",
                f"q:{turn}:{chance.choice(QUESTIONS)}:{value}",
                f"q:{10**8}:main:{'v' * 40}",
                f"q:1:{hostile(chance)}",
                f"r:{10**17}:yes",
                hostile(chance),
            )
        )
        message = {"message_id": chance.choice(them.messages), "date": 0, "chat": _private(stranger)}
        query = {"id": f"{self.number}", "from": _person(stranger), "message": message, "data": data}
        return self._update(query, "callback_query")

    def shared(self) -> Json:
        """A phone number of somebody else, a place that is none, somebody else's file."""
        chance = self._chance
        place = {
            "latitude": chance.choice((90.0, -90.0, 1e300, 52.1)),
            "longitude": chance.uniform(-180, 180),
        }
        theirs = {"file_id": chance.choice(self._them.files), "file_name": f"../../{hostile(chance)}"}
        picture = {"file_id": hostile(chance)[:500], "file_name": "a.svg", "mime_type": hostile(chance)}
        contents: tuple[Json, ...] = (
            {"contact": {"phone_number": hostile(chance), "first_name": MARK, "user_id": 1}},
            {"contact": {"phone_number": "+31612345678", "first_name": hostile(chance)}},
            {"location": place},
            {"document": theirs | {"mime_type": "text/html", "file_size": 10**12}},
            {"document": picture, "caption": hostile(chance)},
            {"photo": [{"file_id": "x", "width": 10**9, "height": 10**9}]},
            {"photo": []},
            {"sticker": {"emoji": MARK}},
            {"voice": {}},
            {},
        )
        return self._update(self._message(**chance.choice(contents)))

    def membership(self) -> Json:
        """Blocks and unblocks, one after the other."""
        stranger, (old, new) = self._stranger(), self._chance.sample(STATUSES, 2)
        change = {"chat": _private(stranger), "from": _person(stranger), "date": 0}
        change |= {"old_chat_member": {"status": old}, "new_chat_member": {"status": new}}
        return self._update(change, "my_chat_member")

    def unknown(self) -> Json:
        """Kinds of updates that nobody asked for, and groups."""
        title, number = hostile(self._chance), self._chance.randrange(50)
        group = {"id": -1_000_000 - number, "type": "supergroup", "title": title}
        odd: tuple[tuple[Json, str], ...] = (
            (self._message(), "edited_message"),
            (self._message(text=title) | {"chat": group}, "message"),
            ({"id": "1", "from": {"id": 5}, "query": MARK}, "inline_query"),
            (self._message(poll={"question": MARK, "options": []}), "message"),
            (self._message(text=MARK, forward_origin={"type": "hidden_user"}), "message"),
            (self._message(pinned_message={}), "message"),
        )
        return self._update(*self._chance.choice(odd))

    def _stranger(self) -> Stranger:
        return self._chance.choice(self._strangers)

    def _message(self, stranger: Stranger | None = None, **content: Any) -> Json:
        stranger = stranger or self._stranger()
        head = {"message_id": self.number, "date": 0}
        return {**head, "from": _person(stranger), "chat": _private(stranger), **content}

    def _update(self, content: Json, kind: str = "message") -> Json:
        self.number += 1
        return {"update_id": self.number, kind: content}


def _person(stranger: Stranger) -> Json:
    return {"id": stranger.chat, "is_bot": False, "first_name": stranger.name}


def _private(stranger: Stranger) -> Json:
    return {"id": stranger.chat, "type": "private", "first_name": stranger.name}
