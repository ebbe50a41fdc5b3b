"""`tebiki readings`, from its words to its exit codes."""

from __future__ import annotations

import io
import json
from itertools import pairwise
from typing import Any

from helper_app import i18n
from helper_app.cli import full_parser
from helper_app.commands.console import Console

TEXT = "令和13年4月5日に、今日《きょう》の暗証番号をURLで"


def answered(text: str, *options: str) -> tuple[int, str, str]:
    """Run the verb; give its exit code, standard output and standard error."""
    asked = full_parser().parse_args(["readings", text, *options])
    out, err = io.StringIO(), io.StringIO()
    console = Console(i18n.Texts("ja"), as_json="--json" in options, out=out, err=err)
    return asked.run(asked, console), out.getvalue(), err.getvalue()


def tokens(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(answered(text, "--json")[1])["tokens"]
    return found


def test_it_prints_plain_hiragana() -> None:
    code, out, err = answered(TEXT)
    assert out == (
        "れいわじゅうさんねんしがついつかに、きょうのあんしょうばんごうをゆーあーるえるで\n"
    )
    assert (code, err) == (0, "")


def test_the_surfaces_of_the_tokens_are_the_plain_text() -> None:
    joined = "".join(token["surface"] for token in tokens(TEXT))
    assert joined == "令和13年4月5日に、今日の暗証番号をURLで"


def test_the_readings_of_the_tokens_are_what_is_printed() -> None:
    joined = "".join(token["reading"] for token in tokens(TEXT))
    assert joined == answered(TEXT)[1].rstrip("\n")


def test_the_places_of_the_tokens_follow_one_another() -> None:
    found = tokens(TEXT)
    assert found[0]["start"] == 0
    assert all(one["end"] == other["start"] for one, other in pairwise(found))
    assert all(token["end"] - token["start"] == len(token["surface"]) for token in found)


def test_a_kanji_it_cannot_read_stays_and_is_named() -> None:
    code, out, err = answered("鱗を更新")
    assert (code, out) == (1, "鱗をこうしん\n")
    assert "鱗" in err


def test_a_script_learns_which_kanji_it_cannot_read() -> None:
    code, out, _ = answered("鱗を更新", "--json")
    assert (code, json.loads(out)["unread"]) == (1, ["鱗"])
