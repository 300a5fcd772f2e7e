"""A mail as plain text and as HTML, from one description."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

import messages
from services.facts import Fact

FONT = (
    "font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5;color:#1c2733"
)
BUTTON = (
    "display:inline-block;padding:12px 20px;border-radius:8px;background:#0b5c66;color:#ffffff;"
    "text-decoration:none;font-weight:600"
)
SMALL = "color:#52616f;font-size:14px"
LABEL = "padding:6px 16px 6px 0;color:#52616f;vertical-align:top"
VALUE = "padding:6px 0;vertical-align:top"


@dataclass(frozen=True)
class Letter:
    """What a mail says: opening sentences, facts, and one thing to press (or nothing, without a link)."""

    subject: str
    sentences: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    button: str = ""
    link: str = ""
    stop: str = ""
    """The address that stops letters like this one, where they may be stopped."""

    def payload(self) -> dict[str, Any]:
        """The mail as the outbox keeps it."""
        parts = {"subject": self.subject, "text": self._text(), "html": self._html()}
        return parts | {"stop": self.stop} if self.stop else parts

    def _text(self) -> str:
        lines = [f"{fact.label}: {fact.value}" for fact in self.facts]
        parts = [
            *self.sentences,
            "\n".join(lines),
            f"{self.button}:\n{self.link}" if self.link else "",
            messages.text("mail-footer"),
            f"{messages.text('mail-stop')}:\n{self.stop}" if self.stop else "",
        ]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _html(self) -> str:
        sentences = "".join(f"<p>{_lines(sentence)}</p>" for sentence in self.sentences)
        rows = "".join(_row(fact) for fact in self.facts)
        table = f'<table role="presentation" style="border-collapse:collapse;{FONT}">{rows}</table>'
        press = f'<a href="{escape(self.link)}" style="{BUTTON}">{escape(self.button)}</a>'
        button = f'<p style="margin:24px 0">{press}</p>' if self.link else ""
        footer = f'<p style="{SMALL}">{messages.html("mail-footer")}{self._html_stop()}</p>'
        title = escape(self.subject)
        head = f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head>'
        body = f'<body style="{FONT};margin:24px;max-width:640px">'
        return f"{head}{body}{sentences}{table}{button}{footer}</body></html>"

    def _html_stop(self) -> str:
        if not self.stop:
            return ""
        return f'<br><a href="{escape(self.stop)}" style="{SMALL}">{messages.html("mail-stop")}</a>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _row(fact: Fact) -> str:
    value = _lines(fact.value)
    if fact.href:
        value = f'<a href="{escape(fact.href)}">{value}</a>'
    label = f'<th scope="row" align="left" style="{LABEL}">{escape(fact.label)}</th>'
    return f'<tr>{label}<td style="{VALUE}">{value}</td></tr>'
