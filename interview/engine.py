"""One turn of a conversation: what was given goes in, what is said and done comes out."""

from __future__ import annotations

from interview.asking import open_question
from interview.context import Interview
from interview.flow.answering import answer, answer_or_ask
from interview.flow.commands import WORDS, command
from interview.flow.forms import repeat
from interview.flow.outcomes import tell
from interview.flow.pausing import stop
from interview.flow.reacting import react
from interview.flow.stale import pressed
from interview.flow.talking import talk
from interview.inputs import Changed, Choice, Command, Ended, Filed, Forwarded, Input, Reaction, Text
from interview.reading import is_stop, may_be_answer
from interview.replies import Say, Turn
from interview.scene import Scene
from interview.state import State


def advance(interview: Interview, state: State, given: Input) -> Turn:
    """The next turn. Pure: the same world, state and input always give the same turn."""
    return _step(Scene(interview, state), given).told()


def _step(scene: Scene, given: Input) -> Scene:
    match given:
        case Filed() | Changed() | Ended() | Forwarded():
            return tell(scene, given)
        case Command():
            return command(scene, given)
        case Choice():
            return pressed(scene, given)
        case Reaction(value=value):
            return react(scene, value)
        case Text(text=text) if is_stop(text):
            doubtful = may_be_answer(text) and open_question(scene)
            return answer_or_ask(scene, given) if doubtful else stop(scene)
        case Text(text=text) if text.strip(" .!").lower() in WORDS:
            return command(scene, Command(WORDS[text.strip(" .!").lower()]))
    return _content(scene, given)


def _content(scene: Scene, given: Input) -> Scene:
    if open_question(scene):
        return answer(scene, given)
    if scene.state.asking:
        return repeat(scene, Say.of("question-gone"))
    return talk(scene, given)
