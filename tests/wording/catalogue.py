"""The messages of `messages/nl` as their files have them: id, room, arguments, text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

FOLDER = Path(__file__).parents[2] / "messages" / "nl"


@dataclass(frozen=True)
class Message:
    """One message; `texts` are its literal parts in order, of every variant."""

    id: str
    room: str
    arguments: frozenset[str]
    texts: tuple[str, ...]


@cache
def catalogue() -> dict[str, Message]:
    """All messages by id. Raises `ValueError` on a line that is no Fluent, and on an id that stands twice."""
    found: dict[str, Message] = {}
    for message in _messages():
        if message.id in found:
            raise ValueError(f"{message.id} stands in {found[message.id].room}.ftl and in {message.room}.ftl")
        found[message.id] = message
    return found


def _messages() -> Iterator[Message]:
    for file in sorted(FOLDER.glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Junk):
                raise ValueError(f"{file.name}: {str(entry.content).strip()[:80]}")
            if isinstance(entry, ast.Message):
                parts = _Parts()
                parts.visit(entry)
                yield Message(entry.id.name, file.stem, frozenset(parts.arguments), tuple(parts.texts))


class _Parts(Visitor):
    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's name
        self.arguments.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)
