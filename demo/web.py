"""Asking a server on this machine, past any proxy of the surroundings."""

from __future__ import annotations

import json
import urllib.request
from http.client import HTTPException
from typing import Any

PATIENCE = 5
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def answers(url: str) -> bool:
    """Whether there is a page at this address."""
    try:
        with _direct.open(url, timeout=PATIENCE) as answer:
            return bool(answer.status == 200)
    except (OSError, HTTPException):
        return False


def post(url: str, **values: Any) -> Any:
    """The JSON that comes back for these values."""
    request = urllib.request.Request(  # noqa: S310  an address of our own
        url, json.dumps(values).encode(), {"Content-Type": "application/json"}
    )
    with _direct.open(request, timeout=PATIENCE) as answer:
        return json.load(answer)
