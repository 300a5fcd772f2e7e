"""Answers that a region gives often."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import row_id, table, to, word

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table(
        "canned_answers",
        row_id(),
        *to("canned_answers", "region_id", "regions"),
        word("title", 60),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        indexed=("region_id",),
    )


def downgrade() -> None:
    op.drop_table("canned_answers")
