"""The log: entries that the database neither changes nor removes, and the end of their chain."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import append_only_on_sqlite, one_of, row_id, table, time, to, word

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KINDS = (
    *("logged_in", "login_failed", "logged_out", "password_asked", "password_set"),
    *("read", "exported", "changed", "user", "setting"),
)
REFUSAL = "the log is append-only"


def upgrade() -> None:
    table(
        "audit_events",
        row_id(),
        time("at"),
        *one_of("audit_events", "did", KINDS, name="did"),
        *one_of("audit_events", "source", ("panel", "command"), name="source"),
        *to("audit_events", "user_id", "users", null=True),
        *to("audit_events", "region_id", "regions", null=True),
        word("endpoint", 60),
        word("about", 60),
        word("previous", 64),
        word("seal", 64),
        unique=("seal",),
    )
    op.create_index("ix_audit_events_at", "audit_events", ["at", "id"])
    op.create_index("ix_audit_events_user", "audit_events", ["user_id", "at"])
    op.create_index("ix_audit_events_region", "audit_events", ["region_id", "at"])
    table("audit_heads", row_id(), sa.Column("number", sa.Integer(), nullable=False), word("seal", 64))
    head = sa.table("audit_heads", sa.column("id"), sa.column("number"), sa.column("seal"))
    op.execute(head.insert().values(id=1, number=0, seal="0" * 64))
    _refuse_changes()


def downgrade() -> None:
    op.drop_table("audit_heads")
    op.drop_table("audit_events")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change_of_audit()")


def _refuse_changes() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_events_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()"
        )
        return
    append_only_on_sqlite("audit_events")
