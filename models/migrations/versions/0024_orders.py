"""Orders of lists that grow long: reminders of every state by when they are due, and a company's openings.

The index of those also tells whether a company has any in a region.
"""

from __future__ import annotations

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

ORDERS = (
    ("ix_reminders_due_at", "reminders", ["due_at", "id"]),
    ("ix_offers_employer", "offers", ["employer_id", "region_id", "created_at", "id"]),
    ("ix_refusals_contact", "refusals", ["contact_id", "at"]),
)


def upgrade() -> None:
    for name, table, columns in ORDERS:
        op.create_index(name, table, columns)
    op.drop_index("ix_offers_employer_id", "offers")
    op.drop_index("ix_refusals_contact_id", "refusals")


def downgrade() -> None:
    op.create_index("ix_offers_employer_id", "offers", ["employer_id"])
    op.create_index("ix_refusals_contact_id", "refusals", ["contact_id"])
    for name, table, _ in ORDERS:
        op.drop_index(name, table)
