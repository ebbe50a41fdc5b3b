"""`tebiki audit --self`: is every screen good for everybody, in every look?"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from itertools import count, product
from typing import Any

from helper_app.commands.console import Console
from helper_app.commands.shots import size
from helper_app.i18n import LOCALES, PSEUDO, PSEUDO_MIRRORED

SCALES = (100, 200, 300, 400)
THEMES = ("light", "dark", "contrast")
SIZES = ((1024, 768), (1366, 768))
FOUND = 1
"""Exit code when something was found."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the command line."""
    help_ = "look for what would hinder a person on the screens"
    parser = verbs.add_parser("audit", help=help_, description=help_)
    parser.add_argument("--self", action="store_true", required=True, help="audit this program")
    parser.add_argument("--locale", action="append", dest="locales", metavar="L")
    parser.add_argument("--scale", action="append", dest="scales", type=int, metavar="N")
    parser.add_argument("--theme", action="append", dest="themes", choices=THEMES, metavar="T")
    parser.add_argument("--size", action="append", dest="sizes", type=size, metavar="WxH")
    parser.add_argument("--screen", action="append", dest="screens", metavar="NAME")
    parser.add_argument(
        "--turn", type=int, metavar="N", help="each screen in one size and theme only, in turn"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="side by side")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Look at every screen; languages and text sizes are shared out among processes."""
    usual = [asked.locale] if asked.locale else [*LOCALES, PSEUDO, PSEUDO_MIRRORED]
    shares = list(product(asked.locales or usual, asked.scales or SCALES))
    if len(shares) == 1:
        looks, found = look_here(asked, *shares[0])
    else:
        with ThreadPoolExecutor(max(1, asked.jobs)) as pool:
            parts = list(pool.map(partial(look_elsewhere, asked), count(), shares))
        looks = sum(part["looks"] for part in parts)
        found = [finding for part in parts for finding in part["findings"]]
    report(console, looks, found)
    return FOUND if found else 0


def look_here(asked: argparse.Namespace, locale: str, scale: int) -> tuple[int, list[Any]]:
    """Look in this process; give the number of looks and what was found."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pixels must not depend on a graphics driver
    from helper_app import app

    found: list[Any] = []
    looks = 0
    sizes, themes = asked.sizes or SIZES, asked.themes or THEMES
    for look, findings in app.audit(
        [locale], [scale], themes, sizes, asked.screens or [], asked.turn
    ):
        looks += 1
        found += [{**asdict(look), **asdict(finding)} for finding in findings]
    return looks, found


def look_elsewhere(
    asked: argparse.Namespace, number: int, share: tuple[str, int]
) -> dict[str, Any]:
    """Look at the share of a number in another process, and hear from it."""
    locale, scale = share
    command = [sys.executable, "-m", "helper_app.cli", "audit", "--self", "--json"]
    command += ["--locale", locale, "--scale", str(scale), *chosen(asked)]
    if asked.turn is not None:
        command += ["--turn", str(asked.turn + number)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, FOUND):
        raise RuntimeError(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def chosen(asked: argparse.Namespace) -> Iterator[str]:
    """Give the options another process needs besides language and text size."""
    for theme in asked.themes or ():
        yield from ("--theme", theme)
    for width, height in asked.sizes or ():
        yield from ("--size", f"{width}x{height}")
    for screen in asked.screens or ():
        yield from ("--screen", screen)


def report(console: Console, looks: int, found: Sequence[dict[str, Any]]) -> None:
    """Tell what was found: each kind of it once, with an example."""
    console.data({"looks": looks, "findings": found})
    by_place = Counter((one["rule"], one["part"]) for one in found)
    for (rule, part), times in sorted(by_place.items()):
        first = next(one for one in found if (one["rule"], one["part"]) == (rule, part))
        where = "{screen} {locale} {theme} {scale} % {width}x{height}".format(**first)
        console.line(f"{rule}  {part}  x{times}  {where}: {first['detail']}")
    t = console.t
    counted = t.plural("{n} combination looked at", "{n} combinations looked at", looks)
    hindering = t.plural("{n} thing hinders", "{n} things hinder", len(found))
    console.line(f"{counted}: {hindering}")
