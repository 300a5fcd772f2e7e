"""What the services must know of this installation, handed down by whoever starts them."""

from __future__ import annotations

from dataclasses import dataclass

from interview import Gazetteer


@dataclass(frozen=True)
class House:
    """The values that are the same for every turn of every conversation."""

    gazetteer: Gazetteer
    statement_url: str
    panel_url: str
    """Where the panel is reached, without a slash at the end."""
    consent_version: str = "2026-11"
