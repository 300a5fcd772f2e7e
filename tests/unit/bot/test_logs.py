"""No chat text, name, number or token ever reaches a log."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.logs import configure_logs
from settings import Log, LogFormat

SECRET = "Ik ben Jan de Vries, 0612345678, token 123:ABC"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_our_own_lines_are_structured(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs(Log(format=LogFormat.JSON))
    structlog.get_logger("bot.test").info("not sent", kind="mail", row=5)
    [line] = lines(capsys)
    assert (line["event"], line["kind"], line["row"], line["level"]) == ("not sent", "mail", 5, "info")


@pytest.mark.parametrize("form", LogFormat)
def test_an_error_is_told_without_its_message(capsys: pytest.CaptureFixture[str], form: LogFormat) -> None:
    configure_logs(Log(format=form))
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        structlog.get_logger("bot.test").warning("update failed", exc_info=error)
        structlog.get_logger("bot.test").warning("update failed", exc_info=True)
        logging.getLogger("library").exception(f"failed: {error}")
    said = capsys.readouterr().err
    assert said.count("ValueError at bot/test_logs.py:") == 3
    assert "Jan" not in said
    assert "123:ABC" not in said


def test_of_a_librarys_line_only_the_fixed_words_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs(Log(format=LogFormat.JSON))
    logging.getLogger("aiohttp.client").warning(
        "can't connect to %s", f"https://api.example/bot{SECRET}/getMe"
    )
    logging.getLogger("asyncio").error(f"Task exception was never retrieved: {SECRET}")
    said = lines(capsys)
    assert said[0]["event"] == "can't connect to %s"
    assert SECRET not in json.dumps(said)


def test_libraries_do_not_tell_every_call(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs(Log(level="debug"))
    logging.getLogger("telegram.Bot").debug("calling %s", SECRET)
    assert capsys.readouterr().err == ""
