"""A guide as a chart: which box stands where, and which lines join them. Knows no file format.

Ordinary steps stand in layers, the first above and what it leads to below; a line that passes a
layer has a lane of its own there, so that no line crosses a box. Troubles stand in a group below.
Several ways from one step to another are one line. Ways back, outcomes, and ways into or out of
troubles are none: each box lists all its ways by name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from helper_app.guides import rules
from helper_app.guides.model import Guide, Step

Kind = Literal["next", "choice", "different", "outcome"]

WIDTH, LANE, GAP, ROW_GAP, MARGIN = 320, 24, 36, 60, 40
LINE, HEAD_LINE, PAD = 20, 26, 14
"""Distances in pixels: boxes, lanes, what is between and around; lines of text; inside a box."""
TEXT_EM, HEAD_EM = 19.0, 17.0
"""Letters of full width in a line of a box: of its ways, of its instruction."""
NARROW_EM = 0.6
"""Width of a Latin letter, about."""
COLUMNS = 4
"""The least number of boxes side by side in the group of troubles."""
SWEEPS = 12


@dataclass(frozen=True)
class Way:
    """One way on from a step: what one sees or presses for it, and the step it leads to."""

    kind: Kind
    label: str
    go: str


@dataclass(frozen=True)
class Box:
    """One step where it stands.

    Attributes:
        x, y, height: In pixels; y grows downwards. Every box is `WIDTH` wide.
        head: Its instruction, line by line.
        ways: Each way with its words, line by line.
        codes: The outcomes that lead here from anywhere, line by line.
    """

    step: Step
    x: float
    y: float
    height: float
    head: tuple[str, ...]
    ways: tuple[tuple[Way, tuple[str, ...]], ...]
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wire:
    """A line between two boxes; between each pair of points it goes straight down or bends."""

    start: str
    way: Way
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Chart:
    """Everything that is drawn; `troubles_y` is where the group of troubles begins."""

    guide: Guide
    boxes: Mapping[str, Box]
    wires: tuple[Wire, ...]
    width: float
    height: float
    troubles_y: float


def ways(step: Step) -> tuple[Way, ...]:
    """Give every way on from a step, its own table of outcomes included."""
    return (
        *(Way("next", rules.written(b.when) if b.when else "", b.go) for b in step.next),
        *(Way("choice", choice.text, choice.go) for choice in step.choices),
        *(Way("different", item.text, item.go) for item in step.different),
        *(Way("outcome", code, go) for code, go in step.on.items()),
    )


def chart(guide: Guide, steps: Iterable[str], say: Callable[[str], str]) -> Chart:
    """Lay a guide out.

    Args:
        guide: The guide.
        steps: Ids of the steps to draw; shared ones nobody comes to are left out.
        say: Gives a text of the guide in the reader's language.
    """
    boxes = {id_: _box(guide, guide.steps[id_], say) for id_ in steps}
    main = {id_: box for id_, box in boxes.items() if not box.step.is_trouble}
    layers = _Layers(main)
    placed, wires, width, bottom = layers.placed()
    width = max(width, COLUMNS * (WIDTH + GAP) - GAP)
    top = bottom + ROW_GAP
    troubles = [box for box in boxes.values() if box.step.is_trouble]
    grouped, end = _grid(troubles, width, top + HEAD_LINE + PAD)
    height = (end if troubles else bottom) + MARGIN
    return Chart(guide, placed | grouped, wires, width + 2 * MARGIN, height, top)


def wrapped(text: str, em: float) -> tuple[str, ...]:
    """Break a text into lines of at most `em` letters of full width."""
    lines, used = [""], 0.0
    for piece in _pieces(text, int(em / NARROW_EM)):
        width = sum(map(_width, piece))
        if used + width > em and lines[-1]:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += width
    return tuple(line.strip() for line in lines)


def _pieces(text: str, most: int) -> Iterator[str]:
    """Cut after each wide letter and between words; a word of more than `most` letters too."""
    piece = ""
    for letter in text:
        is_closing = letter in "、。」』）！？ー"
        if piece and not is_closing and (_is_wide(letter) or _is_wide(piece[-1]) or letter == " "):
            yield piece
            piece = ""
        piece += letter
        if len(piece.strip()) > most:
            yield piece
            piece = ""
    if piece:
        yield piece


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _width(letter: str) -> float:
    return 1.0 if _is_wide(letter) else NARROW_EM


def _box(guide: Guide, step: Step, say: Callable[[str], str]) -> Box:
    head = wrapped(say(step.do), HEAD_EM)
    listed = tuple((way, wrapped(_said(way, say), TEXT_EM)) for way in ways(step))
    found = ", ".join(code for code, go in guide.on.items() if go == step.id)
    codes = wrapped(found, TEXT_EM) if found else ()
    lines = sum(len(words) for _, words in listed) + len(codes) + 1
    height = 2 * PAD + HEAD_LINE * len(head) + LINE * lines
    return Box(step, 0.0, 0.0, height, head, listed, codes)


def _said(way: Way, say: Callable[[str], str]) -> str:
    is_text = way.kind in ("choice", "different")
    label = say(way.label) if is_text else way.label
    return f"{label} → {way.go}".lstrip()


def _grid(boxes: Sequence[Box], width: float, y: float) -> tuple[dict[str, Box], float]:
    columns = int((width + GAP) // (WIDTH + GAP))
    placed: dict[str, Box] = {}
    for begun in range(0, len(boxes), columns):
        row = boxes[begun : begun + columns]
        for at, box in enumerate(row):
            placed[box.step.id] = _moved(box, MARGIN + at * (WIDTH + GAP), y)
        y += max(box.height for box in row) + GAP
    return placed, y


def _moved(box: Box, x: float, y: float) -> Box:
    return Box(box.step, x, y, box.height, box.head, box.ways, box.codes)


Item = str | tuple[int, int]
"""What stands in a layer: a step, or the lane of a wire (its number, the layer)."""


class _Layers:
    """Ordinary steps in layers, and the lanes between them."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self._boxes = boxes
        self._ways = [*{(id_, way.go): (id_, way) for id_, way in self._forward()}.values()]
        self._layer = self._layered()
        self._chains = [self._chain(number) for number in range(len(self._ways))]
        self._rows = self._ordered()
        self._x = self._columns()

    def placed(self) -> tuple[dict[str, Box], tuple[Wire, ...], float, float]:
        """Give boxes and wires, and how far they reach to the right and down, margins left out."""
        left = min(self._x[item] - _wide(item) / 2 for row in self._rows for item in row)
        right = max(self._x[item] + _wide(item) / 2 for row in self._rows for item in row)
        x = {item: at - left + MARGIN for item, at in self._x.items()}
        tops, y = [], float(MARGIN + 3 * HEAD_LINE)
        heights = [max((self._height(item) for item in row), default=0) for row in self._rows]
        for height in heights:
            tops.append(y)
            y += height + ROW_GAP
        placed = {
            item: _moved(self._boxes[item], x[item] - WIDTH / 2, tops[number])
            for number, row in enumerate(self._rows)
            for item in row
            if isinstance(item, str)
        }
        starts, ends = self._ports(x)
        wires = []
        for number, (id_, way) in enumerate(self._ways):
            start = placed[id_]
            points = [(start.x + starts[number], start.y + start.height)]
            points.append((points[0][0], tops[self._layer[id_]] + heights[self._layer[id_]]))
            for lane in self._chains[number][1:-1]:
                row = int(lane[1])
                points += [(x[lane], tops[row]), (x[lane], tops[row] + heights[row])]
            points.append((placed[way.go].x + ends[number], placed[way.go].y))
            wires.append(Wire(id_, way, tuple(points)))
        return placed, tuple(wires), right - left, y - ROW_GAP

    def _forward(self) -> Iterator[tuple[str, Way]]:
        """Give the ways between ordinary steps that do not lead back to where one came from."""
        state: dict[str, str] = {}
        found: list[tuple[str, Way]] = []

        def visit(id_: str) -> None:
            state[id_] = "open"
            for way in reversed(ways(self._boxes[id_].step)):  # of one pair the first is kept
                if way.kind != "outcome" and way.go in self._boxes and state.get(way.go) != "open":
                    found.append((id_, way))
                    if way.go not in state:
                        visit(way.go)
            state[id_] = "done"

        for id_ in self._boxes:
            if id_ not in state:
                visit(id_)
        return iter(found)

    def _layered(self) -> dict[str, int]:
        """Give each step's layer: below everything that leads to it, and no higher than needed."""
        layer = dict.fromkeys(self._boxes, 0)
        for _ in self._boxes:
            for id_, way in self._ways:
                layer[way.go] = max(layer[way.go], layer[id_] + 1)
        first = next(iter(self._boxes))
        entered = {way.go for _, way in self._ways} | {first}
        for id_ in self._boxes:
            below = [layer[way.go] for start, way in self._ways if start == id_]
            if id_ not in entered:  # one comes here from a trouble only
                layer[id_] = min(below, default=max(layer.values())) - bool(below)
        return layer

    def _chain(self, number: int) -> list[Item]:
        id_, way = self._ways[number]
        between = range(self._layer[id_] + 1, self._layer[way.go])
        return [id_, *((number, layer) for layer in between), way.go]

    def _ordered(self) -> list[list[Item]]:
        """Put what is joined near each other: each layer by the middle of its neighbours."""
        rows: list[list[Item]] = [[] for _ in range(max(self._layer.values()) + 1)]
        for id_, layer in self._layer.items():
            rows[layer].append(id_)
        for chain in self._chains:
            for lane in chain[1:-1]:
                rows[int(lane[1])].append(lane)
        for sweep in range(SWEEPS):
            place = {item: at / max(1, len(row)) for row in rows for at, item in enumerate(row)}
            near = self._above if sweep % 2 == 0 else self._below
            for row in rows:
                row.sort(key=lambda item: _mean([place[n] for n in near[item]], place[item]))
        return rows

    @property
    def _above(self) -> dict[Item, list[Item]]:
        return self._neighbours(1)

    @property
    def _below(self) -> dict[Item, list[Item]]:
        return self._neighbours(-1)

    def _neighbours(self, step: int) -> dict[Item, list[Item]]:
        near: dict[Item, list[Item]] = {id_: [] for id_ in self._boxes}
        for chain in self._chains:
            ordered = chain[::step]
            for one, other in pairwise(ordered):
                near.setdefault(other, []).append(one)
                near.setdefault(one, [])
        return near

    def _columns(self) -> dict[Item, float]:
        """Give each item's middle: as near to its neighbours as the others in its layer allow."""
        x: dict[Item, float] = {}
        for row in self._rows:
            x |= _spread(row, [0.0] * len(row))
        for sweep in range(SWEEPS):
            near = self._above if sweep % 2 == 0 else self._below
            for row in self._rows if sweep % 2 == 0 else reversed(self._rows):
                x |= _spread(row, [_mean([x[n] for n in near[item]], x[item]) for item in row])
        return x

    def _ports(self, x: Mapping[Item, float]) -> tuple[dict[int, float], dict[int, float]]:
        """Give where on a box's lower and upper edge each wire begins and ends."""
        leaving: dict[str, list[tuple[float, int]]] = {}
        entering: dict[str, list[tuple[float, int]]] = {}
        for number, chain in enumerate(self._chains):
            id_, way = self._ways[number]
            leaving.setdefault(id_, []).append((x[chain[1]], number))
            entering.setdefault(way.go, []).append((x[chain[-2]], number))
        return _shared_out(leaving.values()), _shared_out(entering.values())

    def _height(self, item: Item) -> float:
        return self._boxes[item].height if isinstance(item, str) else 0.0


def _shared_out(edges: Iterable[list[tuple[float, int]]]) -> dict[int, float]:
    return {
        number: WIDTH * (at + 1) / (len(wires) + 1)
        for wires in edges
        for at, (_, number) in enumerate(sorted(wires))
    }


def _spread(row: Sequence[Item], wished: Sequence[float]) -> dict[Item, float]:
    """Put a layer's items where they are wished, or as near as keeps them apart, in order."""
    x: list[float] = []
    for item, wish in zip(row, wished, strict=True):
        least = x[-1] + (_wide(row[len(x) - 1]) + _wide(item)) / 2 + GAP if x else wish
        x.append(max(wish, least))
    off = _mean([wish - at for wish, at in zip(wished, x, strict=True)], 0.0)
    return {item: at + off for item, at in zip(row, x, strict=True)}


def _wide(item: Item) -> float:
    return WIDTH if isinstance(item, str) else LANE


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
