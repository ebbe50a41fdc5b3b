"""What whoever helps somebody else is told, and what a person by themselves is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Guide, View
from helper_app.visit import Visit, Whose

SHELF = Shelf()
WORDING = SHELF.wording("ja")
PIN = "暗証番号は、ご本人が入れます。"


def pin_steps() -> Iterator[tuple[Guide, str]]:
    for entry in SHELF.entries:
        assert entry.guide
        for step in entry.guide.steps.values():
            if step.ask.startswith("pin."):
                yield entry.guide, step.id


def seen(guide: Guide, step: str, *, is_helping: bool) -> View:
    known = {"tries_left": 3, "tries_text": 3, "tries_sign": 5, "not_after": "2031-04-05"}
    position = engine.start_at(guide, step, known)
    return views.view(guide, position, WORDING, is_helping=is_helping)


@pytest.mark.parametrize(
    ("guide", "step"), [*pin_steps()], ids=lambda value: getattr(value, "id", value)
)
def test_every_step_with_a_pin_asks_the_helper_to_look_away(guide: Guide, step: str) -> None:
    assert seen(guide, step, is_helping=True).aside.startswith(PIN)


def test_there_are_steps_with_a_pin() -> None:
    assert len([*pin_steps()]) > 5


@pytest.mark.parametrize("id_", [entry.id for entry in SHELF.entries])
def test_every_guide_begins_with_asking_the_person(id_: str) -> None:
    guide = SHELF.guide(id_)
    assert "手伝ってよいか" in seen(guide, guide.first.id, is_helping=True).aside


def test_who_does_it_for_oneself_reads_nothing_of_it() -> None:
    guide = SHELF.guide("card.authenticate")
    assert seen(guide, "pad", is_helping=False).aside == ""


@pytest.mark.parametrize(
    ("whose", "is_helping"),
    [(None, False), ("self", False), ("family", True), ("supported", True)],
)
def test_helping_is_for_somebody_else(whose: Whose | None, is_helping: bool) -> None:
    visit = Visit()
    visit.whose = whose
    assert visit.is_helping is is_helping


def test_the_end_of_a_visit_forgets_it() -> None:
    visit = Visit()
    visit.whose = "family"
    visit.forget()
    assert visit.whose is None
