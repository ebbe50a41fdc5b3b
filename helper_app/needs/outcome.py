"""From answers to settings: pure, and the order of the answers does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from helper_app.errors import Value
from helper_app.needs.model import Needs, Question
from helper_app.settings import DECLARED, Settings

STRONGER: Mapping[str, tuple[Value, ...]] = {"speech": ("auto", "off", "on")}
"""Of two wishes the later one here wins; where nothing is said, as the setting declares them.

Whoever cannot see needs the voice, even where somebody else would rather have it silent.
"""
THE_LESS_THE_KINDER = frozenset({"speech_rate"})
"""Numbers of which the smaller one wins: a slower voice suits everybody."""

Answers = Mapping[str, str]
"""Ids of the answers by their questions' ids; a question left open is not in it."""


def merged(wishes: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    """Join settings of several needs; where two differ, the one that helps more wins."""
    joined: dict[str, Value] = {}
    for wish in wishes:
        for name, value in wish.items():
            joined[name] = stronger(name, joined[name], value) if name in joined else value
    return joined


def stronger(name: str, one: Value, other: Value) -> Value:
    """Give the value that helps more, whichever is named first."""
    order = STRONGER.get(name) or DECLARED[name].choices
    if order and name != "scale":
        return max(one, other, key=order.index)
    pick = min if name in THE_LESS_THE_KINDER else max
    return pick(int(one), int(other))


def of(questions: Sequence[Question], needs: Needs, answers: Answers) -> dict[str, Value | None]:
    """Give the settings the answers ask for, by name.

    Args:
        questions: All of them.
        needs: The table the answers name rows of.
        answers: What was answered so far.
    """
    given = [(q, q.answer(answers[q.id])) for q in questions if q.id in answers]
    usual = {name: DECLARED[name].default for question, _ in given for name in question.resets}
    wishes = [needs.need(id_).settings for _, answer in given for id_ in answer.needs]
    return {**usual, **merged([*wishes, *(answer.settings for _, answer in given)])}


def applied(
    base: Settings, questions: Sequence[Question], needs: Needs, answers: Answers
) -> Settings:
    """Give a person's settings after their answers; what no answer touches stays."""
    return base.replace(**of(questions, needs, answers))


def is_guest(questions: Sequence[Question], answers: Answers) -> bool:
    """Tell whether the person said that others use this computer too."""
    return any(q.answer(answers[q.id]).is_guest for q in questions if q.id in answers)
