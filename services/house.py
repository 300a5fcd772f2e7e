"""What the services must know of this installation, handed down by whoever starts them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from interview import Gazetteer


@dataclass(frozen=True)
class House:
    """The values that are the same for every turn of every conversation."""

    gazetteer: Gazetteer
    statement_url: str
    panel_url: str
    """Where the panel is reached, without a slash at the end."""
    consent_version: str = "2026-11"


class KnowsPanel(Protocol):
    """Whatever knows where the panel is, for the links in letters to colleagues."""

    @property
    def panel_url(self) -> str: ...


@dataclass(frozen=True)
class PanelAddress:
    """Where the panel is, for who holds no conversations."""

    panel_url: str
