"""A chart as SVG, in plain shapes: for authors, for print, for who reads it aloud.

What a line means is said by its dashes and by a sign before each way, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from helper_app.guides.chart import (
    HEAD_LINE,
    LINE,
    MARGIN,
    PAD,
    WIDTH,
    Box,
    Chart,
    Kind,
    Wire,
    ways,
)  # fmt: skip
from helper_app.i18n import Texts

SIGNS: dict[Kind, str] = {"next": "●", "choice": "○", "different": "◇", "outcome": "△"}
INK, QUIET, EDGE, MAIN, WARM = "#1b1b1f", "#55565c", "#9a9ba3", "#0017c1", "#7a4d00"
PAPER, TROUBLE, GROUP, END = "#ffffff", "#fff8e6", "#f2f3f5", "#e8f1fe"
DASHES = ' stroke-dasharray="7 6"'
_STYLE = 'font-family="Noto Sans CJK JP, Noto Sans JP, BIZ UDPGothic, sans-serif" font-size="14"'


def svg(chart: Chart, title: str, t: Texts) -> str:
    """Draw a chart.

    Args:
        chart: What stands where.
        title: The guide's title in the reader's language.
        t: The words of the program.
    """
    width, height = round(chart.width), round(chart.height)
    has_troubles = any(box.step.is_trouble for box in chart.boxes.values())
    body = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" role="img" aria-labelledby="title desc" {_STYLE}>',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(_in_words(chart))}</desc>',
        f'<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8"'
        f' markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="{QUIET}"/></marker>'
        "</defs>",
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        _text(MARGIN, MARGIN, title, size=22, bold=True),
        _text(MARGIN, MARGIN + HEAD_LINE, f"{chart.guide.id}  {chart.guide.version}", QUIET),
        _text(MARGIN, MARGIN + 2 * HEAD_LINE - 4, _legend(t), QUIET),
        *(_troubles(chart, t) if has_troubles else ()),
        *map(_wire, chart.wires),
        *(line for box in chart.boxes.values() for line in _box(chart, box)),
        "</svg>",
    ]
    return "\n".join(body) + "\n"


def _in_words(chart: Chart) -> str:
    """Say every step and where it leads, for who does not see the drawing."""
    return "\n".join(
        f"{id_}: {''.join(box.head)} {', '.join(f'{w.label} → {w.go}' for w in ways(box.step))}"
        for id_, box in chart.boxes.items()
    )


def _legend(t: Texts) -> str:
    # Translators: legend of the chart of a guide; {…} are signs
    return t(
        "{next} goes on   {choice} a choice   {different} it looks different (dashed)"
        "   {outcome} how an action ends",
        **SIGNS,
    )


def _troubles(chart: Chart, t: Texts) -> Iterator[str]:
    y, height = chart.troubles_y - PAD, chart.height - chart.troubles_y
    yield (
        f'<rect x="{MARGIN / 2:g}" y="{y:g}" width="{chart.width - MARGIN:g}"'
        f' height="{height:g}" rx="14" fill="{GROUP}"/>'
    )
    # Translators: heading of the troubles in the chart of a guide
    yield _text(MARGIN, chart.troubles_y + 12, t("When something goes wrong"), size=18, bold=True)


def _wire(wire: Wire) -> str:
    (x, y), *others = wire.points
    path = f"M{x:g} {y:g}"
    for number, (to_x, to_y) in enumerate(others):
        middle = (y + to_y) / 2
        is_bend = number % 2 == 1
        path += f"C{x:g} {middle:g} {to_x:g} {middle:g} " if is_bend else "L"
        path += f"{to_x:g} {to_y:g}"
        x, y = to_x, to_y
    dashes = DASHES if wire.way.kind == "different" else ""
    return (
        f'<path d="{path}" fill="none" stroke="{QUIET}" stroke-width="2"{dashes}'
        f' marker-end="url(#tip)" data-from={quoteattr(wire.start)}'
        f" data-to={quoteattr(wire.way.go)}/>"
    )


def _box(chart: Chart, box: Box) -> Iterator[str]:
    step = box.step
    is_first = step.id == chart.guide.first.id
    fill = TROUBLE if step.is_trouble else END if step.end else PAPER
    edge = MAIN if is_first or step.end else WARM if step.is_trouble else EDGE
    thick = 4 if is_first or step.end else 2
    yield f"<g data-step={quoteattr(step.id)}><title>{escape(step.id)}</title>"
    yield (
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{WIDTH}" height="{box.height:g}"'
        f' rx="{28 if step.end else 8}" fill="{fill}" stroke="{edge}" stroke-width="{thick}"/>'
    )
    x, y = box.x + PAD, box.y + PAD + 12
    part = chart.guide.parts[step.part - 1] if step.part else ""
    yield _text(x, y, step.id, MAIN if not step.is_trouble else WARM, size=13)
    if part:
        yield _text(box.x + WIDTH - PAD, y, str(step.part), QUIET, size=13, anchor="end")
    y += HEAD_LINE - 2
    for line in box.head:
        yield _text(x, y, line, size=17, bold=True)
        y += HEAD_LINE
    y += LINE - HEAD_LINE
    for way, lines in box.ways:
        yield f"<g data-way={quoteattr(way.kind)} data-go={quoteattr(way.go)}>"
        yield _text(x, y, SIGNS[way.kind], size=12)
        for line in lines:
            yield _text(x + LINE, y, line)
            y += LINE
        yield "</g>"
    for number, line in enumerate(box.codes):
        yield _text(x, y, f"{SIGNS['outcome']} {line}" if number == 0 else line, QUIET, size=12)
        y += LINE
    yield "</g>"


def _text(
    x: float,
    y: float,
    words: str,
    colour: str = INK,
    *,
    size: int = 14,
    bold: bool = False,
    anchor: str = "start",
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"'
        f"{weight}>{escape(words)}</text>"
    )
