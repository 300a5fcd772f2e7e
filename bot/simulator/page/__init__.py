"""The pages in the browser: chat, mailbox and faults."""

from bot.simulator.page.routes import Page

__all__ = ["Page"]
