"""A company as a colleague types it in or changes it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from wtforms import SelectField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from admin.queries.places import Spot
from interview.reading import national, read_kvk, read_phone
from models import Employer, Sector
from services.introductions import Company, Person, expected_at

NAME, PERSON, TYPED = 120, 80, 100


def _line(label: str, most: int, help_id: str | None = None, **attributes: str) -> StringField:
    """A text of one line, with its help if there is any."""
    return StringField(
        messages.text(label),
        [Length(max=most, message=messages.text("offer-note-too-long", most=most))],
        description=messages.text(help_id) if help_id else "",
        filters=[in_one_line],
        render_kw={"maxlength": most, "autocomplete": "off", **attributes},
    )


class CompanyForm(Form):
    """What is known of the company itself. `find` tells where a place lies, `own` are the regions allowed."""

    name = StringField(
        messages.text("employers-column-name"),
        [
            InputRequired(messages.text("typed-name-missing")),
            Length(max=NAME, message=messages.text("offer-note-too-long", most=NAME)),
        ],
        filters=[in_one_line],
        render_kw={"maxlength": NAME, "autocomplete": "off"},
    )
    place = _line("regions-lookup-label", TYPED, "regions-lookup-help")
    sector = SelectField(messages.text("employer-sector"), validate_choice=False)
    kvk = _line("typed-kvk", 20, "typed-kvk-help", inputmode="numeric")

    def __init__(
        self,
        *args: Any,
        sectors: Sequence[Sector],
        find: Callable[[str], Sequence[Spot]],
        own: Collection[int] | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sectors = {sector.code: sector for sector in sectors}
        unknown = {"": messages.text("typed-sector-unknown")}
        self.sector.choices = unknown | {sector.code: sector.name for sector in sectors}
        self.find, self.own = find, own
        self.spot: Spot | None = None

    def validate_place(self, field: StringField) -> None:
        found = self.find(field.data) if field.data else ()
        near = [spot for spot in found if self.own is None or spot.municipality.region_id in self.own]
        if len(near) == 1:
            self.spot = near[0]
            return
        if near:
            names = ", ".join(spot.municipality.name for spot in near)
            raise ValidationError(messages.text("typed-place-several", names=names))
        if found:
            region = found[0].municipality.region.name
            raise ValidationError(messages.text("typed-place-elsewhere", region=region))
        raise ValidationError(messages.text("typed-place-unknown"))

    def validate_kvk(self, field: StringField) -> None:
        if field.data and not read_kvk(field.data):
            raise ValidationError(messages.text("typed-kvk-wrong"))

    def company(self) -> Company:
        """What was typed, when it is right."""
        assert self.spot is not None, "asked for after the form was found right"
        return Company(
            name=self.name.data,
            municipality=self.spot.municipality,
            postcode=self.spot.postcode,
            town=self.spot.town,
            sector=self.sectors.get(self.sector.data),
            kvk=read_kvk(self.kvk.data) if self.kvk.data else None,
        )


class IntroductionForm(CompanyForm):
    """A company that is new here, and whom to ask for."""

    contact = _line("typed-contact", PERSON, "typed-contact-help")
    phone = _line("typed-phone", 40, inputmode="tel")

    def validate_phone(self, field: StringField) -> None:
        if field.data and not read_phone(field.data):
            raise ValidationError(messages.text("typed-phone-wrong"))

    def person(self) -> Person:
        """Whom to ask for, as far as it was typed."""
        phone = read_phone(self.phone.data) if self.phone.data else None
        return Person(self.contact.data or None, phone)


def as_typed(employer: Employer) -> dict[str, str]:
    """What is known of the company, as somebody would type it."""
    person = expected_at(employer)
    town = employer.town or (employer.municipality.name if employer.municipality else "")
    return {
        "name": employer.name,
        "place": " ".join(part for part in (employer.postcode, town) if part),
        "sector": employer.sector.code if employer.sector else "",
        "kvk": employer.kvk or "",
        "contact": (person.name if person else None) or "",
        "phone": national(person.phone) if person and person.phone else "",
    }
