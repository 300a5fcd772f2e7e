"""The questions that a region adds to the interview."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from interview import OwnQuestion
from interview.questions.own import PREFIX
from models import Offer, Region
from services.profiles import own_questions_of

MOST_ASKED: Final = 5
"""Questions that a region asks at once: describing an opening must stay a matter of minutes."""


class TooManyQuestionsError(ValueError):
    """The region asks as many questions as an employer can be asked."""


class AnsweredQuestionError(ValueError):
    """Employers answered this question: it can be switched off, and its answers stay."""


def add_question(session: Session, region: Region, question: OwnQuestion) -> OwnQuestion:
    """The question as it is asked from now on, after the others. Raises `TooManyQuestionsError`."""
    before = _locked(session, region)
    added = replace(question, key=_new_key(), asked=True)
    _keep(session, region, [*before, added])
    return added


def change_question(session: Session, region: Region, key: str, question: OwnQuestion) -> OwnQuestion:
    """The question as it is asked from now on, in the place of the one with this key.

    In other words, or with other choices, it is another question: what was answered keeps the old words.
    """
    before = _locked(session, region)
    old = _of_key(before, key)
    if _asks_the_same(old, question):
        changed, former = replace(question, key=key, asked=old.asked), []
    else:
        changed = replace(question, key=_new_key(), asked=old.asked)
        former = [replace(old, asked=False)] if is_answered(session, region, key) else []
    place = before.index(old)
    _keep(session, region, [*before[:place], changed, *before[place + 1 :], *former])
    return changed


def switch_question(session: Session, region: Region, key: str, *, asked: bool) -> None:
    """Asked from now on, or no longer. Raises `TooManyQuestionsError`."""
    before = _locked(session, region)
    _keep(session, region, [replace(one, asked=asked) if one.key == key else one for one in before])


def raise_question(session: Session, region: Region, key: str) -> None:
    """Asked one earlier; the first stays where it is."""
    questions = _locked(session, region)
    asked = [one for one in questions if one.asked]
    place = asked.index(_of_key(asked, key))
    asked.insert(max(place - 1, 0), asked.pop(place))
    _keep(session, region, [*asked, *(one for one in questions if not one.asked)])


def remove_question(session: Session, region: Region, key: str) -> None:
    """As if it had never been. Raises `AnsweredQuestionError`."""
    before = _locked(session, region)
    if is_answered(session, region, key):
        raise AnsweredQuestionError(key)
    _keep(session, region, [one for one in before if one.key != key])


def is_answered(session: Session, region: Region, key: str) -> bool:
    """Whether an opening of the region holds an answer to it."""
    answer = Offer.details["answers"][PREFIX + key].as_string()
    found = select(Offer.id).where(Offer.region_id == region.id, answer.is_not(None)).limit(1)
    return session.scalar(found) is not None


def _locked(session: Session, region: Region) -> list[OwnQuestion]:
    """The region's questions, which nobody else changes meanwhile."""
    session.refresh(region, with_for_update=True)
    return list(own_questions_of(region))


def _of_key(questions: Sequence[OwnQuestion], key: str) -> OwnQuestion:
    return next(one for one in questions if one.key == key)


def _asks_the_same(old: OwnQuestion, new: OwnQuestion) -> bool:
    return (old.text, old.choices, old.counts) == (new.text, new.choices, new.counts)


def _keep(session: Session, region: Region, questions: Sequence[OwnQuestion]) -> None:
    asked, before = (sum(one.asked for one in some) for some in (questions, own_questions_of(region)))
    if asked > max(before, MOST_ASKED):
        raise TooManyQuestionsError(region.code)
    region.questions = [{**asdict(one), "choices": list(one.choices)} for one in questions]
    session.flush()


def _new_key() -> str:
    return f"q{secrets.token_hex(4)}"
