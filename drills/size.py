"""How large a drill is: full for the docs, small for the build server; each number by itself if one wants."""

from __future__ import annotations

import os
from enum import StrEnum


class Size(StrEnum):
    SMALL = "small"
    FULL = "full"

    def number(self, name: str, small: int, full: int) -> int:
        """The number for this size, unless the environment has a variable with this name, such as `KILLS`."""
        standard = full if self is Size.FULL else small
        return int(os.environ.get(name) or standard)
