"""The forms in which colleagues write down what they learned, and what they say of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from wtforms import BooleanField, Field, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Length, StopValidation

import messages
from admin.form import Form
from admin.forms.texts import in_one_line, trimmed
from admin.queries.lesson_filter import Verdict
from models import LONGEST_TITLE, Lesson, Offer, Pillar, Region, Sector
from services.lessons import Learned, lesson_trace_in, name_in, names_at

LONGEST = 4000
TEXTS = ("title", "happened", "advice")


def filled(message: str) -> Callable[[Form, Field], None]:
    """The field is not left empty."""

    def check(_: Form, field: Field) -> None:
        if not field.data:
            raise StopValidation(messages.text(message))

    return check


def about_nobody(form: Form, field: Field) -> None:
    """Nothing in it leads to a person, or to the employer of the opening that it comes from."""
    if found := lesson_trace_in(field.data or ""):
        raise StopValidation(messages.text(f"pipeline-note-{found}"))
    if name := name_in(field.data or "", getattr(form, "names", ())):
        raise StopValidation(messages.text("lesson-names", name=name))


def line(label: str, missing: str) -> StringField:
    """A field of one line."""
    return StringField(
        messages.text(label),
        [
            filled(missing),
            Length(max=LONGEST_TITLE, message=messages.text("lesson-title-long", most=LONGEST_TITLE)),
            about_nobody,
        ],
        filters=[in_one_line],
        render_kw={"maxlength": LONGEST_TITLE, "autocomplete": "off"},
    )


def passage(label: str, missing: str, help_text: str = "") -> TextAreaField:
    """A field of several lines."""
    return TextAreaField(
        messages.text(label),
        [
            filled(missing),
            Length(max=LONGEST, message=messages.text("lesson-text-long", most=LONGEST)),
            about_nobody,
        ],
        description=messages.text(help_text) if help_text else "",
        filters=[trimmed],
        render_kw={"rows": 4, "maxlength": LONGEST},
    )


class LessonFields(Form):
    """What every lesson says; it is about a failure unless a form asks how it went."""

    title = line("lesson-title", "lesson-title-missing")
    happened = passage("lesson-happened", "lesson-happened-missing")
    advice = passage("lesson-advice", "lesson-advice-missing", "lesson-advice-help")
    pillar = RadioField(
        messages.text("lesson-pillar"),
        choices={str(pillar): messages.text(f"lesson-pillar-{pillar}-long") for pillar in Pillar},
        validate_choice=False,
    )
    shared = BooleanField(messages.text("lesson-shared"), description=messages.text("lesson-shared-help"))
    names: Collection[str] = ()
    """Who is not named in it: the company and the person of the opening that it comes from."""

    def validate_pillar(self, field: RadioField) -> None:
        if field.data not in set(Pillar):
            raise StopValidation(messages.text("lesson-pillar-missing"))

    @property
    def failed(self) -> bool:
        return True

    def learned(self, sector_id: int | None) -> Learned:
        """What was typed, once it is found to be right."""
        return Learned(
            failed=self.failed,
            pillar=Pillar(self.pillar.data),
            title=self.title.data,
            happened=self.happened.data,
            advice=self.advice.data,
            shared=self.shared.data,
            sector_id=sector_id,
        )


class ClosingLesson(LessonFields):
    """The lesson that goes with the end of an opening, if somebody types one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title.description = messages.text("lesson-optional")

    @property
    def typed(self) -> bool:
        """Whether there is one."""
        return any(self[name].data for name in TEXTS)

    def validate(self, extra_validators: Any = None) -> bool:
        return not self.typed or bool(super().validate(extra_validators))


class LessonForm(LessonFields):
    """A lesson that is written at any time, or changed."""

    verdict = RadioField(
        messages.text("lesson-verdict"),
        choices={
            str(Verdict.FAILED): messages.text("lesson-verdict-failed"),
            str(Verdict.WORKED): messages.text("lesson-verdict-worked"),
        },
        validate_choice=False,
    )
    sector = SelectField(messages.text("lesson-sector"), validate_choice=False)
    region = SelectField(messages.text("lesson-region"), validate_choice=False)

    def __init__(
        self,
        *args: Any,
        sectors: Iterable[Sector],
        regions: Iterable[Region],
        offer: Offer | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.names = names_at(offer)
        self.sector.choices = {"": messages.text("lesson-sector-any")}
        self.sector.choices |= {str(sector.id): sector.name for sector in sectors}
        self.region.choices = {region.code: region.name for region in regions}

    def validate_verdict(self, field: RadioField) -> None:
        if field.data not in set(Verdict):
            raise StopValidation(messages.text("lesson-verdict-missing"))

    def validate_sector(self, field: SelectField) -> None:
        if (field.data or "") not in field.choices:
            raise StopValidation(messages.text("lesson-sector-unknown"))

    def validate_region(self, field: SelectField) -> None:
        if field.choices and self.chosen_region not in field.choices:
            raise StopValidation(messages.text("lesson-region-missing"))

    @property
    def failed(self) -> bool:
        return bool(self.verdict.data == Verdict.FAILED)

    @property
    def chosen_region(self) -> str:
        """Its code; where there is one region, it need not be chosen."""
        only = list(self.region.choices)
        return only[0] if len(only) == 1 else self.region.data or ""

    @property
    def chosen_sector(self) -> int | None:
        return int(self.sector.data) if self.sector.data else None


class CommentForm(Form):
    """Something said of a lesson."""

    text = passage("lesson-comment", "lesson-comment-missing", "lesson-comment-help")


class BundleForm(Form):
    """What a bundle says of its lessons."""

    title = line("bundle-name", "bundle-name-missing")
    introduction = passage("bundle-introduction", "bundle-introduction-missing", "bundle-introduction-help")


def values_of(lesson: Lesson) -> dict[str, Any]:
    """What the form says of a lesson that there is."""
    return {
        **{name: getattr(lesson, name) for name in (*TEXTS, "shared")},
        "pillar": str(lesson.pillar),
        "verdict": str(Verdict.FAILED if lesson.failed else Verdict.WORKED),
        "sector": str(lesson.sector_id or ""),
    }
