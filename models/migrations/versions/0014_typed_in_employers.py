"""Employers whom a colleague typed in: whom an invitation is for, and what was known before a change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import BIG, JSON, row_id, table, time, to

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

INVITATIONS = "invitations"
ENDS = (("employer_id", "employers", "CASCADE"), ("contact_id", "contacts", "SET NULL"))


def upgrade() -> None:
    with op.batch_alter_table(INVITATIONS) as invitations:
        for column, target, gone in ENDS:
            invitations.add_column(sa.Column(column, BIG, nullable=True))
            name = op.f(f"fk_{INVITATIONS}_{column}")
            invitations.create_foreign_key(name, target, [column], ["id"], ondelete=gone)
    for column, _, _ in ENDS:
        op.create_index(op.f(f"ix_{INVITATIONS}_{column}"), INVITATIONS, [column])
    table(
        "employer_changes",
        row_id(),
        *to("employer_changes", "employer_id", "employers", gone="CASCADE"),
        *to("employer_changes", "user_id", "users"),
        time("at"),
        sa.Column("before", JSON, nullable=False),
        indexed=("employer_id",),
    )


def downgrade() -> None:
    op.drop_table("employer_changes")
    for column, _, _ in ENDS:
        op.drop_index(op.f(f"ix_{INVITATIONS}_{column}"), INVITATIONS)
    with op.batch_alter_table(INVITATIONS) as invitations:
        for column, _, _ in ENDS:
            invitations.drop_constraint(op.f(f"fk_{INVITATIONS}_{column}"), type_="foreignkey")
            invitations.drop_column(column)
