"""The chat of an employer, which tests and drills share."""

from drills.chats import BOT_ID, NOW, Chat, NoSuchButtonError

__all__ = ["BOT_ID", "NOW", "Chat", "NoSuchButtonError"]
