"""Who may open what: one table, and what it does not name is closed to everybody.

An endpoint stands for a page or an action in every method. That a colleague
may open a page says nothing of which rows are on it: that is the session's.
"""

from __future__ import annotations

from collections.abc import Mapping

from models import RoleName
from services.second_factor import Step

Roles = frozenset[RoleName]

COLLEAGUES: Roles = frozenset(RoleName)
WORKERS: Roles = frozenset({RoleName.MATCHMAKER, RoleName.COORDINATOR, RoleName.ADMINISTRATOR})
"""Those who change the work of a region."""
COORDINATORS: Roles = frozenset({RoleName.COORDINATOR, RoleName.ADMINISTRATOR})
OVERSEERS: Roles = COORDINATORS | {RoleName.SUPPORT}
"""Those who look after what colleagues and programs leave lying."""
REGIONAL: Roles = frozenset({RoleName.MATCHMAKER, RoleName.COORDINATOR})
"""Those who speak for a region."""
SUPPORT: Roles = frozenset({RoleName.SUPPORT})
"""Those who carry lessons from one region to the next."""
ADMINISTRATORS: Roles = frozenset({RoleName.ADMINISTRATOR})
NATIONAL: Roles = ADMINISTRATORS | {RoleName.SUPPORT}
"""Those who look at the whole country."""

PUBLIC = frozenset(
    {
        "about.index",
        "admin.static",
        "health",
        "mail_stop.ask",
        "mail_stop.index",
        "mail_stop.stop",
        "metrics",
        "password.ask",
        "password.choose",
        "password.index",
        "password.keep",
        "security.login",
        "security.logout",
        "static",
    }
)
"""What somebody without a log-in may open."""

