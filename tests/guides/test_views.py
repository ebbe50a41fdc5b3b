"""What one screen is given."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import engine, loader, views
from helper_app.guides.facts import FactRegister
from helper_app.guides.model import OK, Guide, Outcome, View
from helper_app.guides.wording import Wording
from helper_app.i18n import Texts
from tests.guides import small


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small.guide(tmp_path)


@pytest.fixture
def wording(tmp_path: Path) -> Wording:
    ground = small.ground()
    texts = Texts("ja", "guides", tmp_path)
    return Wording(texts, ground.facts, ground.words, lambda: small.TODAY)


def at(guide: Guide, wording: Wording, step: str, **known: int) -> View:
    return views.view(guide, engine.start_at(guide, step, known), wording)


def test_progress_names_the_section(guide: Guide, wording: Wording) -> None:
    section = at(guide, wording, "look").section
    assert (section.number, section.total, section.title) == (2, 2, "おわり")


def test_a_trouble_belongs_to_the_section_one_came_from(guide: Guide, wording: Wording) -> None:
    position = engine.outcome(guide, engine.start_at(guide, "look"), Outcome("card.missing"))
    assert views.view(guide, position, wording).section.number == 2


@pytest.mark.parametrize(
    ("step", "label"),
    [("first", None), ("red", "つぎへ"), ("look", "つぎへ"), ("trouble.card", "もういちど"),
     ("end", "おわる")],
)  # fmt: skip
def test_the_main_button_says_what_it_does(
    guide: Guide, wording: Wording, step: str, label: str | None
) -> None:
    assert at(guide, wording, step).main_button == label


def test_words_are_filled(guide: Guide, wording: Wording) -> None:
    assert at(guide, wording, "careful", tries_left=1).instruction == "あと1回です。"


def test_words_nobody_can_fill_are_refused(guide: Guide, wording: Wording) -> None:
    with pytest.raises(GuideBroken):
        at(guide, wording, "careful")


def test_an_earlier_choice_is_marked(guide: Guide, wording: Wording) -> None:
    position = engine.back(guide, engine.choose(guide, engine.start(guide), 1))
    chosen = [option.was_chosen for option in views.view(guide, position, wording).choices]
    assert chosen == [False, True]


def test_a_wait_starts_by_itself_except_after_back(guide: Guide, wording: Wording) -> None:
    position = engine.start_at(guide, "look")
    returned = engine.back(guide, engine.outcome(guide, position, Outcome(OK)))
    live = [views.view(guide, here, wording).is_live for here in (position, returned)]
    assert live == [True, False]


def test_the_first_step_has_no_way_back(guide: Guide, wording: Wording) -> None:
    view = views.view(guide, engine.start(guide), wording)
    assert not view.can_go_back


def test_what_is_said_is_what_is_shown(guide: Guide, wording: Wording) -> None:
    view = at(guide, wording, "first")
    assert view.spoken.split("\n") == [view.instruction, view.note, view.see]


def test_of_a_trouble_what_happened_is_said_first(tmp_path: Path, wording: Wording) -> None:
    path = small.changed(tmp_path, 'id = "trouble.card"', 'id = "trouble.card"\nnote = "ない。"')
    view = at(loader.load(path), wording, "trouble.card")
    assert view.spoken.split("\n")[:2] == ["ない。", "カードをさがしてください。"]


def test_speech_of_its_own_is_said_instead(tmp_path: Path, wording: Wording) -> None:
    path = small.changed(tmp_path, 'id = "red"', 'id = "red"\nspeech = "あかです。"')
    assert at(loader.load(path), wording, "red").spoken == "あかです。"


def test_a_screen_tells_where_its_facts_come_from(guide: Guide, wording: Wording) -> None:
    assert [source.host for source in at(guide, wording, "first").sources] == ["www.digital.go.jp"]


def test_an_overdue_fact_is_marked(guide: Guide, tmp_path: Path) -> None:
    late = replace(small.LAW, review_by=dt.date(2026, 1, 1))
    ground = small.ground()
    texts = Texts("ja", "guides", tmp_path)
    words = Wording(texts, FactRegister((late,)), ground.words, lambda: small.TODAY)
    assert [source.id for source in at(guide, words, "first").overdue] == ["law"]


def test_a_picture_comes_with_its_words(guide: Guide, wording: Wording) -> None:
    picture = at(guide, wording, "first").picture
    assert picture is not None
    assert (picture.file, picture.alt) == ("card.svg", "カード")
