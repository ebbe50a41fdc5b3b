"""Local profiles: a municipality speaks for itself, and is never a blank where it does not."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import checks, places
from helper_app.guides.catalogue import Shelf
from helper_app.guides.facts import FactRegister
from helper_app.guides.findings import Ground
from helper_app.guides.wording import Wording
from helper_app.i18n import Texts
from tests.guides import small

SHELF = Shelf(clock=lambda: small.TODAY)
TEMPLATE = Path(__file__).parents[2] / "docs" / "place-template.toml"
TOWN = """\
name = "まち"

[[fact]]
id = "place.counter"
text = "まちのまどぐち"
source_title = "まち"
source_url = "https://www.example.lg.jp/"
checked = 2026-11-23
review_by = 2027-05-23
scope = "municipality"
"""


def shelf(folder: Path, text: str = TOWN) -> Shelf:
    """Give the shelf of the small guide with one town."""
    for name in ("catalogue", "facts", "places"):
        (folder / name).mkdir()
    small.written(folder / "catalogue")
    (folder / "places" / "town.toml").write_text(text, encoding="utf-8")
    return Shelf(folder)


def ground(shelf: Shelf) -> Ground:
    """Give what the small guide is checked against, and what the town says."""
    own = small.ground()
    facts = (small.LAW, *(fact for place in shelf.places.values() for fact in place.facts))
    words = replace(own.words, places={"counter": "まちのまどぐち"})
    return replace(own, facts=FactRegister(facts), words=words)


def rules(shelf: Shelf) -> set[str]:
    return {finding.rule for finding in checks.check_places(shelf, ground(shelf))}


@pytest.mark.parametrize(
    ("place", "said"),
    [("", "市区町村の窓口へ"), ("mihon", "見本《みほん》市役所の市民課（れい）へ")],
)
def test_a_guide_speaks_of_the_persons_own_counter(place: str, said: str) -> None:
    wording = SHELF.wording("ja", place)
    assert wording.say("{place:counter}へ", {}).text == said


@pytest.mark.parametrize("key", sorted(SHELF.words.places))
def test_without_a_profile_nothing_is_blank(key: str) -> None:
    said = SHELF.wording("ja").say(f"{{place:{key}}}", {})
    assert said.text and not said.facts


def test_an_answer_that_has_ended_leaves_how_to_find_it_out() -> None:
    (fee, *_) = [fact for fact in SHELF.facts if fact.id == "place.fees"]
    ended = FactRegister((replace(fee, valid_to=dt.date(2026, 1, 1)),))
    wording = Wording(Texts("ja", "guides"), ended, SHELF.words, lambda: small.TODAY, "mihon")
    assert wording.say("{place:fees}", {}).text == SHELF.words.places["fees"]


@pytest.mark.parametrize(
    ("day", "price"), [(dt.date(2027, 3, 31), "200円"), (dt.date(2027, 4, 1), "お店でも300円")]
)
def test_a_fee_changes_on_its_day(day: dt.date, price: str) -> None:
    assert price in Shelf(clock=lambda: day).wording("ja", "mihon").say("{place:fees}", {}).text


def test_what_a_place_says_tells_where_it_comes_from() -> None:
    said = SHELF.wording("ja", "mihon").say("{place:hours}", {})
    assert [fact.host for fact in said.facts] == ["www.example.lg.jp"]


def test_the_profile_in_the_program_is_marked_as_an_example() -> None:
    assert [(place.id, place.is_example) for place in SHELF.places.values()] == [("mihon", True)]


def test_every_sentence_of_the_example_says_that_it_is_one() -> None:
    facts = SHELF.places["mihon"].facts
    assert [fact.text for fact in facts if "（れい）" not in fact.text] == []


def test_the_template_is_a_profile(tmp_path: Path) -> None:
    shutil.copy(TEMPLATE, tmp_path / "city.toml")
    assert [fact.of for fact in places.load(tmp_path / "city.toml").facts] == ["city"] * 2


def test_a_good_profile_breaks_no_rule(tmp_path: Path) -> None:
    assert rules(shelf(tmp_path)) == set()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('scope = "municipality"', 'scope = "national"', 10),
        ('scope = "municipality"', 'scope = "chain"', 10),
        ('scope = "municipality"', 'scope = "municipality"\nof = "elsewhere"', 10),
        ('name = "まち"', 'name = "まち"\nmayor = "だれか"', 2),
        ('name = "まち"', "", 1),
        ("review_by = 2027-05-23\n", "", 3),
    ],
)
def test_a_wrong_profile_names_its_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    path = tmp_path / "town.toml"
    path.write_text(TOWN.replace(old, new), encoding="utf-8")
    with pytest.raises(GuideBroken) as caught:
        places.load(path)
    assert caught.value.values["line"] == line


def test_a_profile_is_named_in_small_letters(tmp_path: Path) -> None:
    (tmp_path / "Town.toml").write_text(TOWN, encoding="utf-8")
    with pytest.raises(GuideBroken):
        places.load(tmp_path / "Town.toml")


def test_a_broken_profile_is_a_finding_and_closes_no_guide(tmp_path: Path) -> None:
    broken = shelf(tmp_path, "name = 3\n")
    assert (rules(broken), broken.guide("small").id) == ({"broken"}, "small")


def test_an_answer_no_guide_asks_for_is_found(tmp_path: Path) -> None:
    assert rules(shelf(tmp_path, TOWN.replace("place.counter", "place.mayor"))) == {"fact_unknown"}


def test_an_answer_that_makes_a_guide_too_long_is_found(tmp_path: Path) -> None:
    town = shelf(tmp_path, TOWN.replace("まちのまどぐち", "とてもながいなまえの" * 4))
    small.changed(tmp_path / "catalogue", "あかいカードを", "{place:counter}を")
    assert rules(town) == {"do_length"}


LIST = """\
kind = "aed"
source_title = "まち"
source_url = "https://www.example.lg.jp/"
checked = 2026-05-23
review_by = 2027-05-23

[[spot]]
name = "まちのやくば"
"""


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("host", "example.lg.jp", "example.com"),
        ("fact_overdue", "2027-05-23", "2026-11-23"),
        ("broken", 'kind = "aed"', 'kind = "bench"'),
        ("broken", "name =", "price ="),
    ],
)
def test_a_broken_rule_of_a_list_of_spots_is_caught(
    tmp_path: Path, rule: str, old: str, new: str
) -> None:
    town = shelf(tmp_path)
    path = tmp_path / "places" / "town.aed.toml"
    path.write_text(LIST.replace(old, new), encoding="utf-8")
    assert rules(town) == {rule}


def test_a_good_list_of_spots_breaks_no_rule(tmp_path: Path) -> None:
    town = shelf(tmp_path)
    (tmp_path / "places" / "town.aed.toml").write_text(LIST, encoding="utf-8")
    assert rules(town) == set()


def test_a_profile_taken_in_here_goes_before_the_programs_own(tmp_path: Path) -> None:
    (tmp_path / "mihon.toml").write_text(TOWN, encoding="utf-8")
    assert Shelf(own_places=tmp_path).places["mihon"].name == "まち"
