"""Style sheets and scripts that a browser fetches once, and anew when they change."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask

FOLDER = Path(__file__).parent / "static"
YEAR = 365 * 24 * 3600


def add_versions(app: Flask) -> None:
    """Name in each address of ours what the file contains, so that it may be kept for a year."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = YEAR

    @app.url_defaults
    def _version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static":
            values.setdefault("v", _digest(values["filename"]))


@cache
def _digest(filename: str) -> str:
    file = FOLDER / filename
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10] if file.is_file() else "0"
