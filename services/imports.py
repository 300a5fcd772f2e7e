"""The official CBS files, read into the database. The caller's transaction makes it all or nothing."""

from __future__ import annotations
