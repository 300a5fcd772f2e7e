"""The bot's command menu, by scope and language."""

from __future__ import annotations

import json
from typing import Final

from bot.simulator.errors import Json, bad_request
from bot.simulator.storage import Storage

DEFAULT: Final[Json] = {"type": "default"}


class Commands:
    """Lists of commands; the narrowest scope that has one decides."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._lists: dict[str, list[Json]] = {row["key"]: row["commands"] for row in storage.all("commands")}

    def set(self, commands: list[Json], scope: Json | None = None, language: str = "") -> None:
        """Replace one list."""
        for command in commands:
            name = str(command.get("command", "")).removeprefix("/")
            if not (name.isascii() and name.replace("_", "a").isalnum() and name == name.lower()):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(str(command.get("description", ""))) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        key = _key(scope or DEFAULT, language)
        kept = [
            {"command": c["command"].removeprefix("/"), "description": c["description"]} for c in commands
        ]
        self._lists[key] = kept
        self._storage.put("commands", key, {"key": key, "commands": kept})

    def get(self, scope: Json | None = None, language: str = "") -> list[Json]:
        """One list, exactly."""
        return self._lists.get(_key(scope or DEFAULT, language), [])

    def menu(self, chat: int) -> list[Json]:
        """What the menu button shows in a chat."""
        everywhere = "all_group_chats" if chat < 0 else "all_private_chats"
        for scope in ({"type": "chat", "chat_id": chat}, {"type": everywhere}, DEFAULT):
            for language in ("nl", ""):
                if found := self.get(scope, language):
                    return found
        return []

    def clear(self) -> None:
        """No commands at all."""
        self._lists.clear()


def _key(scope: Json, language: str) -> str:
    return json.dumps([scope, language], sort_keys=True)
