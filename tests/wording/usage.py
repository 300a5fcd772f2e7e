"""Where our code and templates use messages.

An id stands as a literal, or is put together: `f"rooms-state-{state}"`, in a template
`'worklist-count-' ~ name`. Then it becomes a pattern, with `*` for each part that is filled in.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[2]
ROOMS = ("admin", "bot", "demo", "interview", "services")
CALLS = frozenset({"text", "html", "exists", "Say", "of", "t", "phrase"})
"""Functions whose first argument is a message id."""
JINJA_TEXT = (nodes.Const, nodes.Concat)
ID = re.compile(r"(\*-)?[a-z][a-z0-9_]*(-[a-z0-9_*]+)*\*?")
JINJA = Environment(extensions=["jinja2.ext.do", "jinja2.ext.i18n"])


@dataclass(frozen=True)
class Use:
    """One place where a message is asked for; `given` is None where the arguments can't be seen."""

    where: str
    id: str
    given: frozenset[str] | None


@cache
def calls() -> tuple[Use, ...]:
    """Every call with an id, whole or put together."""
    return tuple(use for file in _files("py") for use in _python(file)) + tuple(
        use for file in _files("html") for use in _template(file)
    )


@cache
def literals() -> frozenset[str]:
    """Every string in code and templates that could be an id or a pattern of ids, whoever asks for it."""
    in_code = (_pattern(node) for file in _files("py") for node in ast.walk(_tree(file)))
    in_templates = (
        _jinja_pattern(node) for file in _files("html") for node in _jinja(file).find_all(JINJA_TEXT)
    )
    return frozenset(text for text in (*in_code, *in_templates) if text)


@cache
def options() -> frozenset[str]:
    """The value of every button in the interview's code."""
    found = (node for file in _files("py") for node in ast.walk(_tree(file)) if isinstance(node, ast.Call))
    return frozenset(
        str(call.args[0].value)
        for call in found
        if _name(call.func) == "Option" and call.args and isinstance(call.args[0], ast.Constant)
    )


def fits(pattern: str, message: str) -> bool:
    """Whether the message is one of those that the pattern makes."""
    return bool(re.fullmatch(re.escape(pattern).replace(r"\*", "[a-z0-9_-]+"), message))


def _files(kind: str) -> Iterator[Path]:
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob(f"*.{kind}")):
            if "simulator" not in file.parts:
                yield file


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def _python(file: Path) -> Iterator[Use]:
    for node in ast.walk(_tree(file)):
        if not (isinstance(node, ast.Call) and node.args and _name(node.func) in CALLS):
            continue
        if message := _pattern(node.args[0]):
            yield Use(f"{file.relative_to(ROOT)}:{node.lineno}", message, _given(node))


def _given(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names or len(call.args) > 1 else frozenset(name for name in names if name)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _pattern(node: ast.AST) -> str | None:
    """The string of a node, `*` for what is filled in; None for what can't be an id."""
    if isinstance(node, ast.Constant):
        return _as_id(node.value)
    if isinstance(node, ast.JoinedStr):
        return _as_id(
            "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
        )
    return None


def _as_id(text: object) -> str | None:
    if not isinstance(text, str) or ("*" in text and "-" not in text):
        return None
    return text if ID.fullmatch(text) else None


@cache
def _jinja(file: Path) -> nodes.Template:
    return JINJA.parse(file.read_text("utf-8"))


def _template(file: Path) -> Iterator[Use]:
    for call in _jinja(file).find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name in CALLS and call.args):
            continue
        if message := _jinja_pattern(call.args[0]):
            given = None if call.dyn_kwargs else frozenset(keyword.key for keyword in call.kwargs)
            yield Use(f"{file.relative_to(ROOT)}:{call.lineno}", message, given)


def _jinja_pattern(node: nodes.Node) -> str | None:
    if isinstance(node, nodes.Const):
        return _as_id(node.value)
    if isinstance(node, nodes.Concat):
        return _as_id(
            "".join(str(part.value) if isinstance(part, nodes.Const) else "*" for part in node.nodes)
        )
    return None
