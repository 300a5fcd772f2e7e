"""How a region's own question will look in the chat: asked and answered by the engine itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from interview.asking import ask
from interview.context import Interview, OwnQuestion, RegionProfile
from interview.draft import Draft
from interview.engine import advance
from interview.inputs import Choice, Text
from interview.places import Gazetteer
from interview.questions.opening import LEERWERKPLEK, OPENING
from interview.questions.own import PREFIX
from interview.replies import Reply, Settled
from interview.scene import Scene
from interview.state import Proposal, State


@dataclass(frozen=True)
class Preview:
    """The question as it comes, and as it stands once somebody answered it."""

    asked: Reply
    settled: Settled


def preview(region: RegionProfile, question: OwnQuestion, example: str, today: dt.date) -> Preview:
    """The question in its place among those of its region, a new one last.

    Without choices it is answered with the `example`.
    """
    shown = replace(question, asked=True)
    before = [one for one in region.questions if one.asked or one.key == shown.key]
    every = [shown if one.key == shown.key else one for one in before]
    every += [] if shown in every else [shown]
    world = _world(replace(region, questions=tuple(every)), today)
    key = PREFIX + shown.key
    turn = ask(Scene(world, _about_to_be_asked(region, shown, every)), key).told()
    given = Choice(turn.state.turn, key, "o0") if shown.choices else Text(example)
    answered = advance(world, turn.state, given)
    (asked,) = (reply for reply in turn.replies if isinstance(reply, Reply))
    return Preview(asked, next(reply for reply in answered.replies if isinstance(reply, Settled)))


def _world(region: RegionProfile, today: dt.date) -> Interview:
    return Interview(today, Gazetteer.of((), ()), {region.code: region}, statement_url="", consent_version="")


def _about_to_be_asked(region: RegionProfile, question: OwnQuestion, every: list[OwnQuestion]) -> State:
    """Somebody who answered everything else."""
    others = (PREFIX + one.key for one in every if one is not question)
    before = (*(one.key for one in OPENING), *others)
    answers = {"kind": question.kind or LEERWERKPLEK, **dict.fromkeys(before)}
    return State(consent="", employer={"place": {"region": region.code}}, proposal=Proposal(Draft(answers)))
