"""Measure the search over guides: the real catalogue, and one of 300 made of the same words.

python scripts/bench_search.py [--guides 300] [--rounds 5] [--json]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from helper_app.guides.catalogue import Shelf  # noqa: E402
from helper_app.guides.headings import Heading  # noqa: E402
from helper_app.guides.search import Search  # noqa: E402
from helper_app.i18n import Texts  # noqa: E402

QUERY_TARGET_MS = 10.0
CORPUS = ROOT / "tests" / "guides" / "search_corpus.toml"
SENTENCE = "やくしょにいかないで、うちでカードのあんしょうばんごうをかえるほうほうがしりたいです"
DEEDS = ("をもらう", "をたのむ", "をやめる", "をかえる", "をしらべる", "がわからない", "をなくした")


def made_up(shelf: Shelf, count: int) -> list[Heading]:
    """Make up guides with as many texts as real ones, of words of the lexicon."""
    chance = random.Random(7)
    nouns = sorted(word for word in shelf.lexicon.words if len(word) > 1)

    def texts(number: int) -> tuple[str, ...]:
        return tuple(chance.choice(nouns) + chance.choice(DEEDS) for _ in range(number))

    return [
        Heading(
            id=f"made.up{number}",
            title=texts(1)[0],
            why="、".join(texts(2)),
            wishes=texts(5),
            life_events=("identity",),
            bring=("card", "pin.auth", "reader"),
            parts=texts(6),
        )
        for number in range(count)
    ]


def measure(shelf: Shelf, headings: Sequence[Heading], rounds: int) -> dict[str, float]:
    """Build an index and ask everything people are known to ask, and a long sentence."""
    corpus = tomllib.loads(CORPUS.read_text(encoding="utf-8"))
    queries = [said for words in corpus.values() for asked in words.values() for said in asked]
    queries += [SENTENCE, *(heading.title for heading in headings[:50])]
    begun = time.perf_counter()
    search = Search(headings, shelf.words, Texts("ja", "guides"), shelf.lexicon)
    built_ms = (time.perf_counter() - begun) * 1000
    passed_ms, worked_ms = [], []
    for query in queries * rounds:
        begun, worked = time.perf_counter(), time.process_time()
        search.find(query)
        worked_ms.append((time.process_time() - worked) * 1000)
        passed_ms.append((time.perf_counter() - begun) * 1000)
    return {
        "guides": len(headings),
        "index_ms": built_ms,
        "query_p50_ms": percentile(passed_ms, 0.5),
        "query_p95_ms": percentile(passed_ms, 0.95),
        "query_cpu_p95_ms": percentile(worked_ms, 0.95),
    }


def percentile(values: list[float], share: float) -> float:
    """Give the value that this share of all does not exceed."""
    return sorted(values)[int(len(values) * share)]


def main() -> None:
    """Print the figures and whether they reach their target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--guides", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    shelf = Shelf()
    found = [
        measure(shelf, headings, asked.rounds)
        for headings in (shelf.headings, made_up(shelf, asked.guides))
    ]
    if asked.json:
        print(json.dumps({"search": found}))
        return
    for figures in found:
        print(
            f"search      {figures['guides']} guides: a query p50 {figures['query_p50_ms']:.1f} ms,"
            f" p95 {figures['query_p95_ms']:.1f} ms (target ≤ {QUERY_TARGET_MS:.0f}),"
            f" of the processor p95 {figures['query_cpu_p95_ms']:.1f} ms;"
            f" index {figures['index_ms']:.0f} ms"
        )


if __name__ == "__main__":
    main()
