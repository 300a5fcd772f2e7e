"""What can be pressed below a question now."""

from __future__ import annotations

from interview.place_answer import place_name
from interview.questions.question import ENOUGH, KEEP, NO_MORE, SKIP, Form, Option, Question, Reading
from interview.replies import Button, KeyboardButton, Say
from interview.scene import Scene
from interview.sheets import answers_to
from interview.shown import option_label

ORDINALS = ("de eerste", "de tweede", "de derde", "de vierde")
SKIP_WORDS = ("overslaan", "sla over", "skip", "volgende")
NOTHING_WORDS = ("geen", "nee", "nvt", "n.v.t.", "liever niet", "niets", "niks")
SKIP_OPTION = Option(SKIP, SKIP_WORDS, Say.of("choice-skip"))
KEEP_OPTION = Option(KEEP, ("zo laten", "laat zo", "hetzelfde"), Say.of("choice-keep"))
ENOUGH_OPTION = Option(
    ENOUGH, ("naar overzicht", "overzicht", "klaar", "genoeg", *NO_MORE), Say.of("choice-enough")
)


def options_of(scene: Scene, question: Question) -> tuple[Option, ...]:
    """All that can be chosen: places found, buttons of the moment, fixed ones, ways past the question."""
    return (
        *_places(scene, question),
        *question.offers(scene),
        *question.options,
        *ways_past(scene, question),
    )


def ways_past(scene: Scene, question: Question) -> tuple[Option, ...]:
    """Leaving an earlier answer as it is, skipping, or going straight to the overview."""
    keep = (KEEP_OPTION,) if answers_to(scene, question.form).get(question.key) is not None else ()
    skip = (_skip(question),) if question.skippable else ()
    alone = scene.state.changing and question.reading is not Reading.FILES
    enough = (ENOUGH_OPTION,) if question.form is Form.DETAILS and not alone else ()
    return (*keep, *skip, *enough)


def rows_of(scene: Scene, question: Question) -> tuple[tuple[Button, ...], ...]:
    """The buttons as they stand below the question."""
    offered = _places(scene, question)
    chosen = tuple(option for option in (*question.offers(scene), *question.options) if not option.hidden)
    past = tuple(_button(question, option) for option in ways_past(scene, question))
    return (
        *_rows(question, offered, 1),
        *_rows(question, chosen, question.columns),
        *((past,) if past else ()),
    )


def keyboard_of(scene: Scene, question: Question) -> tuple[tuple[KeyboardButton, ...], ...]:
    """A keyboard that shares something; none while there are places to choose from."""
    if question.share is None or scene.state.offered:
        return ()
    share = KeyboardButton(Say.of(f"share-{question.share}"), question.share)
    past = tuple(KeyboardButton(Say.of(f"choice-{option.value}")) for option in ways_past(scene, question))
    return ((share,), past) if past else ((share,),)


def _skip(question: Question) -> Option:
    if question.reading is Reading.CHOICE:
        return SKIP_OPTION
    taken = {word for option in question.options for word in option.words}
    words = (*SKIP_WORDS, *(word for word in NOTHING_WORDS if word not in taken))
    return Option(SKIP, words, Say.of("choice-skip"))


def _places(scene: Scene, question: Question) -> tuple[Option, ...]:
    if question.reading not in (Reading.PLACE, Reading.REGION):
        return ()
    return tuple(_place(number, dict(place)) for number, place in enumerate(scene.state.offered))


def _place(number: int, place: dict[str, str | None]) -> Option:
    name, town = place_name(place), place.get("municipality_name") or ""
    label = Say.of("choice-place", place=name, municipality=town)
    words = (
        f"{name}, gemeente {town}",
        f"{name} {town}",
        town,
        str(number + 1),
        *ORDINALS[number : number + 1],
    )
    return Option(f"p{number}", words, label, place)


def _rows(question: Question, options: tuple[Option, ...], columns: int) -> tuple[tuple[Button, ...], ...]:
    buttons = tuple(_button(question, option) for option in options)
    return tuple(buttons[at : at + columns] for at in range(0, len(buttons), columns))


def _button(question: Question, option: Option) -> Button:
    return Button(option_label(question, option), question.key, option.value)
