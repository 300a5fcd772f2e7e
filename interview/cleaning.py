"""Typed text as it is kept: no control characters, no runs of white space."""

from __future__ import annotations

import unicodedata


def clean(text: str) -> str:
    """One line. Characters that no database or mail can hold are left out."""
    return " ".join(_printable(text).split())


def clean_lines(text: str) -> str:
    """The same, with its lines kept."""
    lines = (clean(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit in it; emoji alone answer nothing."""
    return any(character.isalnum() for character in text)


def _printable(text: str) -> str:
    return "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs", "Cn", "Co"))
