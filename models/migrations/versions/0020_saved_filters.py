"""Filters of the list of openings that colleagues keep under a name."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, row_id, table, to, word

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table(
        "saved_filters",
        row_id(),
        *to("saved_filters", "user_id", "users", gone="CASCADE"),
        word("name", 60),
        sa.Column("arguments", JSON, nullable=False),
        sa.Column("opens_first", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_saved_filters_user_id_name", "saved_filters", ["user_id", "name"], unique=True)


def downgrade() -> None:
    op.drop_table("saved_filters")
