"""The first schema: regions and their places, colleagues, and the programs that run."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from models.migrations.shapes import (
    JSON,
    check,
    in_municipality,
    one_of,
    pairs,
    row_id,
    table,
    time,
    to,
    word,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    *("heartbeats", "received_updates", "regions", "roles", "sectors", "users", "invitations", "link_codes"),
    *("municipalities", "region_sectors", "user_regions", "user_roles", "user_sectors"),
    *("places", "postcode_ranges"),
)
"""In the order in which they can be made: what is pointed at comes first."""


def upgrade() -> None:
    _programs()
    _regions()
    _colleagues()
    _places()


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)


def _programs() -> None:
    table("heartbeats", word("name", 32), time("at"), word("bot_username", 64, null=True), key=("name",))
    table(
        "received_updates",
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger()),
        sa.Column("raw", JSON, nullable=False),
        *one_of("received_updates", "handling", ("pending", "done", "set_aside")),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        time("received_at"),
        key=("bot_id", "update_id"),
        indexed=("chat_id", "handling"),
    )


def _regions() -> None:
    table(
        "regions",
        row_id(),
        word("code", 8),
        word("name", 80),
        word("desk_name", 80),
        sa.Column("first_contact_days", sa.Integer(), nullable=False),
        sa.Column("group_chat_id", sa.BigInteger()),
        sa.Column("questions", JSON, nullable=False),
        check("regions", "first_contact_days", "first_contact_days BETWEEN 1 AND 20"),
        unique=("code", "group_chat_id"),
    )
    table("roles", row_id(), word("name", 32), word("description", 200), unique=("name",))
    table(
        "sectors",
        row_id(),
        word("code", 16),
        word("name", 60),
        word("sbi", 20),
        sa.Column("position", sa.Integer(), nullable=False),
        unique=("code",),
    )


def _colleagues() -> None:
    table(
        "users",
        row_id(),
        word("email", 254),
        word("name", 80),
        word("password", 255, null=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        word("fs_uniquifier", 64),
        word("phone", 20, null=True),
        sa.Column("telegram_chat_id", sa.BigInteger()),
        time("created_at"),
        unique=("email", "fs_uniquifier", "telegram_chat_id"),
    )
    table(
        "invitations",
        row_id(),
        word("token", 32),
        *to("invitations", "region_id", "regions"),
        *to("invitations", "sector_id", "sectors", null=True),
        word("company", 120, null=True),
        time("created_at"),
        unique=("token",),
        indexed=("region_id",),
    )
    table(
        "link_codes",
        row_id(),
        word("code_hash", 64),
        *to("link_codes", "user_id", "users", null=True, gone="CASCADE"),
        *to("link_codes", "region_id", "regions", null=True, gone="CASCADE"),
        time("expires_at"),
        time("used_at", null=True),
        check("link_codes", "one_owner", "(user_id IS NULL) <> (region_id IS NULL)"),
        unique=("code_hash",),
        indexed=("user_id",),
    )


def _places() -> None:
    table(
        "municipalities",
        word("code", 6),
        word("name", 60),
        *to("municipalities", "region_id", "regions"),
        key=("code",),
        indexed=("region_id",),
    )
    pairs("region_sectors", "region", "sector")
    pairs("user_regions", "user", "region", indexed=("region_id",))
    pairs("user_roles", "user", "role")
    pairs("user_sectors", "user", "sector")
    table(
        "places",
        row_id(),
        word("name", 80),
        *in_municipality("places"),
        sa.Column("latitude", sa.Double()),
        sa.Column("longitude", sa.Double()),
        indexed=("municipality_code", "name"),
    )
    table(
        "postcode_ranges",
        word("first", 6),
        word("last", 6),
        *in_municipality("postcode_ranges"),
        key=("first",),
        indexed=("municipality_code",),
    )
