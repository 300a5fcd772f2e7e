"""What an operator can mend, each in one sentence of Dutch that says how."""

from __future__ import annotations

import errno
import re

from sqlalchemy.exc import ArgumentError, OperationalError, ProgrammingError

from models.migrate import NewerDatabaseError
from models.reference import ReferenceFileError
from services.accounts import AccountError
from settings import SettingsError


class CommandError(Exception):
    """What keeps a command from running; the message is for the operator."""


def explain(error: Exception) -> str | None:
    """What the operator reads of this error; None for one that they can't mend."""
    match error:
        case CommandError() | SettingsError() | AccountError() | ReferenceFileError() | NewerDatabaseError():
            return str(error)
        case ArgumentError():
            return "database.url is geen adres van een database."
        case OperationalError() | ProgrammingError():
            return _about_database(str(error.orig))
        case OSError(errno=errno.EADDRINUSE | errno.EACCES, filename=None):
            found = re.search(r"\('([^']+)', (\d+)", str(error))
            address = f"{found[1]}:{found[2]}" if found else "Het adres"
            return f"{address} is bezet of niet toegestaan. Kies een andere poort."
        case OSError(filename=str() as name):
            return f"{name}: {error.strerror}."
    return None


def _about_database(said: str) -> str:
    if re.search(r"no such (table|column)|(relation|column) .*does not exist", said):
        return "Het schema van de database ontbreekt of is oud. Draai: perspectiefbot migrate"
    return f"De database is niet te bereiken: {said.strip().splitlines()[0]}. Kijk naar database.url."
