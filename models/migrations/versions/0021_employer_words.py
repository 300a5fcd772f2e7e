"""Companies are found by the words of their name, their town and their number at KvK, by index.

The words are in no table: PostgreSQL keeps them in an index over an expression, SQLite in a full-text index
over `employers`, which triggers keep. SQLite can't make `employers` anew while these triggers stand: a later
migration that has to takes them down first and puts them back.
"""

from __future__ import annotations

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

COLUMNS = ("name", "kvk", "town")
ACCENTS = "ÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕØÚÙÛÜÝÑÇŠŽĆČĞŞŁáàâäãåéèêëíìîïóòôöõøúùûüýÿñçšžćčğşł"
PLAIN = "AAAAAAEEEEIIIIOOOOOOUUUUYNCSZCCGSLaaaaaaeeeeiiiioooooouuuuyyncszccgsl"


def upgrade() -> None:
    _index_postgresql() if _on_postgresql() else _index_sqlite()


def downgrade() -> None:
    if _on_postgresql():
        op.execute("DROP INDEX ix_employers_words")
        op.execute("DROP FUNCTION employer_words(text, text, text)")
        return
    for change in ("insert", "delete", "update"):
        op.execute(f"DROP TRIGGER employers_found_{change}")
    op.execute("DROP TABLE employer_words")


def _on_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _index_postgresql() -> None:
    """The function finds nothing by a path: an index is made, and restored, without one."""
    said = "name || ' ' || coalesce(kvk, '') || ' ' || coalesce(town, '')"
    plain = f"regexp_replace(lower(translate({said}, '{ACCENTS}', '{PLAIN}')), '[^[:alnum:]]+', ' ', 'g')"
    op.execute(
        "CREATE FUNCTION employer_words(name text, kvk text, town text) RETURNS tsvector LANGUAGE sql "
        f"IMMUTABLE AS $$ SELECT to_tsvector('simple', {plain}) $$"
    )
    op.execute(
        f"CREATE INDEX ix_employers_words ON employers USING gin (employer_words({', '.join(COLUMNS)}))"
    )


def _index_sqlite() -> None:
    """Without positions: nobody looks for phrases."""
    columns = ", ".join(COLUMNS)
    old, new = (", ".join(f"{row}.{column}" for column in COLUMNS) for row in ("OLD", "NEW"))
    op.execute(
        f"CREATE VIRTUAL TABLE employer_words USING fts5({columns}, content='employers', content_rowid='id', "
        "detail=none, columnsize=0, prefix='2 3 4', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO employer_words (employer_words) VALUES ('rebuild')")
    into = "INSERT INTO employer_words"
    taken = f"{into} (employer_words, rowid, {columns}) VALUES ('delete', OLD.id, {old})"
    put = f"{into} (rowid, {columns}) VALUES (NEW.id, {new})"
    for name, event, does in (
        ("insert", "INSERT", put),
        ("delete", "DELETE", taken),
        ("update", f"UPDATE OF {columns}", f"{taken}; {put}"),
    ):
        op.execute(f"CREATE TRIGGER employers_found_{name} AFTER {event} ON employers BEGIN {does}; END")
