"""Entries of the log in words: who, what, of what, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

import messages
from admin.wording.times import full
from models import AuditEvent, Did, Source

COLUMNS = ("number", "when", "who", "did", "page", "about", "particulars", "region")
PAGES = (
    *(
        "account.details",
        "account.link",
        "account.mail",
        "account.password",
        "account.unlink",
        "audit.export",
    ),
    *("audit.excel", "reports.excel"),
    *(
        "deliveries.give_up",
        "deliveries.give_up_all",
        "deliveries.retry",
        "deliveries.retry_all",
        "deliveries.retry_update",
        "deliveries.retry_updates",
        "deliveries.update",
        "employers.detail",
        "employers.reply",
        "employers.resend",
        "employers.conversation",
        "employers.file",
    ),
    *("account.absence", "account.back", "regions.absence", "regions.back", "regions.cover"),
    *("together.claim", "together.close", "together.hand_over", "together.plan", "together.undo"),
    *("team.confirm", "team.hand_over", "team.undo", "team.work"),
    *("invitations.make", "offers.claim", "offers.close", "offers.detail", "offers.file", "offers.log"),
    *("offers.conversation", "offers.resend", "employers.add", "employers.edit", "employers.change"),
    *("employers.compare", "employers.merge", "employers.distinct"),
    *("employers.compose", "offers.compose", "canned.region", "canned.add", "canned.edit", "canned.change"),
    *("canned.move", "canned.remove"),
    *("employers.invite", "employers.forget"),
    *("filters.change", "filters.drop", "filters.keep", "offers.csv", "offers.excel"),
    *("offers.photo", "offers.reply", "regions.desk", "regions.group_code", "regions.invitation"),
    *("regions.unlink", "users.activate", "users.assign", "users.deactivate", "users.detail", "users.link"),
    *(
        "users.send",
        "regions.terms",
        "regions.national",
        "reminders.cancel",
        "reminders.detail",
        "reminders.reword",
    ),
    *("reminders.send", "reminders.snooze", "reports.export"),
    *("campaigns.change", "campaigns.discard", "campaigns.keep", "campaigns.prepare", "campaigns.try_out"),
    *("campaigns.start", "campaigns.plan", "campaigns.pause", "campaigns.resume", "campaigns.stop"),
    *("campaigns.people", "campaigns.csv", "campaigns.excel"),
    *("lessons.bundle", "lessons.change", "lessons.comment", "lessons.export", "lessons.keep"),
    *("lessons.mark", "lessons.restore", "lessons.retract", "lessons.unmark", "lessons.withdraw"),
    *("bundles.arrange", "bundles.change", "bundles.keep", "bundles.publish"),
    *("bundles.unpublish", "guide.seen"),
    *("offers.hand_over", "offers.move_region", "offers.outcome", "offers.place", "offers.plan"),
    *("offers.placement", "offers.correct"),
    *("offers.propose", "offers.reopen", "offers.trial", "offers.undo"),
    *("log_ins.end", "log_ins.end_others", "users.unlock", "users.unlink"),
    *("second_factor.keep", "second_factor.renew", "second_factor.drop", "users.reset_second_factor"),
    *("second_step.enter", "second_step.recover"),
    *("regions.choose_sectors", "regions.add_sector", "regions.rename_sector", "regions.raise_sector"),
    *("regions.remove_sector", "regions.add_question", "regions.change_question", "regions.raise_question"),
    *("regions.switch_question", "regions.remove_question", "regions.keep_text", "regions.reset_text"),
)
"""Pages and actions that have a name of their own here."""
WAYS_IN = {
    "offers": ("offers.detail", "reference"),
    "employers": ("employers.detail", "key"),
    "reminders": ("reminders.detail", "key"),
    "lessons": ("lessons.detail", "key"),
    "bundles": ("bundles.detail", "key"),
    "campaigns": ("campaigns.detail", "key"),
    "users": ("users.detail", "key"),
}
"""By room: the page of the thing that an entry is about, and what its address calls the key."""
PARTS = (
    *("about", "colleague", "day", "days", "did", "mail", "means", "months", "outcome", "reason", "regions"),
    *("joins", "role", "since", "step", "times", "until", "weeks"),
    *("age", "kind", "late", "mine", "order", "sector", "status", "town"),
)
"""Names of particulars."""
WORDS = {
    "age": "offers-list-age-",
    "did": "audit-did-",
    "kind": "rooms-kind-",
    "means": "offer-log-means-",
    "outcome": "pipeline-outcome-",
    "order": "offers-list-order-",
    "reason": "offers-closing-",
    "role": "panel-role-",
    "status": "rooms-state-",
    "step": "audit-step-",
}
"""Particulars whose values have words of their own, and how the ids of those begin."""
Names = Mapping[int, str]
"""Colleagues by their key."""


@dataclass(frozen=True)
class Entry:
    number: str
    who: str
    did: str
    page: str
    about: str
    particulars: str
    region: str
    at: str
    iso: str
    way_in: tuple[str, dict[str, str]] | None
    """Endpoint and values of the page of what it is about."""


def entry(event: AuditEvent, names: Names) -> Entry:
    """The entry in words; `names` are those of the colleagues that may be named to who reads it."""
    return Entry(
        number=str(event.id),
        who=_who(event),
        did=messages.text(f"audit-did-{event.did.replace('_', '-')}"),
        page=_page(event),
        about=_about(event, names),
        particulars=_particulars(event, names),
        region=event.region.name if event.region else "",
        at=full(event.at),
        iso=event.at.isoformat(timespec="seconds"),
        way_in=_way_in(event),
    )


def _who(event: AuditEvent) -> str:
    if event.user:
        return event.user.name
    if event.user_id:
        return messages.text("rooms-colleague-elsewhere")
    return messages.text("audit-who-command" if event.source == Source.COMMAND else "audit-who-stranger")


def _page(event: AuditEvent) -> str:
    """What was opened, pressed or typed, in words; empty where what was done says it already."""
    endpoint = event.endpoint
    if event.source == Source.COMMAND:
        return f"perspectiefbot {endpoint}"
    page = _name_of(endpoint)
    return messages.text("audit-page-by-telegram", page=page) if event.source == Source.TELEGRAM else page


def _name_of(endpoint: str) -> str:
    if endpoint in PAGES:
        return messages.text(f"audit-page-{endpoint.replace('.', '-').replace('_', '-')}")
    if not endpoint or endpoint.startswith(("security.", "password.")):
        return ""
    return messages.text("audit-page-other", endpoint=endpoint)


def _about(event: AuditEvent, names: Names) -> str:
    """A colleague by name; anything else by the number that its page has."""
    return _colleague(event.about, names) if event.did is Did.USER else event.about


def _colleague(noted: str, names: Names) -> str:
    """By name; as it was noted what is no key, for an address may be made up."""
    return names.get(int(noted), noted) if noted.isascii() and noted.isdigit() else noted


def _particulars(event: AuditEvent, names: Names) -> str:
    said = (_part(name, value, names) for name, value in parse_qsl(event.particulars))
    return ", ".join(said)


def _part(name: str, value: str, names: Names) -> str:
    if name == "colleague":
        value = _colleague(value, names)
    word = f"{WORDS[name]}{value.replace('_', '-')}" if name in WORDS else ""
    shown = messages.text(word) if messages.exists(word) else value
    return messages.text(f"audit-part-{name}", value=shown) if name in PARTS else f"{name}: {shown}"


def _way_in(event: AuditEvent) -> tuple[str, dict[str, str]] | None:
    room, key = event.endpoint.partition(".")[0], event.about.partition("/")[0]
    if not key or room not in WAYS_IN:
        return None
    endpoint, name = WAYS_IN[room]
    return endpoint, {name: key}
