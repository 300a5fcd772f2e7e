"""Telegram in, outbox out, and the clock."""
