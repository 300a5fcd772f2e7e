"""The words by which an opening is found, and the ways to ask for them on each database.

The rows are written by triggers, never from here: see the migration that made the table. Beside what was
written of an opening they have a code for each value that a filter asks for, so that every combination of
words and filters is looked up in one index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import reduce
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    Select,
    SQLColumnExpression,
    Text,
    cast,
    column,
    exists,
    func,
    select,
    table,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId
from models.scope import RegionScoped
from models.visible import is_offer_of

MOST_WORDS: Final = 6
"""Words of a search that count; more only makes it slower."""
LONGEST_WORD: Final = 40
SPECIAL: Final = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})
INDEX = table("offer_words_index", column("rowid"), column("offer_words_index"))
"""The full-text index of SQLite; it is no table of ours, but a part of `offer_words`."""


def words_of(typed: str) -> tuple[str, ...]:
    """The first words of what somebody looks for, plain."""
    return plain(typed)[:MOST_WORDS]


def plain(text: str) -> tuple[str, ...]:
    """Its words: small letters without accents, and digits; every other sign parts them."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(SPECIAL))
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    found = re.findall(r"[^\W_]+", bare)
    return tuple(word[:LONGEST_WORD] for word in dict.fromkeys(found))


class OfferWords(RegionScoped, Base):
    """What a search looks through, one row an opening. Only the database writes here."""

    __tablename__ = "offer_words"
    __table_args__ = (
        Index("ix_offer_words_words", "words", postgresql_using="gin").ddl_if(dialect="postgresql"),
    )

    offer_id: Mapped[int] = mapped_column(
        BigId, ForeignKey("offers.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    words: Mapped[str] = mapped_column(Text().with_variant(postgresql.TSVECTOR(), "postgresql"))

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return is_offer_of(cls.offer_id, regions)


@dataclass(frozen=True)
class Sought:
    """What must be in the row: each word or its beginning, and of each group of codes one.

    Words are letters and digits without accents, and nothing else.
    """

    words: tuple[str, ...] = ()
    codes: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.codes)

    def keys(self, dialect: str) -> Select[Any]:
        """The ids of the openings that have it all, from the index."""
        if dialect == "postgresql":
            return select(OfferWords.offer_id).where(OfferWords.words.bool_op("@@")(self.tsquery()))
        return select(INDEX.c.rowid).where(INDEX.c.offer_words_index.match(self.fts5()))

    def in_row(self, dialect: str, key: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Whether the opening with this key has it all: a test for rows that come by in some order.

        SQLite makes the list once, and would read the openings from it, in no order, were it not for the sum.
        """
        if dialect == "postgresql":
            here = OfferWords.offer_id == key, OfferWords.words.bool_op("@@")(self.tsquery())
            return exists().where(*here)
        return (key + 0).in_(self.keys(dialect))

    def fts5(self) -> str:
        """What SQLite is asked."""
        words = [f'"{word}" *' for word in self.words]
        return " AND ".join([*words, *(f"({' OR '.join(group)})" for group in self.codes)])

    def tsquery(self) -> ColumnElement[Any]:
        """What PostgreSQL is asked: a word by its Dutch stem, or as the beginning of a word."""
        asked: list[ColumnElement[Any]]
        asked = [_query("dutch", word).op("||")(_query("simple", f"{word}:*")) for word in self.words]
        if self.codes:
            groups = (f"({' | '.join(group)})" for group in self.codes)
            asked.append(_query("simple", " & ".join(groups)))
        return reduce(lambda one, other: one.op("&&")(other), asked)


def _query(language: str, words: str) -> ColumnElement[Any]:
    return func.to_tsquery(cast(language, postgresql.REGCONFIG), words)
