"""One of a few answers, typed instead of tapped."""

from __future__ import annotations

from collections.abc import Mapping


def read_choice(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    """The value of `words` (value to its labels and other words) that was typed; None when two could be meant."""
    meant = {
        value for value, said in words.items() if text.strip().lower() in {word.lower() for word in said}
    }
    return meant.pop() if len(meant) == 1 else None
