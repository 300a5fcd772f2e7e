"""A photo or document: with the opening it was sent at, or a kind word about why not."""

from __future__ import annotations

from dataclasses import replace

from interview.asking import again, open_question
from interview.draft import File
from interview.inputs import SentFile
from interview.questions.question import Form
from interview.replies import Say
from interview.scene import Scene

MOST = 5
LARGEST = 20 * 1024 * 1024
"""Bytes; what the Bot API lets a bot fetch."""
KINDS = frozenset({"image/jpeg", "image/png", "image/webp", "application/pdf"})
AT = frozenset({"review", "change", "duplicate"})
"""Menus at which an opening is in hand."""


def attach(scene: Scene, given: SentFile) -> Scene:
    """The file with the opening in hand; the open question stays open."""
    proposal = scene.state.proposal
    if proposal is None or not _belongs_here(scene):
        return again(scene, Say.of("file-not-here"))
    if problem := file_problem(given.file) or _one_too_many(proposal.draft.files, given.file):
        return again(scene, problem)
    kept = scene.where(proposal=replace(proposal, draft=proposal.draft.with_file(given.file)))
    count = len(proposal.draft.files) + 1
    message = "file-kept-caption" if given.caption.strip() else "file-kept"
    return again(kept, Say.of(message, count=count, most=MOST))


def without_files(scene: Scene) -> Scene:
    """The opening in hand without any file."""
    proposal = scene.state.proposal
    assert proposal is not None
    return scene.where(proposal=replace(proposal, draft=replace(proposal.draft, files=())))


def file_problem(file: File) -> Say | None:
    """Why a file can't be passed on; None when it can."""
    if file.mime.lower() not in KINDS:
        return Say.of("file-of-other-kind")
    if file.size > LARGEST:
        return Say.of("file-too-large", megabytes=LARGEST // 1024 // 1024)
    return None


def _one_too_many(files: tuple[File, ...], file: File) -> Say | None:
    if any(file.file_id == known.file_id for known in files):
        return Say.of("file-known")
    return Say.of("file-too-many", most=MOST) if len(files) >= MOST else None


def _belongs_here(scene: Scene) -> bool:
    question = open_question(scene)
    return question is not None and (question.form in (Form.OPENING, Form.DETAILS) or question.key in AT)
