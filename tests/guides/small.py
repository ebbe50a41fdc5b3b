"""A small guide, whole and right, that tests break in one place at a time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from helper_app.guides import loader
from helper_app.guides.actions import Action
from helper_app.guides.facts import Fact, FactRegister
from helper_app.guides.findings import Ground
from helper_app.guides.hosts import Hosts
from helper_app.guides.model import Guide, Picture
from helper_app.guides.readings import Lexicon
from helper_app.guides.words import Words

TODAY = dt.date(2026, 11, 23)

TEXT = """\
id = "small"
version = 1
edited = 2026-11-23
title = "ちいさな手びき"
why = "ためすためです。"
offline_way = "まどぐちでもできます。"
bring = ["card"]
sources = ["law"]
checked = 2026-11-23
review_by = 2027-05-23
parts = ["はじめ", "おわり"]

[on]
"card.missing" = "trouble.card"
"unexpected" = "trouble.card"

[[step]]
id = "first"
part = 1
do = "カードをえらんでください。"
see = "えらぶと、つぎへすすみます。"
note = "{fact:law}"
picture = "card.svg"
choices = [
  { text = "あか", go = "red", set = { colour = "red" } },
  { text = "あお", go = "blue", set = { colour = "blue" } },
]

[[step]]
id = "red"
part = 1
do = "あかいカードをみてください。"
see = "あかいカードがあります。"
picture = "card.svg"
different = [{ text = "カードがない", go = "trouble.card" }]
next = "look"

[[step]]
id = "blue"
part = 1
do = "あおいカードをみてください。"
see = "あおいカードがあります。"
picture = "card.svg"
different = [{ text = "カードがない", go = "trouble.card" }]
next = "look"

[[step]]
id = "look"
part = 2
do = "カードをおいてください。"
see = "カードがみつかります。"
picture = "card.svg"
wait = "look"
next = [{ when = "tries_left == 1 and colour == 'red'", go = "careful" }, { go = "end" }]
different = [{ text = "カードがない", go = "trouble.card" }]

[[step]]
id = "careful"
part = 2
do = "あと{value:tries_left}回です。"
see = "つぎへすすめます。"
picture = "card.svg"
next = "end"
different = [{ text = "もっとある", go = "end" }]

[[step]]
id = "end"
part = 2
do = "おわりです。"
picture = "card.svg"
end = "done"

[[step]]
id = "trouble.card"
do = "カードをさがしてください。"
see = "みつかると、もどります。"
picture = "card.svg"
next = "look"
choices = [{ text = "やめる", go = "stopped" }]

[[step]]
id = "stopped"
do = "ここまでです。"
picture = "card.svg"
end = "stopped"
"""

LOOK = Action(
    name="look",
    kind="wait",
    asks="",
    codes=("card.missing", "unexpected"),
    awaited=("card.missing",),
    values={"tries_left": (1, 3)},
    tells={},
)
PROVE = Action("prove", "action", "pin.auth", ("unexpected",), (), {}, {})

LAW = Fact(
    id="law",
    text="きまりです。",
    source_title="きまり",
    source_url="https://www.digital.go.jp/law",
    source_date=None,
    checked=dt.date(2026, 11, 23),
    review_by=dt.date(2027, 5, 23),
    valid_from=None,
    valid_to=None,
    scope="national",
    file="facts.toml",
    line=1,
)


def written(folder: Path, text: str = TEXT) -> Path:
    """Write a guide as `small.toml`."""
    path = folder / "small.toml"
    path.write_text(text, encoding="utf-8")
    return path


def changed(folder: Path, old: str, new: str) -> Path:
    """Write the small guide with one place changed, which must be there."""
    assert old in TEXT
    return written(folder, TEXT.replace(old, new, 1))


def guide(folder: Path) -> Guide:
    """Give the small guide."""
    return loader.load(written(folder))


def ground(
    *, facts: tuple[Fact, ...] = (LAW,), pictures: tuple[str, ...] = ("card.svg",)
) -> Ground:
    """Give what the small guide is checked against."""
    words = {
        "next": "つぎへ",
        "try": "もういちど",
        "finish": "おわる",
        "fact_gone": "きいてください。",
    }
    return Ground(
        facts=FactRegister(facts),
        words=Words(words, {"card": "カード"}, {"card.svg": Picture("card.svg", "カード")}),
        lexicon=Lexicon({"手": "て"}, {}, {"回": "かい"}, {}),
        actions={"look": LOOK, "prove": PROVE},
        pictures=frozenset(pictures),
        hosts=Hosts((".go.jp", ".lg.jp"), frozenset({"www.town.example.jp"})),
        glossary=frozenset({"カード"}),
        guides=frozenset({"small", "other"}),
        rows=frozenset({"A01"}),
        today=TODAY,
    )
