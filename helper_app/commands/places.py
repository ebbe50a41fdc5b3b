"""`tebiki guides places`: municipalities with a local profile; choose one, take one in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app import paths
from helper_app.commands.console import Console

if TYPE_CHECKING:
    from helper_app.guides.catalogue import Shelf

FAILED = 1
NONE = "none"
"""Chooses no municipality."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb `places` and what it does to the command line."""
    noun = verbs.add_parser("places", help="municipalities with a local profile")
    own = noun.add_subparsers(required=True, metavar="list|choose|import")
    _add(own, "list", "every municipality with a local profile", list_places)
    choose = _add(own, "choose", "the municipality guides speak of", choose_place)
    choose.add_argument("place", metavar=f"ID|{NONE}")
    import_ = _add(own, "import", "take a profile in, in place of an earlier one", take_in)
    import_.add_argument("path", type=Path, metavar="FILE")


def _add(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_: str, run: object
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=help_, description=help_)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)
    return parser


def list_places(asked: argparse.Namespace, console: Console) -> int:
    """Print every municipality; the chosen one, examples and broken files marked."""
    from helper_app import settings
    from helper_app.guides.readings import plain

    chosen = settings.load(paths.personal(asked.data_dir).settings).settings.place
    rows: list[dict[str, object]] = []
    for place in _shelf(asked).places.values():
        row: dict[str, object] = {
            "id": place.id,
            "name": plain(place.name),
            "is_chosen": place.id == chosen,
            "is_example": place.is_example,
            "facts": {fact.id: plain(fact.text) for fact in place.facts},
        }
        if place.problem is not None:
            row["problem"] = str(place.problem)
        rows.append(row)
        # Translators: marks the municipality that was chosen, in a list
        mark = console.t("chosen") if row["is_chosen"] else ""
        console.line(f"{place.id}  {row['name']}  {mark}  {row.get('problem', '')}".rstrip())
    console.data({"places": rows})
    return 0


def choose_place(asked: argparse.Namespace, console: Console) -> int:
    """Keep the municipality guides speak of from now on."""
    from helper_app import settings

    chosen = "" if asked.place == NONE else asked.place
    if chosen and chosen not in _shelf(asked).places:
        # Translators: a local profile with this name was asked for, and there is none
        console.refuse(console.t("There is no local profile {place}.", place=chosen))
        console.data({"error": "place.unknown", "place": chosen})
        return FAILED
    file = paths.personal(asked.data_dir).settings
    settings.save(file, settings.load(file).settings.replace(place=chosen))
    console.data({"place": chosen})
    return 0


def take_in(asked: argparse.Namespace, console: Console) -> int:
    """Check a profile and keep it; a wrong one changes nothing."""
    from helper_app.commands.files import write
    from helper_app.guides import places

    place = places.load(asked.path)
    target = paths.personal(asked.data_dir).places / asked.path.name
    write(target, asked.path.read_bytes())
    console.line(place.name)
    console.data({"place": place.id, "facts": len(place.facts), "file": str(target)})
    return 0


def _shelf(asked: argparse.Namespace) -> Shelf:
    from helper_app.guides.catalogue import Shelf

    return Shelf(own_places=paths.personal(asked.data_dir).places)
