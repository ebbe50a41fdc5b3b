"""Where a Japanese phrase (文節) ends: BudouX's model, read as it lies in its package.

The package itself would bring a parser of HTML along, and the first screen would wait for that:
10 ms of 300. What it makes of a text is the same (`tests/guides/test_bunsetsu.py`).
Source: google/budoux, `models/ja.json`: for each place of a few letters around a possible end,
letters and how much they speak for it (for a negative number: against it).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

PLACES = {
    "UW1": (-3, -2), "UW2": (-2, -1), "UW3": (-1, 0), "UW4": (0, 1), "UW5": (1, 2), "UW6": (2, 3),
    "BW1": (-2, 0), "BW2": (-1, 1), "BW3": (0, 2),
    "TW1": (-3, 0), "TW2": (-2, 1), "TW3": (-1, 2), "TW4": (0, 3),
}  # fmt: skip
"""The model's names of places: from which letter to which, counted from the possible end."""
REACH = 3
_BEYOND = "\0" * REACH
"""Stands before and after a text; the model knows no such letters."""

Weights = Mapping[str, int]


class Bunsetsu:
    """Cuts Japanese into phrases.

    Args:
        model: For each of `PLACES`, letters and their weight.
    """

    def __init__(self, model: Mapping[str, Weights]) -> None:
        self._weights: Sequence[tuple[int, int, Weights]] = [
            (*PLACES[place], weights) for place, weights in model.items()
        ]
        self._least = sum(sum(weights.values()) for weights in model.values()) / 2

    def cut(self, text: str) -> list[str]:
        """Cut a text at the ends of its phrases; joined they are the text."""
        around = _BEYOND + text + _BEYOND
        ends = [at for at in range(1, len(text)) if self._weight(around, at + REACH) > self._least]
        return [text[begin:end] for begin, end in zip([0, *ends], [*ends, len(text)], strict=True)]

    def _weight(self, text: str, at: int) -> int:
        return sum(
            weights.get(text[at + begin : at + end], 0) for begin, end, weights in self._weights
        )


def load() -> Bunsetsu:
    """Read the model out of the package, without loading its code."""
    package = find_spec("budoux")
    assert package is not None
    assert package.origin is not None
    model = Path(package.origin).parent / "models" / "ja.json"
    return Bunsetsu(json.loads(model.read_bytes()))
