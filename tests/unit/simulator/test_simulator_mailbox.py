"""Mail is taken over real SMTP, kept, and refused when it should be."""

import asyncio
import smtplib
from email.message import EmailMessage

import pytest

from bot.simulator import Simulator, SimulatorOptions


def mail(to="mirjam@wsp.nl", subject="Nieuwe plek: één lasser"):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "bot@pw.nl", to, subject
    message.set_content("Er is een nieuwe plek.")
    message.add_alternative("<p>Er is een <b>nieuwe</b> plek.</p>", subtype="html")
    return message


async def post(simulator, message, login=False):
    def send():
        with smtplib.SMTP("127.0.0.1", simulator.smtp_port, timeout=5) as smtp:
            if login:
                smtp.login("naam", "wachtwoord")
            smtp.send_message(message)

    await asyncio.to_thread(send)


async def test_a_mail_is_read_back_with_all_its_parts(simulator, api):
    await post(simulator, mail(), login=True)
    (found,) = simulator.mails("MIRJAM@")
    async with api.session.get(f"{simulator.url}/_simulator/mails/{found.id}") as response:
        shown = await response.json()
    assert shown["subject"] == "Nieuwe plek: één lasser"
    assert shown["text"].strip() == "Er is een nieuwe plek."
    assert "<b>nieuwe</b>" in shown["html"]
    assert ["To", "mirjam@wsp.nl"] in shown["headers"]
    assert shown["source"].startswith("From: bot@pw.nl")


async def test_mail_can_be_found_by_who_got_it(simulator, api):
    await post(simulator, mail("mirjam@wsp.nl"))
    await post(simulator, mail("kees@wsp.nl"))
    async with api.session.get(f"{simulator.url}/_simulator/mails?to=kees") as response:
        assert [it["recipients"] for it in (await response.json())["mails"]] == [["kees@wsp.nl"]]


async def test_html_of_a_mail_may_run_nothing_and_opens_links_in_a_new_tab(simulator, api):
    await post(simulator, mail())
    (found,) = simulator.mails()
    async with api.session.get(f"{simulator.url}/_simulator/mails/{found.id}/html") as response:
        policy = response.headers["Content-Security-Policy"]
        assert '<base target="_blank">' in await response.text()
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert "sandbox allow-popups allow-popups-to-escape-sandbox" in policy


@pytest.mark.parametrize(("fault", "code"), [("later", 451), ("never", 550)])
async def test_mail_is_refused_for_now_or_for_good(simulator, api, fault, code):
    await api.control("faults", mail=fault)
    with pytest.raises(smtplib.SMTPDataError) as refusal:
        await post(simulator, mail())
    assert refusal.value.smtp_code == code
    assert simulator.mails() == []


async def test_a_mail_server_that_is_away_hangs_up(simulator, api):
    await api.control("faults", mail="away")
    with pytest.raises((smtplib.SMTPServerDisconnected, ConnectionError)):
        await post(simulator, mail())


async def test_mail_is_still_there_after_a_restart(tmp_path):
    options = SimulatorOptions(storage=tmp_path / "simulator.db")
    async with Simulator(options) as before:
        await post(before, mail())
    async with Simulator(options) as after:
        assert after.mails()[0].message["Subject"] == "Nieuwe plek: één lasser"
