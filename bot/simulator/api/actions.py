"""What a person does through the control API, by the `kind` of action."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable
from typing import Final

from bot.simulator.api.arguments import Arguments
from bot.simulator.callbacks import Press
from bot.simulator.errors import Json
from bot.simulator.phone import Phone, PhoneError, Sent

Action = Callable[[Phone, Arguments], Sent | Press]


def _text(phone: Phone, arguments: Arguments) -> Sent:
    return phone.text(arguments.text("text"), arguments.integer("reply_to") or None)


def _contact(phone: Phone, arguments: Arguments) -> Sent:
    return phone.contact(arguments.text("phone"), arguments.text("name"))


def _location(phone: Phone, arguments: Arguments) -> Sent:
    return phone.location(float(arguments.text("latitude")), float(arguments.text("longitude")))


def _file(phone: Phone, arguments: Arguments) -> Sent:
    """A file as multipart `file`, or as base64 `content` with a `name`; `size` may claim more."""
    upload = arguments.upload("file")
    name = upload.name if upload else arguments.text("name", "bestand.bin")
    content = upload.content if upload else base64.b64decode(arguments.text("content"))
    mime = upload.mime if upload else arguments.text("mime")
    size = arguments.integer("size") or None
    return phone.file(name, content, mime, size=size, caption=arguments.text("caption"))


def _photo(phone: Phone, arguments: Arguments) -> Sent:
    upload = arguments.upload("file")
    content = upload.content if upload else base64.b64decode(arguments.text("content"))
    return phone.photo(content, arguments.text("caption"))


def _forward(phone: Phone, arguments: Arguments) -> Sent:
    source = arguments.integer("from_chat")
    chat = phone.world.chats.get(source) if source else None
    if chat and phone.person.id not in chat.members:
        raise PhoneError("one can't forward from a chat one is not in")
    return phone.forward(arguments.integer("message_id"), chat)


ACTIONS: Final[dict[str, Action]] = {
    "text": _text,
    "command": _text,
    "start": lambda phone, arguments: phone.start(arguments.text("token")),
    "contact": _contact,
    "location": _location,
    "file": _file,
    "photo": _photo,
    "sticker": lambda phone, arguments: phone.sticker(arguments.text("emoji", "👍")),
    "voice": lambda phone, arguments: phone.voice(arguments.integer("seconds", 4)),
    "forward": _forward,
    "edit": lambda phone, arguments: phone.edit(arguments.integer("message_id"), arguments.text("text")),
    "press": lambda phone, arguments: phone.press(arguments.integer("message_id"), arguments.text("data")),
}


async def act(phone: Phone, arguments: Arguments) -> Json:
    """Carry out one action. A press with `wait` (seconds) also returns the bot's answer, or null."""
    kind = arguments.text("kind", "text")
    if kind not in ACTIONS:
        raise PhoneError(f"there is no action {kind!r}; there are {', '.join(ACTIONS)}")
    done = ACTIONS[kind](phone, arguments)
    if isinstance(done, Sent):
        return {"message": done.message, "update_id": done.update}
    return {"query": done.id, "answer": await _answer(done, float(arguments.text("wait", "0")))}


async def _answer(press: Press, patience: float) -> Json | None:
    if not patience:
        return None
    try:
        return await asyncio.wait_for(asyncio.shield(press.answer), patience)
    except TimeoutError:
        return None
