"""Finding companies by the beginning of the words of their name, their town or their number at KvK.

The words of a company are in an index and nowhere else: on PostgreSQL over what `employer_words` makes of its
row, on SQLite in a full-text table that triggers keep. See the migration that made them.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, column, func, select, table

from models.employer import Employer
from models.offer_words import Sought

INDEX = table("employer_words", column("rowid"), column("employer_words"))
"""The full-text index of SQLite; it is no table of ours, but a part of `employers`."""


def employers_found_by(words: tuple[str, ...], dialect: str) -> ColumnElement[bool]:
    """Whether a company has all of these plain words, or words that begin so."""
    sought = Sought(words)
    if dialect == "postgresql":
        said = func.employer_words(Employer.name, Employer.kvk, Employer.town)
        return said.bool_op("@@")(sought.tsquery())
    return Employer.id.in_(select(INDEX.c.rowid).where(INDEX.c.employer_words.match(sought.fts5())))
