"""A small machine, whole and right, that tests break in one place at a time."""

from __future__ import annotations

from pathlib import Path

from helper_app.practice import loader
from helper_app.practice.model import Event, Machine, Scenario
from helper_app.practice.rehearsal import Rehearsal

TEXT = """\
id = "small"
version = 1
edited = 2026-11-26
title = "ちいさなきかい"
why = "ためすためです。"
note = "ほんものとちがいます。"
checked = 2026-11-26
review_by = 2027-05-26
pin = "1234"

[memory]
tries = 2
many = 1
met = ""

[money]
fee = 200
times = "many"
change = "change"
tray = "tray"

[[slot]]
id = "reader"
title = "おくところ"
wrong = "まだです。"

[[slot]]
id = "coins"
title = "いれるところ"
wrong = "まだいれません。"

[[slot]]
id = "tray"
title = "でるところ"

[[thing]]
id = "card"
title = "ふだ"
slot = "reader"
putting = "ふだをおく"
taking = "ふだをとる"
at = "hand"

[[thing]]
id = "coin"
title = "おかね"
slot = "coins"
putting = "おかねをいれる"
at = "hand"
count = 2
worth = 150

[[thing]]
id = "change"
title = "おつり"
taking = "おつりをとる"

[[button]]
id = "quit"
label = "やめる"
gloss = "おわりにする"
wrong = "やめるとおわります。"
go = "back"

[[screen]]
id = "place"
title = "おいてください"
lines = ["ふだをおいてください。"]
do = "ふだをおいてください。"

[[screen.button]]
id = "help"
label = "せつめい"
gloss = "はなしをきく"
wrong = "いまは、いりません。"

[[screen.move]]
put = "card"
go = "pin"

[[screen]]
id = "pin"
title = "ばんごう"
lines = ["あと{value:tries}かいです。"]
do = "ばんごうをいれてください。"
also = ["quit"]

[screen.entry]
ask = "pin.digits"
label = "きめる"
gloss = "これでよい"
wrong = "ちがいました。"
right = [{ go = "many", set = { tries = 2 } }]
mistaken = [
  { when = "tries == 1", go = "back", set = { tries = 0 } },
  { set = { met = "wrong" }, add = { tries = -1 } },
]

[[screen.move]]
take = "card"
go = "place"

[[screen]]
id = "many"
title = "いくつですか"
lines = ["{value:many}つ"]
do = "いくつか、えらんでください。"
also = ["quit"]

[[screen.button]]
id = "more"
label = "ふやす"
gloss = "ひとつふやす"
when = "many < 2"
add = { many = 1 }
wrong = "ひとつでよいです。"

[[screen.button]]
id = "fewer"
label = "へらす"
gloss = "ひとつへらす"
when = "many > 1"
add = { many = -1 }
wrong = "もうへらせません。"

[[screen.button]]
id = "next"
label = "つぎへ"
gloss = "すすむ"
go = "pay"
wrong = "ひとつにしてください。"

[[screen]]
id = "pay"
title = "はらってください"
lines = ["あと{value:missing}えんです。"]
do = "はらってください。"

[[screen.button]]
id = "pay"
label = "はらう"
gloss = "おわりにする"
when = "missing == 0"
pay = "charge"
set = { met = "bought" }
go = "wait"
wrong = "まだたりません。"

[[screen.button]]
id = "quit"
label = "やめる"
gloss = "かえしてもらう"
pay = "refund"
go = "back"
wrong = "やめるとおわります。"

[[screen.move]]
put = "coin"
when = "missing > 0"

[[screen]]
id = "wait"
title = "まっています"
lines = ["おまちください。"]
do = "まってください。"
caption = "おとがします。"

[screen.wait]
seconds = 5
go = "back"

[[screen]]
id = "back"
title = "とってください"
lines = ["ぜんぶとってください。"]
do = "ぜんぶとってください。"

[[screen.button]]
id = "over"
label = "おわる"
gloss = "おわりにする"
when = "card == 'hand' and change != 'tray'"
go = "done"
wrong = "まだのこっています。"

[[screen]]
id = "done"
title = "おわり"
lines = ["おわりました。"]
do = "おわりです。"
end = "done"

[[scenario]]
id = "usual"
title = "ふつう"
task = "ひとつかいます。"
learnt = "かえました。"
start = "place"
ends = ["done"]
when = "paid == 0 and many == 1 and met == 'bought'"

[[scenario]]
id = "wrong"
title = "まちがえる"
task = "わざとまちがえます。"
learnt = "だいじょうぶです。"
start = "pin"
ends = ["many"]
when = "met == 'wrong'"
at = { card = "reader" }
"""

CARD_IN, CARD_OUT = Event("put", "card"), Event("take", "card")
COIN = Event("put", "coin")
RIGHT, MISTAKEN = Event("enter", "right"), Event("enter", "mistaken")
WAIT = Event("wait")


def press(button: str) -> Event:
    """Give the press of a button."""
    return Event("press", button)


BOUGHT = (CARD_IN, RIGHT, press("next"), COIN, COIN, press("pay"))


def machine(folder: Path, old: str = "", new: str = "") -> Machine:
    """Write the machine with one text replaced, and read it."""
    assert old in TEXT
    file = folder / "small.toml"
    file.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    return loader.load(file)


def scenario(folder: Path, id_: str = "usual") -> tuple[Machine, Scenario]:
    """Give the machine with one of its scenarios."""
    whole = machine(folder)
    return whole, whole.scenario(id_)


def rehearsal(folder: Path, id_: str = "usual", *events: Event) -> Rehearsal:
    """Give a rehearsal in which something was done already."""
    begun = Rehearsal(*scenario(folder, id_))
    for event in events:
        begun.do(event)
    return begun


def line_of(text: str) -> int:
    """Give the line a text of the file stands on."""
    return TEXT[: TEXT.index(text)].count("\n") + 1
