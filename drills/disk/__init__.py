"""A disk that fills up while the bot works."""
