"""What a step says of its facts: where they are from, and that one should be read again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from helper_app import app
from helper_app.guides.catalogue import Shelf
from helper_app.settings import Settings
from helper_app.ui.poses import Studio, open_step
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.screens.sources import SourcesScreen

SOON, LATE = dt.date(2026, 11, 26), dt.date(2027, 2, 23)
OVERDUE = "この情報は、確認の日がすぎています。"


class Clock:
    """A day that can be set."""

    def __init__(self) -> None:
        self.today = SOON

    def __call__(self) -> dt.date:
        return self.today


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def studio(qapp: QApplication, clock: Clock) -> Iterator[Studio]:
    room = app.studio(Settings(speech="off"), "ja")
    room.context.services = room.context.services._replace(shelf=Shelf(clock=clock))
    yield room
    room.close()


def player(studio: Studio, step: str) -> PlayerScreen:
    open_step(studio, step=step, is_practice=False)
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    return screen


def sources(studio: Studio) -> SourcesScreen:
    """Open the sources of a step with facts."""
    player(studio, "trouble.blocked").text.sources.click()
    screen = studio.window.navigator.current
    assert isinstance(screen, SourcesScreen)
    return screen


def said(screen: PlayerScreen | SourcesScreen) -> str:
    return "".join(phrase.text for phrase in screen.spoken())


def test_a_step_with_facts_leads_to_where_they_are_from(studio: Studio) -> None:
    text = player(studio, "trouble.blocked").text
    assert (text.sources.isHidden(), text.sources.text()) == (False, "この情報の出どころ")


def test_a_step_without_facts_leads_nowhere(studio: Studio) -> None:
    assert player(studio, "place").text.sources.isHidden()


def test_a_source_is_told_with_its_host_and_its_day(studio: Studio) -> None:
    shown = sources(studio).notices[0].words.text()
    assert "www2.jpki.go.jp" in shown and "2026年11月23日" in shown


def test_two_facts_of_one_page_are_one_source(studio: Studio) -> None:
    assert len(sources(studio).notices) == 2


def test_sources_are_said_too(studio: Studio) -> None:
    assert "www2.jpki.go.jp" in said(sources(studio))


def test_an_overdue_source_says_so_in_words(studio: Studio, clock: Clock) -> None:
    clock.today = LATE
    shown = [notice.words.text() for notice in sources(studio).notices]
    assert ["すぎています" in text for text in shown] == [False, True]


def test_a_step_with_an_overdue_fact_shows_it(studio: Studio, clock: Clock) -> None:
    clock.today = LATE
    notice = player(studio, "trouble.blocked").text.overdue
    assert OVERDUE in notice.words.text() and not notice.isHidden()


def test_a_step_with_an_overdue_fact_says_it_last(studio: Studio, clock: Clock) -> None:
    clock.today = LATE
    assert OVERDUE in said(player(studio, "trouble.blocked"))[-60:]


def test_a_step_whose_facts_are_fresh_says_nothing_of_it(studio: Studio) -> None:
    assert player(studio, "trouble.blocked").text.overdue.isHidden()


def test_a_fact_becomes_overdue_while_the_window_is_open(studio: Studio, clock: Clock) -> None:
    walker = player(studio, "trouble.blocked").walker
    before = walker.view.overdue
    clock.today = LATE
    assert (before, bool(walker.view.overdue)) == ((), True)


def test_a_step_speaks_of_the_counter_of_the_chosen_place(studio: Studio) -> None:
    walker = player(studio, "trouble.blocked").walker
    before = walker.view.instruction
    studio.context.change(place="mihon")
    assert (before[:7], "市民課" in walker.view.instruction) == ("市区町村の窓口", True)
