"""Files from outside, served so that a browser never runs what is in them."""

from __future__ import annotations

import io

from flask import Response, abort, send_file

from models import Attachment

IMAGES = {"image/jpeg", "image/png", "image/gif", "image/webp"}
"""What may be shown in a page; an SVG may carry a script, so it is not one of them."""
OPAQUE = "application/octet-stream"
SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
)


def sniffed(content: bytes) -> str:
    """The type that the content itself shows; what it calls itself is not believed."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((mime for start, mime in SIGNATURES if content.startswith(start)), OPAQUE)


def download(file: Attachment) -> Response:
    """The file, to be kept and never to be opened in a page; a page that isn't there while it is not here."""
    content = file.content or abort(404)
    return send_file(io.BytesIO(content), sniffed(content), as_attachment=True, download_name=file.name)
