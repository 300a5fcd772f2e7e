"""Passwords, kept as Argon2 hashes."""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher

SCHEME = "argon2"
_hasher = PasswordHasher()


def normalised(password: str) -> str:
    """The password in one spelling: a keyboard may write é as one character or as two."""
    return unicodedata.normalize("NFKD", password)


def hashed(password: str) -> str:
    """The hash to store; salt and cost are in it."""
    return _hasher.hash(normalised(password))
