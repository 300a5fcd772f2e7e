"""The bot writes, corrects and takes back messages."""

from __future__ import annotations

from typing import Final

from bot.simulator.api.arguments import Arguments
from bot.simulator.api.destination import find_chat, open_chat
from bot.simulator.api.markup import inline_keyboard, show_keyboard
from bot.simulator.api.texts import read_caption, read_text
from bot.simulator.chats import Chat
from bot.simulator.errors import Json, bad_request
from bot.simulator.files import StoredFile
from bot.simulator.phone import photo_sizes
from bot.simulator.world import World

NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)


def send_message(world: World, arguments: Arguments) -> Json:
    """sendMessage."""
    chat = open_chat(world, arguments)
    return _send(world, chat, arguments, read_text(arguments))


def send_document(world: World, arguments: Arguments) -> Json:
    """sendDocument, with a file or the id of an earlier one."""
    chat = open_chat(world, arguments)
    caption = read_caption(arguments)
    upload = arguments.upload("document")
    if upload:
        file = world.files.add("document", upload.name, upload.content, upload.mime)
    else:
        file = _earlier(world, arguments.text("document"))
    document = file.as_json() | {"file_name": file.name, "mime_type": file.mime}
    return _send(world, chat, arguments, {"document": document} | caption)


def send_photo(world: World, arguments: Arguments) -> Json:
    """sendPhoto, with a file or the id of an earlier one."""
    chat = open_chat(world, arguments)
    caption = read_caption(arguments)
    upload = arguments.upload("photo")
    if upload:
        file = world.files.add("photo", upload.name, upload.content, upload.mime)
    else:
        file = _earlier(world, arguments.text("photo"))
    return _send(world, chat, arguments, {"photo": photo_sizes(file)} | caption)


def edit_message_text(world: World, arguments: Arguments) -> Json:
    """editMessageText; without reply_markup the buttons go."""
    return _edit(world, arguments, read_text(arguments), ("text", "entities"))


def edit_message_caption(world: World, arguments: Arguments) -> Json:
    """editMessageCaption."""
    return _edit(world, arguments, read_caption(arguments), ("caption", "caption_entities"))


def edit_message_reply_markup(world: World, arguments: Arguments) -> Json:
    """editMessageReplyMarkup; without reply_markup the buttons go."""
    return _edit(world, arguments, {}, ())


def delete_message(world: World, arguments: Arguments) -> bool:
    """deleteMessage."""
    chat = find_chat(world, arguments)
    number = arguments.integer("message_id")
    if number not in chat.messages:
        raise bad_request("message to delete not found")
    world.chats.remove(chat, number)
    world.tell(chat, {"event": "deleted", "message_id": number})
    return True


def send_chat_action(world: World, arguments: Arguments) -> bool:
    """sendChatAction: the chat shows that the bot is typing."""
    world.tell(find_chat(world, arguments), {"event": "action", "action": arguments.text("action")})
    return True


def get_chat(world: World, arguments: Arguments) -> Json:
    """getChat, as `ChatFullInfo`."""
    chat = find_chat(world, arguments)
    return chat.face | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}


GIFTS: Final = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def _send(world: World, chat: Chat, arguments: Arguments, content: Json) -> Json:
    markup = arguments.structure("reply_markup")
    if keyboard := inline_keyboard(markup):
        content["reply_markup"] = keyboard
    if answered := chat.messages.get(_answered(arguments)):
        content["reply_to_message"] = {k: v for k, v in answered.items() if k != "reply_to_message"}
    message = world.say(chat, content)
    show_keyboard(world, chat, markup)
    return message


def _answered(arguments: Arguments) -> int:
    parameters = arguments.structure("reply_parameters") or {}
    return int(parameters.get("message_id", 0)) or arguments.integer("reply_to_message_id")


def _edit(world: World, arguments: Arguments, content: Json, replaced: tuple[str, ...]) -> Json:
    chat = open_chat(world, arguments)
    old = chat.messages.get(arguments.integer("message_id"))
    if old is None:
        raise bad_request("message to edit not found")
    if old["from"]["id"] != world.bot.id or (replaced and replaced[0] not in old):
        raise bad_request("message can't be edited")
    kept = {k: v for k, v in old.items() if k not in {*replaced, "reply_markup", "edit_date"}}
    new = kept | content
    if keyboard := inline_keyboard(arguments.structure("reply_markup")):
        new["reply_markup"] = keyboard
    if new == {k: v for k, v in old.items() if k != "edit_date"}:
        raise bad_request(NOT_MODIFIED)
    new["edit_date"] = int(world.now())
    world.counters.messages_edited += 1
    world.show(chat, new, "edited_message")
    return new


def _earlier(world: World, number: str) -> StoredFile:
    file = world.files.get(number)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file
