"""Colleagues stop the letters about the work by a link in each of them."""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import time

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

USERS = sa.table("users", sa.column("id", sa.BigInteger), sa.column("mail_key", sa.String))


def upgrade() -> None:
    op.add_column("users", time("mail_stopped_at", null=True))
    op.add_column("users", sa.Column("mail_key", sa.String(43), nullable=True))
    database = op.get_bind()
    for user in database.scalars(sa.select(USERS.c.id)).all():
        key = secrets.token_urlsafe(24)
        database.execute(sa.update(USERS).where(USERS.c.id == user).values(mail_key=key))
    with op.batch_alter_table("users") as users:
        users.alter_column("mail_key", existing_type=sa.String(43), nullable=False)
        users.create_unique_constraint(op.f("uq_users_mail_key"), ["mail_key"])


def downgrade() -> None:
    with op.batch_alter_table("users") as users:
        users.drop_constraint(op.f("uq_users_mail_key"), type_="unique")
        users.drop_column("mail_key")
        users.drop_column("mail_stopped_at")
