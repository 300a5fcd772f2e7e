"""The words by which openings are found, kept by the database, and the orders in which they are listed.

What a search looks through is in one row an opening: what was written of it, and a code for each thing that
a filter asks for. Triggers write it, so that nothing can change an opening, or the name of its company,
without it. SQLite can't make `offers`, `employers` or `municipalities` anew while these triggers stand: a
later migration that has to takes them down first (`_untie`) and puts them back (`_tie`).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from models.migrations.shapes import BIG, table

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql")
ORDERS = (
    ("ix_offers_created_at", ("created_at", "id")),
    ("ix_offers_start_date", ("start_date", "id")),
    ("ix_offers_region_created_at", ("region_id", "created_at", "id")),
    ("ix_offers_region_start_date", ("region_id", "start_date", "id")),
)
WATCHED = (
    *("reference", "region_id", "employer_id", "sector_id", "kind", "state", "title", "postcode", "town"),
    *("municipality_code", "details", "claimed_by_id"),
)
TRIGGERS = {
    "offers_words_insert": "offers",
    "offers_words_update": "offers",
    "employers_words_update": "employers",
    "municipalities_words_update": "municipalities",
}
LIVE = "('new', 'claimed', 'in_contact', 'candidate_proposed', 'trial')"
CODES = f"""' zzr' || offer.region_id || ' zzk' || offer.kind || ' zzs' || replace(offer.state, '_', '')
  || CASE WHEN offer.state IN {LIVE} THEN ' zzlive' ELSE '' END
  || coalesce(' zzb' || offer.sector_id, '') || coalesce(' zzm' || offer.municipality_code, '')
  || coalesce(' zzu' || offer.claimed_by_id, '')"""
"""A code for each value that a filter may ask for; no word that anybody types begins like this."""
NAMES = """offer.title || ' ' || employer.name || ' ' || coalesce(offer.town, '') || ' '
  || coalesce(town.name, '') || ' ' || coalesce(offer.postcode, '') || ' '
  || replace(offer.reference, '-', '') || ' ' || replace(substr(offer.reference, 4), '-', '')"""
FROM = """FROM offers offer JOIN employers employer ON employer.id = offer.employer_id
  LEFT JOIN municipalities town ON town.code = offer.municipality_code"""
ACCENTS = "ÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕØÚÙÛÜÝÑÇŠŽĆČĞŞŁáàâäãåéèêëíìîïóòôöõøúùûüýÿñçšžćčğşł"
PLAIN = "AAAAAAEEEEIIIIOOOOOOUUUUYNCSZCCGSLaaaaaaeeeeiiiioooooouuuuyyncszccgsl"


def upgrade() -> None:
    for name, columns in ORDERS:
        op.create_index(name, "offers", list(columns))
    gone = sa.ForeignKeyConstraint(
        ["offer_id"], ["offers.id"], name=op.f("fk_offer_words_offer_id"), ondelete="CASCADE"
    )
    offer_id = sa.Column("offer_id", BIG, nullable=False, autoincrement=False)
    table("offer_words", offer_id, gone, sa.Column("words", WORDS, nullable=False), key=["offer_id"])
    _index_postgresql() if _on_postgresql() else _index_sqlite()
    _tie()
    op.execute(f"INSERT INTO offer_words (offer_id, words) SELECT offer.id, {_written()} {FROM}")


def downgrade() -> None:
    _untie()
    if not _on_postgresql():
        op.execute("DROP TABLE offer_words_index")
    op.drop_table("offer_words")
    if _on_postgresql():
        op.execute("DROP FUNCTION searchable(text, text)")
    for name, _ in ORDERS:
        op.drop_index(name, "offers")


def _on_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _index_postgresql() -> None:
    """Dutch stems of what was written, and the words themselves, of which the beginning is enough."""
    op.execute(
        "CREATE FUNCTION searchable(said text, codes text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$ "  # noqa: S608  no value of anybody
        "SELECT to_tsvector('dutch', plain) || to_tsvector('simple', plain || codes) FROM (SELECT "
        f"regexp_replace(lower(translate(said, '{ACCENTS}', '{PLAIN}')), '[^[:alnum:]]+', ' ', 'g')"
        " AS plain) AS said $$"
    )
    op.create_index("ix_offer_words_words", "offer_words", ["words"], postgresql_using="gin")


def _index_sqlite() -> None:
    """An index over the rows of `offer_words`, without positions: nobody looks for phrases."""
    op.execute(
        "CREATE VIRTUAL TABLE offer_words_index USING fts5(words, content='offer_words', "
        "content_rowid='offer_id', detail=none, columnsize=0, prefix='2 3 4', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    into = "INSERT INTO offer_words_index"
    taken = f"{into} (offer_words_index, rowid, words) VALUES ('delete', OLD.offer_id, OLD.words)"
    put = f"{into} (rowid, words) VALUES (NEW.offer_id, NEW.words)"
    for change, does in (("INSERT", put), ("DELETE", taken), ("UPDATE", f"{taken}; {put}")):
        op.execute(
            f"CREATE TRIGGER offer_words_{change.lower()} AFTER {change} ON offer_words BEGIN {does}; END"
        )


def _written() -> str:
    """What stands in the row of an opening, as an expression over `FROM`."""
    remarks, course = _answer("remarks"), _answer("qualification")
    said = f"{NAMES} || ' ' || {remarks} || ' ' || {course}"
    return f"searchable({said}, {CODES})" if _on_postgresql() else f"{said} || {CODES}"


def _answer(key: str) -> str:
    path = f"offer.details #>> '{{answers,{key}}}'"
    return f"coalesce({path if _on_postgresql() else _extracted(key)}, '')"


def _extracted(key: str) -> str:
    return f"json_extract(offer.details, '$.answers.{key}')"


def _tie() -> None:
    """Whatever changes what is looked through, changes it in the same transaction."""
    row = f"SELECT offer.id, {_written()} {FROM} WHERE offer.id = NEW.id"
    written = f"SELECT {_written()} {FROM} WHERE offer.id = offer_words.offer_id"
    anew = f"UPDATE offer_words SET words = ({written}) WHERE offer_id"  # noqa: S608  no value of anybody
    those = "IN (SELECT id FROM offers WHERE"
    for (owner, event), does in {
        ("offers", "INSERT"): f"INSERT INTO offer_words (offer_id, words) {row}",
        ("offers", f"UPDATE OF {', '.join(WATCHED)}"): f"{anew} = NEW.id",
        ("employers", "UPDATE OF name"): f"{anew} {those} employer_id = NEW.id)",
        ("municipalities", "UPDATE OF name"): f"{anew} {those} municipality_code = NEW.code)",
    }.items():
        _after(owner, event, does)


def _after(owner: str, event: str, does: str) -> None:
    name = f"{owner}_words_{event[:6].lower()}"
    if not _on_postgresql():
        op.execute(f"CREATE TRIGGER {name} AFTER {event} ON {owner} BEGIN {does}; END")
        return
    body = f"$$ BEGIN {does}; RETURN NULL; END $$"
    op.execute(f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS {body}")
    op.execute(f"CREATE TRIGGER {name} AFTER {event} ON {owner} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _untie() -> None:
    for name, owner in TRIGGERS.items():
        if _on_postgresql():
            op.execute(f"DROP TRIGGER {name} ON {owner}")
            op.execute(f"DROP FUNCTION {name}()")
        else:
            op.execute(f"DROP TRIGGER {name}")
