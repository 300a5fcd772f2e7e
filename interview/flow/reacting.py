"""*The* question, asked outside the interview, has been answered: the interview goes on from there."""

from __future__ import annotations

from interview.flow.commands import with_today_s_consent
from interview.flow.forms import proceed, refuse_on, shelve
from interview.flow.menus import to_opening
from interview.flow.pausing import opt_in
from interview.replies import Say
from interview.scene import Scene

NOT_NOW = "not_now"


def react(scene: Scene, value: str) -> Scene:
    """To the opening, or to the reasons, by way of what has to be known first; what was in hand is saved."""
    if value == NOT_NOW:
        return _refuse(scene)
    return to_opening(shelve(opt_in(with_today_s_consent(scene))), value)


def _refuse(scene: Scene) -> Scene:
    """Who wants no messages any more is not asked why."""
    if scene.stopped:
        return scene.noticed(Say.of("stale-stopped"))
    scene = shelve(scene)
    is_known = scene.state.consent is not None and scene.state.is_registered
    return refuse_on(scene) if is_known else proceed(scene)
