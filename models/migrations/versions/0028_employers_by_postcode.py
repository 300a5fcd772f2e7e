"""By which a company is found that somebody else spoke for before."""

from __future__ import annotations

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_employers_postcode", "employers", ["postcode", "region_id"])


def downgrade() -> None:
    op.drop_index("ix_employers_postcode", "employers")
