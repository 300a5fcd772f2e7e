"""Why a demo ends before it is stopped."""

from __future__ import annotations


class DemoError(Exception):
    """The demo can't start or go on; the message is for the person at the terminal."""
