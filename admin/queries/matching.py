"""Looking for what somebody typed, in columns that people wrote."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

ESCAPE = "\\"
WORDS = 6
"""Words of a search that count; more only makes it slower."""
LONGEST_WORD = 40
SPECIAL: Final = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})


def contains(column: InstrumentedAttribute[Any], typed: str) -> ColumnElement[bool]:
    """Whether the column has this text somewhere, capitals or not; `%` and `_` mean themselves."""
    escaped = typed.replace(ESCAPE, ESCAPE * 2).replace("%", f"{ESCAPE}%").replace("_", f"{ESCAPE}_")
    return column.ilike(f"%{escaped}%", escape=ESCAPE)


def words_of(typed: str) -> tuple[str, ...]:
    """The words of it, plain: small letters without accents, and digits; every other sign parts them."""
    apart = unicodedata.normalize("NFKD", typed.casefold().translate(SPECIAL))
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    found = re.findall(r"[^\W_]+", bare)
    return tuple(word[:LONGEST_WORD] for word in dict.fromkeys(found))[:WORDS]
