"""A position in words: everything one screen paints and speaks."""

from __future__ import annotations

from collections.abc import Mapping

from helper_app.errors import Value
from helper_app.guides.engine import current, suggestions
from helper_app.guides.facts import Fact
from helper_app.guides.model import Guide, GuideLink, Option, Position, Section, Step, View
from helper_app.guides.wording import Wording


def view(guide: Guide, position: Position, wording: Wording, *, is_helping: bool = False) -> View:
    """Give what a person sees and hears where they stand.

    Args:
        guide: The guide.
        position: Where they stand.
        wording: Its words in their language.
        is_helping: Somebody does it for, or beside, the person whose procedure it is.

    Raises:
        GuideBroken: The step's words need a value nobody has learned yet.
    """
    step = current(guide, position)
    speaker = _Speaker(wording, position.known)
    instruction, note = speaker.say(step.do), speaker.say(step.note)
    see, points = speaker.say(step.see), tuple(speaker.say(point) for point in step.points)
    in_order = (note, instruction) if step.is_trouble else (instruction, note)
    spoken = speaker.say(step.speech) or "\n".join(filter(None, (*in_order, *points, see)))
    return View(
        guide_id=guide.id,
        version=guide.version,
        step_id=step.id,
        title=speaker.say(guide.title),
        section=_section(guide, position, speaker),
        instruction=instruction,
        see=see,
        why=speaker.say(step.why),
        note=note,
        points=points,
        spoken=spoken,
        volunteer=speaker.say(step.volunteer),
        picture=wording.picture(step.picture),
        main_button=_main_button(step, wording, speaker),
        choices=_options(guide, position, speaker),
        guides=tuple(GuideLink(id_, wording.title(id_)) for id_ in step.guides),
        differences=tuple(speaker.say(item.text) for item in step.different),
        wait=step.wait,
        action=step.action,
        watch=step.watch,
        ask=step.ask,
        show=step.show,
        is_live=bool(step.wait) and not position.came_back,
        can_go_back=len(position.trail) > 1,
        is_trouble=step.is_trouble,
        end=step.end,
        sources=tuple(wording.source(fact) for fact in speaker.facts),
        is_unreviewed=step is guide.first and not guide.is_reviewed,
        practice=guide.practice if step is guide.first else "",
        aside=_aside(guide, step, wording) if is_helping else "",
    )


class _Speaker:
    """Says texts with what is known now and remembers the facts they rested on."""

    def __init__(self, wording: Wording, known: Mapping[str, Value]) -> None:
        self._wording = wording
        self._known = known
        self.facts: list[Fact] = []

    def say(self, text: str) -> str:
        said = self._wording.say(text, self._known)
        self.facts += [fact for fact in said.facts if fact not in self.facts]
        return said.text


def _aside(guide: Guide, step: Step, wording: Wording) -> str:
    """Say that one asks first, and that a PIN is entered by its holder alone."""
    if step.ask.startswith("pin."):
        return wording.word("helping_pin")
    return wording.word("helping") if step is guide.first else ""


def _section(guide: Guide, position: Position, speaker: _Speaker) -> Section:
    """Give the section of the latest step on the trail that names one."""
    parts = (guide.steps[visit.step].part for visit in reversed(position.trail))
    number = next((part for part in parts if part is not None), 1)
    return Section(number, len(guide.parts), speaker.say(guide.parts[number - 1]))


def _main_button(step: Step, wording: Wording, speaker: _Speaker) -> str | None:
    if step.button:
        return speaker.say(step.button)
    if step.end:
        return wording.word("finish")
    if not (step.wait or step.action or step.next):
        return None
    return wording.word("try" if step.is_trouble else "next")


def _options(guide: Guide, position: Position, speaker: _Speaker) -> tuple[Option, ...]:
    chosen = suggestions(guide, position.earlier).get(position.step)
    choices = current(guide, position).choices
    return tuple(Option(speaker.say(item.text), at == chosen) for at, item in enumerate(choices))
