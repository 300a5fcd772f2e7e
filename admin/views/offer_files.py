"""What an employer sent along with an opening."""

from __future__ import annotations

import io

from flask import Response, abort, send_file

from admin.files import IMAGES, download, sniffed
from admin.queries.offers import attachment_of
from admin.rooms import get
from admin.sessions import scoped


class OfferFiles:
    """The files of `Offers`."""

    @get("/<reference>/bestand/<int:key>")
    def file(self, reference: str, key: int) -> Response:
        """The file, to be kept and not to be opened in the page."""
        return download(attachment_of(scoped(), reference, key) or abort(404))

    @get("/<reference>/foto/<int:key>")
    def photo(self, reference: str, key: int) -> Response:
        """The file inside a page, if it truly is an image."""
        file = attachment_of(scoped(), reference, key)
        content = (file and file.content) or abort(404)
        if (kind := sniffed(content)) not in IMAGES:
            abort(404)
        return send_file(io.BytesIO(content), kind)
