"""A guide's drawing: nothing is left out, nothing lies on something else, all of it can be read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helper_app.guides import chart, chart_svg, walk
from helper_app.guides.catalogue import Shelf
from helper_app.guides.chart import WIDTH, Box, Chart, Wire, ways
from helper_app.guides.model import Branch, Difference, Guide, Step
from helper_app.i18n import Texts

SHELF = Shelf()
GUIDES = [heading.id for heading in SHELF.headings]
SVG = "{http://www.w3.org/2000/svg}"
NAMES = [*"abcdefgh", "trouble.x", "trouble.y"]


def drawn(id_: str) -> Chart:
    guide = SHELF.guide(id_)
    return chart.chart(guide, walk.met(guide, SHELF.actions), SHELF.wording("ja").told)


@pytest.fixture(scope="module", params=GUIDES)
def real(request: pytest.FixtureRequest) -> Chart:
    return drawn(request.param)


@pytest.fixture(scope="module")
def root(real: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(chart_svg.svg(real, "てびき <1> & 2", Texts("ja")))


def overlapping(chart_: Chart) -> list[tuple[str, str]]:
    """Give the boxes that lie on each other."""
    return [
        (one.step.id, other.step.id)
        for one, other in combinations(chart_.boxes.values(), 2)
        if abs(one.x - other.x) < WIDTH
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    ]


def points(wire: Wire) -> Iterator[tuple[float, float]]:
    """Give points all along a line; its bends are cubic, as `chart_svg` draws them."""
    for number, ((x, y), (to_x, to_y)) in enumerate(pairwise(wire.points)):
        for part in range(1, 20):
            along = part / 20
            ease = along * along * (3 - 2 * along) if number % 2 == 1 else along
            down = 1.5 * along * (1 - along) + along**3 if number % 2 == 1 else along
            yield x + (to_x - x) * ease, y + (to_y - y) * down


def crossed(chart_: Chart) -> list[tuple[str, str]]:
    """Give the boxes a line runs over, with the line's start."""

    def is_inside(box: Box, x: float, y: float) -> bool:
        return box.x < x < box.x + WIDTH and box.y < y < box.y + box.height

    return [
        (wire.start, box.step.id)
        for wire in chart_.wires
        for box in chart_.boxes.values()
        if any(is_inside(box, x, y) for x, y in points(wire))
    ]


def test_every_step_that_can_be_met_is_drawn(real: Chart, root: ElementTree.Element) -> None:
    shown = {group.get("data-step") for group in root.iter(f"{SVG}g")} - {None}
    assert shown == set(walk.met(real.guide, SHELF.actions))


def test_every_way_is_named_in_its_box(real: Chart, root: ElementTree.Element) -> None:
    named = [
        (box.get("data-step"), way.get("data-way"), way.get("data-go"))
        for box in root.iter(f"{SVG}g")
        for way in box.findall(f"{SVG}g")
    ]
    steps = [box.step for box in real.boxes.values()]
    assert named == [(step.id, way.kind, way.go) for step in steps for way in ways(step)]


def test_every_outcome_is_named_where_it_leads(real: Chart) -> None:
    named = {code for box in real.boxes.values() for code in " ".join(box.codes).split(", ")}
    met = {code for code, go in real.guide.on.items() if go in real.boxes}
    assert met <= {code for code in named if code}


def test_no_box_lies_on_another(real: Chart) -> None:
    assert overlapping(real) == []


def test_no_line_runs_over_a_box(real: Chart) -> None:
    assert crossed(real) == []


def test_everything_lies_on_the_sheet(real: Chart) -> None:
    assert all(
        0 < box.x < real.width - WIDTH and 0 < box.y < real.height - box.height
        for box in real.boxes.values()
    )


def test_ways_of_what_looks_different_are_dashed(real: Chart, root: ElementTree.Element) -> None:
    lines = [path for path in root.iter(f"{SVG}path") if path.get("data-from")]
    dashed = [path.get("stroke-dasharray") is not None for path in lines]
    assert dashed == [wire.way.kind == "different" for wire in real.wires]


def test_a_screen_reader_finds_title_and_description(root: ElementTree.Element) -> None:
    assert root.get("aria-labelledby") == "title desc"
    assert [root.findtext(f"{SVG}{name}") is None for name in ("title", "desc")] == [False, False]


def test_a_title_may_hold_any_sign(root: ElementTree.Element) -> None:
    assert root.findtext(f"{SVG}title") == "てびき <1> & 2"


def test_the_description_names_every_step(real: Chart, root: ElementTree.Element) -> None:
    said = (root.findtext(f"{SVG}desc") or "").split("\n")
    assert [line.split(":")[0] for line in said] == list(real.boxes)


def test_the_same_guide_is_drawn_the_same() -> None:
    assert drawn(GUIDES[0]) == drawn(GUIDES[0])


@given(st.text(max_size=80), st.floats(5, 20))
def test_lines_hold_all_letters_and_are_short(text: str, em: float) -> None:
    lines = chart.wrapped(text, em)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= 2 * em for line in lines)


links = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.booleans()), max_size=24
)


@settings(max_examples=100, deadline=None)
@given(links)
def test_any_guide_can_be_drawn(found: list[tuple[str, str, bool]]) -> None:
    laid_out = chart.chart(guide_of(found), NAMES, str)
    assert (overlapping(laid_out), crossed(laid_out)) == ([], [])


def guide_of(found: list[tuple[str, str, bool]]) -> Guide:
    """Make a guide with these ways; True is a way of what looks different."""
    steps = {
        name: Step(
            name,
            "する。",
            next=tuple(Branch(to) for at, to, is_odd in found if at == name and not is_odd),
            different=tuple(Difference("あ", to) for at, to, odd in found if at == name and odd),
        )
        for name in NAMES
    }
    day = dt.date(2026, 11, 26)
    return Guide("g", 1, "g", "", "", day, day, ("あ",), steps)
