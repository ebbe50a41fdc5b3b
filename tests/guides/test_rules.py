"""The little language of conditions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.guides.rules import RuleBroken, holds, names, parse, written


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("tries_left == 1", {"tries_left": 1}, True),
        ("tries_left == 1", {"tries_left": 2}, False),
        ("tries_left != 1", {"tries_left": 2}, True),
        ("tries_left < 2", {"tries_left": 1}, True),
        ("tries_left <= 1", {"tries_left": 1}, True),
        ("tries_left > 2", {"tries_left": 2}, False),
        ("tries_left >= 2", {"tries_left": 2}, True),
        ("kind == 'self'", {"kind": "self"}, True),
        ("a == 1 and b == 2", {"a": 1, "b": 3}, False),
        ("a == 1 or b == 2", {"a": 1, "b": 3}, True),
        ("not a == 1", {"a": 1}, False),
        ("not (a == 1 and b == 2)", {"a": 1, "b": 3}, True),
        ("a == 1 or a == 2 and b == 9", {"a": 1, "b": 0}, True),
        ("(a == 1 or a == 2) and b == 9", {"a": 1, "b": 0}, False),
    ],
)
def test_a_rule_holds_as_it_reads(text: str, known: dict[str, int | str], expected: bool) -> None:
    assert holds(parse(text), known) is expected


@pytest.mark.parametrize("text", ["a == 1", "a != 1", "a < 1"])
def test_nothing_holds_of_what_is_not_known(text: str) -> None:
    assert not holds(parse(text), {})


def test_a_word_is_never_more_than_a_number() -> None:
    assert not holds(parse("kind > 1"), {"kind": "self"})


def test_a_rule_tells_the_names_it_asks_about() -> None:
    assert names(parse("not (a == 1) or (b < 2 and c != 'x')")) == {"a", "b", "c"}


@pytest.mark.parametrize(
    "text",
    ["", "a", "a ==", "== 1", "a == 1 and", "(a == 1", "a == 1)", "a = 1", "a == 1 b == 2",
     "and == 1", "a == 'x", "a.b == 1", "f(1) == 1", "a == 1.5"],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken):
        parse(text)


def test_a_refusal_names_the_column() -> None:
    with pytest.raises(RuleBroken) as caught:
        parse("a == 1 and $")
    assert caught.value.column == 11


def test_endless_parentheses_are_refused() -> None:
    with pytest.raises(RuleBroken, match="too many"):
        parse("(" * 500 + "a == 1" + ")" * 500)


@given(st.text(alphabet="ab1 ()=!<>'andornt", max_size=40))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    try:
        rule = parse(text)
    except RuleBroken:
        return
    assert isinstance(holds(rule, {"a": 1, "b": "x"}), bool)


@pytest.mark.parametrize(
    "text",
    [
        "tries_left == 1",
        "kind != 'self' and not a >= -2",
        "not (a == 1 and b == 2)",
        "a == 1 or (a == 2 and b == 9)",
        "(a == 1 or a == 2) and b == 9",
    ],
)
def test_a_rule_is_written_as_it_was_read(text: str) -> None:
    assert written(parse(text)) == text
