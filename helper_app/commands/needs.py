"""`tebiki needs`: the table of troubles: list, search, show, check; own rows in and out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app import paths
from helper_app.commands.console import Console
from helper_app.commands.files import write
from helper_app.commands.verbs import add_verb
from helper_app.errors import GuideBroken

if TYPE_CHECKING:
    from helper_app.i18n import Texts
    from helper_app.needs.model import Need

FAILED = 1
"""Exit code when the check found an error, or a search found nothing."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs to the command line."""
    noun = verbs.add_parser("needs", help="troubles, and what helps: settings, things, whom to ask")
    own = noun.add_subparsers(required=True, metavar="list|search|show|check|import|export")
    add_verb(own, "list", "every trouble", list_needs)
    search = add_verb(own, "search", "troubles found by a person's own words", search_needs)
    search.add_argument("words", nargs="+", metavar="WORDS")
    show = add_verb(own, "show", "one trouble with all that helps", show_need)
    show.add_argument("need", metavar="ID")
    check = add_verb(own, "check", "whether the table follows every rule", check_needs)
    check.add_argument("path", nargs="?", type=Path, metavar="FILE", help="a file of own rows")
    import_ = add_verb(
        own, "import", "take a file of own rows in, in place of earlier ones", take_in
    )
    import_.add_argument("path", type=Path, metavar="FILE")
    export = add_verb(own, "export", "put the own rows into a file for somebody else", put_out)
    export.add_argument("path", type=Path, metavar="FILE")


def list_needs(asked: argparse.Namespace, console: Console) -> int:
    """Print every trouble, group by group."""
    from helper_app.needs import loader

    needs = loader.load(_own(asked))
    texts = _texts(console)
    for group in needs.groups:
        console.line(texts(group.title))
        for need in needs.of_group(group.id):
            console.line(f"    {need.id}  {texts(need.trouble)}")
    console.data({"needs": [_row(need, texts) for need in needs]})
    return 0


def search_needs(asked: argparse.Namespace, console: Console) -> int:
    """Print what fits, the best first; where nothing does, the groups."""
    from helper_app.guides.catalogue import Shelf
    from helper_app.needs import loader
    from helper_app.needs.search import Search

    texts = _texts(console)
    found = Search(loader.load(_own(asked)), texts, Shelf().lexicon).find(" ".join(asked.words))
    for need in found.needs:
        console.line(f"{need.id}  {texts(need.trouble)}")
    for group in found.groups:
        console.line(f"{group.id}  {texts(group.title)}")
    console.data(
        {
            "needs": [_row(need, texts) for need in found.needs],
            "groups": [group.id for group in found.groups],
        }
    )
    return 0 if found.needs else FAILED


def show_need(asked: argparse.Namespace, console: Console) -> int:
    """Print one trouble with all that helps, and where it is from."""
    from helper_app.needs import loader

    need = loader.load(_own(asked)).need(asked.need)
    texts = _texts(console)
    console.line(texts(need.trouble))
    for name, value in need.settings.items():
        console.line(f"    {name} = {value}")
    for sentence in (*need.devices, *need.ask):
        console.line(f"    {texts(sentence)}")
    for aid in need.systems:
        console.line(f"    {texts(aid.text)} ({texts(aid.source_title)}, {aid.checked})")
    console.data(_row(need, texts))
    return 0


def check_needs(asked: argparse.Namespace, console: Console) -> int:
    """Check the program's own table, or a file of own rows; fail if something is wrong."""
    from helper_app.needs import loader

    problems: list[dict[str, object]] = []
    count = 0
    try:
        needs = loader.load() if asked.path is None else None
        count = len(needs.rows) if needs is not None else len(loader.load_own(asked.path))
        loader.load_questions(needs or loader.load())
    except GuideBroken as problem:
        problems.append(dict(problem.values))
        console.line("{file}:{line}: {problem}".format(**problem.values))
    # Translators: last line of the check of the table of troubles
    console.line(console.t("Rows: {n}, errors: {errors}", n=count, errors=len(problems)))
    console.data({"rows": count, "errors": len(problems), "findings": problems})
    return FAILED if problems else 0


def take_in(asked: argparse.Namespace, console: Console) -> int:
    """Check a file of own rows and keep it; a wrong one changes nothing."""
    from helper_app.needs import loader

    own = _own(asked)
    count = len(loader.load_own(asked.path))
    write(own, asked.path.read_bytes())
    console.line(console.t.plural("{n} row", "{n} rows", count))
    console.data({"rows": count, "file": str(own)})
    return 0


def put_out(asked: argparse.Namespace, console: Console) -> int:
    """Write the own rows into a file."""
    from helper_app.needs import loader

    own = _own(asked)
    count = len(loader.load_own(own))
    write(asked.path, own.read_bytes())
    console.line(console.t.plural("{n} row", "{n} rows", count))
    console.data({"rows": count, "file": str(asked.path)})
    return 0


def _own(asked: argparse.Namespace) -> Path:
    return paths.personal(asked.data_dir).needs


def _texts(console: Console) -> Texts:
    from helper_app.guides.catalogue import Shelf

    return Shelf().texts(console.t.locale)


def _row(need: Need, texts: Texts) -> dict[str, object]:
    return {
        "id": need.id,
        "group": need.group,
        "trouble": texts(need.trouble),
        "settings": dict(need.settings),
        "devices": [texts(sentence) for sentence in need.devices],
        "ask": [texts(sentence) for sentence in need.ask],
        "systems": [
            {
                "text": texts(aid.text),
                "source": texts(aid.source_title),
                "url": aid.source_url,
                "checked": aid.checked.isoformat(),
            }
            for aid in need.systems
        ],
    }
