"""How updates reach the bot: by asking or at its own address, each until it is confirmed."""

import asyncio
import time
from collections import Counter

from aiohttp import web

from bot.simulator import Simulator, SimulatorOptions

SECRET = "X-Telegram-Bot-Api-Secret-Token"


class Receiver:
    """A bot's own address, which refuses the first so many deliveries."""

    def __init__(self, refusals=0):
        self.refusals = refusals
        self.got = []
        self.secrets = set()

    async def __aenter__(self):
        app = web.Application()
        app.router.add_post("/hook", self.take)
        self.runner = web.AppRunner(app)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}/hook"
        return self

    async def __aexit__(self, *_):
        await self.runner.cleanup()

    async def take(self, request):
        self.got.append((await request.json())["update_id"])
        self.secrets.add(request.headers.get(SECRET))
        return web.Response(status=500 if len(self.got) <= self.refusals else 200)


async def until(true):
    while not true():
        await asyncio.sleep(0.01)


def texts(answer):
    return [update["message"]["text"] for update in answer["result"]]


async def test_updates_come_again_until_an_offset_confirms_them(simulator, api, jan):
    for text in ("een", "twee", "drie"):
        simulator.send_text(jan, text)
    assert texts(await api("getUpdates", limit=2)) == ["een", "twee"]
    again = await api("getUpdates")
    assert texts(again) == ["een", "twee", "drie"]
    second = again["result"][1]["update_id"]
    assert texts(await api("getUpdates", offset=second)) == ["twee", "drie"]
    assert texts(await api("getUpdates")) == ["twee", "drie"]
    assert texts(await api("getUpdates", offset=second + 2)) == []
    assert simulator.world.counters.updates_given_again == 6


async def test_a_negative_offset_keeps_only_the_last_updates(simulator, api, jan):
    for text in ("een", "twee", "drie"):
        simulator.send_text(jan, text)
    assert texts(await api("getUpdates", offset=-1)) == ["drie"]
    assert texts(await api("getUpdates")) == ["drie"]


async def test_a_long_poll_ends_as_soon_as_something_happens(simulator, api, jan):
    asyncio.get_running_loop().call_later(0.1, simulator.send_text, jan, "hoi")
    begin = time.monotonic()
    assert texts(await api("getUpdates", timeout=20)) == ["hoi"]
    assert time.monotonic() - begin < 5


async def test_a_long_poll_ends_empty_when_nothing_happens(api):
    assert (await api("getUpdates", timeout=1))["result"] == []


async def test_kinds_that_were_not_asked_for_never_come(simulator, api, jan):
    await api("getUpdates", allowed_updates=["callback_query"])
    message = simulator.send_text(jan, "hoi").message
    simulator.press(jan, message, "ja")
    updates = (await api("getUpdates"))["result"]
    assert [set(update) - {"update_id"} for update in updates] == [{"callback_query"}]


async def test_a_second_poller_ends_the_first(simulator, api, jan):
    first = asyncio.create_task(api("getUpdates", timeout=20))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(api("getUpdates", timeout=20))
    assert await first == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    simulator.send_text(jan, "hoi")
    assert texts(await second) == ["hoi"]


async def test_an_update_is_not_given_to_a_bot_that_hung_up(simulator, api, jan):
    poll = asyncio.create_task(api("getUpdates", timeout=20))
    await asyncio.sleep(0.1)
    poll.cancel()
    await asyncio.sleep(0.1)
    simulator.send_text(jan, "hoi")
    await asyncio.sleep(0.05)
    assert simulator.world.counters.updates_given == 0
    assert texts(await api("getUpdates", timeout=5)) == ["hoi"]


