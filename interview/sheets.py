"""Where answers are kept, by form. The only place that writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from interview.questions.question import Form, Question
from interview.scene import Scene


def answers_to(scene: Scene, form: Form) -> Mapping[str, Any]:
    """The answers that are kept for a form; a skipped question is there with None."""
    kept = {Form.EMPLOYER: scene.state.employer, Form.REFUSAL: scene.state.refusal, Form.MENU: {}}
    return kept.get(form, scene.answers)


def with_answer(scene: Scene, question: Question, value: Any) -> Scene:
    """The answer kept; answers that depended on another one before are taken away."""
    kept = dict(answers_to(scene, question.form))
    if question.key in kept and kept[question.key] != value:
        kept = {key: was for key, was in kept.items() if not key.startswith(question.resets or "-")}
    return _keep(scene, question.form, {**kept, question.key: value})


def without_answers(scene: Scene, form: Form, keys: tuple[str, ...]) -> Scene:
    """These questions unanswered again."""
    kept = answers_to(scene, form)
    return _keep(scene, form, {key: value for key, value in kept.items() if key not in keys})


def _keep(scene: Scene, form: Form, answers: Mapping[str, Any]) -> Scene:
    if form is Form.EMPLOYER:
        return scene.where(employer=answers)
    if form is Form.REFUSAL:
        return scene.where(refusal=answers)
    proposal = scene.state.proposal
    if form is Form.MENU or proposal is None:
        return scene
    return scene.where(proposal=replace(proposal, draft=replace(proposal.draft, answers=answers)))
