"""What a person can do on their phone: write, share, press, forward, correct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.simulator.callbacks import Press
from bot.simulator.chats import Chat
from bot.simulator.entities import detect
from bot.simulator.errors import Json
from bot.simulator.files import StoredFile
from bot.simulator.people import Person
from bot.simulator.world import World

FORWARDED: Final = (
    "text",
    "entities",
    "caption",
    "document",
    "photo",
    "sticker",
    "voice",
    "contact",
    "location",
)


class PhoneError(ValueError):
    """The app does not let a person do this."""


@dataclass(frozen=True)
class Sent:
    """What a person wrote, and the update it became, if the bot may see it."""

    message: Json
    update: int | None


class Phone:
    """One person's phone, opened at one chat: by default the one with the bot."""

    def __init__(self, world: World, person: Person, chat: Chat | None = None) -> None:
        self.world = world
        self.person = person
        self.chat = chat or world.chats.private(person)
        if person.id not in self.chat.members:
            raise PhoneError(f"{person.name} is not in this chat")

    def text(self, text: str, reply_to: int | None = None) -> Sent:
        """Write something; a command is just a text that starts with a slash."""
        if not text.strip():
            raise PhoneError("there is nothing to send")
        content: Json = {"text": text.strip()}
        if entities := detect(content["text"]):
            content["entities"] = entities
        if reply_to and (answered := self.chat.messages.get(reply_to)):
            content["reply_to_message"] = {k: v for k, v in answered.items() if k != "reply_to_message"}
        return self._send(content)

    def start(self, token: str = "") -> Sent:
        """Press Start, or open the bot by a link with a token."""
        return self.text(f"/start {token}".strip())

    def contact(self, phone: str = "", name: str = "") -> Sent:
        """Share one's own number, or somebody else's when one is named."""
        own = not phone or phone == self.person.phone
        first, _, last = (name or self.person.name).partition(" ")
        contact: Json = {"phone_number": phone or self.person.phone, "first_name": first}
        if last:
            contact["last_name"] = last
        if own:
            contact["user_id"] = self.person.id
        return self._send({"contact": contact})

    def location(self, latitude: float, longitude: float) -> Sent:
        """Share a place."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def file(
        self, name: str, content: bytes, mime: str = "", *, size: int | None = None, caption: str = ""
    ) -> Sent:
        """Send a file as it is. `size` may claim more than there is."""
        file = self.world.files.add("document", name, content, mime, size)
        document = file.as_json() | {"file_name": name, "mime_type": file.mime}
        return self._send({"document": document} | _caption(caption))

    def photo(self, content: bytes, caption: str = "") -> Sent:
        """Send a photo from the gallery."""
        return self._send(
            {"photo": photo_sizes(self.world.files.add("photo", "foto.jpg", content))} | _caption(caption)
        )

    def sticker(self, emoji: str = "👍") -> Sent:
        """Send a sticker."""
        file = self.world.files.add("sticker", "sticker.webp", b"")
        sticker = file.as_json() | {"width": 512, "height": 512, "emoji": emoji, "type": "regular"}
        return self._send({"sticker": sticker | {"is_animated": False, "is_video": False}})

    def voice(self, seconds: int = 4) -> Sent:
        """Send a voice message."""
        file = self.world.files.add("voice", "bericht.ogg", b"", size=seconds * 4_000)
        return self._send({"voice": file.as_json() | {"duration": seconds, "mime_type": "audio/ogg"}})

    def forward(self, message: int, source: Chat | None = None) -> Sent:
        """Forward a message of this chat, or of another one."""
        original = self._message(message, source)
        content = {key: original[key] for key in FORWARDED if key in original}
        origin = {"type": "user", "sender_user": original["from"], "date": original["date"]}
        return self._send(content | {"forward_origin": original.get("forward_origin", origin)})

    def edit(self, message: int, text: str) -> Sent:
        """Correct an own message."""
        original = self._message(message)
        if original["from"]["id"] != self.person.id or not text.strip():
            raise PhoneError("only own messages can be changed, and not into nothing")
        field = "text" if "text" in original else "caption"
        changed = original | {field: text.strip(), "edit_date": int(self.world.now())}
        changed.pop("entities", None)
        if entities := detect(changed[field]):
            changed["entities"] = entities
        return Sent(changed, self.world.hear(self.chat, changed, "edited_message"))

    def press(self, message: int, data: str) -> Press:
        """Press an inline button. The data need not be on the message any more: phones lag behind."""
        world, original = self.world, self._message(message)
        press = world.callbacks.open(self.person.id, self.chat.id, message, world.now())
        world.counters.callbacks_made += 1
        query = {
            "id": press.id,
            "from": self.person.as_user(),
            "message": original,
            "chat_instance": str(self.chat.id),
            "data": data,
        }
        world.updates.add("callback_query", query)
        world.tell(self.chat, {"event": "pressed", "message_id": message, "query": press.id, "data": data})
        return press

    def block(self, *, blocked: bool = True) -> None:
        """Block the bot, or let it write again."""
        if self.person.blocked is blocked:
            return
        self.person.blocked = blocked
        self.world.people.save(self.person)
        states = ("member", "kicked") if blocked else ("kicked", "member")
        report_membership(self.world, self.world.chats.private(self.person), self.person.as_user(), *states)
        self.world.tell(self.chat, {"event": "person"})

    def _send(self, content: Json) -> Sent:
        if self.person.blocked:
            self.block(blocked=False)
        if self.chat.private and not self.person.started:
            self.person.started = True
            self.world.people.save(self.person)
        if self.chat.keyboard and self.chat.keyboard.get("one_time_keyboard"):
            self.chat.keyboard = None
            self.world.chats.save(self.chat)
        message = self.world.message(self.chat, self.person.as_user(), content)
        return Sent(message, self.world.hear(self.chat, message))

    def _message(self, number: int, chat: Chat | None = None) -> Json:
        message = (chat or self.chat).messages.get(number)
        if message is None:
            raise PhoneError(f"there is no message {number} in this chat")
        return message


def report_membership(world: World, chat: Chat, actor: Json, before: str, after: str) -> None:
    """Tell the bot how its own membership of a chat changed."""
    states: Sequence[Json] = [{"user": world.bot.as_user(), "status": status} for status in (before, after)]
    for state in states:
        if state["status"] == "kicked":
            state["until_date"] = 0
    change = {
        "chat": chat.face,
        "from": actor,
        "date": int(world.now()),
        "old_chat_member": states[0],
        "new_chat_member": states[1],
    }
    world.updates.add("my_chat_member", change)


def photo_sizes(file: StoredFile) -> list[Json]:
    """Telegram's list of `PhotoSize`, smallest first."""
    small = file.as_json() | {"file_unique_id": f"U{file.number}s", "width": 320, "height": 240}
    return [small, file.as_json() | {"width": 1280, "height": 960}]


def _caption(caption: str) -> Json:
    return {"caption": caption} if caption else {}
