"""Mail over SMTP: opening a connection that is as safe as the server allows, and writing a message."""

from __future__ import annotations

import hashlib
import ipaddress
import smtplib
import ssl
from collections.abc import Mapping
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formatdate, parseaddr
from typing import Any, Final
from urllib.parse import unquote, urlsplit

PATIENCE: Final = 15.0
"""Seconds to wait for each answer of the mail server."""


class UnsafeLoginError(smtplib.SMTPException):
    """The mail server offers no encryption, so it does not get the password."""


def open_smtp(url: str) -> smtplib.SMTP:
    """A connection to `smtp://` (STARTTLS where offered) or `smtps://`, logged in when the URL has a user.

    Certificates are checked, except on this machine itself. Raises `OSError` or `SMTPException`.
    """
    parts = urlsplit(url)
    host = parts.hostname or "localhost"
    context = _context(host)
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, parts.port or 465, timeout=PATIENCE, context=context)
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=PATIENCE)
    try:
        encrypted = parts.scheme == "smtps" or _start_tls(server, context)
        if parts.username and not encrypted and not _is_here(host):
            raise UnsafeLoginError(host)
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
    except BaseException:
        server.close()
        raise
    return server


def compose(payload: Mapping[str, Any], key: str, sender: str, recipient: str) -> EmailMessage:
    """A message of `subject`, `text` and `html`. The same key always gives the same Message-ID.

    An address under `stop` goes along as the one-click link of RFC 8058.
    """
    name, address = parseaddr(sender)
    mail = EmailMessage()
    mail["From"] = Address(_one_line(name), addr_spec=address)
    mail["To"] = Address(addr_spec=recipient)
    mail["Subject"] = _one_line(str(payload["subject"]))
    mail["Date"] = formatdate(localtime=True)
    mail["Message-ID"] = f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{address.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    if stop := payload.get("stop"):
        mail["List-Unsubscribe"] = f"<{_one_line(str(stop))}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(str(payload["text"]))
    if html := payload.get("html"):
        mail.add_alternative(str(html), subtype="html")
    return mail


def _start_tls(server: smtplib.SMTP, context: ssl.SSLContext) -> bool:
    """Whether the line is encrypted from now on: it is wherever the server offers that."""
    server.ehlo()
    if not server.has_extn("starttls"):
        return False
    server.starttls(context=context)
    server.ehlo()
    return True


def _context(host: str) -> ssl.SSLContext:
    """Mail servers on this machine mostly have a certificate that they made themselves."""
    context = ssl.create_default_context()
    if _is_here(host):
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _one_line(text: str) -> str:
    """No header can be smuggled in by a line break, nor by one in an encoded word of RFC 2047.

    Python decodes such a word, and before 3.11.10 and 3.12.5 wrote its line break out as it was.
    """
    return " ".join(text.split()).replace("=?", "= ?")
