"""Bot API HTML to plain text with entities, with Telegram's own complaints.

Offsets count UTF-16 code units; complaints count bytes.
Written after the description in https://core.telegram.org/bots/api#html-style.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Final, NoReturn

from bot.simulator.entities import trim, units
from bot.simulator.errors import Json, bad_request

KINDS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
ENTITY: Final = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});?")
TOKEN: Final = re.compile(r"[<&]")
START: Final = re.compile(r"<([^\s>]*)")
END: Final = re.compile(r"</([^\s>]*)\s*")
ATTRIBUTE: Final = re.compile(r"""\s*([^\s=>]+)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
CLOSING: Final = re.compile(r"\s*>")
URL: Final = re.compile(r"(?:https?|tg|mailto|tel):|[\w-]+\.\w")


@dataclass(frozen=True)
class Open:
    """A start tag that waits for its end."""

    tag: str
    offset: int
    argument: str


def read_html(source: str) -> tuple[str, list[Json]]:
    """The text without markup, trimmed, and its entities. Malformed markup is refused."""
    if "<" not in source and "&" not in source:
        return trim(source, [])
    return trim(*Reader(source).read())


class Reader:
    """One pass over one text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.size = 0
        self.parts: list[str] = []
        self.open: list[Open] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while (token := TOKEN.search(self.source, self.at)) is not None:
            self._write(self.source[self.at : token.start()])
            self.at = token.start()
            if token[0] == "&":
                self._character()
            elif self.source.startswith("</", self.at):
                self._end()
            else:
                self._start()
        self._write(self.source[self.at :])
        if self.open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"', place=False)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.size += units(text)

    def _character(self) -> None:
        match = ENTITY.match(self.source, self.at)
        self._write(unescape(match[0]) if match else "&")
        self.at = match.end() if match else self.at + 1

    def _start(self) -> None:
        begin = self.at
        match = START.match(self.source, begin)
        assert match
        tag, self.at = match[1].lower(), match.end()
        if self.at >= len(self.source):
            self._refuse("Unclosed start tag", begin)
        if tag not in KINDS:
            self._refuse(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(begin, tag)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        argument = attributes.get({"a": "href", "tg-emoji": "emoji-id", "code": "class"}.get(tag, ""), "")
        self.open.append(Open(tag, self.size, argument))

    def _attributes(self, begin: int, tag: str) -> dict[str, str]:
        found: dict[str, str] = {}
        while not (end := CLOSING.match(self.source, self.at)):
            match = ATTRIBUTE.match(self.source, self.at)
            if not match or match.end() >= len(self.source):
                self._refuse("Unclosed start tag", begin)
            if match[2] is None and not (tag == "blockquote" and match[1] == "expandable"):
                what = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
                self._refuse(what, begin)
            found[match[1].lower()] = unescape((match[2] or "").strip("\"'"))
            self.at = match.end()
        self.at = end.end()
        return found

    def _end(self) -> None:
        begin = self.at
        match = END.match(self.source, begin)
        assert match
        tag, self.at = match[1].lower(), match.end()
        if not self.open:
            self._refuse("Unexpected end tag", begin)
        if not self.source.startswith(">", self.at):
            self._refuse("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if tag and tag != opened.tag:
            place = len(self.source[:begin].encode())
            what = f'Unmatched end tag at byte offset {place}, expected "</{opened.tag}>", found "</{tag}>"'
            self._refuse(what, place=False)
        self._close(opened)

    def _close(self, opened: Open) -> None:
        entity: Json = {
            "offset": opened.offset,
            "length": self.size - opened.offset,
            "type": KINDS[opened.tag],
        }
        if not entity["length"]:
            return
        if opened.tag == "a":
            entity["url"] = opened.argument or "".join(self.parts)
            if not URL.match(entity["url"]):
                return
        if opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.argument
        self.entities.append(entity)

    def _refuse(self, what: str, begin: int = 0, *, place: bool = True) -> NoReturn:
        where = f" at byte offset {len(self.source[:begin].encode())}" if place else ""
        raise bad_request(f"can't parse entities: {what}{where}")
