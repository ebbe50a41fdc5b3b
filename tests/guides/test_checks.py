"""Every rule is broken once, in a guide that is right otherwise, and is caught by its name."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from helper_app.guides import checks, loader
from helper_app.guides.catalogue import Shelf
from helper_app.guides.facts import Fact
from tests.guides import small

RED = 'id = "red"\npart = 1\ndo = "あかいカードをみてください。"\nsee = "あかいカードがあります。"'
EARLIER = dt.date(2026, 1, 1)
LONG = "とてもながいことばをいくつもつづけてかくとよむひとがつかれてしまいますからやめましょう"

MUTATIONS = [
    ("do_length", "あかいカードをみてください。", LONG[:40] + "。"),
    ("one_action", "あかいカードをみてください。", "カードをみてください。おいてください。"),
    ("one_action", "あかいカードをみてください。", "カードをみてから、おいてください。"),
    ("one_action", "あかいカードをみてください。", "カードをみましょう、おいてください。"),
    ("sentence_length", "あかいカードがあります。", LONG + LONG[:10] + "。"),
    ("text_length", "あかいカードがあります。", "あります。" * 13),
    ("label_length", "カードがない", "カードがどこをさがしてもみつからないときは"),
    ("sentences", 'id = "red"', 'id = "red"\nnote = "あ。い。う。え。"'),
    ("points", 'id = "red"', 'id = "red"\npoints = ["あ", "い", "う", "え", "お"]'),
    ("number", "あかいカードがあります。", "あと300回です。"),
    ("number", "あかいカードがあります。", "8:30からです。"),
    ("number", "あかいカードがあります。", "0120-95-0178です。"),
    ("number", "あかいカードがあります。", "あと３回です。"),
    ("placeholder", "あかいカードがあります。", "{price:law}です。"),
    ("fact_unknown", "あかいカードがあります。", "{fact:other}"),
    ("fact_unknown", 'sources = ["law"]', 'sources = ["other"]'),
    ("reading", "あかいカードがあります。", "薔薇があります。"),
    ("reading", 'text = "あか"', 'text = "赤"'),
    ("offline_way", 'offline_way = "まどぐちでもできます。"\n', ""),
    ("overdue", "review_by = 2027-05-23", "review_by = 2026-11-23"),
    ("bring", 'bring = ["card"]', 'bring = ["umbrella"]'),
    ("picture", f'{RED}\npicture = "card.svg"', f'{RED}\npicture = "none.svg"'),
    ("picture", f'{RED}\npicture = "card.svg"', RED),
    ("see", 'see = "あかいカードがあります。"\n', ""),
    ("different", '[{ text = "カードがない", go = "trouble.card" }]\n'
     'next = "look"\n\n[[step]]\nid = "b',
     '[]\nnext = "look"\n\n[[step]]\nid = "b'),
    ("end", 'end = "done"', 'end = "done"\nnext = "first"'),
    ("dead_end", 'wait = "look"\nnext = [{ when = "tries_left == 1 and colour == \'red\'", '
     'go = "careful" }, { go = "end" }]',
     'wait = "look"\nchoices = [{ text = "あ", go = "careful" }]'),
    ("last_branch", ', { go = "end" }]', "]"),
    ("unreachable", 'go = "blue", set = { colour = "blue" }', 'go = "red"'),
    ("dead_end", 'next = "look"\n\n[[step]]\nid = "blue"', '\n[[step]]\nid = "blue"'),
    ("dead_end", 'end = "stopped"', 'see = "あ"\nnext = "stopped"\n'
     'different = [{ text = "あ", go = "stopped" }]'),
    ("action", 'wait = "look"', 'wait = "gaze"'),
    ("action", 'wait = "look"', 'watch = "look"'),
    ("unmapped", '"card.missing" = "trouble.card"\n', ""),
    ("ask", 'wait = "look"', 'wait = "look"\nask = "pin.auth"'),
    ("ask", 'wait = "look"', 'action = "prove"'),
    ("rule_name", "colour == 'red'", "color == 'red'"),
    ("code", 'id = "stopped"', 'id = "stopped"\non = { "card.lost" = "end" }'),
    ("host", "あかいカードがあります。", "www.digital.go.jp.example.com"),
    ("host", "あかいカードがあります。", "https://example.jp/"),
    ("katakana", "あかいカードがあります。", "あかいプレートがあります。"),
    ("kanji", RED, 'id = "red"\npart = 1\ndo = "手と手と手と手と手と手。"\n'
     'see = "手と手と手と手と手と手。"'),
    ("covers", 'sources = ["law"]', 'sources = ["law"]\ncovers = ["A01", "Z99"]'),
    ("guide", 'id = "red"', 'id = "red"\nguides = ["gone"]'),
    ("guide", 'id = "red"', 'id = "red"\nguides = ["small"]'),
    ("words", "tries_left == 1 and colour == 'red'", "not tries_left == 2"),
]  # fmt: skip


def rules(path: Path) -> set[str]:
    return {finding.rule for finding in checks.check(loader.load(path), small.ground())}


def test_the_small_guide_breaks_no_rule(tmp_path: Path) -> None:
    assert checks.check(small.guide(tmp_path), small.ground()) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    MUTATIONS,
    ids=[f"{number}-{mutation[0]}" for number, mutation in enumerate(MUTATIONS)],
)
def test_a_broken_rule_is_caught(tmp_path: Path, rule: str, old: str, new: str) -> None:
    if rule == "words":
        path = small.written(
            tmp_path,
            small.TEXT.replace(old, new).replace('go = "trouble.card" }]\nnext = "look"',
                                                 'go = "careful" }]\nnext = "look"'),
        )  # fmt: skip
    else:
        path = small.changed(tmp_path, old, new)
    assert rules(path) == {rule}


def test_a_finding_names_the_line_of_its_step(tmp_path: Path) -> None:
    path = small.changed(tmp_path, 'see = "あかいカードがあります。"\n', "")
    (finding,) = checks.check(loader.load(path), small.ground())
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[finding.line] == 'id = "red"'


def test_a_fact_that_ended_is_caught(tmp_path: Path) -> None:
    ended = replace(small.LAW, valid_to=dt.date(2026, 1, 1))
    found = checks.check(small.guide(tmp_path), small.ground(facts=(ended,)))
    assert {finding.rule for finding in found} == {"fact_invalid"}


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("fact_overdue", replace(small.LAW, checked=EARLIER, review_by=small.TODAY)),
        ("host", replace(small.LAW, source_url="https://www.digital.go.jp.example.com/law")),
        ("host", replace(small.LAW, source_url="https://511508.2t56g.group/law")),
        ("fact_dates", replace(small.LAW, checked=dt.date(2027, 5, 23))),
        ("fact_dates", replace(small.LAW, source_date=dt.date(2026, 11, 24))),
        ("fact_dates", replace(small.LAW, valid_from=small.TODAY, valid_to=EARLIER)),
        ("reading", replace(small.LAW, text="薔薇です。")),
        ("sentence_length", replace(small.LAW, text=LONG * 2)),
    ],
)
def test_a_bad_fact_is_caught(rule: str, fact: Fact) -> None:
    found = checks.check_facts((fact,), small.ground(facts=(fact,)))
    assert {finding.rule for finding in found} == {rule}


def test_two_facts_that_begin_together_are_caught() -> None:
    twice = (small.LAW, replace(small.LAW, text="ほかのきまりです。"))
    assert [finding.rule for finding in checks.check_facts(twice, small.ground())] == ["fact_twice"]


@pytest.mark.parametrize(
    "fact",
    [
        replace(small.LAW, valid_from=dt.date(2026, 12, 1)),
        replace(small.LAW, scope="municipality", of="town"),
        replace(small.LAW, source_url="https://www.town.example.jp/"),
    ],
)
def test_facts_that_take_turns_overlays_and_named_hosts_are_no_mistake(fact: Fact) -> None:
    facts = (replace(small.LAW, valid_to=dt.date(2026, 11, 30)), fact)
    begun_apart = (facts[0], replace(fact, valid_from=dt.date(2026, 12, 1)))
    assert checks.check_facts(begun_apart, small.ground()) == []


@pytest.mark.parametrize("pictures", [(), ("card.svg", "other.svg")])
def test_a_picture_without_words_or_words_without_a_picture_are_caught(
    pictures: tuple[str, ...],
) -> None:
    found = checks.check_pictures(small.ground(pictures=pictures))
    assert [finding.rule for finding in found] == ["picture"]


def test_a_broken_file_is_a_finding_with_its_line(tmp_path: Path) -> None:
    for name in ("catalogue", "facts", "pictures"):
        (tmp_path / name).mkdir()
    (tmp_path / "catalogue" / "bad.toml").write_text('id = "bad"\nversion = -1\n')
    (finding,) = checks.check_shelf(Shelf(tmp_path), small.ground())
    assert (finding.rule, finding.file, finding.line) == ("broken", "bad.toml", 2)
