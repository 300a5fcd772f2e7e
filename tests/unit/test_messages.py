"""Every text that a person reads: it exists, it is used, it fits, and it is polite and plain."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

import messages
from messages.readability import measure, sentences
from tests.wording.catalogue import FOLDER, Message, catalogue
from tests.wording.composed import NO_MESSAGE, QUESTIONS, VALUES, composed, of_moment
from tests.wording.longest import longest, usual
from tests.wording.usage import Use, calls, fits, literals, options

TELEGRAM = ("bot", "commands", "interview", "offers", "reminders")
"""Rooms of which Telegram shows the texts, and holds them to its limits."""
TAGS = {"b", "i", "u", "s", "a", "code", "pre", "blockquote"}
LONGEST_TEXT = 4096
LONGEST_NOTICE = 200
LONGEST_BUTTON = 64
BUTTONS = re.compile(r"(choice|share|menu)-|.*-button$")
NOTICES = re.compile(
    r"stale-|offers-claimed-(you|already|over)|offers-claim-unknown"
    r"|reminders-(over|answered-before|unknown)$|reminders-.*-thanks-"
)
WORDS_IN_A_SENTENCE = 15
LONGEST_SENTENCE = 25
EASY = 60
"""Flesch-Douma of a room as a whole; see messages/readability.py."""
IMPOLITE = re.compile(r"\b(je|jij|jou|jouw|jullie|hun zijn)\b", re.IGNORECASE)
ISOLATING = re.compile("[\u2066-\u2069\u200e\u200f]")

ROOMS = sorted({message.room for message in catalogue().values()})
EVERY_ROOM = pytest.mark.parametrize("room", ROOMS)
IN_TELEGRAM = pytest.mark.parametrize("room", TELEGRAM)


def of_room(room: str) -> list[Message]:
    return [message for message in catalogue().values() if message.room == room]


def plain(message: Message) -> str:
    """What a person reads, with usual values."""
    return messages.text(message.id, **usual(message.arguments))


def asked_for(use: Use) -> list[Message]:
    """The messages that a call may mean."""
    return [message for message in catalogue().values() if fits(use.id, message.id)]


def test_every_message_that_is_asked_for_exists() -> None:
    wanted = {use.id: use.where for use in calls() if "*" not in use.id}
    assert {name: where for name, where in wanted.items() if name not in catalogue()} == {}


def test_every_id_that_is_put_together_exists() -> None:
    assert sorted(composed() - catalogue().keys()) == []


def test_every_way_to_put_an_id_together_is_known() -> None:
    patterns = {literal for literal in literals() if "*" in literal}
    assert patterns - VALUES.keys() - set(QUESTIONS) - set(NO_MESSAGE) == set()


def test_every_message_is_used() -> None:
    used = literals() | composed() | of_moment(options())
    asked = {f"label-{name.removeprefix('ask-')}" for name in composed() if name.startswith("ask-")}
    assert sorted(catalogue().keys() - used - asked) == []


def test_every_call_supplies_the_arguments_of_its_message() -> None:
    lacking = {
        f"{use.where} {message.id}": sorted(message.arguments - use.given)
        for use in calls()
        if use.given is not None and "*" not in use.id
        for message in asked_for(use)
        if not message.arguments <= use.given
    }
    assert lacking == {}


@EVERY_ROOM
def test_a_message_can_be_written_out(room: str) -> None:
    assert [message.id for message in of_room(room) if not plain(message).strip()] == []


@EVERY_ROOM
def test_a_message_says_u(room: str) -> None:
    assert [m.id for m in of_room(room) if IMPOLITE.search(" ".join(m.texts))] == []


@IN_TELEGRAM
def test_a_message_fits_with_the_longest_values(room: str) -> None:
    for message in of_room(room):
        written = visible(messages.html(message.id, **longest(message.arguments)))
        most = LONGEST_NOTICE if NOTICES.match(message.id) else LONGEST_TEXT
        assert len(written) <= most, message.id


@IN_TELEGRAM
def test_a_button_is_short(room: str) -> None:
    buttons = [message for message in of_room(room) if BUTTONS.match(message.id)]
    assert [button.id for button in buttons if len(plain(button)) > LONGEST_BUTTON] == []


@IN_TELEGRAM
def test_a_message_has_only_the_markup_that_telegram_knows(room: str) -> None:
    for message in of_room(room):
        markup = Markup()
        markup.feed(messages.html(message.id, **usual(message.arguments)))
        assert markup.seen <= TAGS, message.id
        assert markup.open == [], message.id


def test_no_character_that_isolates_gets_into_a_link() -> None:
    for file in FOLDER.glob("*.ftl"):
        assert not ISOLATING.search(file.read_text("utf-8"))
    written = messages.html("privacy", url="https://example.org/privacy")
    assert not ISOLATING.search(written)
    assert '"https://example.org/privacy"' in written


@EVERY_ROOM
def test_no_sentence_is_long(room: str) -> None:
    every = [words for message in of_room(room) for words in sentences(plain(message))]
    assert [" ".join(words) for words in every if len(words) > LONGEST_SENTENCE] == []


@EVERY_ROOM
def test_a_room_reads_easily(room: str) -> None:
    reading = measure([plain(message) for message in of_room(room)])
    assert reading.words_in_a_sentence <= WORDS_IN_A_SENTENCE
    assert reading.flesch_douma >= EASY


class Markup(HTMLParser):
    """The tags of a text, and those that were not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def visible(html: str) -> str:
    """What Telegram counts: the text without its markup."""
    return re.sub(r"<[^>]+>", "", html)
