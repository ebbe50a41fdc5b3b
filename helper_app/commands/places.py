"""`tebiki guides places`: municipalities with a local profile; choose one, take one in."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app import paths
from helper_app.commands.console import Console
from helper_app.commands.verbs import add_verb

if TYPE_CHECKING:
    from helper_app.guides.catalogue import Shelf

FAILED, USAGE = 1, 2
NONE = "none"
"""Chooses no municipality."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb `places` and what it does to the command line."""
    noun = verbs.add_parser("places", help="municipalities with a local profile")
    own = noun.add_subparsers(required=True, metavar="list|choose|import")
    add_verb(own, "list", "every municipality with a local profile", list_places)
    choose = add_verb(own, "choose", "the municipality guides speak of", choose_place)
    choose.add_argument("place", metavar=f"ID|{NONE}")
    import_ = add_verb(
        own, "import", "take a profile or a list of spots in, in place of one", take_in
    )
    import_.add_argument("path", type=Path, metavar="FILE.toml|FILE.csv")
    spots = import_.add_argument_group("a list of spots (CSV, 自治体標準オープンデータセット)")
    spots.add_argument("--place", metavar="ID", help="whose spots they are; by default the chosen")
    spots.add_argument("--kind", choices=("shelter", "aed", "office"))
    spots.add_argument(
        "--source", metavar="URL", default="", help="address of the page it was found on"
    )
    spots.add_argument("--title", help="title of that page; by default the file's name")
    spots.add_argument("--date", type=dt.date.fromisoformat, help="day the list bears")
    spots.add_argument("-o", "--out", type=Path, metavar="FILE.toml", help="write it here instead")


def list_places(asked: argparse.Namespace, console: Console) -> int:
    """Print every municipality; the chosen one, examples and broken files marked."""
    from helper_app.guides.readings import plain

    chosen = _chosen(asked)
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
    """Take a profile or a list of spots in, by the end of its name."""
    is_list = asked.path.suffix.lower() == ".csv"
    return take_spots(asked, console) if is_list else take_profile(asked, console)


def take_profile(asked: argparse.Namespace, console: Console) -> int:
    """Check a profile and keep it; a wrong one changes nothing."""
    from helper_app.commands.files import write
    from helper_app.guides import places

    place = places.load(asked.path)
    target = paths.personal(asked.data_dir).places / asked.path.name
    write(target, asked.path.read_bytes())
    console.line(place.name)
    console.data({"place": place.id, "facts": len(place.facts), "file": str(target)})
    return 0


def take_spots(asked: argparse.Namespace, console: Console) -> int:
    """Keep a list of spots; rows that were left out are told, and make it fail."""
    from helper_app.commands.files import write
    from helper_app.guides import open_data
    from helper_app.guides.facts import Sourced

    place = asked.place or _chosen(asked)
    if not (place and asked.kind and asked.date and asked.source.startswith("https://")):
        # Translators: a list of spots is taken in; names of options stay as they are
        console.refuse(console.t("Needed: --place, --kind, --date and --source https://…"))
        return USAGE
    good, refused = open_data.read(asked.path)
    today = dt.date.today()
    source = Sourced(
        source_title=asked.title or asked.path.name,
        source_url=asked.source,
        source_date=asked.date,
        checked=today,
        review_by=today + dt.timedelta(days=open_data.REVIEW_DAYS),
    )
    own = paths.personal(asked.data_dir).places / f"{place}.{asked.kind}.toml"
    target = asked.out or own
    write(target, open_data.written(asked.kind, good, source).encode("utf-8"))
    for row in refused:
        console.line(f"{asked.path.name}:{row.line}: {row.problem}")
    # Translators: last line after a list of spots was taken in
    console.line(console.t("Taken in: {n}, left out: {out}", n=len(good), out=len(refused)))
    console.data(
        {"spots": len(good), "refused": [vars(row) for row in refused], "file": str(target)}
    )
    return FAILED if refused else 0


def _chosen(asked: argparse.Namespace) -> str:
    from helper_app import settings

    return settings.load(paths.personal(asked.data_dir).settings).settings.place


def _shelf(asked: argparse.Namespace) -> Shelf:
    from helper_app.guides.catalogue import Shelf

    return Shelf(own_places=paths.personal(asked.data_dir).places)
