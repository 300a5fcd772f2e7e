"""Telegram in: each update is handled in a transaction before it is confirmed."""

from bot.receive.answers import Answers
from bot.receive.handling import Answer, Me, receive_batch, received
from bot.receive.polling import poll, unless_stopped
from bot.receive.receiver import Receiver
from bot.receive.webhook import serve_webhook

__all__ = [
    "Answer",
    "Answers",
    "Me",
    "Receiver",
    "poll",
    "receive_batch",
    "received",
    "serve_webhook",
    "unless_stopped",
]
