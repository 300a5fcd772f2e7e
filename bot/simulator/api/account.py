"""What the bot says about itself, its commands, its files, and its answers to presses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.simulator.api.arguments import Arguments
from bot.simulator.errors import Json, bad_request
from bot.simulator.world import World

ABILITIES: Final = {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}
ANSWER_LIMIT: Final = 200
"""Characters that the answer to a press may show."""


def get_me(world: World, arguments: Arguments) -> Json:
    """getMe."""
    return world.bot.as_user() | ABILITIES


def set_my_commands(world: World, arguments: Arguments) -> bool:
    """setMyCommands."""
    commands = list(arguments.structure("commands") or [])
    world.commands.set(commands, arguments.structure("scope"), arguments.text("language_code"))
    world.feed.publish("people", {"event": "commands"})
    return True


def delete_my_commands(world: World, arguments: Arguments) -> bool:
    """deleteMyCommands."""
    world.commands.set([], arguments.structure("scope"), arguments.text("language_code"))
    world.feed.publish("people", {"event": "commands"})
    return True


def get_my_commands(world: World, arguments: Arguments) -> list[Json]:
    """getMyCommands."""
    return world.commands.get(arguments.structure("scope"), arguments.text("language_code"))


def set_text(name: str) -> Callable[[World, Arguments], object]:
    """A method that sets one of the bot's texts, such as setMyDescription."""

    def store(world: World, arguments: Arguments) -> bool:
        world.bot.texts[name] = arguments.text(name)
        return True

    return store


def get_text(name: str) -> Callable[[World, Arguments], object]:
    """A method that returns one of the bot's texts."""

    def fetch(world: World, arguments: Arguments) -> Json:
        return {name: world.bot.texts.get(name, world.bot.name if name == "name" else "")}

    return fetch


def answer_callback_query(world: World, arguments: Arguments) -> bool:
    """answerCallbackQuery: the spinner on the button stops, and perhaps something shows."""
    text = arguments.text("text")
    if len(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": text, "alert": arguments.boolean("show_alert"), "url": arguments.text("url")}
    press = world.callbacks.answer(arguments.text("callback_query_id"), answer, world.now())
    world.counters.callbacks_answered += 1
    event = {"event": "answered", "chat": press.chat, "message_id": press.message, "query": press.id}
    world.feed.publish(f"person:{press.person}", event | answer)
    return True


def get_file(world: World, arguments: Arguments) -> Json:
    """getFile."""
    file = world.files.get(arguments.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    return file.as_file()


def agree(world: World, arguments: Arguments) -> bool:
    """Methods that only need to be taken, such as close."""
    return True
