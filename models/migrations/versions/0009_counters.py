"""Numbers that only grow, for whoever watches the machines."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import table, word

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table(
        "counters",
        word("name", 64),
        word("labels", 120),
        sa.Column("value", sa.Double(), nullable=False),
        key=("name", "labels"),
    )


def downgrade() -> None:
    op.drop_table("counters")
