"""The order in which a region's reminders of every state are listed."""

from __future__ import annotations

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_reminders_region_due_at", "reminders", ["region_id", "due_at", "id"])


def downgrade() -> None:
    op.drop_index("ix_reminders_region_due_at", "reminders")
