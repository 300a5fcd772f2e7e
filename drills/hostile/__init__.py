"""Hostile updates, and what they come to: nothing, but a kind word."""
