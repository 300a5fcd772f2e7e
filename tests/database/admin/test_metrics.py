"""`/metrics`: what a machine reads, and who may."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr
from sqlalchemy.orm import Session, sessionmaker

from admin.application import create_panel
from bot.tally import Tally
from models import Carrier, Delivery, Handling, Heartbeat, Priority
from services.counting import Counted
from settings import Settings
from tests import factories as make

TOKEN = "een-lang-geheim-voor-metingen"
SAMPLE = re.compile(r'perspectiefbot_[a-z_]+(\{[a-z_]+="[^"\n]+"(,[a-z_]+="[^"\n]+")*\})? -?[0-9.e+]+')


@pytest.fixture
def scraped(settings: Settings) -> Iterator[FlaskClient]:
    """A panel whose settings have a token."""
    admin = settings.admin.model_copy(update={"metrics_token": SecretStr(TOKEN)})
    app = create_panel(settings.model_copy(update={"admin": admin}))
    app.testing = True
    yield app.test_client()
    app.extensions["panel_engine"].dispose()


def read(client: FlaskClient) -> dict[str, float]:
    """The values by name and labels."""
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    assert answer.content_type == "text/plain; version=0.0.4; charset=utf-8"
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    assert [line for line in lines if not SAMPLE.fullmatch(line)] == []
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def test_without_a_token_in_the_settings_there_is_no_such_page(browser: FlaskClient) -> None:
    assert browser.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize(
    "shown", [None, "Bearer ", "Bearer verkeerd", f"Basic {TOKEN}", f"Bearer {TOKEN} ", "é"]
)
def test_who_does_not_show_the_token_reads_nothing(scraped: FlaskClient, shown: str | None) -> None:
    answer = scraped.get("/metrics", headers={"Authorization": shown} if shown else {})
    assert (answer.status_code, answer.text) == (401, "")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_machine_reads_how_the_queue_stands_and_which_programs_live(
    scraped: FlaskClient, session: Session
) -> None:
    now = dt.datetime.now(dt.UTC)
    make.outbox_row(session, priority=Priority.ANSWER, not_before=now - dt.timedelta(minutes=5))
    make.outbox_row(session, priority=Priority.ANSWER)
    make.outbox_row(session, carrier=Carrier.MAIL, state=Delivery.FAILED, recipient="jan@example.org")
    make.received_update(session, handling=Handling.SET_ASIDE, error="ValueError: Jan")
    session.add(Heartbeat(name="sender", at=now - dt.timedelta(seconds=20), bot_username="proefbot"))
    session.commit()
    found = read(scraped)
    lane = '{carrier="telegram",lane="answer"}'
    assert found[f"perspectiefbot_queue_rows{lane}"] == 2
    assert found[f"perspectiefbot_queue_oldest_seconds{lane}"] >= 300
    assert found['perspectiefbot_failed_rows{carrier="mail"}'] == 1
    assert found["perspectiefbot_set_aside_updates"] == 1
    assert 20 <= found['perspectiefbot_heartbeat_age_seconds{program="sender"}'] < 60


def test_what_the_bot_counted_is_read_with_its_buckets_in_order(
    scraped: FlaskClient, factory: sessionmaker[Session]
) -> None:
    tally = Tally()
    tally.count(Counted.DELIVERIES, carrier="mail", result="sent")
    tally.count(Counted.UPDATES, 3, result="handled")
    tally.time(0.2, number=3)
    tally.flush(factory)
    found = read(scraped)
    assert found['perspectiefbot_deliveries_total{carrier="mail",result="sent"}'] == 1
    assert found['perspectiefbot_updates_total{result="handled"}'] == 3
    assert found["perspectiefbot_turn_seconds_count"] == 3
    buckets = [(name, value) for name, value in found.items() if "_bucket" in name]
    assert buckets[0] == ('perspectiefbot_turn_seconds_bucket{le="0.01"}', 0)
    assert buckets[4] == ('perspectiefbot_turn_seconds_bucket{le="0.25"}', 3)
    assert buckets[-1] == ('perspectiefbot_turn_seconds_bucket{le="+Inf"}', 3)


def test_nothing_that_is_read_says_who_somebody_is(scraped: FlaskClient, session: Session) -> None:
    contact = make.contact(session, name="Jan Achternaam", chat_id=987654321)
    make.outbox_row(session, contact=contact, recipient="987654321", payload={"text": "Dag Jan Achternaam"})
    make.received_update(session, chat_id=987654321, raw={"text": "Jan"}, handling=Handling.SET_ASIDE)
    session.commit()
    text = scraped.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text
    assert "Jan" not in text
    assert "987654321" not in text
