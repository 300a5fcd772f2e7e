"""Everything the simulator knows, and the one way in which messages come to be."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Final

from bot.simulator.callbacks import Callbacks
from bot.simulator.chats import Chat, ChatKind, Chats
from bot.simulator.commands import Commands
from bot.simulator.counters import Counters
from bot.simulator.errors import Json
from bot.simulator.faults import Faults
from bot.simulator.feed import Feed
from bot.simulator.files import Files
from bot.simulator.ids import Ids
from bot.simulator.limits import Limits
from bot.simulator.mailbox import Mailbox
from bot.simulator.options import SimulatorOptions
from bot.simulator.people import People, Role
from bot.simulator.storage import Storage
from bot.simulator.updates import Updates
from bot.simulator.webhook import Webhook

KINDS: Final = ("person", "chat", "message", "update", "file", "mail", "commands", "webhook")
"""What a reset forgets; ids stay."""
SERVICE: Final = frozenset(
    {"new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id"}
)
"""Messages that tell what happens to a group, which every bot in it hears."""
EMPLOYERS: Final = {
    700_100_101: ("Jan de Vries", "jandevries", "31612345601"),
    700_100_102: ("Fatima El Amrani", "fatima_bouwt", "31612345602"),
    700_100_103: ("Sanne Bakker", "", "31612345603"),
}
MATCHMAKERS: Final = {
    700_200_201: ("Mirjam Jansen", "mirjam_wsp", "31612345701"),
    700_200_202: ("Kees Verhoeven", "keesverhoeven", "31612345702"),
}
GROUP: Final = "Team werkgeversservicepunt"


@dataclass
class Bot:
    """The bot's own account. Its id is the number its token starts with."""

    id: int
    name: str
    username: str
    texts: dict[str, str] = field(default_factory=dict)

    def as_user(self) -> Json:
        """Telegram's `User`, as it stands under each message."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


class World:
    """People, chats, updates, files and mail, and what may go wrong with them."""

    def __init__(self, options: SimulatorOptions) -> None:
        self.options = options
        self.storage = storage = Storage(options.storage)
        self.ids = ids = Ids(storage)
        self.counters = Counters()
        self.faults = Faults()
        self.feed = Feed()
        self.limits = Limits(options.messages_per_second, enabled=options.limits)
        number = int(options.token.partition(":")[0]) if options.token else 1_000_000
        self.bot = Bot(number, options.bot_name, options.bot_username)
        self.people = People(storage, ids)
        self.chats = Chats(storage, ids)
        self.updates = Updates(storage, ids, self.counters, self.faults)
        self.callbacks = Callbacks(ids, options.callback_lifetime)
        self.commands = Commands(storage)
        self.files = Files(storage, ids)
        self.webhook = Webhook(storage, self.updates, self.faults, options.webhook_wait)
        self.mailbox = Mailbox(storage, ids, self.counters, self.faults, self.feed)
        self._last_said: dict[int, tuple[object, ...]] = {}
        self._bring_the_cast()

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def message(self, chat: Chat, sender: Json, content: Json) -> Json:
        """A new message with the next id."""
        return {
            "message_id": self.ids.next("message"),
            "from": sender,
            "chat": chat.face,
            "date": int(self.now()),
            **content,
        }

    def say(self, chat: Chat, content: Json) -> Json:
        """The bot writes; the message as everybody sees it."""
        message = self.message(chat, self.bot.as_user(), content)
        said = (message.get("text"), message.get("caption"), str(message.get("reply_markup")))
        if self._last_said.get(chat.id) == said:
            self.counters.messages_repeated += 1
        self._last_said[chat.id] = said
        self.counters.messages_sent += 1
        self.show(chat, message, "message")
        return message

    def hear(self, chat: Chat, message: Json, kind: str = "message") -> int | None:
        """A person wrote, or changed what they wrote; the id of the update it became."""
        self._last_said.pop(chat.id, None)
        self.show(chat, message, kind)
        return self.updates.add(kind, message) if self._heard(chat, message) else None

    def show(self, chat: Chat, message: Json, event: str) -> None:
        """Keep the message and put it on the pages that show this chat."""
        self.chats.put(chat, message)
        self.tell(chat, {"event": event, "message": message})

    def tell(self, chat: Chat, event: Json) -> None:
        """Something happened in a chat."""
        for member in chat.members:
            topic = f"person:{member}"
            if self.feed.listened_to(topic):
                self.feed.publish(topic, event | {"chat": chat.id})

    def reset(self) -> None:
        """Everything as on the first day, except that ids go on."""
        for part in (self.people, self.chats, self.updates, self.callbacks, self.commands, self.files):
            part.clear()
        self.mailbox.clear()
        self.webhook.set(None)
        self.counters.clear()
        self.faults.clear()
        self._last_said.clear()
        self.storage.clear(*KINDS)
        self._bring_the_cast()
        self.feed.publish("people", {"event": "reset"})
        self.feed.publish("mail", {"event": "reset"})

    def _heard(self, chat: Chat, message: Json) -> bool:
        """In a group a bot hears commands, answers to itself, its name, and what happens to the group."""
        if chat.private:
            return True
        if not chat.bot_present or "text" not in message:
            return chat.bot_present and not SERVICE.isdisjoint(message)
        text: str = message["text"]
        command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
        if "@" in command:
            return command.lower().endswith("@" + self.bot.username.lower())
        answered = message.get("reply_to_message", {}).get("from", {}).get("id") == self.bot.id
        return bool(command) or answered or f"@{self.bot.username}".lower() in text.lower()

    def _bring_the_cast(self) -> None:
        if not self.options.cast or len(self.people):
            return
        for role, cast in ((Role.EMPLOYER, EMPLOYERS), (Role.MATCHMAKER, MATCHMAKERS)):
            for number, (name, username, phone) in cast.items():
                self.people.add(name, role, username, phone, number)
        self.chats.add_group(GROUP, list(MATCHMAKERS), ChatKind.GROUP)
