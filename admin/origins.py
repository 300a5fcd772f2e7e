"""From where somebody logs in, in words that they recognise."""

from __future__ import annotations

import re
from ipaddress import ip_address, ip_network

from werkzeug.wrappers import Request

from services.log_ins import Origin

BROWSERS = (
    ("Edge", r"Edg(A|iOS)?/"),
    ("Opera", r"OPR/"),
    ("Samsung Internet", r"SamsungBrowser/"),
    ("Firefox", r"(Firefox|FxiOS)/"),
    ("Chrome", r"(Chrome|CriOS|Chromium)/"),
    ("Safari", r"Safari/"),
)
"""In the order in which to look: most browsers name others too."""
SYSTEMS = (
    ("iPhone", r"iPhone"),
    ("iPad", r"iPad"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("ChromeOS", r"CrOS"),
    ("macOS", r"Macintosh"),
    ("Linux", r"Linux"),
)
SHARED_BITS = {4: 24, 6: 48}
"""By version of the protocol: how much of an address is kept, so that it names a network and no person."""


def origin_of(request: Request) -> Origin:
    """The browser, its system and its network, as far as the request tells."""
    told = request.user_agent.string
    return Origin(_first(BROWSERS, told), _first(SYSTEMS, told), shortened(request.remote_addr or ""))


def shortened(address: str) -> str:
    """The network of this address, such as `192.0.2.0/24`; empty for what is no address."""
    try:
        version = ip_address(address).version
    except ValueError:
        return ""
    return str(ip_network(f"{address}/{SHARED_BITS[version]}", strict=False))


def _first(names: tuple[tuple[str, str], ...], told: str) -> str:
    return next((name for name, sign in names if re.search(sign, told)), "")
