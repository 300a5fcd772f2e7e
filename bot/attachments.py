"""Files that people send: what they claim to be, and what they are."""

from __future__ import annotations

from typing import Any, Final

from interview import File, SentFile

LONGEST_NAME: Final = 100
UNKNOWN: Final = "application/octet-stream"
SIGNATURES: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def sent_file(message: dict[str, Any]) -> SentFile | None:
    """The photo (its largest size) or document of a message."""
    caption = str(message.get("caption", ""))
    if photo := message.get("photo"):
        largest = max(photo, key=lambda size: int(size.get("width", 0)) * int(size.get("height", 0)))
        return SentFile(_file(largest, "foto.jpg", "image/jpeg"), caption)
    if document := message.get("document"):
        name, mime = document.get("file_name") or "bestand", document.get("mime_type") or UNKNOWN
        return SentFile(_file(document, str(name), str(mime)), caption)
    return None


def kind_of(content: bytes) -> str:
    """The MIME type by what is in it; whatever we don't know is only bytes."""
    for start, mime in SIGNATURES:
        if content.startswith(start):
            return mime
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content.startswith(b"PK\x03\x04") and b"word/document.xml" in content:
        return WORD
    return UNKNOWN


def _file(entry: dict[str, Any], name: str, mime: str) -> File:
    """A name and type that fit in any column and hold no path and no control characters."""
    safe = "".join(letter for letter in name if letter.isprintable() and letter not in "/\\")
    size = int(entry.get("file_size") or 0)
    return File(str(entry["file_id"]), safe[-LONGEST_NAME:] or "bestand", mime[:100], size)
