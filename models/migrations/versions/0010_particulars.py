"""The log says what exactly, also what was refused, who was locked out, and what came from Telegram."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import append_only_on_sqlite, table, time, word

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

LOG = "audit_events"
OLD_KINDS = (
    *("logged_in", "login_failed", "logged_out", "password_asked", "password_set"),
    *("read", "exported", "changed", "user", "setting"),
)
OLD_SOURCES = ("panel", "command")


def upgrade() -> None:
    _allow((*OLD_KINDS, "refused", "locked_out"), (*OLD_SOURCES, "telegram"))
    op.add_column(LOG, sa.Column("particulars", sa.String(200), nullable=False, server_default=""))
    op.create_index("ix_audit_events_about", LOG, ["about", "at"])
    table("pressed_forms", word("key", 64), time("at"), key=("key",), indexed=("at",))


def downgrade() -> None:
    """Fails, and changes nothing, when the log has an entry of a new kind: no entry is ever removed."""
    op.drop_table("pressed_forms")
    op.drop_index("ix_audit_events_about", LOG)
    op.drop_column(LOG, "particulars")
    _allow(OLD_KINDS, OLD_SOURCES)


def _allow(kinds: Sequence[str], sources: Sequence[str]) -> None:
    """Entries are of these kinds, from these sources. SQLite makes the table anew, without its triggers."""
    with op.batch_alter_table(LOG) as log:
        for column, values in (("did", kinds), ("source", sources)):
            name = op.f(f"ck_{LOG}_{column}")
            log.drop_constraint(name, type_="check")
            log.create_check_constraint(name, f"{column} IN ({', '.join(map(repr, values))})")
    if op.get_bind().dialect.name == "sqlite":
        append_only_on_sqlite(LOG)
