"""What Telegram refuses, the simulator refuses in the same words."""

import pytest

from bot.simulator import Simulator, SimulatorOptions

LONG_DATA = {"inline_keyboard": [[{"text": "ja", "callback_data": "x" * 65}]]}


@pytest.mark.parametrize(
    ("arguments", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "  \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "👷" * 2049}, "message is too long"),
        ({"text": "hoi", "reply_markup": LONG_DATA}, "BUTTON_DATA_INVALID"),
        ({"text": "hoi", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        (
            {"text": "<script>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "script" at byte offset 0',
        ),
        (
            {"text": "é 1 < 2", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "" at byte offset 5',
        ),
        (
            {"text": "<b>vet", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {"text": "<b>vet</i>", "parse_mode": "HTML"},
            'can\'t parse entities: Unmatched end tag at byte offset 6, expected "</b>", found "</i>"',
        ),
        (
            {"text": "vet</b>", "parse_mode": "HTML"},
            "can't parse entities: Unexpected end tag at byte offset 3",
        ),
        (
            {"text": "hoi <b", "parse_mode": "HTML"},
            "can't parse entities: Unclosed start tag at byte offset 4",
        ),
    ],
)
async def test_a_message_that_telegram_would_not_take_is_refused(simulator, api, jan, arguments, description):
    answer = await api("sendMessage", chat_id=jan.id, **arguments)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {description}"}
    assert simulator.messages(jan) == []


async def test_a_message_of_exactly_the_limit_is_sent(api, jan):
    assert (await api("sendMessage", chat_id=jan.id, text="x" * 4096))["ok"]


async def test_a_caption_has_its_own_limit(api, jan, simulator):
    sent = simulator.phone(jan).file("cv.pdf", b"%PDF")
    number = sent.message["document"]["file_id"]
    answer = await api("sendDocument", chat_id=jan.id, document=number, caption="x" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"
    assert (await api("sendDocument", chat_id=jan.id, document=number, caption="x" * 1024))["ok"]


async def test_somebody_the_bot_never_met_is_not_found(simulator, api):
    stranger = simulator.add_person("Onbekende Ondernemer")
    for number in (stranger.id, 42, "²", "--5"):
        answer = await api("sendMessage", chat_id=number, text="hoi")
        assert answer["description"] == "Bad Request: chat not found"


async def test_a_person_who_blocked_the_bot_gets_nothing_until_they_write_again(simulator, api, jan):
    simulator.phone(jan).block()
    answer = await api("sendMessage", chat_id=jan.id, text="hoi")
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    simulator.send_text(jan, "daar ben ik weer")
    assert (await api("sendMessage", chat_id=jan.id, text="hoi"))["ok"]
    updates = (await api("getUpdates"))["result"]
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in updates[:2]] == [
        "kicked",
        "member",
    ]


async def test_a_closed_account_is_forbidden(api, jan):
    await api.control(f"people/{jan.id}", deactivated=True)
    answer = await api("sendMessage", chat_id=jan.id, text="hoi")
    assert answer["description"] == "Forbidden: user is deactivated"


async def test_a_group_that_became_a_supergroup_names_its_new_id(simulator, api, jan):
    group = simulator.add_group("Team", [jan])
    await api.control(f"groups/{group.id}", action="upgrade", person=jan.id)
    answer = await api("sendMessage", chat_id=group.id, text="hoi")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    moved = answer["parameters"]["migrate_to_chat_id"]
    assert str(moved).startswith("-100")
    assert (await api("sendMessage", chat_id=moved, text="hoi"))["ok"]
    told = [update["message"] for update in (await api("getUpdates"))["result"] if "message" in update]
    assert told[-2]["migrate_to_chat_id"] == moved
    assert told[-1]["migrate_from_chat_id"] == group.id


async def test_a_group_that_threw_the_bot_out_is_forbidden(simulator, api, jan):
    group = simulator.add_group("Team", [jan])
    await api.control(f"groups/{group.id}", action="remove_bot", person=jan.id)
    answer = await api("sendMessage", chat_id=group.id, text="hoi")
    assert answer["description"] == "Forbidden: bot was kicked from the group chat"


async def test_an_edit_that_changes_nothing_is_refused(api, jan):
    sent = (await api("sendMessage", chat_id=jan.id, text="<b>hoi</b>", parse_mode="HTML"))["result"]
    same = {"chat_id": jan.id, "message_id": sent["message_id"], "text": "<b>hoi</b>", "parse_mode": "HTML"}
    answer = await api("editMessageText", **same)
    assert answer["description"].startswith("Bad Request: message is not modified: ")
    assert (await api("editMessageText", **same | {"text": "dag"}))["result"]["text"] == "dag"


async def test_only_own_and_existing_messages_can_be_edited(simulator, api, jan):
    theirs = simulator.send_text(jan, "hoi").message["message_id"]
    answer = await api("editMessageText", chat_id=jan.id, message_id=theirs, text="dag")
    assert answer["description"] == "Bad Request: message can't be edited"
    answer = await api("editMessageText", chat_id=jan.id, message_id=1, text="dag")
    assert answer["description"] == "Bad Request: message to edit not found"
    answer = await api("deleteMessage", chat_id=jan.id, message_id=1)
    assert answer["description"] == "Bad Request: message to delete not found"


async def test_a_press_that_is_too_old_can_not_be_answered(simulator, api, jan):
    simulator.world.callbacks.lifetime = -1
    message = simulator.start(jan).message
    for query in (simulator.press(jan, message, "q:1:ja").id, "404"):
        answer = await api("answerCallbackQuery", callback_query_id=query)
        assert answer["description"] == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )


async def test_a_token_is_checked_when_one_is_set(api):
    async with Simulator(SimulatorOptions(token="7:right")) as strict:
        api.simulator = strict
        assert (await api.call("getMe", "7:right", {}))["result"]["id"] == 7
        assert (await api.call("getMe", "7:wrong", {}))["description"] == "Unauthorized"
        assert (await api.call("getMe", "nonsense", {}))["error_code"] == 404


async def test_an_unknown_method_is_not_found(api):
    assert await api("sendTelepathy") == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_arguments_of_the_wrong_kind_are_a_bad_request(api, jan):
    assert (await api("getUpdates", offset="morgen"))["error_code"] == 400
    assert (await api("sendMessage", chat_id=jan.id, text="hoi", reply_markup=[1]))["error_code"] == 400
