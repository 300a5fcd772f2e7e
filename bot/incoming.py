"""What a raw update means to us. It is read as it came, since updates outlive versions of any library.

Nothing in an update is trusted: data of a button may be anything that a person's
program cares to send.
"""

from __future__ import annotations

import re
from typing import Any, Final

from bot.attachments import sent_file
from bot.meanings import (
    CampaignPressed,
    Claimed,
    GroupMoved,
    Incoming,
    Linking,
    Membership,
    Nothing,
    Reminded,
    Said,
    StopPressed,
)
from interview import Choice, Command, Input, Odd, OddKind, SharedContact, SharedLocation, Text
from services.stopping import STOP

Json = dict[str, Any]

COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?\s*", re.DOTALL)
INTERVIEW_BUTTON: Final = re.compile(r"q:(\d{1,9}):([^:]*):(.*)", re.DOTALL)
CLAIM_BUTTON: Final = re.compile(r"c:([A-Za-z0-9-]{1,20})")
REMINDER_BUTTON: Final = re.compile(r"r:(\d{1,18}):([a-z_]{1,32})")
CAMPAIGN_BUTTON: Final = re.compile(r"a:(\d{1,18}):([a-z_]{1,32})")
NO_CHOICE: Final = Choice(-1, "", "")
"""A button that can't be of ours: no conversation has a turn below nought, so it is met as a stale one."""
LINK: Final = "koppel"
ODD: Final = {
    "voice": OddKind.VOICE,
    "audio": OddKind.VOICE,
    "video": OddKind.VIDEO,
    "video_note": OddKind.VIDEO,
    "animation": OddKind.VIDEO,
    "sticker": OddKind.STICKER,
}
HAPPENINGS: Final = frozenset(
    {"pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "connected_website"}
    | {"chat_background_set", "boost_added", "proximity_alert_triggered", "users_shared", "chat_shared"}
)
"""Messages that nobody wrote."""


def read(update: Json, username: str) -> Incoming:
    """What this update means to the bot that is called `username`."""
    if query := update.get("callback_query"):
        return _pressed(query)
    if message := update.get("message"):
        return _written(message, username)
    if edited := update.get("edited_message"):
        return _edited(edited)
    if change := update.get("my_chat_member"):
        return _membership(change)
    return Nothing()


def chat_of(update: Json) -> int | None:
    """The chat in which this update happened."""
    for kind in ("message", "edited_message", "my_chat_member"):
        if content := update.get(kind):
            return int(content["chat"]["id"])
    query = update.get("callback_query")
    return int(query["message"]["chat"]["id"]) if query and "message" in query else None


def _pressed(query: Json) -> Incoming:
    data, number = str(query.get("data", "")), str(query["id"])
    if claim := CLAIM_BUTTON.fullmatch(data):
        return Claimed(int(query["from"]["id"]), claim[1], number)
    chat = query.get("message", {}).get("chat", {})
    if chat.get("type") != "private":
        return Nothing(number)
    if reminder := REMINDER_BUTTON.fullmatch(data):
        return Reminded(int(chat["id"]), int(reminder[1]), reminder[2], number)
    if data == STOP:
        return StopPressed(int(chat["id"]), number)
    if campaign := CAMPAIGN_BUTTON.fullmatch(data):
        return CampaignPressed(int(chat["id"]), int(campaign[1]), campaign[2], number)
    button = INTERVIEW_BUTTON.fullmatch(data)
    given = Choice(int(button[1]), button[2], button[3]) if button else NO_CHOICE
    return Said(int(chat["id"]), given, number)


def _written(message: Json, username: str) -> Incoming:
    chat = message["chat"]
    if "migrate_to_chat_id" in message:
        return GroupMoved(int(chat["id"]), int(message["migrate_to_chat_id"]))
    private = chat.get("type") == "private"
    command = _command(message, username, private=private)
    if command and (code := _link_code(command)) is not None:
        return Linking(int(chat["id"]), code, group=not private)
    if not private or not HAPPENINGS.isdisjoint(message):
        return Nothing()
    replied = message.get("reply_to_message", {}).get("message_id")
    return Said(int(chat["id"]), command or _given(message), replies_to=replied and int(replied))


def _edited(message: Json) -> Incoming:
    """A live location is "edited" all the time: it is no correction."""
    if message["chat"].get("type") != "private" or "location" in message:
        return Nothing()
    return Said(int(message["chat"]["id"]), Odd(OddKind.EDITED))


def _membership(change: Json) -> Incoming:
    if change["chat"].get("type") != "private":
        return Nothing()
    return Membership(int(change["chat"]["id"]), blocked=change["new_chat_member"]["status"] == "kicked")


def _command(message: Json, username: str, *, private: bool) -> Command | None:
    """The command in a message; in a group only one that is not for another bot."""
    match = COMMAND.fullmatch(str(message.get("text", "")).strip())
    if match is None or "forward_origin" in message:
        return None
    if match[2] and match[2].lower() != username.lower() and not private:
        return None
    return Command(match[1].lower(), (match[3] or "").strip())


def _link_code(command: Command) -> str | None:
    """The code of `/koppel CODE`, or of a link from the panel, which sends `/start koppel-CODE`."""
    if command.name == LINK:
        return command.argument
    if command.name == "start" and command.argument.startswith(f"{LINK}-"):
        return command.argument.removeprefix(f"{LINK}-")
    return None


def _given(message: Json) -> Input:
    """The answer in a message of a private chat."""
    if "forward_origin" in message:
        return Odd(OddKind.FORWARDED)
    if "text" in message:
        return Text(str(message["text"]))
    if "contact" in message:
        return _contact(message)
    if "location" in message:
        place = message["location"]
        return SharedLocation(float(place["latitude"]), float(place["longitude"]))
    for kind, odd in ODD.items():
        if kind in message:
            return Odd(odd)
    return sent_file(message) or Odd(OddKind.OTHER)


def _contact(message: Json) -> SharedContact:
    contact = message["contact"]
    name = f"{contact.get('first_name', '')} {contact.get('last_name', '')}".strip()
    own = contact.get("user_id") is not None and contact["user_id"] == message.get("from", {}).get("id")
    return SharedContact(str(contact["phone_number"]), name, own)
