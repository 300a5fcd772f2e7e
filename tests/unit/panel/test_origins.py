"""Browsers and networks in words that somebody recognises."""

from __future__ import annotations

import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from admin.origins import origin_of, shortened
from services.log_ins import Origin

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Mobile Safari/604"
GALAXY = "Mozilla/5.0 (Linux; Android 16; SM-S931B) SamsungBrowser/28.0 Chrome/130 Safari/537"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
CHROME = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/142.0 Safari/537.36"


@pytest.mark.parametrize(
    ("told", "browser", "system"),
    [
        (IPHONE, "Safari", "iPhone"),
        (GALAXY, "Samsung Internet", "Android"),
        (FIREFOX, "Firefox", "Linux"),
        (CHROME, "Chrome", "macOS"),
        ("curl/8.14", "", ""),
        ("", "", ""),
    ],
)
def test_a_browser_is_known_by_what_it_says_of_itself(told: str, browser: str, system: str) -> None:
    environment = EnvironBuilder(headers={"User-Agent": told}, environ_base={"REMOTE_ADDR": "192.0.2.7"})
    origin = origin_of(Request(environment.get_environ()))
    assert origin == Origin(browser, system, "192.0.2.0/24")


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:12:34::5", "2001:db8:12::/48"),
        ("unix:", ""),
        ("", ""),
    ],
)
def test_of_an_address_only_the_network_is_kept(address: str, network: str) -> None:
    assert shortened(address) == network
