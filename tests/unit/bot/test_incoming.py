"""What raw updates mean, hostile ones included."""

from __future__ import annotations

from typing import Any

import pytest

from bot.incoming import NO_CHOICE, chat_of, read
from bot.meanings import Claimed, GroupMoved, Linking, Membership, Nothing, Reminded, Said, StopPressed
from interview import Choice, Command, File, Odd, OddKind, SentFile, SharedContact, SharedLocation, Text
from services.stopping import STOP

JAN = {"id": 7, "is_bot": False, "first_name": "Jan"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Jan"}
GROUP = {"id": -5, "type": "group", "title": "Team"}


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"update_id": 1, "message": {"message_id": 3, "from": JAN, "chat": chat, "date": 0, **content}}


def press(data: str, chat: dict[str, Any] = PRIVATE) -> dict[str, Any]:
    query = {"id": "99", "from": JAN, "data": data, "message": {"message_id": 3, "chat": chat, "date": 0}}
    return {"update_id": 1, "callback_query": query}


def given(**content: Any) -> Any:
    meaning = read(message(**content), "TestBot")
    assert isinstance(meaning, Said)
    assert meaning.chat_id == 7
    return meaning.given


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start", Command("start")),
        ("/start abc-123", Command("start", "abc-123")),
        ("/start@TestBot abc", Command("start", "abc")),
        ("/START", Command("start")),
        ("/help\n", Command("help")),
        ("/start  a\nb ", Command("start", "a\nb")),
    ],
)
def test_a_slash_makes_a_command(text: str, command: Command) -> None:
    assert given(text=text) == command


@pytest.mark.parametrize("text", ["Lasser", "24/7 bereikbaar", "/", "/ start", "// x", "/é"])
def test_anything_else_typed_is_a_text(text: str) -> None:
    assert given(text=text) == Text(text)


@pytest.mark.parametrize(
    ("data", "choice"),
    [
        ("q:3:kind:basisbaan", Choice(3, "kind", "basisbaan")),
        ("q:3:where:a:b", Choice(3, "where", "a:b")),
        ("q:0::", Choice(0, "", "")),
    ],
)
def test_a_button_names_turn_question_and_value(data: str, choice: Choice) -> None:
    assert read(press(data), "TestBot") == Said(7, choice, "99")


@pytest.mark.parametrize(
    "data",
    [
        "",
        "q",
        "q:",
        "q:x:kind:a",
        "q:-1:kind:a",
        "q:99999999999999999999:k:v",
        "c:",
        "c:'; --",
        "💥",
        "q:1:k",
    ],
)
def test_a_button_that_is_not_ours_is_met_as_a_stale_one(data: str) -> None:
    assert read(press(data), "TestBot") == Said(7, NO_CHOICE, "99")


def test_the_claim_button_works_in_private_and_in_a_group() -> None:
    for chat in (PRIVATE, GROUP):
        assert read(press("c:PW-7F3K-2", chat), "TestBot") == Claimed(7, "PW-7F3K-2", "99")


def test_a_button_of_a_reminder_names_the_reminder_and_the_choice() -> None:
    assert read(press("r:12:filled"), "TestBot") == Reminded(7, 12, "filled", "99")
    assert read(press("r:12:filled", GROUP), "TestBot") == Nothing("99")


def test_the_button_to_stop_names_only_the_chat_in_which_it_is_pressed() -> None:
    assert read(press(STOP), "TestBot") == StopPressed(7, "99")
    assert read(press(STOP, GROUP), "TestBot") == Nothing("99")


def test_an_interview_button_in_a_group_only_stops_spinning() -> None:
    assert read(press("q:1:kind:a", GROUP), "TestBot") == Nothing("99")


def test_a_button_below_a_message_that_telegram_no_longer_has_still_works() -> None:
    update = press("q:3:kind:a")
    update["callback_query"]["message"] = {"chat": PRIVATE, "message_id": 3, "date": 0}
    assert read(update, "TestBot") == Said(7, Choice(3, "kind", "a"), "99")


def test_a_press_without_a_message_only_stops_spinning() -> None:
    update = press("q:3:kind:a")
    del update["callback_query"]["message"]
    assert read(update, "TestBot") == Nothing("99")
    assert chat_of(update) is None


