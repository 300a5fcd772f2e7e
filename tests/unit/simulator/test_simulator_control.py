"""The control API: everything a person can do, from outside the process."""

import asyncio
import json
import os
import signal
import subprocess
import sys

from bot.simulator import Simulator, SimulatorOptions


async def get(api, path):
    async with api.session.get(f"{api.simulator.url}/_simulator/{path}") as response:
        return await response.json()


async def test_a_person_made_from_outside_can_write_and_read(simulator, api):
    person = (await api.control("people", name="Sanne Bakker", username="@sanne"))["person"]
    sent = await api.control("send", person=person["id"], kind="text", text="hoi")
    (update,) = (await api("getUpdates"))["result"]
    assert (update["update_id"], update["message"]["from"]["username"]) == (sent["update_id"], "sanne")
    await api("sendMessage", chat_id=person["id"], text="dag")
    chat = await get(api, f"chats/{person['id']}?after={sent['message']['message_id']}")
    assert [message["text"] for message in chat["messages"]] == ["dag"]


async def test_a_press_from_outside_can_wait_for_its_answer(simulator, api, jan):
    message = (await api("sendMessage", chat_id=jan.id, text="Ruimte?"))["result"]["message_id"]
    press = asyncio.create_task(
        api.control("send", person=jan.id, kind="press", message_id=message, data="q:1:ja", wait=5)
    )
    update = (await api("getUpdates", timeout=5))["result"][0]
    assert update["callback_query"]["data"] == "q:1:ja"
    await api("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Mooi")
    assert (await press)["answer"]["text"] == "Mooi"


async def test_what_a_person_can_not_do_is_explained(api, simulator, jan):
    assert await api.control("send", person=1, text="hoi") == {"error": "there is no person 1"}
    assert "no action" in (await api.control("send", person=jan.id, kind="zweven"))["error"]
    assert "nothing to send" in (await api.control("send", person=jan.id, text=" "))["error"]
    assert "no message 5" in (await api.control("send", person=jan.id, kind="forward", message_id=5))["error"]


async def test_many_people_are_made_at_once_for_load(api):
    numbers = (await api.control("people", count=500))["people"]
    assert len(set(numbers)) == 500


async def test_a_repeated_message_is_counted(simulator, api, jan):
    for _ in range(2):
        await api("sendMessage", chat_id=jan.id, text="Hoeveel plekken?")
    simulator.send_text(jan, "twee")
    await api("sendMessage", chat_id=jan.id, text="Hoeveel plekken?")
    assert (await get(api, "counters"))["messages_repeated"] == 1


async def test_a_reset_forgets_everything_but_the_numbers(simulator, api, jan):
    last = simulator.send_text(jan, "hoi")
    await api.control("state/reset")
    assert simulator.world.people.get(jan.id) is None
    assert (await api("getUpdates"))["result"] == []
    assert simulator.start(simulator.add_person("Piet")).update > last.update


async def test_news_reaches_an_open_page(simulator, api, jan):
    async with api.session.get(f"{simulator.url}/_simulator/events?topic=person:{jan.id}") as stream:
        await stream.content.readuntil(b"\n\n")
        await api("sendMessage", chat_id=jan.id, text="hoi")
        event = json.loads((await stream.content.readuntil(b"\n\n")).removeprefix(b"data: "))
    assert (event["event"], event["message"]["text"]) == ("message", "hoi")


async def test_a_taken_port_means_the_next_free_one_when_asked(simulator):
    options = SimulatorOptions(port=simulator.port, smtp_port=simulator.smtp_port, search_ports=True)
    async with Simulator(options) as second:
        assert second.port > simulator.port
        assert second.smtp_port > simulator.smtp_port


async def test_a_link_as_on_telegram_opens_the_chat_page(simulator, api):
    url = f"{simulator.url}/PerspectiefBot?start=token"
    async with api.session.get(url, allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (302, "/?start=token")
    async with api.session.get(f"{simulator.url}/iemand_anders") as response:
        assert response.status == 404


def test_by_itself_it_says_where_it_is_and_stops_when_told():
    program = (
        "from bot.simulator import run_simulator\n"
        "run_simulator(port=0, smtp_port=0, ready=lambda s: print(s.url, s.mail_url, s.smtp_url, flush=True))"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        words = process.stdout.readline().split()
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(10) == 0
    assert words[0].startswith("http://127.0.0.1:")
    assert words[1] == f"{words[0]}/mail"
    assert words[2].startswith("smtp://127.0.0.1:")
