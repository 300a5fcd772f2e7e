"""What is made of the panel's secret key: the database alone is not enough."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field


@dataclass(frozen=True)
class PanelKey:
    """`admin.secret_key`, for everything that must be worth nothing to who has the database alone."""

    secret: bytes = field(repr=False)

    def digest(self, purpose: str, value: str) -> bytes:
        """32 bytes that nobody makes, or traces back to the value, without the key."""
        return hmac.digest(self.secret, f"{purpose}\0{value}".encode(), "sha256")
