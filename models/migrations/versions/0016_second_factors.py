"""The second step of a log-in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import JSON, row_id, table, time, to, word

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table(
        "second_factors",
        row_id(),
        *to("second_factors", "user_id", "users", gone="CASCADE"),
        word("salt", 64),
        word("key_mark", 16),
        sa.Column("last_counter", sa.Integer(), nullable=False),
        sa.Column("recovery_hashes", JSON, nullable=False),
        time("created_at"),
        unique=("user_id",),
    )


def downgrade() -> None:
    op.drop_table("second_factors")
