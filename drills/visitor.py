"""A colleague at the panel, as a browser without a screen: logs in, follows links, reads."""

from __future__ import annotations

import http.cookiejar
import re
import urllib.error
import urllib.request
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode, urljoin, urlsplit

PATIENCE: Final = 60
TOKEN: Final = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
LINK: Final = re.compile(r'href="([^"#]+)')
VARIABLE: Final = re.compile(r"\d+|PW-\w+-\w|=[^&]*")


@dataclass(frozen=True)
class Page:
    address: str
    status: int
    kind: str
    """Its content type."""
    body: str


class Visitor:
    """Somebody with a log-in, at the panel with this address."""

    def __init__(self, panel: str) -> None:
        self._panel = panel
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), cookies)

    def log_in(self, email: str, password: str) -> Page:
        """The page after it."""
        found = TOKEN.search(self.open("/login").body)
        assert found, "the page to log in has a token"
        form = {"csrf_token": found[1], "email": email, "password": password}
        return self.open("/login", urlencode(form).encode())

    def open(self, address: str, posted: bytes | None = None) -> Page:
        """The page at this address, an error's too."""
        request = urllib.request.Request(urljoin(self._panel, address), posted)
        request.add_header("Referer", self._panel)
        try:
            answer = self._opener.open(request, timeout=PATIENCE)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            kind = answer.headers.get_content_type()
            return Page(address, answer.status, kind, answer.read().decode("utf-8", "replace"))

    def wander(self, alike_at_most: int, first: str = "/") -> Iterator[Page]:
        """Every page that links lead to from here; of those that differ in a number only so many."""
        waiting, seen, alike = deque([first]), {first}, Counter[str]()
        while waiting:
            page = self.open(waiting.popleft())
            yield page
            for address in self._ways_on(page):
                kind = VARIABLE.sub("*", address)
                if address not in seen and alike[kind] < alike_at_most:
                    seen.add(address)
                    alike[kind] += 1
                    waiting.append(address)

    def _ways_on(self, page: Page) -> Iterator[str]:
        """Links to other pages of the panel; the way out is not taken."""
        if page.kind != "text/html":
            return
        for link in LINK.findall(page.body):
            address = urljoin(urljoin(self._panel, page.address), link.replace("&amp;", "&"))
            parts = urlsplit(address)
            if address.startswith(self._panel) and "/static/" not in parts.path and parts.path != "/logout":
                yield f"{parts.path}?{parts.query}" if parts.query else parts.path
