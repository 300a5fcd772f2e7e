"""The HTTP side: Telegram's Bot API for bots, and a control API for the page, tests and load."""
