"""QR codes for a link: as a drawing for paper, and as an image for a mail."""

from __future__ import annotations

import io
from typing import Any

import segno


def svg(link: str) -> bytes:
    """A drawing without a size of its own: it grows with the place it is put in."""
    return _drawn(
        link, kind="svg", scale=8, omitsize=True, svgclass=None, lineclass=None, dark="#000", light="#fff"
    )


def png(link: str) -> bytes:
    """An image of some 400 points wide."""
    return _drawn(link, kind="png", scale=12)


def _drawn(link: str, **options: Any) -> bytes:
    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(out, border=4, **options)
    return out.getvalue()
