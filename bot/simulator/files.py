"""Files that people and the bot sent, by file id."""

from __future__ import annotations

import mimetypes
from dataclasses import asdict, dataclass
from typing import Final

from bot.simulator.errors import Json, bad_request
from bot.simulator.ids import Ids
from bot.simulator.storage import Storage

DOWNLOAD_LIMIT: Final = 20 * 1024 * 1024
"""The largest file that a bot may download."""
FOLDERS: Final = {"photo": "photos", "voice": "voice", "sticker": "stickers"}


@dataclass(frozen=True)
class StoredFile:
    """A file on Telegram's servers. `size` is what was declared, also when the content is less."""

    id: str
    number: int
    kind: str
    name: str
    mime: str
    size: int

    @property
    def path(self) -> str:
        """Where a bot downloads it, below /file/bot<token>/."""
        ending = "." + self.name.rpartition(".")[2] if "." in self.name else ""
        return f"{FOLDERS.get(self.kind, 'documents')}/file_{self.number}{ending}"

    def as_json(self) -> Json:
        """The fields that every kind of file has on Telegram."""
        return {"file_id": self.id, "file_unique_id": f"U{self.number}", "file_size": self.size}

    def as_file(self) -> Json:
        """Telegram's `File`, with the path to download it from."""
        if self.size > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return self.as_json() | {"file_path": self.path}


class Files:
    """All files. Content stays in memory when there is no storage."""

    def __init__(self, storage: Storage, ids: Ids) -> None:
        self._storage = storage
        self._ids = ids
        self._contents: dict[str, bytes] = {}
        self._files = {row["id"]: StoredFile(**row) for row in storage.all("file")}
        self._by_path = {file.path: file for file in self._files.values()}

    def add(
        self, kind: str, name: str, content: bytes, mime: str = "", size: int | None = None
    ) -> StoredFile:
        """Keep a file."""
        number = self._ids.next("file")
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = StoredFile(
            f"SIM{kind.upper()}{number:x}", number, kind, name, mime, len(content) if size is None else size
        )
        self._files[file.id] = file
        self._by_path[file.path] = file
        if self._storage.lasting:
            self._storage.put("file", file.id, asdict(file))
            self._storage.put_content(file.id, content)
        else:
            self._contents[file.id] = content
        return file

    def get(self, number: str) -> StoredFile | None:
        """The file with this id."""
        return self._files.get(number)

    def at(self, path: str) -> StoredFile | None:
        """The file that a bot downloads from this path."""
        return self._by_path.get(path)

    def content(self, file: StoredFile) -> bytes:
        """Its bytes."""
        return self._contents.get(file.id) or self._storage.content(file.id) or b""

    def clear(self) -> None:
        """No file left."""
        self._files.clear()
        self._by_path.clear()
        self._contents.clear()
