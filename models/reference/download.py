"""A downloaded file as a stream of text: plain or zipped, UTF-8 or the older Windows encoding."""

from __future__ import annotations

import codecs
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from models.reference.errors import ReferenceFileError, Spot

HEAD_BYTES = 65_536
KINDS = {
    b"\xd0\xcf\x11\xe0": "een Excel-bestand",
    b"%PDF": "een PDF",
    b"\x1f\x8b": "een gzip-bestand",
    b"<": "een webpagina of XML-bestand",
    b"{": "een JSON-bestand",
    b"[": "een JSON-bestand",
}
ADVICE = "Verwacht werd een CSV-bestand van het CBS, of een zip met zo'n bestand."


@dataclass(frozen=True)
class Download:
    """An opened file: its first text, all of its text, and how far it has been read."""

    name: str
    size: int
    head: str
    text: io.TextIOWrapper
    raw: IO[bytes]

    @property
    def done(self) -> int:
        """The number of bytes read so far, of `size`."""
        return self.raw.tell()

    def undecodable(self) -> tuple[int, bytes]:
        """The first line that isn't text in the file's encoding, and what of it comes before that."""
        self.raw.seek(0)
        for number, line in enumerate(self.raw, start=1):
            try:
                line.decode(self.text.encoding)
            except UnicodeDecodeError as error:
                return number, line[: error.start]
        return 0, b""


@contextmanager
def downloaded(path: Path) -> Iterator[Download]:
    """The file at `path` opened for reading; of a zip, the largest CSV in it."""
    with _opened(path) as raw:
        if not zipfile.is_zipfile(raw):
            yield _download(path.name, raw, path.stat().st_size)
            return
        try:
            with zipfile.ZipFile(raw) as archive:
                table = _table(path.name, archive)
                with _member(path.name, archive, table) as member:
                    yield _download(f"{path.name}/{table.filename}", member, table.file_size)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise ReferenceFileError(Spot(path.name), "het zip-bestand is beschadigd.") from error


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReferenceFileError(
            Spot(path.name), f"het bestand kan niet gelezen worden ({reason})."
        ) from error


def _table(name: str, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    members = archive.infolist()
    if any(member.filename == "[Content_Types].xml" for member in members):
        raise ReferenceFileError(Spot(name), f"dit is een Excel- of Word-bestand. {ADVICE}")
    tables = [member for member in members if member.filename.lower().endswith(".csv")]
    if not tables:
        raise ReferenceFileError(Spot(name), f"in deze zip zit geen CSV-bestand. {ADVICE}")
    return max(tables, key=lambda member: member.file_size)


def _member(name: str, archive: zipfile.ZipFile, table: zipfile.ZipInfo) -> IO[bytes]:
    try:
        return archive.open(table)
    except (RuntimeError, NotImplementedError) as error:
        problem = "de zip heeft een wachtwoord of is op een onbekende manier ingepakt."
        raise ReferenceFileError(Spot(name), problem) from error


def _download(name: str, raw: IO[bytes], size: int) -> Download:
    raw.seek(0)
    head = raw.read(HEAD_BYTES)
    raw.seek(0)
    _refuse_other_kinds(name, head)
    encoding = _encoding(name, head)
    text = io.TextIOWrapper(raw, encoding=encoding, newline="")
    return Download(name, size, codecs.getincrementaldecoder(encoding)().decode(head), text, raw)


def _refuse_other_kinds(name: str, head: bytes) -> None:
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not start:
        raise ReferenceFileError(Spot(name), f"het bestand is leeg. {ADVICE}")
    for signature, kind in KINDS.items():
        if start.startswith(signature):
            raise ReferenceFileError(Spot(name), f"dit is {kind}. {ADVICE}")
    if b"\0" in head:
        raise ReferenceFileError(
            Spot(name), f"dit is geen tekst in UTF-8 of Windows-1252 (er staan nul-bytes in). {ADVICE}"
        )


def _encoding(name: str, head: bytes) -> str:
    """UTF-8 when the head is; otherwise what Dutch Windows wrote before."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            codecs.getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        return encoding
    raise ReferenceFileError(Spot(name), f"dit is geen tekst in UTF-8 of Windows-1252. {ADVICE}")
