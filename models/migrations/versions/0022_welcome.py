"""Who has seen the welcome of the panel."""

from __future__ import annotations

from alembic import op

from models.migrations.shapes import time

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", time("welcomed_at", null=True))


def downgrade() -> None:
    op.drop_column("users", "welcomed_at")
