"""A message of a campaign that is taken back leaves its company as rested as before."""

from __future__ import annotations

from alembic import op

from models.migrations.shapes import time

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("campaign_recipients", time("asked_before_at", null=True))


def downgrade() -> None:
    op.drop_column("campaign_recipients", "asked_before_at")
