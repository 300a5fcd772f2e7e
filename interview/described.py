"""An opening in words: the label and the value of each answer."""

from __future__ import annotations

from interview.context import RegionProfile
from interview.draft import Draft
from interview.questions.details import DETAILS
from interview.questions.opening import OPENING
from interview.questions.own import every_own_question
from interview.questions.question import Question
from interview.replies import Say
from interview.shown import label_of, shown

Line = tuple[Say, Say | str]
CORE = ("work", "places", "hours", "start", "where")


def described(draft: Draft, region: RegionProfile | None, *, brief: bool = False) -> tuple[Line, ...]:
    """Label and value of each answer given, in the order of the questions; `brief`: the core ones only.

    `region` is the one where the work is done: its own questions are among the lines, under their own words.
    """
    questions = (q for q in _asked(draft, region) if not brief or q.key in CORE)
    lines = tuple(_line(q, draft) for q in questions if draft.answers.get(q.key) is not None)
    return (_kind(draft), *lines, *_files(draft))


def _asked(draft: Draft, region: RegionProfile | None) -> tuple[Question, ...]:
    kind = draft.answers.get("kind")
    fixed = tuple(q for q in (*OPENING, *DETAILS) if q.only in (None, kind) and q.key != "files")
    return (*fixed, *every_own_question(region))


def _line(question: Question, draft: Draft) -> Line:
    return label_of(question), shown(question, draft.answers[question.key])


def _kind(draft: Draft) -> Line:
    return Say.of("label-kind"), kind_name(draft)


def kind_name(draft: Draft) -> Say:
    """*Leerwerkplek* or *Basisbaan*."""
    kind = draft.answers.get("kind")
    return Say.of(f"kind-{kind}" if kind in ("leerwerkplek", "basisbaan") else "kind-unknown")


def _files(draft: Draft) -> tuple[Line, ...]:
    return ((Say.of("label-files"), Say.of("shown-files", count=len(draft.files))),) if draft.files else ()
