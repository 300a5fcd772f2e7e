"""Texts and captions of the bot: markup read, lengths checked."""

from __future__ import annotations

from typing import Any, Final

from bot.simulator.api.arguments import Arguments
from bot.simulator.entities import merge, trim, units
from bot.simulator.errors import Json, bad_request
from bot.simulator.markup import read_html

TEXT_LIMIT: Final = 4096
CAPTION_LIMIT: Final = 1024


def read_text(arguments: Arguments) -> Json:
    """The text of a message with its entities."""
    text, entities = _formatted(arguments, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def read_caption(arguments: Arguments) -> Json:
    """The caption of a file with its entities; it may be absent."""
    text, entities = _formatted(arguments, "caption", "caption_entities")
    if units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _formatted(arguments: Arguments, name: str, entities_name: str) -> tuple[str, list[Json]]:
    source, mode = arguments.text(name), arguments.text("parse_mode").lower()
    if mode == "html":
        text, own = read_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        given: Any = arguments.structure(entities_name)
        text, own = trim(source, list(given or []))
    return text, merge(own, text)