def test_an_own_number_is_told_from_somebody_elses() -> None:
    contact = {"phone_number": "+31612345678", "first_name": "Jan", "last_name": "de Vries", "user_id": 7}
    assert given(contact=contact) == SharedContact("+31612345678", "Jan de Vries", own=True)
    assert given(contact=contact | {"user_id": 8}).own is False
    assert given(contact={"phone_number": "06", "first_name": "x"}).own is False


def test_a_place_can_be_shared() -> None:
    assert given(location={"latitude": 52.1, "longitude": 5.1}) == SharedLocation(52.1, 5.1)


def test_of_a_photo_the_largest_size_counts() -> None:
    sizes = [
        {"file_id": "s", "width": 90, "height": 60},
        {"file_id": "l", "width": 1280, "height": 960, "file_size": 9},
    ]
    assert given(photo=sizes, caption="hier") == SentFile(File("l", "foto.jpg", "image/jpeg", 9), "hier")


def test_a_document_has_a_name_without_a_path() -> None:
    document = {
        "file_id": "d",
        "file_name": "../../etc/pass\nwd.pdf",
        "mime_type": "application/pdf",
        "file_size": 5,
    }
    assert given(document=document) == SentFile(File("d", "....etcpasswd.pdf", "application/pdf", 5))


def test_a_document_that_says_nothing_of_itself_is_a_file_all_the_same() -> None:
    assert given(document={"file_id": "d"}) == SentFile(File("d", "bestand", "application/octet-stream", 0))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"voice": {}}, OddKind.VOICE),
        ({"video": {}}, OddKind.VIDEO),
        ({"video_note": {}}, OddKind.VIDEO),
        ({"animation": {}, "document": {"file_id": "d"}}, OddKind.VIDEO),
        ({"sticker": {}}, OddKind.STICKER),
        ({"poll": {}}, OddKind.OTHER),
        ({"dice": {}}, OddKind.OTHER),
        ({"text": "/start", "forward_origin": {}}, OddKind.FORWARDED),
    ],
)
def test_what_can_be_no_answer_is_odd(content: dict[str, Any], kind: OddKind) -> None:
    assert given(**content) == Odd(kind)


def test_a_correction_of_an_own_message_is_odd_but_a_moving_location_is_not() -> None:
    edited = message(text="Lasser")["message"]
    assert read({"update_id": 1, "edited_message": edited}, "TestBot") == Said(7, Odd(OddKind.EDITED))
    moving = message(location={"latitude": 1, "longitude": 2})["message"]
    assert read({"update_id": 1, "edited_message": moving}, "TestBot") == Nothing()


def test_a_link_code_is_for_a_person_or_for_a_group() -> None:
    assert read(message(text="/koppel AB12 CD34"), "TestBot") == Linking(7, "AB12 CD34", group=False)
    assert read(message(text="/start koppel-AB12CD34"), "TestBot") == Linking(7, "AB12CD34", group=False)
    assert read(message(GROUP, text="/koppel@testbot AB12"), "TestBot") == Linking(-5, "AB12", group=True)
    assert read(message(GROUP, text="/koppel@otherbot AB12"), "TestBot") == Nothing()


def test_talk_in_a_group_is_not_for_us() -> None:
    assert read(message(GROUP, text="goedemorgen"), "TestBot") == Nothing()
    assert read(message(GROUP, text="/start"), "TestBot") == Nothing()


def test_blocking_and_its_end_are_noticed_in_private_chats_only() -> None:
    def change(chat: dict[str, Any], status: str) -> dict[str, Any]:
        return {
            "update_id": 1,
            "my_chat_member": {"chat": chat, "from": JAN, "new_chat_member": {"status": status}},
        }

    assert read(change(PRIVATE, "kicked"), "TestBot") == Membership(7, blocked=True)
    assert read(change(PRIVATE, "member"), "TestBot") == Membership(7, blocked=False)
    assert read(change(GROUP, "kicked"), "TestBot") == Nothing()


def test_a_group_that_becomes_a_supergroup_has_a_new_id() -> None:
    assert read(message(GROUP, migrate_to_chat_id=-1005), "TestBot") == GroupMoved(-5, -1005)


def test_what_nobody_wrote_and_what_we_do_not_know_is_nothing() -> None:
    assert read(message(pinned_message={}), "TestBot") == Nothing()
    assert read({"update_id": 1, "chat_boost": {}}, "TestBot") == Nothing()
