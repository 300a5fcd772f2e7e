"""How typed text is cleaned before it is checked."""

from __future__ import annotations


def trimmed(typed: str | None) -> str:
    """The text without spaces around it; Windows line ends become plain ones."""
    return (typed or "").replace("\r\n", "\n").strip()


def in_one_line(typed: str | None) -> str:
    """The text with each run of white space as one space."""
    return " ".join((typed or "").split())
