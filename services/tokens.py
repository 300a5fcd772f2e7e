"""What lets somebody in: it is shown or sent once, and the database has only its hash.

They are made by chance, and long or soon over: no slow way of hashing is needed, as for a password.
"""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """One for a cookie or a link."""
    return secrets.token_urlsafe(32)


def hash_of_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def hash_of_code(typed: str) -> str:
    """The same for a code that people type: capitals, spaces and dashes make no difference."""
    return hash_of_token("".join(sign for sign in typed.upper() if sign.isalnum()))
