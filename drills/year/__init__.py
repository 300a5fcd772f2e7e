"""A region left alone for a year, with every promise checked on every message."""
