"""Anything at all is thrown at the interview; what must always hold is checked after every input."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import ClassVar

from chat import Chat, Shown
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from promises import check_nothing_changed_silently, check_turn, check_way_on
from script import known_employer, opening

from interview import (
    Changed,
    Choice,
    Command,
    Ended,
    File,
    Filed,
    Forwarded,
    Input,
    Odd,
    OddKind,
    OptIn,
    OptOut,
    Preset,
    SentFile,
    SharedContact,
    SharedLocation,
    State,
    SubmitOffer,
    Text,
    Turn,
)
from interview.flow.commands import COMMANDS
from interview.questions.catalogue import FIXED
from interview.sample import sample_interview

SETTINGS = settings(
    max_examples=300, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck)
)
TYPED = {
    "company": "Smederij Twente",
    "place": "Enschede",
    "contact": "Els",
    "phone": "06 12345678",
    "work": "Inpakken & <b>tillen</b>",
}
OUTCOMES = (
    Filed("PW-2222-2", "Werkcentrum", "Twente", dt.date(2027, 3, 3), covered=True),
    Changed("PW-2222-2", done=False),
    Ended("PW-2222-2", done=True),
    Forwarded(None, "Werkcentrum", None),
)
QUESTIONS = (*FIXED, "own_taal", "gone", "menu")
MIMES = ("image/jpeg", "application/pdf", "text/html")
SENTENCES = (
    "ja", "nee", "Lasser", "2", "2 à 3", "32-36 uur", "fulltime", "per direct", "1 september", "na de zomer",
    "Enschede", "Hengelo", "7511 AB", "9999 ZZ", "06 12345678", "12345678", "123", "overslaan", "terug",
    "help", "allebei", "nu niet", "iets anders", "zo laten", "weet ik niet", "versturen", "PW-OUD1-7",
    "😀", "", " ", "<b>&amp;</b>", "x" * 130, "&" * 600, "nul\x00teken", "a\nb\nc", "Kan iemand mij bellen?",
)  # fmt: skip
OPENINGS = (opening("Lasser", "leerwerkplek", 12, "claimed"), opening("Kok", "basisbaan", 90, "expired", 2))


class Conversation(RuleBasedStateMachine):
    """One employer who does whatever comes to mind."""

    inputs: ClassVar[Counter[type]] = Counter()
    sent = 0

    def __init__(self) -> None:
        super().__init__()
        self.chat = Chat()

    @initialize(start=st.sampled_from(["new", "known", "at work"]), invited=st.booleans())
    def begin(self, start: str, invited: bool) -> None:
        preset = Preset("TW", "zorg", "Zorggroep <Oost> & Co") if invited else Preset()
        known = start != "new"
        world = sample_interview(dt.date(2027, 1, 31), openings=OPENINGS if known else (), preset=preset)
        self.chat = Chat(world, known_employer() if known else State(), covered=not invited)
        if start == "at work":
            self._give(Command("nieuw"))
            self._give(Text("allebei"))

    @rule(number=st.integers(1, 12), pressed=st.sampled_from([0, 0, 0, 1, 2, 3]))
    def answers_some_questions_well(self, number: int, pressed: int) -> None:
        for _ in range(number):
            self._answer(pressed)

    @rule(text=st.sampled_from(SENTENCES))
    def types_something_sensible(self, text: str) -> None:
        self._give(Text(text))

    @rule(text=st.text(max_size=600))
    def types_anything(self, text: str) -> None:
        self._give(Text(text))

    @rule(data=st.data())
    def presses_a_button_of_the_newest_message(self, data: st.DataObject) -> None:
        self._press(data, self.chat.history[-1:])

    @rule(data=st.data())
    def presses_a_button_of_any_message(self, data: st.DataObject) -> None:
        self._press(data, self.chat.history)

    @rule(turn=st.integers(0, 90), question=st.sampled_from(QUESTIONS), value=st.text(max_size=9))
    def presses_a_button_that_never_was(self, turn: int, question: str, value: str) -> None:
        self._give(Choice(turn, question, value))

    @rule(name=st.sampled_from([*(name for name in COMMANDS if name != "stop"), "onzin"]))
    def sends_a_command(self, name: str) -> None:
        self._give(Command(name))

    @rule(word=st.sampled_from(["stop", "Stop!", "/stop"]), back=st.sampled_from(["", "start", "nieuw"]))
    def stops(self, word: str, back: str) -> None:
        turns = self._give(Command("stop") if word == "/stop" else Text(word))
        assert OptOut() in turns[0].effects
        assert self.chat.rehearsal.state.stopped
        assert self.chat.rehearsal.state.asking is None
        if back:
            came_back = OptIn() in self._give(Command(back))[0].effects
            assert came_back is (self.chat.rehearsal.state.consent is not None)

    @rule(given=st.sampled_from([*map(Odd, OddKind), *OUTCOMES]))
    def sends_something_odd_or_hears_what_nobody_expected(self, given: Input) -> None:
        self._give(given)

    @rule(mime=st.sampled_from(MIMES), size=st.sampled_from([1, 10**9]))
    def sends_a_file(self, mime: str, size: int) -> None:
        self._give(SentFile(File(f"f{len(self.chat.turns)}", "n.x", mime, size), "bijschrift"))

    @rule(own=st.booleans(), phone=st.sampled_from(["+31612345678", "31612345678", "12", ""]))
    def shares_a_contact(self, own: bool, phone: str) -> None:
        self._give(SharedContact(phone, "Els", own))

    @rule(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180), here=st.booleans())
    def shares_a_location(self, latitude: float, longitude: float, here: bool) -> None:
        self._give(SharedLocation(52.22, 6.89) if here else SharedLocation(latitude, longitude))

    @rule(days=st.integers(1, 400))
    def lets_time_go_by(self, days: int) -> None:
        world = self.chat.rehearsal.interview
        self.chat.rehearsal.interview = replace(world, today=world.today + dt.timedelta(days))

    def _answer(self, pressed: int) -> None:
        """As somebody would who means well: a button of the open question, or something that fits."""
        asking = self.chat.rehearsal.state.asking
        newest = [one for one in self.chat.history if asking and one.turn in asking.turns][-1:]
        buttons = [button for one in newest for button in one.buttons if button.question != "menu"]
        if buttons and asking and asking.question not in TYPED:
            button = buttons[pressed % len(buttons)]
            self._give(Choice(newest[0].turn, button.question, button.value))
        else:
            self._give(Text(TYPED.get(asking.question, "goed") if asking else "Kan iemand mij bellen?"))

    def _press(self, data: st.DataObject, shown: list[Shown]) -> None:
        choices = [Choice(one.turn, button.question, button.value) for one in shown for button in one.buttons]
        if choices:
            self._give(data.draw(st.sampled_from(choices)))

    def _give(self, given: Input) -> tuple[Turn, ...]:
        before = self.chat.rehearsal.state
        turns = self.chat.give(given)
        Conversation.inputs[type(given)] += 1
        Conversation.sent += sum(isinstance(effect, SubmitOffer) for turn in turns for effect in turn.effects)
        for turn in turns:
            check_turn(turn)
        check_nothing_changed_silently(before, self.chat.rehearsal.state, turns)
        check_way_on(self.chat.rehearsal.state, turns)
        return turns


def test_whatever_an_employer_does_the_interview_keeps_its_promises() -> None:
    run_state_machine_as_test(Conversation, settings=SETTINGS)
    assert Conversation.inputs.total() >= 10_000
    assert Conversation.inputs.keys() >= {Text, Choice, Command, SentFile, SharedContact, SharedLocation, Odd}
    assert Conversation.sent > 10, "openings must come to their end now and then, or little was tried"
