"""Reading a guide's file, and what is said when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import loader
from tests.guides import small


def broken(path: Path) -> GuideBroken:
    with pytest.raises(GuideBroken) as caught:
        loader.load(path)
    return caught.value


def line_of(text: str) -> int:
    return small.TEXT[: small.TEXT.index(text)].count("\n") + 1


def test_a_right_guide_is_read(tmp_path: Path) -> None:
    guide = small.guide(tmp_path)
    assert list(guide.steps) == [
        "first", "red", "blue", "look", "careful", "end", "trouble.card", "stopped"
    ]  # fmt: skip


def test_a_step_knows_the_line_it_begins_on(tmp_path: Path) -> None:
    step = small.guide(tmp_path).steps["look"]
    assert step.line == line_of('id = "look"') - 1


PLACES = [
    ('do = "あかいカードをみてください。"', "doo = 1", "do is missing", None),
    ('do = "あかいカードをみてください。"', "do = 3", "do must be a text", 'do = "あかい'),
    ('see = "あかいカードがあります。"', 'sea = "x"', "sea is not a known key", 'see = "あかい'),
    ('wait = "look"', 'wait = "look"\naction = "prove"', "either wait or action", None),
    ('{ text = "カードがない", go = "trouble.card" }]\nnext = "look"\n\n[[step]]\nid = "blue"',
     '{ text = "カードがない", go = "nowhere" }]\nnext = "look"\n\n[[step]]\nid = "blue"',
     "there is no step nowhere", 'different = [{ text = "カードがない"'),
    ('"card.missing" = "trouble.card"', '"card.missing" = "gone"', "no step gone",
     '"card.missing"'),
    ("tries_left == 1 and", "tries_left = 1 and", "the rule", "next = [{ when"),
    ('go = "blue", set', 'go = "blue", sett', "sett is not a known key", '{ text = "あお"'),
    ("version = 1", 'version = "one"', "version must be a whole number", "version = 1"),
    ("checked = 2026-11-23", 'checked = "today"', "checked must be a date", "checked = 2026"),
    ('end = "done"', 'end = "over"', "end must be one of", 'end = "done"'),
    ('id = "blue"', 'id = "red"', "another step red", 'id = "blue"'),
    ('part = 2\ndo = "カードをおいて', 'part = 9\ndo = "カードをおいて', "no part 9", None),
    ('id = "small"', 'id = "large"', "id must be small", 'id = "small"'),
    ("bring = [", 'brings = ["x"]\nbring = [', "brings is not a known key", "bring = ["),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "problem", "at"), PLACES)
def test_a_mistake_is_named(
    tmp_path: Path, old: str, new: str, problem: str, at: str | None
) -> None:
    error = broken(small.changed(tmp_path, old, new))
    assert problem in str(error.values["problem"])


@pytest.mark.parametrize(
    ("old", "new", "at"), [(old, new, at) for old, new, _, at in PLACES if at is not None]
)
def test_a_mistake_is_found_on_its_line(tmp_path: Path, old: str, new: str, at: str) -> None:
    error = broken(small.changed(tmp_path, old, new))
    assert (error.values["file"], error.values["line"]) == ("small.toml", line_of(at))


def test_what_is_no_toml_is_found_on_its_line(tmp_path: Path) -> None:
    error = broken(small.changed(tmp_path, "version = 1", "version = = 1"))
    assert error.values["line"] == 2


def test_what_is_not_utf_8_is_found_on_its_line(tmp_path: Path) -> None:
    path = tmp_path / "small.toml"
    path.write_bytes(b'id = "small"\ntitle = "\x82\xa0"\n')
    assert broken(path).values["line"] == 2


def test_a_missing_file_is_no_crash(tmp_path: Path) -> None:
    assert broken(tmp_path / "none.toml").values["line"] == 0


def test_a_guide_without_steps_is_refused(tmp_path: Path) -> None:
    head = small.TEXT[: small.TEXT.index("[on]")]
    assert "at least one" in str(broken(small.written(tmp_path, head)).values["problem"])
