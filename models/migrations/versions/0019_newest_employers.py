"""The list of companies begins with the newest, by index."""

from __future__ import annotations

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_employers_newest", "employers", ["created_at", "id"])


def downgrade() -> None:
    op.drop_index("ix_employers_newest", "employers")
