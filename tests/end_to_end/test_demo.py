"""One command from an empty folder to the whole round trip, and a clean end."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.running_demo import PATIENCE, children, demo, is_alive

JAN, MIRJAM = 700_100_101, 700_200_201


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all, so that only the first demo has to furnish it."""
    return tmp_path_factory.mktemp("demo")


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return str(answer.read().decode())


def act(chat: str, person: int, **what: object) -> None:
    body = json.dumps({"person": person, **what}).encode()
    request = urllib.request.Request(f"{chat}_simulator/send", body, {"Content-Type": "application/json"})
    urllib.request.urlopen(request, timeout=10).close()


def said_to(chat: str, person: int) -> list[str]:
    """What the bot said to this person, oldest first."""
    messages = json.loads(get(f"{chat}_simulator/chats/{person}"))["messages"]
    return [m.get("text", "") for m in messages if m["from"]["is_bot"]]


def wait_for(chat: str, person: int, words: str) -> None:
    deadline = time.monotonic() + 15
    while not any(words in text for text in said_to(chat, person)):
        assert time.monotonic() < deadline, said_to(chat, person)
        time.sleep(0.1)


def log_in(page: str, email: str, password: str) -> str:
    """The page behind the log-in."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    form = browser.open(page, timeout=10).read().decode()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', form)
    assert token
    values = urlencode({"email": email, "password": password, "csrf_token": token[1]}).encode()
    request = urllib.request.Request(page, values, {"Referer": page})
    with browser.open(request, timeout=10) as answer:
        assert answer.url != page, "the log-in was refused"
        return str(answer.read().decode())


def test_every_address_works_when_it_is_printed(folder: Path, port: int) -> None:
    with demo(folder, port) as running:
        for label in ("Chat", "Postvak", "Panel"):
            assert "<html" in get(running.url(label))
        assert len(running.log_ins) == 5
        for email, password in running.log_ins:
            assert "Uitloggen" in log_in(running.url("Panel"), email, password), email


def test_the_employer_gets_an_answer_and_the_matchmaker_is_linked(folder: Path, port: int) -> None:
    with demo(folder, port) as running:
        chat = running.url("Chat")
        wait_for(chat, MIRJAM, "Mirjam Jansen")
        act(chat, JAN, kind="start")
        wait_for(chat, JAN, "Vindt u het goed")
        assert "mirjam@werkcentrum.example" in get(f"{chat}_simulator/mails")


def test_a_port_that_is_taken_means_the_next_free_one(folder: Path, port: int) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with demo(folder, port) as running:
            assert f":{port}/" not in running.url("Chat")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_all_its_programs(folder: Path, port: int, number: signal.Signals) -> None:
    with demo(folder, port) as running:
        programs = children(running.process)
        assert set(programs) == {"simulator", "admin", "bot"}
        code, errors = running.stop(number)
    assert (code, errors) == (0, "")
    assert not any(is_alive(pid) for pid in programs.values())


def test_a_program_that_dies_is_reported_with_its_last_words(folder: Path, port: int) -> None:
    with demo(folder, port) as running:
        programs = children(running.process)
        os.kill(programs["bot"], signal.SIGKILL)
        _, errors = running.process.communicate(timeout=PATIENCE)
    assert running.process.returncode == 2
    assert "bot is gestopt" in errors
    assert "bot.log" in errors
    assert not any(is_alive(pid) for pid in programs.values())


def test_two_demos_in_one_folder_are_one_too_many(folder: Path, port: int) -> None:
    with demo(folder, port):
        second = subprocess.run(
            [sys.executable, "-P", "-m", "cli", "demo", "--folder", "data"],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
    assert second.returncode == 2
    assert "Er draait al een demo" in second.stderr


def test_its_programs_end_when_the_demo_itself_is_killed(folder: Path, port: int) -> None:
    with demo(folder, port) as running:
        programs = children(running.process)
        running.process.kill()
        running.process.wait(timeout=PATIENCE)
        deadline = time.monotonic() + 15
        while any(is_alive(pid) for pid in programs.values()):
            assert time.monotonic() < deadline, "a program was left behind"
            time.sleep(0.1)
