"""A campaign as somebody writes it: what it says, to whom, and how fast."""

from __future__ import annotations

from typing import Any, Final

from wtforms import RadioField, StringField, TextAreaField
from wtforms.validators import Length, StopValidation

import messages
from admin.forms.lessons import filled
from admin.forms.once import OnceForm
from admin.forms.texts import in_one_line, trimmed
from admin.forms.tick_boxes import TickBoxes
from admin.queries.campaigns import Choices
from models import Campaign
from services.campaigns.audience import Audience, Offered, audience_of
from services.campaigns.composing import LONGEST_NAME, LONGEST_WORDS, MOST_HOURS
from services.lessons import lesson_trace_in

USUAL_HOURS: Final = 8
MOST_DAYS: Final = 3650
DIGITS: Final = {"type": "text", "inputmode": "numeric", "autocomplete": "off", "maxlength": 4}


def no_trace(_: OnceForm, field: StringField) -> None:
    """Nothing in it leads to a person."""
    if found := lesson_trace_in(field.data or ""):
        raise StopValidation(messages.text(f"campaign-trace-{found}"))


def _number(typed: str | None, most: int) -> int | None:
    """What was typed, when it is a whole number from 1 on; None for anything else."""
    wanted = (typed or "").strip()
    right = wanted.isascii() and wanted.isdigit() and len(wanted) < 6 and 1 <= int(wanted) <= most
    return int(wanted) if right else None


class CampaignForm(OnceForm):
    name = StringField(
        messages.text("campaign-name"),
        [
            filled("campaign-name-missing"),
            Length(max=LONGEST_NAME, message=messages.text("campaign-long", most=LONGEST_NAME)),
            no_trace,
        ],
        description=messages.text("campaign-name-help"),
        filters=[in_one_line],
        render_kw={"maxlength": LONGEST_NAME, "autocomplete": "off"},
    )
    words = TextAreaField(
        messages.text("campaign-words"),
        [
            filled("campaign-words-missing"),
            Length(max=LONGEST_WORDS, message=messages.text("campaign-long", most=LONGEST_WORDS)),
            no_trace,
        ],
        description=messages.text("campaign-words-help", most=LONGEST_WORDS),
        filters=[trimmed],
        render_kw={"rows": 6, "maxlength": LONGEST_WORDS, "data-counted": "words-left"},
    )
    sectors = TickBoxes(messages.text("campaign-sectors"), validate_choice=False)
    municipalities = TickBoxes(messages.text("campaign-municipalities"), validate_choice=False)
    regions = TickBoxes(messages.text("campaign-regions"), validate_choice=False)
    not_asked_days = StringField(
        messages.text("campaign-not-asked"),
        description=messages.text("campaign-not-asked-help"),
        filters=[in_one_line],
        render_kw=DIGITS,
    )
    offered_before = RadioField(
        messages.text("campaign-offered"),
        choices={str(one): messages.text(f"campaign-offered-{one}") for one in Offered},
        default=Offered.ANY,
        validate_choice=False,
    )
    spread_hours = StringField(
        messages.text("campaign-spread"),
        description=messages.text("campaign-spread-help"),
        filters=[in_one_line],
        default=str(USUAL_HOURS),
        render_kw=DIGITS,
    )

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sectors.choices = {sector.code: sector.name for sector in choices.sectors}
        self.municipalities.choices = {town.code: town.name for town in choices.municipalities}
        self.regions.choices = {str(region.id): region.name for region in choices.regions}

    def validate_not_asked_days(self, field: StringField) -> None:
        if field.data and _number(field.data, MOST_DAYS) is None:
            raise StopValidation(messages.text("region-terms-between", low=1, high=MOST_DAYS))

    def validate_spread_hours(self, field: StringField) -> None:
        if _number(field.data, MOST_HOURS) is None:
            raise StopValidation(messages.text("region-terms-between", low=1, high=MOST_HOURS))

    @property
    def hours(self) -> int:
        """Over how many hours it is spread; what is usual as long as that can't be read."""
        return _number(self.spread_hours.data, MOST_HOURS) or USUAL_HOURS

    @property
    def audience(self) -> Audience:
        """Whom it is for, as far as that can be read; what is not among the choices narrows nothing."""
        offered = self.offered_before.data
        return Audience(
            sectors=_chosen(self.sectors),
            municipalities=_chosen(self.municipalities),
            regions=tuple(map(int, _chosen(self.regions))),
            not_asked_days=_number(self.not_asked_days.data, MOST_DAYS),
            offered_before=Offered(offered) if offered in set(Offered) else Offered.ANY,
        )


def _chosen(field: TickBoxes) -> tuple[str, ...]:
    return tuple(value for value in field.data if value in field.choices)


def values_of(campaign: Campaign) -> dict[str, Any]:
    """What the form says of a campaign that there is."""
    audience = audience_of(campaign)
    return {
        "name": campaign.name,
        "words": campaign.words,
        "sectors": list(audience.sectors),
        "municipalities": list(audience.municipalities),
        "regions": list(map(str, audience.regions)),
        "not_asked_days": str(audience.not_asked_days or ""),
        "offered_before": str(audience.offered_before),
        "spread_hours": str(campaign.spread_hours),
    }