async def test_a_webhook_is_tried_again_until_it_says_yes_and_carries_the_secret(simulator, api, jan):
    async with Receiver(refusals=2) as receiver:
        await api("setWebhook", url=receiver.url, secret_token="geheim", max_connections=1)
        number = simulator.send_text(jan, "hoi").update
        await until(lambda: len(receiver.got) == 2)
        info = (await api("getWebhookInfo"))["result"]
        assert info["pending_update_count"] == 1
        assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
        await until(lambda: not len(simulator.world.updates))
    assert receiver.got == [number] * 3
    assert receiver.secrets == {"geheim"}


async def test_updates_can_not_be_asked_for_while_a_webhook_is_set(simulator, api, jan):
    async with Receiver() as receiver:
        await api("setWebhook", url=receiver.url)
        answer = await api("getUpdates")
        assert answer["error_code"] == 409
        assert answer["description"].startswith(
            "Conflict: can't use getUpdates method while webhook is active"
        )
        await api("deleteWebhook")
        simulator.send_text(jan, "hoi")
        assert texts(await api("getUpdates")) == ["hoi"]


async def test_pending_updates_can_be_dropped(simulator, api, jan):
    simulator.send_text(jan, "hoi")
    await api("deleteWebhook", drop_pending_updates=True)
    assert (await api("getUpdates"))["result"] == []


async def test_in_a_group_the_bot_hears_commands_its_name_and_answers_to_itself(simulator, api, jan):
    group = simulator.add_group("Team", [jan])
    asked = (await api("sendMessage", chat_id=group.id, text="Wie belt?"))["result"]
    phone = simulator.phone(jan, group)
    heard = ("/koppel", "/koppel@PerspectiefBot", "dag @PerspectiefBot")
    for text in ("gewoon gepraat", "/koppel@AndereBot", *heard):
        phone.text(text)
    phone.text("ik", reply_to=asked["message_id"])
    updates = [update["message"] for update in (await api("getUpdates"))["result"] if "message" in update]
    assert [message["text"] for message in updates if "text" in message] == [*heard, "ik"]


async def test_the_faults_duplicate_and_shuffle_updates_but_lose_none(simulator, api, jan):
    await api.control("faults", duplicates=0.5, out_of_order=0.5)
    sent = [simulator.send_text(jan, str(n)).update for n in range(200)]
    got, offset = [], 0
    while len(simulator.world.updates) or len(set(got)) < 200:
        batch = [
            u["update_id"] for u in (await api("getUpdates", offset=offset, limit=20, timeout=2))["result"]
        ]
        got += batch
        offset = max([offset, *(number + 1 for number in batch)])
    first = list(dict.fromkeys(got))
    assert set(got) == set(sent)
    assert first != sorted(first)
    assert max(Counter(got).values()) > 1


async def test_a_restart_keeps_chats_updates_and_mail_and_repeats_no_number(tmp_path):
    options = SimulatorOptions(storage=tmp_path / "simulator.db")
    async with Simulator(options) as before:
        jan = before.add_person("Jan de Vries", phone="31612345678")
        sent = before.send_text(jan, "hoi")
        before.phone(jan).file("vacature.pdf", b"%PDF")
    async with Simulator(options) as after:
        again = after.world.people.get(jan.id)
        assert again == jan
        assert after.messages(again)[0] == sent.message
        assert next(update for update, _ in after.world.updates.ready()) == sent.update
        file = after.messages(again)[1]["document"]["file_id"]
        assert after.world.files.content(after.world.files.get(file)) == b"%PDF"
        later = after.send_text(again, "nog eens")
        assert later.update > sent.update + 1
        assert later.message["message_id"] > sent.message["message_id"] + 1


async def test_no_number_comes_back_even_after_a_kill(tmp_path):
    options = SimulatorOptions(storage=tmp_path / "simulator.db")
    killed = Simulator(options)
    jan = killed.add_person("Jan")
    numbers = [killed.world.ids.next("update") for _ in range(1500)]
    async with Simulator(options) as after:
        assert after.world.ids.next("update") > max(numbers)
        assert after.add_person("Piet").id > jan.id
    killed.world.storage.close()