PERMISSIONS: Mapping[str, Roles] = {
    "admin.index": COLLEAGUES,
    "worklist.index": COLLEAGUES,
    "worklist.changes": COLLEAGUES,
    "offers.index": COLLEAGUES,
    "offers.csv": COLLEAGUES,
    "offers.excel": COLLEAGUES,
    "offers.detail": COLLEAGUES,
    "offers.file": COLLEAGUES,
    "offers.photo": COLLEAGUES,
    "offers.claim": WORKERS,
    "offers.log": WORKERS,
    "offers.close": WORKERS,
    "offers.propose": WORKERS,
    "offers.trial": WORKERS,
    "offers.place": WORKERS,
    "offers.outcome": WORKERS,
    "offers.placement": WORKERS,
    "offers.correct": WORKERS,
    "offers.plan": WORKERS,
    "offers.hand_over": WORKERS,
    "offers.move_region": WORKERS,
    "offers.reopen": WORKERS,
    "offers.undo": WORKERS,
    "offers.reply": WORKERS,
    "offers.compose": WORKERS,
    "offers.conversation": COLLEAGUES,
    "offers.resend": WORKERS,
    "filters.index": COLLEAGUES,
    "filters.keep": COLLEAGUES,
    "filters.change": COLLEAGUES,
    "filters.drop": COLLEAGUES,
    "together.index": WORKERS,
    "together.claim": WORKERS,
    "together.hand_over": WORKERS,
    "together.plan": WORKERS,
    "together.close": WORKERS,
    "together.undo": WORKERS,
    "employers.index": COLLEAGUES,
    "employers.detail": COLLEAGUES,
    "employers.new": WORKERS,
    "employers.add": WORKERS,
    "employers.edit": WORKERS,
    "employers.change": WORKERS,
    "employers.invite": WORKERS,
    "employers.forget": WORKERS,
    "employers.alike": WORKERS,
    "employers.compare": WORKERS,
    "employers.merge": WORKERS,
    "employers.distinct": WORKERS,
    "employers.reply": WORKERS,
    "employers.compose": WORKERS,
    "employers.conversation": COLLEAGUES,
    "employers.resend": WORKERS,
    "employers.file": COLLEAGUES,
    "reminders.index": COLLEAGUES,
    "reminders.calendar": COLLEAGUES,
    "reminders.detail": COLLEAGUES,
    "reminders.snooze": WORKERS,
    "reminders.reword": WORKERS,
    "reminders.send": WORKERS,
    "reminders.cancel": WORKERS,
    "campaigns.index": COLLEAGUES,
    "campaigns.detail": COLLEAGUES,
    "campaigns.changes": COLLEAGUES,
    "campaigns.people": COLLEAGUES,
    "campaigns.csv": COLLEAGUES,
    "campaigns.excel": COLLEAGUES,
    "campaigns.write": OVERSEERS,
    "campaigns.keep": OVERSEERS,
    "campaigns.preview": OVERSEERS,
    "campaigns.edit": OVERSEERS,
    "campaigns.change": OVERSEERS,
    "campaigns.discard": OVERSEERS,
    "campaigns.prepare": OVERSEERS,
    "campaigns.try_out": OVERSEERS,
    "campaigns.start": OVERSEERS,
    "campaigns.plan": OVERSEERS,
    "campaigns.pause": OVERSEERS,
    "campaigns.resume": OVERSEERS,
    "campaigns.stop": OVERSEERS,
    "invitations.index": WORKERS,
    "invitations.make": WORKERS,
    "invitations.detail": WORKERS,
    "invitations.poster": WORKERS,
    "invitations.drawing": WORKERS,
    "invitations.image": WORKERS,
    "canned.index": COORDINATORS,
    "canned.region": COORDINATORS,
    "canned.add": COORDINATORS,
    "canned.edit": COORDINATORS,
    "canned.change": COORDINATORS,
    "canned.move": COORDINATORS,
    "canned.remove": COORDINATORS,
    "regions.index": COLLEAGUES,
    "regions.detail": COLLEAGUES,
    "regions.desk": COORDINATORS,
    "regions.terms": COORDINATORS,
    "regions.national": COORDINATORS,
    "regions.sectors": COLLEAGUES,
    "regions.choose_sectors": COORDINATORS,
    "regions.add_sector": COORDINATORS,
    "regions.rename_sector": COORDINATORS,
    "regions.raise_sector": COORDINATORS,
    "regions.remove_sector": COORDINATORS,
    "regions.texts": COLLEAGUES,
    "regions.keep_text": COORDINATORS,
    "regions.reset_text": COORDINATORS,
    "regions.questions": COLLEAGUES,
    "regions.new_question": COORDINATORS,
    "regions.add_question": COORDINATORS,
    "regions.question": COORDINATORS,
    "regions.change_question": COORDINATORS,
    "regions.raise_question": COORDINATORS,
    "regions.switch_question": COORDINATORS,
    "regions.remove_question": COORDINATORS,
    "regions.group_code": COORDINATORS,
    "regions.unlink": COORDINATORS,
    "regions.invitation": WORKERS,
    "lessons.index": COLLEAGUES,
    "lessons.export": COLLEAGUES,
    "lessons.detail": COLLEAGUES,
    "lessons.write": WORKERS,
    "lessons.keep": WORKERS,
    "lessons.edit": WORKERS,
    "lessons.change": WORKERS,
    "lessons.withdraw": WORKERS,
    "lessons.restore": WORKERS,
    "lessons.mark": REGIONAL,
    "lessons.unmark": REGIONAL,
    "lessons.comment": COLLEAGUES,
    "lessons.retract": COLLEAGUES,
    "lessons.bundle": SUPPORT,
    "bundles.index": COLLEAGUES,
    "bundles.detail": COLLEAGUES,
    "bundles.write": SUPPORT,
    "bundles.keep": SUPPORT,
    "bundles.edit": SUPPORT,
    "bundles.change": SUPPORT,
    "bundles.arrange": SUPPORT,
    "bundles.publish": SUPPORT,
    "bundles.unpublish": SUPPORT,
    "unclaimed.index": NATIONAL,
    "regions.member": COORDINATORS,
    "regions.absence": COORDINATORS,
    "regions.back": COORDINATORS,
    "regions.cover": COORDINATORS,
    "team.index": OVERSEERS,
    "team.work": OVERSEERS,
    "team.confirm": COORDINATORS,
    "team.hand_over": COORDINATORS,
    "team.undo": COORDINATORS,
    "deliveries.index": OVERSEERS,
    "deliveries.changes": OVERSEERS,
    "deliveries.update": ADMINISTRATORS,
    "deliveries.give_up": COORDINATORS,
    "deliveries.give_up_all": COORDINATORS,
    "deliveries.retry": COORDINATORS,
    "deliveries.retry_all": COORDINATORS,
    "deliveries.retry_update": ADMINISTRATORS,
    "deliveries.retry_updates": ADMINISTRATORS,
    "reports.index": OVERSEERS,
    "reports.export": OVERSEERS,
    "reports.excel": OVERSEERS,
    "users.index": COORDINATORS,
    "users.invite": COORDINATORS,
    "users.send": COORDINATORS,
    "users.detail": COORDINATORS,
    "users.assign": COORDINATORS,
    "users.link": COORDINATORS,
    "users.deactivate": COORDINATORS,
    "users.activate": COORDINATORS,
    "users.unlock": COORDINATORS,
    "users.unlink": COORDINATORS,
    "users.reset_second_factor": COORDINATORS,
    "audit.index": COORDINATORS,
    "audit.export": COORDINATORS,
    "audit.excel": COORDINATORS,
    "guide.index": COLLEAGUES,
    "guide.seen": COLLEAGUES,
    "account.index": COLLEAGUES,
    "account.details": COLLEAGUES,
    "account.absence": COLLEAGUES,
    "account.back": COLLEAGUES,
    "account.mail": COLLEAGUES,
    "account.password": COLLEAGUES,
    "account.link": COLLEAGUES,
    "account.linked": COLLEAGUES,
    "account.unlink": COLLEAGUES,
    "second_factor.index": COLLEAGUES,
    "second_factor.set_up": COLLEAGUES,
    "second_factor.keep": COLLEAGUES,
    "second_factor.renew": COLLEAGUES,
    "second_factor.drop": COLLEAGUES,
    "log_ins.index": COLLEAGUES,
    "log_ins.end": COLLEAGUES,
    "log_ins.end_others": COLLEAGUES,
}

STEPS: Mapping[Step, tuple[str, ...]] = {
    Step.CODE: ("second_step.index", "second_step.enter", "second_step.recover"),
    Step.SET_UP: ("second_factor.set_up", "second_factor.keep"),
}
"""Besides what is public, all that opens to who has this before them; the first is the page of it."""
AT_THE_STEP = frozenset(STEPS[Step.CODE])
"""For nobody else: whoever is inside is sent on."""


def opens_at(step: Step, endpoint: str) -> bool:
    """Whether this opens to who has that step before them, or none any more."""
    return step is Step.INSIDE or endpoint in STEPS[step]


def may_open(endpoint: str, roles: Roles) -> bool:
    """Whether one of these roles opens the endpoint."""
    return endpoint in PUBLIC or bool(PERMISSIONS.get(endpoint, frozenset()) & roles)
