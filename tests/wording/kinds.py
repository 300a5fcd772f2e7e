"""The kinds of messages that our code puts on the outbox, read from that code."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
PLACES = {"tell_colleague": 5, "announce_change": 2}
"""Where the kind stands among the arguments, for functions that don't take it by name."""


def kinds() -> frozenset[str]:
    """Every kind that is given to something that posts; what is only passed on stands where it came from."""
    return frozenset(kind for file in sorted((ROOT / "services").rglob("*.py")) for kind in _kinds_in(file))


def _kinds_in(file: Path) -> Iterator[str]:
    module = importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    tree = ast.parse(file.read_text("utf-8"))
    for node in ast.walk(tree):
        for given in _given(node):
            yield from _values(given, tree, module)


def _given(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions that say of which kind something is."""
    if isinstance(node, ast.Call):
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "kind")
        place = PLACES.get(node.func.id) if isinstance(node.func, ast.Name) else None
        yield from node.args[place : place + 1] if place else ()
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and key.value == "kind":
                yield value


def _values(node: ast.expr, tree: ast.Module, module: ModuleType) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from _values(node.body, tree, module)
        yield from _values(node.orelse, tree, module)
    elif isinstance(node, ast.Name):
        yield from _named(node.id, tree, module)


def _named(name: str, tree: ast.Module, module: ModuleType) -> Iterator[str]:
    """A constant of the module, else whatever a function there assigns to that name."""
    if isinstance(known := getattr(module, name, None), str):
        yield str(known)
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(_is(target, name) for target in node.targets):
            yield from _values(node.value, tree, module)


def _is(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name
