"""Herinneringen: what the bot will ask or tell, to whom and when, and what came of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import abort, request

from admin.colleagues import me
from admin.forms.reminders import CancelForm, RemarkForm, SnoozeForm
from admin.queries import reminders as queries
from admin.queries.calendar import DAYS, monday_of, weeks
from admin.queries.days import day_of
from admin.queries.offers import choosable_regions
from admin.queries.reminder_filter import ReminderFilter
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import now, scoped
from admin.views.reminder_moves import ReminderMoves
from admin.workroom import Workroom
from models import Contact, Employer, Offer, OutboxRow, Reminder, ReminderKind, ReminderState, User
from services.reminders.changes import goes_at
from services.reminders.moments import DAY, on
from services.reminders.rules import FOR_EMPLOYERS
from services.working_days import today

WEEK = dt.timedelta(weeks=1)
FARTHEST = dt.timedelta(weeks=52)


class Reminders(ReminderMoves, Workroom):
    title = "reminders-title"
    icon = "bell"
    shows = (Reminder, Offer, Employer, Contact, User, OutboxRow)

    @get()
    def index(self) -> str:
        """The reminders that fit the filter."""
        wanted = ReminderFilter.read(request.args)
        page = queries.reminders(scoped(), wanted, Bookmark.read(request.args.get("blad", "")))
        states = list(ReminderState)
        return self.page("reminders/list.html", wanted=wanted, page=page, states=states, **_choices())

    @get("/kalender")
    def calendar(self) -> str:
        """Two weeks of what is planned; never before this week, for what is past is no longer planned."""
        wanted = ReminderFilter.read(request.args)
        date, step = today(now()), dt.timedelta(days=DAYS)
        earliest = monday_of(date)
        monday = max(earliest, monday_of(min(day_of(request.args.get("van", "")) or date, date + FARTHEST)))
        return self.page(
            "reminders/calendar.html",
            wanted=wanted,
            weeks=weeks(scoped(), wanted, monday),
            date=date,
            earlier=max(earliest, monday - step) if monday > earliest else None,
            later=monday + step if monday + step <= date + FARTHEST else None,
            **_choices(),
        )

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        """Why one reminder exists, what would cancel it, and what became of it."""
        return self.detail_page(self.reminder(key))

    def reminder(self, key: int) -> Reminder:
        """The reminder of this address; one that this colleague may not see does not exist."""
        return queries.reminder_of(scoped(), key) or abort(404)

    def detail_page(self, reminder: Reminder, **forms: Any) -> str:
        """Its page, with forms as they are at first but for the one that was just filled in."""
        moment = now()
        first = {
            "snooze_form": SnoozeForm(None),
            "remark_form": RemarkForm(None, data={"text": reminder.remark}),
            "cancel_form": CancelForm(None),
        }
        return self.page(
            "reminders/detail.html",
            reminder=reminder,
            deliveries=queries.deliveries_of(scoped(), reminder),
            tomorrow=today(on(today(moment) + DAY, FOR_EMPLOYERS)),
            next_week=today(on(today(moment) + WEEK, FOR_EMPLOYERS)),
            goes_at=goes_at(reminder, moment),
            **{**first, **forms},
        )


def _choices() -> dict[str, Any]:
    """What the filters offer."""
    return {
        "kinds": list(ReminderKind),
        "colleagues": queries.choosable_colleagues(scoped(), me().region_ids),
        "regions": choosable_regions(scoped(), me().region_ids),
    }
