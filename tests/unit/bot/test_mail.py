"""Mail as it leaves: headers that can't be spoofed, and connections as safe as the server allows."""

from __future__ import annotations

import smtplib
import socket
import ssl
import subprocess
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import SMTP as SMTP_POLICY
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.mail import compose, open_smtp

SENDER = "Perspectiefbot <bot@regio.example>"
PAYLOAD = {"subject": "Nieuw aanbod", "text": "Dag,\n\nEr is een plek.", "html": "<p>Er is een plek.</p>"}


def test_a_mail_has_a_plain_and_an_html_part() -> None:
    mail = compose(PAYLOAD, "key", SENDER, "anna@example.org")
    assert mail["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]


def test_the_same_row_always_has_the_same_message_id() -> None:
    one, again, other = (compose(PAYLOAD, key, SENDER, "a@b.nl")["Message-ID"] for key in ("k", "k", "l"))
    assert one == again != other
    assert one.endswith("@regio.example>")


def test_no_header_can_be_smuggled_in() -> None:
    mail = compose(PAYLOAD | {"subject": "Aanbod\r\nBcc: all@example.org"}, "key", SENDER, "a@b.nl")
    assert mail["Subject"] == "Aanbod Bcc: all@example.org"
    assert "Bcc" not in mail
    with pytest.raises((ValueError, IndexError)):
        compose(PAYLOAD, "key", SENDER, "a@b.nl\r\nBcc: all@example.org")


@pytest.mark.parametrize(
    "text",
    [
        "=?utf-8?q?Aanbod=0D=0ABcc:_all@example.org?=",
        "1 plek: =?utf-8?q?Aanbod=0D=0ABcc:_all@example.org?=, Utrecht",
        "=?utf-8?b?QQ0KQmNjOiBhbGxAZXhhbXBsZS5vcmc=?=",
        "==?utf-8?q?A=0ABcc:_all@example.org?=",
        "=\n?utf-8?q?A=0ABcc:_all@example.org?=",
        "é =?utf-8?q?A=0D=0ABcc:_all@example.org?= é " * 4,
    ],
)
def test_no_header_comes_in_as_an_encoded_word(text: str) -> None:
    mail = compose(PAYLOAD | {"subject": text}, "key", SENDER, "a@b.nl")
    received = message_from_bytes(mail.as_bytes(policy=SMTP_POLICY), policy=SMTP_POLICY)
    assert received.keys() == mail.keys()
    assert "Bcc" not in received
    assert "\n" not in received["Subject"]


class Mailbox:
    """Takes mail from whoever knows the password."""

    def __init__(self) -> None:
        self.received: list[Envelope] = []
        self.encrypted: list[bool] = []

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.received.append(envelope)
        self.encrypted.append(session.ssl is not None)
        return "250 Ok"


def _authenticate(
    _server: object, _session: object, _envelope: object, _how: str, data: object
) -> AuthResult:
    assert isinstance(data, LoginPassword)
    return AuthResult(success=data == LoginPassword(b"jan", b"p@ss"), handled=False)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    _make_certificate(key, cert)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    return context


def _make_certificate(key: Path, cert: Path) -> None:
    request = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
    subprocess.run([*request.split(), "-keyout", key, "-out", cert], check=True, capture_output=True)


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def guarded(mailbox: Mailbox, certificate: ssl.SSLContext) -> Iterator[int]:
    """The port of a server that offers STARTTLS and wants a log-in."""
    controller = Controller(
        mailbox,
        hostname="127.0.0.1",
        port=_free_port(),
        tls_context=certificate,
        authenticator=_authenticate,
        auth_required=True,
        require_starttls=True,
    )
    controller.start()
    yield controller.port
    controller.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def test_a_password_travels_encrypted(guarded: int, mailbox: Mailbox) -> None:
    with open_smtp(f"smtp://jan:p%40ss@127.0.0.1:{guarded}") as server:
        server.send_message(compose(PAYLOAD, "key", SENDER, "anna@example.org"))
    assert mailbox.encrypted == [True]
    assert mailbox.received[0].rcpt_tos == ["anna@example.org"]


def test_a_wrong_password_is_told(guarded: int) -> None:
    with pytest.raises(smtplib.SMTPAuthenticationError):
        open_smtp(f"smtp://jan:wrong@127.0.0.1:{guarded}")


def test_nobody_listening_is_an_ordinary_error() -> None:
    with pytest.raises(OSError):  # noqa: PT011  any of its kinds
        open_smtp("smtp://127.0.0.1:1")
