"""What stops the bot, in words for whoever started it."""

from __future__ import annotations


class BotError(Exception):
    """The bot can't run, or can't go on; the message says why and what to do."""
