"""Whether somebody asks to be left alone. It goes before any question: a stop is never an answer."""

from __future__ import annotations


def is_stop(text: str) -> bool:
    """True for "stop", "Stop!", "uitschrijven" and the like; never for a sentence about something else."""
    return text.strip(" .!").lower() in {"stop", "stoppen", "uitschrijven"}
