"""What an employer sent along with an opening."""

from __future__ import annotations

import io

from flask import Response, abort, send_file

from admin.files import IMAGES, sniffed
from admin.queries.offers import attachment_of
from admin.rooms import get
from admin.sessions import scoped


class OfferFiles:
    """The files of `Offers`."""

    @get("/<reference>/bestand/<int:key>")
    def file(self, reference: str, key: int) -> Response:
        """The file, to be kept and not to be opened in the page."""
        name, content = _content(reference, key)
        return send_file(io.BytesIO(content), sniffed(content), as_attachment=True, download_name=name)

    @get("/<reference>/foto/<int:key>")
    def photo(self, reference: str, key: int) -> Response:
        """The file inside a page, if it truly is an image."""
        _, content = _content(reference, key)
        if (kind := sniffed(content)) not in IMAGES:
            abort(404)
        return send_file(io.BytesIO(content), kind)


def _content(reference: str, key: int) -> tuple[str, bytes]:
    """Name and content, if the file is there and this colleague may see its opening."""
    attachment = attachment_of(scoped(), reference, key)
    if attachment is None or attachment.content is None:
        abort(404)
    return attachment.name, attachment.content
