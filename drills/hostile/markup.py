"""A page as a browser reads it: whether anything in it would run that is not ours."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

from drills.hostile.texts import EVIL, MARK

OURS: Final = ("/static/", "/admin/static/")
NEVER: Final = frozenset({"iframe", "object", "embed", "base", "frame", "frameset", "applet", "portal"})
ADDRESSES: Final = frozenset(
    {"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href"}
)
RUNS: Final = ("javascript:", "vbscript:", "data:")


class Reading(HTMLParser):
    """What is wrong with a page is in `wrong`; whether it shows a hostile text, in `shows`."""

    def __init__(self, page: str, *, scripts: bool = True) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.shows = False
        self._scripts = scripts
        self._in_script = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._in_script = tag == "script"
        self._check_tag(tag, found)
        for name, value in found.items():
            self._check_attribute(tag, name, value.strip().lower())

    def handle_endtag(self, tag: str) -> None:
        self._in_script = self._in_script and tag != "script"

    def handle_data(self, data: str) -> None:
        self.shows |= MARK in data
        if self._in_script and data.strip():
            self.wrong.append(f"a script in the page: {data[:60]}")

    def handle_comment(self, data: str) -> None:
        if MARK in data:
            self.wrong.append("a text became a comment")

    def _check_tag(self, tag: str, attributes: dict[str, str]) -> None:
        foreign = tag in NEVER or MARK.lower() in tag
        is_ours = self._scripts and attributes.get("src", "").startswith(OURS)
        if foreign or (tag == "script" and not is_ours):
            self.wrong.append(f"<{tag}> {attributes}")
        if any(MARK.lower() in name for name in attributes):
            self.wrong.append(f"<{tag}> has an attribute that is a text: {list(attributes)}")

    def _check_attribute(self, tag: str, name: str, value: str) -> None:
        runs = name.startswith("on") or name == "srcdoc"
        if name in ADDRESSES:
            picture = tag == "img" and value.startswith("data:image/")
            runs |= value.startswith(RUNS) and not picture
            runs |= EVIL in (urlsplit(value).netloc if "//" in value else "")
        if runs:
            self.wrong.append(f"<{tag} {name}={value[:60]!r}>")
