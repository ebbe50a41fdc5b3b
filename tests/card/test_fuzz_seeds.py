"""Every seed of the fuzzing, and thousands of damaged ones, give nothing but typed errors."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.fuzz.seeds import seeds_of
from tests.fuzz.targets import TARGETS

DAMAGED_A_SEED = 150


def damaged(seed: bytes) -> Iterator[bytes]:
    """Give a seed with bytes changed, left out and doubled, the same every time."""
    chance = random.Random(seed)
    for _ in range(DAMAGED_A_SEED):
        found = bytearray(seed)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(found) + 1)
            what = chance.randrange(3)
            if what == 0 and found:
                found[min(at, len(found) - 1)] = chance.randrange(256)
            elif what == 1:
                del found[at : at + chance.randint(1, 16)]
            else:
                found[at:at] = found[at : at + chance.randint(1, 16)]
        yield bytes(found)


@pytest.mark.filterwarnings("ignore:Parsed a serial number")
@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds(name: str) -> None:
    seeds = seeds_of(name)
    assert seeds
    for seed in seeds:
        TARGETS[name](seed)
        for other in damaged(seed):
            TARGETS[name](other)
