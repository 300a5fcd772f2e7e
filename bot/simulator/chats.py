"""Chats and the messages in them. A private chat has the id of its person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from bot.simulator.errors import Json
from bot.simulator.ids import Ids
from bot.simulator.people import Person
from bot.simulator.storage import Storage

HISTORY: Final = 1_000
"""Messages kept of one chat."""


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"


@dataclass
class Chat:
    """One chat with the bot. `keyboard` is the reply keyboard that shows at the moment."""

    id: int
    kind: ChatKind
    title: str = ""
    members: list[int] = field(default_factory=list)
    keyboard: Json | None = None
    migrated_to: int | None = None
    bot_present: bool = True
    messages: dict[int, Json] = field(default_factory=dict)
    face: Json = field(default_factory=dict)
    """Telegram's `Chat`, as it goes into each message."""

    @property
    def private(self) -> bool:
        """Whether this is the chat of one person with the bot."""
        return self.kind is ChatKind.PRIVATE

    @property
    def last(self) -> Json | None:
        """The newest message."""
        return next(reversed(self.messages.values()), None)

    def as_json(self) -> Json:
        """What storage keeps, messages excepted."""
        return {
            "id": self.id,
            "kind": self.kind,
            "title": self.title,
            "members": self.members,
            "keyboard": self.keyboard,
            "migrated_to": self.migrated_to,
            "bot_present": self.bot_present,
            "face": self.face,
        }


class Chats:
    """All chats by id."""

    def __init__(self, storage: Storage, ids: Ids) -> None:
        self._storage = storage
        self._ids = ids
        self._chats: dict[int, Chat] = {}
        for row in storage.all("chat"):
            self._chats[row["id"]] = Chat(**row | {"kind": ChatKind(row["kind"])})
        for message in sorted(storage.all("message"), key=lambda row: int(row["message_id"])):
            self._chats[message["chat"]["id"]].messages[message["message_id"]] = message

    def __iter__(self) -> Iterator[Chat]:
        return iter(self._chats.values())

    def get(self, number: int) -> Chat | None:
        """The chat with this id."""
        return self._chats.get(number)

    def private(self, person: Person) -> Chat:
        """The person's chat with the bot; made on first use."""
        chat = self._chats.get(person.id)
        return chat or self._add(Chat(person.id, ChatKind.PRIVATE, "", [person.id], face=person.as_chat()))

    def add_group(self, title: str, members: list[int], kind: ChatKind = ChatKind.GROUP) -> Chat:
        """A new group with the bot in it."""
        number = self._ids.next("group")
        number = -1_000_000_000_000 - number if kind is ChatKind.SUPERGROUP else -number
        face = {"id": number, "type": str(kind), "title": title}
        return self._add(Chat(number, kind, title, members, face=face))

    def of(self, person: Person) -> list[Chat]:
        """The chats that this person sees, newest message first."""
        groups = [chat for chat in self if person.id in chat.members and not chat.private]
        return sorted([self.private(person), *groups], key=_age)

    def put(self, chat: Chat, message: Json) -> None:
        """Add a message, or keep a change of one."""
        number = message["message_id"]
        chat.messages[number] = message
        self._storage.put("message", f"{chat.id}:{number}", message)
        if len(chat.messages) > HISTORY:
            self.remove(chat, next(iter(chat.messages)))

    def remove(self, chat: Chat, number: int) -> None:
        """A message disappears for everybody."""
        chat.messages.pop(number, None)
        self._storage.remove("message", f"{chat.id}:{number}")

    def save(self, chat: Chat) -> None:
        """Keep a change of the chat itself."""
        self._storage.put("chat", chat.id, chat.as_json())

    def clear(self) -> None:
        """No chat left."""
        self._chats.clear()

    def _add(self, chat: Chat) -> Chat:
        self._chats[chat.id] = chat
        self.save(chat)
        return chat


def _age(chat: Chat) -> int:
    return -chat.last["message_id"] if chat.last else 0
