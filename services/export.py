"""All that is held on a person, sent to them as files: one to read, and one for a program."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from html import escape

from sqlalchemy.orm import Session

import messages
from models import Conversation
from services.holdings import Row, Section, holdings
from services.outbox import About, post_telegram
from services.working_days import today

STYLE = (
    "body{font-family:system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;line-height:1.5}"
    "th{text-align:left;vertical-align:top;padding:.2rem 1.5rem .2rem 0;font-weight:600}td{padding:.2rem 0}"
)


def send_data(session: Session, conversation: Conversation, key: str, now: dt.datetime) -> None:
    """Both files, on their way to the chat that they are about."""
    sections = holdings(session, conversation)
    name = messages.text("export-file-name", day=today(now).isoformat())
    files = (
        {"name": f"{name}.html", "mime": "text/html", "text": as_html(sections)},
        {"name": f"{name}.json", "mime": "application/json", "text": as_json(sections)},
    )
    for number, file in enumerate(files):
        post_telegram(
            session,
            conversation.chat_id,
            {"file": file},
            key=f"{key}:data:{number}",
            kind="data",
            method="sendDocument",
            now=now,
            about=About(contact=conversation.contact),
            answers=True,
        )


def as_json(sections: Iterable[Section]) -> str:
    """Headings with their groups of labels and values."""
    content = {section.title: [dict(group) for group in section.groups] for section in sections}
    return json.dumps(content, ensure_ascii=False, indent=2)


def as_html(sections: Iterable[Section]) -> str:
    """A page that any browser shows and that needs nothing else."""
    title = messages.html("export-title")
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    parts = "".join(_section(section) for section in sections)
    body = f"<body><h1>{title}</h1><p>{messages.html('export-lead')}</p>{parts}</body>"
    return f'<!doctype html><html lang="nl"><head>{head}<style>{STYLE}</style></head>{body}</html>'


def _section(section: Section) -> str:
    tables = (f"<table>{''.join(map(_row, group))}</table>" for group in section.groups)
    return f"<h2>{escape(section.title)}</h2>{'<hr>'.join(tables)}"


def _row(row: Row) -> str:
    label, value = (escape(part).replace("\n", "<br>") for part in row)
    return f'<tr><th scope="row">{label}</th><td>{value}</td></tr>'
