"""What survives a restart: JSON documents and file contents in one SQLite file.

Writes are gathered and committed a few times a second, so that a busy simulator
does not wait for the disk. What must be on disk at once says `flush()`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from bot.simulator.errors import Json

SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (kind TEXT, key TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, key));
CREATE TABLE IF NOT EXISTS contents (key TEXT PRIMARY KEY, body BLOB NOT NULL);
"""


class Storage:
    """Documents by kind and key. Without a path nothing is kept and every write is free."""

    def __init__(self, path: Path | None = None) -> None:
        self._connection = _open(path) if path else None
        self._pending: dict[tuple[str, str], Json | None] = {}

    @property
    def lasting(self) -> bool:
        """Whether anything is kept at all."""
        return self._connection is not None

    def put(self, kind: str, key: object, document: Json) -> None:
        """Keep the document as it is when the next flush comes."""
        if self._connection:
            self._pending[kind, str(key)] = document

    def remove(self, kind: str, key: object) -> None:
        """Forget the document."""
        if self._connection:
            self._pending[kind, str(key)] = None

    def all(self, kind: str) -> Iterator[Json]:
        """Every document of a kind."""
        if self._connection:
            rows = self._connection.execute("SELECT body FROM documents WHERE kind = ?", (kind,))
            yield from (json.loads(body) for (body,) in rows.fetchall())

    def put_content(self, key: str, content: bytes) -> None:
        """Keep the bytes of a file, at once."""
        if self._connection:
            self._connection.execute("INSERT OR REPLACE INTO contents VALUES (?, ?)", (key, content))

    def content(self, key: str) -> bytes | None:
        """The bytes of a file kept earlier."""
        if not self._connection:
            return None
        row = self._connection.execute("SELECT body FROM contents WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def flush(self) -> None:
        """Everything put so far is on disk when this returns."""
        if not self._connection or not self._pending:
            return
        pending, self._pending = self._pending, {}
        gone = [key for key, document in pending.items() if document is None]
        kept = [(*key, json.dumps(document)) for key, document in pending.items() if document is not None]
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("DELETE FROM documents WHERE kind = ? AND key = ?", gone)
        self._connection.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", kept)
        self._connection.execute("COMMIT")

    def clear(self, *kinds: str) -> None:
        """Forget all documents of these kinds, and all file contents."""
        self._pending = {key: document for key, document in self._pending.items() if key[0] not in kinds}
        if self._connection:
            self._connection.executemany("DELETE FROM documents WHERE kind = ?", [(kind,) for kind in kinds])
            self._connection.execute("DELETE FROM contents")

    def close(self) -> None:
        """Flush and let go of the file."""
        if self._connection:
            self.flush()
            self._connection.close()
            self._connection = None


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.executescript(SCHEMA)
    return connection
