"""Every branch of every guide of the shelf is walked, with every way an action can end."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from helper_app.guides import checks, engine, views, walk
from helper_app.guides.catalogue import Shelf
from helper_app.guides.findings import Ground
from helper_app.guides.model import Position
from tests.guides import small

SHELF = Shelf()
GUIDES = [entry.id for entry in SHELF.entries]
TODAY = dt.date(2026, 11, 26)


@pytest.fixture(scope="module")
def ground() -> Ground:
    return SHELF.ground(TODAY)


@pytest.fixture(scope="module", params=GUIDES)
def walked(request: pytest.FixtureRequest) -> tuple[str, walk.Walk]:
    id_ = str(request.param)
    return id_, walk.everywhere(SHELF.guide(id_), SHELF.actions)


def test_nothing_on_the_shelf_breaks_a_rule(ground: Ground) -> None:
    assert [str(finding) for finding in checks.check_shelf(SHELF, ground)] == []


def test_every_branch_is_walked(walked: tuple[str, walk.Walk]) -> None:
    id_, way = walked
    print(f"{id_}: {len(way.positions)} positions, {len(way.moves)} moves")
    guide = SHELF.guide(id_)
    assert set(guide.steps) - way.steps <= set(walk.unreachable(guide, SHELF.actions))


@pytest.mark.parametrize("id_", GUIDES)
def test_only_shared_steps_are_left_out_of_a_guide(id_: str) -> None:
    guide = SHELF.guide(id_)
    left_out = [guide.steps[step] for step in walk.unreachable(guide, SHELF.actions)]
    assert all(step.is_shared for step in left_out)


def test_a_watch_that_is_well_leads_nowhere(walked: tuple[str, walk.Walk]) -> None:
    watches = {step.watch for step in SHELF.guide(walked[0]).steps.values() if step.watch}
    assert not {move.event for move in walked[1].moves} & {f"{name} ok" for name in watches}


def test_every_position_is_valid(walked: tuple[str, walk.Walk]) -> None:
    guide = SHELF.guide(walked[0])
    assert all(engine.is_valid(guide, position) for position in walked[1].positions)


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_every_position_has_words(
    walked: tuple[str, walk.Walk], locale: str, compiled: Path
) -> None:
    guide = SHELF.guide(walked[0])
    wording = Shelf(locales=compiled, clock=lambda: TODAY).wording(locale)
    texts = [views.view(guide, position, wording) for position in walked[1].positions]
    assert [view.step_id for view in texts if not view.instruction or "{" in view.spoken] == []


def test_an_end_is_in_reach_from_everywhere(walked: tuple[str, walk.Walk]) -> None:
    guide = SHELF.guide(walked[0])
    good = {move.start for move in walked[1].moves if guide.steps[move.start.step].end}
    sources: dict[Position, set[Position]] = {}
    for move in walked[1].moves:
        sources.setdefault(move.end, set()).add(move.start)
    waiting = list(good)
    reached = set(good)
    while waiting:
        for start in sources.get(waiting.pop(), set()) - reached:
            reached.add(start)
            waiting.append(start)
    assert reached == walked[1].positions


def test_a_guide_with_endless_ways_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "MAX_POSITIONS", 3)
    with pytest.raises(Exception, match="too many ways"):
        walk.everywhere(small.guide(tmp_path), small.ground().actions)
