"""HTTP for python-telegram-bot by aiohttp, which stays fast with many calls at a time.

It tells apart what the sender must know: a call that never reached Telegram, and
one that may have been carried out although no answer came.
"""

from __future__ import annotations

import json
import urllib.request
from functools import cache
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

CONNECT_TIMEOUT: Final = 5.0
KEEP_ALIVE: Final = 15.0
"""Shorter than servers keep idle connections, so that none is used just when it closes."""
LARGEST_ANSWER: Final = 21 * 1024 * 1024
"""Telegram lets a bot download files of 20 MB."""


class NotReachedError(NetworkError):
    """Telegram could not be reached; nothing was sent."""


class NoAnswerError(NetworkError):
    """No answer came; what was asked may have been done."""


class GarbledError(NoAnswerError):
    """What came is no answer of Telegram's: a proxy's page, or half of it."""


class TooLargeError(NetworkError):
    """The answer is larger than anything that we ask for."""


class AiohttpRequest(BaseRequest):
    """One pool of connections; `read_timeout` in seconds, per call unless told otherwise."""

    def __init__(self, connections: int = 128, read_timeout: float = 10.0) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=KEEP_ALIVE)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        if self._session:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body. Raises `NotReachedError` or `NoAnswerError`.

        Neither names the URL: it has the token in it.
        """
        assert self._session is not None, "initialize() comes first"
        patience = self._read_timeout if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        options: dict[str, Any] = {
            "data": _body(request_data),
            "proxy": _proxy(*urlsplit(url)[:2]),
            "timeout": aiohttp.ClientTimeout(total=patience, sock_connect=CONNECT_TIMEOUT),
        }
        try:
            async with self._session.request(method, url, **options) as answer:
                return answer.status, await _content(answer)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotReachedError(type(error).__name__) from None
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise NoAnswerError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """What Telegram answered. Raises `GarbledError`, where the library would raise anything."""
        try:
            answer = json.loads(payload)
        except (ValueError, RecursionError):
            raise GarbledError("no JSON") from None
        if not _is_an_answer(answer):
            raise GarbledError("no answer")
        return _Answer(answer)


class _Answer(dict[str, Any]):
    """An answer in which the library finds a result, or learns that it can't."""

    def __missing__(self, key: str) -> Any:
        raise GarbledError(f"no {key}")


def _is_an_answer(answer: Any) -> bool:
    """By https://core.telegram.org/bots/api#making-requests."""
    if not isinstance(answer, dict):
        return False
    parameters = answer.get("parameters") or {}
    numbers = isinstance(parameters, dict) and all(isinstance(one, int) for one in parameters.values())
    return numbers and isinstance(answer.get("description", ""), str)


@cache
def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for this server. aiohttp would look for it at every call."""
    name = host.rpartition("@")[2].partition(":")[0]
    return None if urllib.request.proxy_bypass(name) else urllib.request.getproxies().get(scheme)


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    """The parameters as a form; with files as multipart."""
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters or None
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


async def _content(answer: aiohttp.ClientResponse) -> bytes:
    """The whole body, given up when it is larger than anything that we ask for."""
    body = bytearray()
    async for chunk in answer.content.iter_any():
        body += chunk
        if len(body) > LARGEST_ANSWER:
            raise TooLargeError("too large")
    return bytes(body)
