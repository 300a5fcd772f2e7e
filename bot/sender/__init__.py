"""The outbox out: Telegram messages, mail, and files to fetch."""

from bot.sender.sender import Budget, Couriers, Sender

__all__ = ["Budget", "Couriers", "Sender"]
