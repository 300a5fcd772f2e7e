"""A question that a region adds to the interview."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from wtforms import BooleanField, Field, RadioField, SelectChoice, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from interview import OwnQuestion
from interview.flow.commands import WORDS
from interview.questions.opening import BASISBAAN, LEERWERKPLEK
from interview.reading import is_stop
from services.delicate import Asks, asks_for

LONGEST_TEXT: Final = 120
LONGEST_HELP: Final = 120
LONGEST_CHOICE: Final = 40
"""Characters: what is longer is cut off on the button of a phone."""
FEWEST_CHOICES, MOST_CHOICES = 2, 8
YES_NO: Final = ("Ja", "Nee")
BOTH: Final = "both"


class AnswerKind(StrEnum):
    """How an employer answers."""

    CHOICE = "choice"
    YES_NO = "yes_no"
    NUMBER = "number"
    TEXT = "text"


def _choice(value: str, message: str) -> SelectChoice:
    return SelectChoice(value, messages.text(message))


class QuestionForm(Form):
    text = StringField(
        messages.text("region-question-text"),
        [
            InputRequired(messages.text("region-question-text-missing")),
            Length(max=LONGEST_TEXT, message=messages.text("region-question-long", most=LONGEST_TEXT)),
        ],
        description=messages.text("region-question-text-help"),
        filters=[in_one_line],
        render_kw={"maxlength": LONGEST_TEXT, "autocomplete": "off"},
    )
    help = StringField(
        messages.text("region-question-help"),
        [Length(max=LONGEST_HELP, message=messages.text("region-question-long", most=LONGEST_HELP))],
        description=messages.text("region-question-help-help"),
        filters=[in_one_line],
        render_kw={"maxlength": LONGEST_HELP, "autocomplete": "off"},
    )
    answer = RadioField(
        messages.text("region-question-answer"),
        choices=[_choice(kind, f"region-answer-{kind.replace('_', '-')}") for kind in AnswerKind],
        default=AnswerKind.YES_NO,
        validate_choice=False,
    )
    choices = TextAreaField(
        messages.text("region-question-choices"),
        description=messages.text(
            "region-question-choices-help", fewest=FEWEST_CHOICES, most=MOST_CHOICES, longest=LONGEST_CHOICE
        ),
        render_kw={"rows": 4},
    )
    kind = RadioField(
        messages.text("region-question-kind"),
        choices=[
            _choice(BOTH, "region-question-both"),
            _choice(LEERWERKPLEK, "kind-leerwerkplek"),
            _choice(BASISBAAN, "kind-basisbaan"),
        ],
        default=BOTH,
        validate_choice=False,
    )
    required = BooleanField(
        messages.text("region-question-required"), description=messages.text("region-question-required-help")
    )
    sure = BooleanField(messages.text("region-question-sure"))
    """Said by who was warned."""

    def validate_text(self, field: StringField) -> None:
        if not field.data:
            raise ValidationError(messages.text("region-question-text-missing"))
        match self.doubt:
            case Asks.BSN:
                raise ValidationError(messages.text("region-question-bsn"))
            case Asks.PERSON if not self.sure.data:
                raise ValidationError(messages.text("region-question-person"))

    def validate_answer(self, field: RadioField) -> None:
        _refuse_unless(field, set(AnswerKind))

    def validate_kind(self, field: RadioField) -> None:
        _refuse_unless(field, {BOTH, LEERWERKPLEK, BASISBAAN})

    def validate_choices(self, field: TextAreaField) -> None:
        if self.answer.data == AnswerKind.CHOICE and (flaw := _flaw_in(self.typed_choices)):
            raise ValidationError(flaw)

    @property
    def doubt(self) -> Asks | None:
        """What the question seems to ask of a jobseeker."""
        return asks_for(self.text.data or "", self.help.data or "", *self.typed_choices)

    @property
    def typed_choices(self) -> tuple[str, ...]:
        lines = map(in_one_line, (self.choices.data or "").splitlines())
        return tuple(filter(None, lines))

    def question(self) -> OwnQuestion:
        """The question as it was filled in, still without a key."""
        choices = {AnswerKind.CHOICE: self.typed_choices, AnswerKind.YES_NO: YES_NO}
        return OwnQuestion(
            key="",
            text=self.text.data,
            choices=choices.get(self.answer.data, ()),
            kind=self.kind.data if self.kind.data in (LEERWERKPLEK, BASISBAAN) else None,
            required=self.required.data,
            counts=self.answer.data == AnswerKind.NUMBER,
            help=self.help.data,
        )


def question_form(question: OwnQuestion) -> QuestionForm:
    """The form with a question that is asked already."""
    return QuestionForm(
        None,
        text=question.text,
        help=question.help,
        answer=answer_kind(question),
        choices="\n".join(question.choices),
        kind=question.kind or BOTH,
        required=question.required,
        sure=asks_for(question.text, question.help, *question.choices) is not None,
    )


def answer_kind(question: OwnQuestion) -> AnswerKind:
    """How this question is answered."""
    if question.counts:
        return AnswerKind.NUMBER
    if not question.choices:
        return AnswerKind.TEXT
    return AnswerKind.YES_NO if question.choices == YES_NO else AnswerKind.CHOICE


def _flaw_in(choices: tuple[str, ...]) -> str | None:
    """What is the matter with these choices; None when they fit on buttons and can be told apart."""
    if not FEWEST_CHOICES <= len(choices) <= MOST_CHOICES:
        return messages.text("region-choices-number", fewest=FEWEST_CHOICES, most=MOST_CHOICES)
    for choice in choices:
        if len(choice) > LONGEST_CHOICE:
            return messages.text("region-choice-long", choice=choice, most=LONGEST_CHOICE)
        if is_stop(choice) or choice.lower() in WORDS:
            return messages.text("region-choice-taken", choice=choice)
    if len({choice.casefold() for choice in choices}) < len(choices):
        return messages.text("region-choices-same")
    return None


def _refuse_unless(field: Field, known: set[Any]) -> None:
    if field.data not in known:
        raise ValidationError(messages.text("region-question-choose"))
