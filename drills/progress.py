"""A word on how a long drill gets on, on standard error, so that standard output holds only the table."""

from __future__ import annotations

import sys
import time
from typing import Final

BEGAN: Final = time.monotonic()


def tell(text: str) -> None:
    """One line, with the time since the drills began."""
    minutes, seconds = divmod(int(time.monotonic() - BEGAN), 60)
    print(f"{minutes:3}:{seconds:02} {text}", file=sys.stderr, flush=True)
