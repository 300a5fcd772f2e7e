"""HTML becomes text with entities, counted as Telegram counts."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.entities import detect, units
from bot.simulator.errors import ApiError
from bot.simulator.markup import read_html


def parts(source):
    text, entities = read_html(source)
    raw = text.encode("utf-16-le")
    return [
        (e["type"], raw[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le"))
        for e in entities
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<b>vet <i>en schuin</i></b>", [("bold", "vet en schuin"), ("italic", "en schuin")]),
        ("👷 <b>werk</b>", [("bold", "werk")]),
        ('<a href="https://a.nl/?x=1&amp;y=2">lees</a>', [("text_link", "lees")]),
        ('<span class="tg-spoiler">geheim</span>', [("spoiler", "geheim")]),
        ("<blockquote expandable>citaat</blockquote>", [("blockquote", "citaat")]),
        ("  <b> ruim </b>  ", [("bold", "ruim")]),
        ("<b></b>leeg", []),
        ("<B>groot</B>", [("bold", "groot")]),
    ],
)
def test_markup_becomes_entities(source, expected):
    assert parts(source) == expected


def test_an_address_in_a_link_is_unescaped():
    assert read_html('<a href="https://a.nl/?x=1&amp;y=2">lees</a>')[1][0]["url"] == "https://a.nl/?x=1&y=2"


def test_character_references_are_read_and_others_kept():
    assert read_html("a &lt; b &amp; c &#233; &nbsp; &")[0] == "a < b & c é &nbsp; &"


def test_commands_links_and_addresses_are_seen_in_plain_text():
    found = detect("Met /stop stopt u, https://a.nl/x. of mail a@b.nl, niet en/of")
    assert [entity["type"] for entity in found] == ["url", "bot_command", "email"]


@given(st.text())
def test_any_text_is_read_or_refused_and_never_breaks(source):
    with suppress(ApiError):
        text, entities = read_html(source)
        assert all(e["length"] > 0 and e["offset"] + e["length"] <= units(text) for e in entities)
