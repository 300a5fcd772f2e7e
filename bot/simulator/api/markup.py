"""Keyboards under messages, checked as Telegram checks them."""

from __future__ import annotations

from typing import Any, Final

from bot.simulator.chats import Chat
from bot.simulator.errors import Json, bad_request
from bot.simulator.world import World

DATA_LIMIT: Final = 64
"""Bytes of callback_data."""
ACTIONS: Final = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "pay",
)
SCHEMES: Final = ("http://", "https://", "tg://")


def inline_keyboard(markup: Any) -> Json | None:
    """The inline keyboard, when the markup is one with buttons. Raises `ApiError` when it is a bad one."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = [[_button(button) for button in row] for row in markup.get("inline_keyboard", []) if row]
    return {"inline_keyboard": rows} if rows else None


def show_keyboard(world: World, chat: Chat, markup: Any) -> None:
    """Put a reply keyboard below the chat, or take it away."""
    if not markup or "inline_keyboard" in markup:
        return
    if "keyboard" in markup:
        chat.keyboard = {**markup, "keyboard": [[_key(key) for key in row] for row in markup["keyboard"]]}
    elif markup.get("remove_keyboard"):
        chat.keyboard = None
    else:
        return
    world.chats.save(chat)
    world.tell(chat, {"event": "keyboard", "keyboard": chat.keyboard})


def _button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be a non-empty string')
    if not any(action in button for action in ACTIONS):
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not str(url).startswith(SCHEMES):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return button


def _key(key: Any) -> Json:
    return {"text": key} if isinstance(key, str) else key
