"""A matchmaker at work in the panel, over HTTP as a browser would, who tries again when it is away."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from typing import Final, Self

import aiohttp
from sqlalchemy.orm import Session

from admin.passwords import hashed
from models import RoleName
from services.accounts import add_user

EMAIL: Final = "mirjam@example.org"
PASSWORD: Final = "vier woorden op een rij"
REGION: Final = "AM14"
CSRF: Final = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
PAUSE: Final = 0.5
HANDS: Final = 2
"""So many things somebody does at once, in as many tabs."""


def hire(
    session: Session, now: dt.datetime, role: RoleName = RoleName.MATCHMAKER, email: str = EMAIL
) -> None:
    """A colleague in the region of the employers, or of the whole country."""
    regions = [] if role is RoleName.ADMINISTRATOR else [REGION]
    add_user(session, email, email.partition("@")[0].title(), role, regions, hashed(PASSWORD), now)


class Colleague:
    """Logged in by the first thing that is done."""

    def __init__(self, panel_url: str) -> None:
        self._url = panel_url
        self._browser: aiohttp.ClientSession | None = None
        self._entering, self._hands = asyncio.Lock(), asyncio.Semaphore(HANDS)

    async def __aenter__(self) -> Self:
        jar = aiohttp.CookieJar(unsafe=True)
        timeout = aiohttp.ClientTimeout(total=30)
        self._browser = aiohttp.ClientSession(cookie_jar=jar, timeout=timeout)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._browser
        await self._browser.close()

    async def claim(self, reference: str) -> None:
        """Returns when the panel took it, however often it goes away meanwhile."""
        async with self._hands:
            while not await self._tried(reference):
                await asyncio.sleep(PAUSE)

    async def _tried(self, reference: str) -> bool:
        page = f"{self._url}/aanbod/{reference}"
        try:
            if not (token := await self._token(page)):
                await self._log_in()
                return False
            return await self._post(f"{page}/oppakken", csrf_token=token) == page
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False

    async def _log_in(self) -> None:
        page = f"{self._url}/login"
        async with self._entering:
            if token := await self._token(page):
                await self._post(page, email=EMAIL, password=PASSWORD, csrf_token=token)

    async def _token(self, page: str) -> str:
        """What a form on this page needs; empty where the page is not for somebody who isn't logged in."""
        assert self._browser
        async with self._browser.get(page) as answer:
            is_there = answer.status == 200 and answer.url.path == page.removeprefix(self._url)
            found = CSRF.search(await answer.text()) if is_there else None
            return found[1] if found else ""

    async def _post(self, page: str, **fields: str) -> str:
        """The page that came of it; nothing where it did not go well."""
        assert self._browser
        async with self._browser.post(page, data=fields, headers={"Referer": page}) as answer:
            await answer.read()
            return str(answer.url).partition("?")[0] if answer.status == 200 else ""
