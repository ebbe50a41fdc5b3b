"""How one walks through a guide: from a position and an event to a new position.

Pure: nothing here waits, asks a card or keeps anything. The same events always lead to the same
place. Why waits, actions and watches are separate: docs/adr/0003.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from helper_app.errors import GuideUnknown, Value
from helper_app.guides import rules
from helper_app.guides.model import OK, Answer, Guide, Outcome, Position, Step, Visit

LAST_RESORT = "unexpected"
"""The code whose step is shown for a code no table names."""


def start(guide: Guide) -> Position:
    """Stand at a guide's first step."""
    return Position(guide.id, guide.version, (Visit(guide.first.id),))


def start_at(guide: Guide, step: str, known: Mapping[str, Value] | None = None) -> Position:
    """Stand at any step, for a helper's pointer, a picture or a test; Back leads to the first one.

    Args:
        guide: The guide.
        step: Where to stand.
        known: Values the step's words need.

    Raises:
        GuideUnknown: There is no such step.
    """
    if step not in guide.steps:
        raise GuideUnknown(guide=guide.id, step=step)
    begun = start(guide)
    trail = begun.trail if step == begun.step else (*begun.trail, Visit(step))
    return replace(begun, trail=trail, values=_merged((), known or {}))


def current(guide: Guide, position: Position) -> Step:
    """Give the step a person is at."""
    return guide.steps[position.step]


def advance(guide: Guide, position: Position) -> Position:
    """Go on after the main button was pressed.

    On a step that waits or acts the press asks for the action instead, so nothing changes here;
    its outcome leads on.
    """
    step = current(guide, position)
    if step.wait or step.action:
        return position
    return _onward(guide, position)


def choose(guide: Guide, position: Position, number: int) -> Position:
    """Take one of the step's choices, counted from 0; an unknown number changes nothing.

    Choosing otherwise than before forgets what had been chosen further on.
    """
    step = current(guide, position)
    if not 0 <= number < len(step.choices):
        return position
    choice = step.choices[number]
    earlier = {answer.step: answer for answer in position.earlier}
    if suggestions(guide, position.earlier).get(step.id) != number:
        passed = {visit.step for visit in position.trail}
        earlier = {at: answer for at, answer in earlier.items() if at in passed}
    earlier[step.id] = Answer(step.id, choice.text, guide.version)
    moved = _moved(guide, position, Visit(choice.go, choice.set))
    return replace(moved, earlier=tuple(sorted(earlier.values())))


def different(guide: Guide, position: Position, number: int) -> Position:
    """Say what is seen instead, counted from 0; an unknown number changes nothing."""
    step = current(guide, position)
    if not 0 <= number < len(step.different):
        return position
    return _moved(guide, position, Visit(step.different[number].go))


def outcome(guide: Guide, position: Position, result: Outcome) -> Position:
    """Go where the end of an action leads.

    What was learned is kept even where one stays. A watch only reports failures: do not hand its
    `ok` in.

    Args:
        guide: The guide.
        position: Where the action was started; drop results of steps the person has left.
        result: How it ended.
    """
    step = current(guide, position)
    learned = replace(position, values=_merged(position.values, result.values))
    if result.code == OK:
        return _onward(guide, learned)
    target = guide.target(step, result.code) or guide.target(step, LAST_RESORT)
    if target is None or target == step.id:
        return learned
    if guide.steps[target].is_trouble:
        learned = _without_troubles(guide, learned)
        if learned.step == target:
            return learned
    return _moved(guide, learned, Visit(target))


def back(guide: Guide, position: Position) -> Position:
    """Go to the step before; at the first one nothing changes."""
    if len(position.trail) == 1:
        return position
    return replace(position, trail=position.trail[:-1], came_back=True)


def resume(guide: Guide, kept: Position) -> Position:
    """Take up a position kept from another day, perhaps of another version of the guide.

    Steps that look at the world (a wait, an action) are done again, so the way ends at the first
    of them. In another version it also ends at the first choice, and nothing that was said counts:
    what was chosen is suggested, never replayed. What actions had learned is forgotten.
    """
    begun = start(guide)
    if kept.guide != guide.id:
        return begun
    is_same = kept.version == guide.version
    trail: list[Visit] = []
    for visit in kept.trail:
        if visit.step not in guide.steps or (not trail and visit.step != begun.step):
            break
        if trail and not _leads(guide.steps[trail[-1].step], visit.step):
            break
        trail.append(visit if is_same else Visit(visit.step))
        step = guide.steps[visit.step]
        if step.wait or step.action or (step.choices and not is_same):
            break
    suggested = suggestions(guide, kept.earlier)
    earlier = tuple(answer for answer in kept.earlier if answer.step in suggested)
    return replace(begun, trail=tuple(trail) or begun.trail, earlier=earlier)


def suggestions(guide: Guide, answers: Iterable[Answer]) -> dict[str, int]:
    """Give which choice of which step to highlight, counted from 0.

    Args:
        guide: The guide as it is now.
        answers: What was chosen earlier, in this version or another; of several for one step the
            one of the latest version counts. A step or a choice that is gone is passed over.
    """
    found: dict[str, int] = {}
    for answer in sorted(answers, key=lambda answer: answer.version):
        found.pop(answer.step, None)
        choices = guide.steps[answer.step].choices if answer.step in guide.steps else ()
        for number, choice in enumerate(choices):
            if choice.text == answer.text:
                found.setdefault(answer.step, number)
    return found


def is_valid(guide: Guide, position: Position) -> bool:
    """Tell whether a position can be shown: known steps from the first on, none twice."""
    steps = [visit.step for visit in position.trail]
    return (
        (position.guide, position.version) == (guide.id, guide.version)
        and bool(steps)
        and all(step in guide.steps for step in steps)
        and len(set(steps)) == len(steps)
    )


def _onward(guide: Guide, position: Position) -> Position:
    for branch in current(guide, position).next:
        if branch.when is None or rules.holds(branch.when, position.known):
            return _moved(guide, position, Visit(branch.go))
    return position


def _moved(guide: Guide, position: Position, to: Visit) -> Position:
    """Go to a step: back along the trail if it lies there, else one further.

    Leaving trouble for an ordinary step takes the trouble off the trail, so that Back never
    returns to a trouble that is over; what was said there goes with the person.
    """
    if not guide.steps[to.step].is_trouble:
        said = _said_in_troubles(guide, position)
        to = replace(to, given=_merged(said, dict(to.given)))
        position = _without_troubles(guide, position)
    trail = position.trail
    for at, visit in enumerate(trail):
        if visit.step == to.step:
            to = replace(to, given=_merged(visit.given, dict(to.given)))
            trail = trail[:at]
            break
    return replace(position, trail=(*trail, to), came_back=False)


def _without_troubles(guide: Guide, position: Position) -> Position:
    """Take the troubles at the end off the trail; the first step always stays."""
    trail = position.trail
    while len(trail) > 1 and guide.steps[trail[-1].step].is_trouble:
        trail = trail[:-1]
    return replace(position, trail=trail)


def _said_in_troubles(guide: Guide, position: Position) -> tuple[tuple[str, Value], ...]:
    kept = len(_without_troubles(guide, position).trail)
    said: dict[str, Value] = {}
    for visit in position.trail[kept:]:
        said.update(visit.given)
    return tuple(sorted(said.items()))


def _merged(
    old: tuple[tuple[str, Value], ...], new: Mapping[str, Value]
) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted({**dict(old), **new}.items()))


def _leads(step: Step, to: str) -> bool:
    return to in step.targets()
