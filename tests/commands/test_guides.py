"""`tebiki guides …`."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from helper_app.cli import full_parser
from helper_app.commands.console import Console
from helper_app.errors import GuideBroken, GuideUnknown
from helper_app.i18n import Texts
from tests.guides import small


def ran(*words: str, locale: str = "ja") -> tuple[int, str]:
    asked = full_parser().parse_args(["--data-dir", "/nonexistent", "guides", *words])
    out = io.StringIO()
    code = asked.run(asked, Console(Texts(locale), as_json=asked.json, out=out))
    return int(code), out.getvalue()


def test_list_names_every_guide() -> None:
    code, out = ran("list", "--json")
    (row,) = [row for row in json.loads(out)["guides"] if row["id"] == "card.authenticate"]
    assert (code, row["covers"], row["title"]) == (0, ["A01", "A03"], "カードで本人確認をする")


def test_list_speaks_to_a_person() -> None:
    assert "card.authenticate  カードで本人確認をする" in ran("list")[1]


def test_show_gives_every_step() -> None:
    _, out = ran("show", "card.authenticate", "--json")
    steps = {step["id"]: step for step in json.loads(out)["steps"]}
    assert steps["pad"]["do"] == "4けたの数字を入れてください。"


def test_show_speaks_to_a_person() -> None:
    assert "[pad] 4けたの数字を入れてください。" in ran("show", "card.authenticate")[1]


def test_show_of_an_unknown_guide_is_an_error() -> None:
    with pytest.raises(GuideUnknown):
        ran("show", "none")


def test_check_finds_nothing_wrong() -> None:
    code, out = ran("check", "--json", "--as-of", "2026-11-26")
    assert (code, json.loads(out)) == (0, {"errors": 0, "findings": []})


def test_check_fails_when_facts_are_overdue() -> None:
    code, out = ran("check", "--as-of", "2027-06-01")
    assert code == 1
    assert "card.toml:4: error [fact_overdue] pin.auth.lock" in out


def test_check_of_one_file_names_file_and_line(tmp_path: Path) -> None:
    path = small.changed(tmp_path, 'see = "あかいカードがあります。"\n', "")
    code, out = ran("check", str(path), "--as-of", "2026-11-23")
    assert code == 1
    assert "small.toml:29: error [see] small/red" in out


def test_check_of_a_broken_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GuideBroken):
        ran("check", str(small.changed(tmp_path, "version = 1", "version = x")))


def test_check_of_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GuideUnknown):
        ran("check", str(tmp_path / "none.toml"))


def test_facts_are_listed_with_source_and_age() -> None:
    _, out = ran("facts", "--json", "--as-of", "2026-11-23")
    (fact,) = [fact for fact in json.loads(out)["facts"] if fact["id"] == "pin.auth.lock"]
    assert (fact["checked"], fact["is_overdue"], fact["source_date"]) == ("2026-11-23", False, None)


def test_overdue_facts_are_marked() -> None:
    assert "pin.reset.app  2027-02-23  期限切れ" in ran("facts", "--as-of", "2027-02-23")[1]


def test_search_finds_by_a_persons_words() -> None:
    code, out = ran("search", "--json", "やくしょ", "いかない")
    assert (code, json.loads(out)["guides"][0]["id"]) == (0, "card.authenticate")


def test_search_says_where_the_words_stand() -> None:
    _code, out = ran("search", "やくしょ", "いかない")
    assert "[役所]に[行か]ずに済ませたい" in out


def test_search_gives_marks_to_a_script() -> None:
    _code, out = ran("search", "--json", "shomei")
    (row,) = [row for row in json.loads(out)["guides"] if row["id"] == "document.sign"]
    (begin, end) = row["marks"][0]
    assert (row["found_in"], row["text"][begin:end]) == ("title", "署名")


def test_search_offers_the_nearest_where_nothing_fits_all_of_it() -> None:
    code, out = ran("search", "--json", "有効期限")
    assert code == 1
    assert "card.status" in [row["id"] for row in json.loads(out)["near"]]


def test_search_that_finds_nothing_says_who_helps() -> None:
    code, out = ran("search", "ぬるぽ")
    assert (code, "窓口" in out) == (1, True)


def test_search_takes_a_locale_of_its_own() -> None:
    asked = full_parser().parse_args(["guides", "search", "prove", "--locale", "en"])
    assert asked.locale == "en"


def test_search_keeps_the_locale_said_before_the_verb() -> None:
    asked = full_parser().parse_args(["--locale", "en", "guides", "search", "prove"])
    assert asked.locale == "en"


def test_a_guide_is_drawn_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "pictures" / "guide.svg"
    code, out = ran("graph", "card.authenticate", "-o", str(file), "--json")
    assert (code, json.loads(out)["file"]) == (0, str(file))
    assert "<title" in file.read_text(encoding="utf-8")


def test_a_drawing_without_a_file_is_printed() -> None:
    assert ran("graph", "card.authenticate")[1].startswith("<svg")
