"""Which methods of the Bot API there are. Names are matched without regard to case, as Telegram does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from bot.simulator.api import account, messages, updates
from bot.simulator.api.arguments import Arguments
from bot.simulator.world import World

Method = Callable[[World, Arguments], Any | Awaitable[Any]]

METHODS: Final[dict[str, Method]] = {
    "getme": account.get_me,
    "logout": account.agree,
    "close": account.agree,
    "getupdates": updates.get_updates,
    "setwebhook": updates.set_webhook,
    "deletewebhook": updates.delete_webhook,
    "getwebhookinfo": updates.get_webhook_info,
    "sendmessage": messages.send_message,
    "senddocument": messages.send_document,
    "sendphoto": messages.send_photo,
    "sendchataction": messages.send_chat_action,
    "editmessagetext": messages.edit_message_text,
    "editmessagecaption": messages.edit_message_caption,
    "editmessagereplymarkup": messages.edit_message_reply_markup,
    "deletemessage": messages.delete_message,
    "answercallbackquery": account.answer_callback_query,
    "getfile": account.get_file,
    "getchat": messages.get_chat,
    "setmycommands": account.set_my_commands,
    "getmycommands": account.get_my_commands,
    "deletemycommands": account.delete_my_commands,
    "setmyname": account.set_text("name"),
    "getmyname": account.get_text("name"),
    "setmydescription": account.set_text("description"),
    "getmydescription": account.get_text("description"),
    "setmyshortdescription": account.set_text("short_description"),
    "getmyshortdescription": account.get_text("short_description"),
    "setchatmenubutton": account.agree,
    "setmydefaultadministratorrights": account.agree,
}
