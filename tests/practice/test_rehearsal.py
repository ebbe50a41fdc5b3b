"""A rehearsal: the coach, Back, and what is counted."""

from __future__ import annotations

from pathlib import Path

from helper_app.practice.machine import start
from helper_app.practice.rehearsal import Rehearsal
from tests.practice import small
from tests.practice.small import CARD_IN, COIN, MISTAKEN, RIGHT, press


def test_the_coach_knows_the_next_thing_to_do(tmp_path: Path) -> None:
    assert small.rehearsal(tmp_path).next == CARD_IN


def test_what_the_coach_says_leads_to_the_end(tmp_path: Path) -> None:
    rehearsal = small.rehearsal(tmp_path)
    while (event := rehearsal.next) is not None:
        rehearsal.do(event)
    assert (rehearsal.has_reached, rehearsal.outcome) == (True, "passed")


def test_a_right_press_is_not_commented(tmp_path: Path) -> None:
    assert not small.rehearsal(tmp_path, "usual", CARD_IN).verdict.is_wrong


def test_a_button_that_does_nothing_is_explained(tmp_path: Path) -> None:
    verdict = small.rehearsal(tmp_path, "usual", press("help")).verdict
    assert verdict.reason == "いまは、いりません。"


def test_a_thing_put_in_too_early_is_explained(tmp_path: Path) -> None:
    assert small.rehearsal(tmp_path, "usual", COIN).verdict.reason == "まだいれません。"


def test_a_press_that_leads_away_is_explained(tmp_path: Path) -> None:
    verdict = small.rehearsal(tmp_path, "usual", CARD_IN, RIGHT, press("more")).verdict
    assert verdict.reason == "ひとつでよいです。"


def test_asking_is_never_called_wrong(tmp_path: Path) -> None:
    whole = small.machine(tmp_path, 'id = "help"', 'id = "help"\nfree = true')
    rehearsal = Rehearsal(whole, whole.scenario("usual"))
    rehearsal.do(press("help"))
    assert not rehearsal.verdict.is_wrong


def test_mending_it_is_right(tmp_path: Path) -> None:
    done = (CARD_IN, RIGHT, press("more"), press("fewer"))
    assert not small.rehearsal(tmp_path, "usual", *done).verdict.is_wrong


def test_a_mistake_is_explained(tmp_path: Path) -> None:
    assert small.rehearsal(tmp_path, "usual", CARD_IN, MISTAKEN).verdict.reason == "ちがいました。"


def test_a_mistake_is_right_where_it_is_rehearsed(tmp_path: Path) -> None:
    assert not small.rehearsal(tmp_path, "wrong", MISTAKEN).verdict.is_wrong


def test_where_a_mistake_is_rehearsed_the_right_number_repeats_the_task(tmp_path: Path) -> None:
    assert small.rehearsal(tmp_path, "wrong", RIGHT).verdict.reason == "わざとまちがえます。"


def test_back_takes_the_last_change_back(tmp_path: Path) -> None:
    rehearsal = small.rehearsal(tmp_path, "usual", press("help"), CARD_IN)
    rehearsal.go_back()
    assert rehearsal.state == start(*small.scenario(tmp_path))


def test_a_press_of_something_gone_is_no_press(tmp_path: Path) -> None:
    rehearsal = small.rehearsal(tmp_path, "usual", CARD_IN, press("help"))
    assert rehearsal.record.events == 1


def test_back_at_the_beginning_does_nothing(tmp_path: Path) -> None:
    rehearsal = small.rehearsal(tmp_path)
    rehearsal.go_back()
    assert not rehearsal.can_go_back


def test_two_wrong_presses_show_where_to_press(tmp_path: Path) -> None:
    assert small.rehearsal(tmp_path, "usual", press("help"), press("help")).is_shown


def test_one_wrong_press_shows_nothing(tmp_path: Path) -> None:
    assert not small.rehearsal(tmp_path, "usual", press("help"), CARD_IN, press("quit")).is_shown


def test_who_was_shown_something_was_helped(tmp_path: Path) -> None:
    rehearsal = small.rehearsal(tmp_path, "wrong")
    rehearsal.show()
    rehearsal.do(MISTAKEN)
    rehearsal.do(RIGHT)
    assert rehearsal.outcome == "helped"


def test_who_ended_early_has_stopped(tmp_path: Path) -> None:
    done = (CARD_IN, press("quit"), small.CARD_OUT, press("over"))
    rehearsal = small.rehearsal(tmp_path, "usual", *done)
    assert (rehearsal.is_over, rehearsal.outcome) == (True, "stopped")


def test_the_record_says_where_it_was_hard(tmp_path: Path) -> None:
    done = (press("help"), CARD_IN, RIGHT, press("more"), press("more"))
    assert small.rehearsal(tmp_path, "usual", *done).record.hard == ("many", "place")


def test_what_was_entered_is_overwritten(tmp_path: Path) -> None:
    typed = bytearray(b"4711")
    small.rehearsal(tmp_path, "wrong").enter(typed)
    assert typed == bytes(4)


def test_the_practice_pin_is_right(tmp_path: Path) -> None:
    rehearsal = small.rehearsal(tmp_path, "usual", CARD_IN)
    rehearsal.enter(bytearray(b"1234"))
    assert rehearsal.state.screen == "many"


def test_beginning_again_forgets_what_was_done(tmp_path: Path) -> None:
    rehearsal = small.rehearsal(tmp_path, "usual", press("help"), CARD_IN)
    rehearsal.begin_again()
    assert (rehearsal.record.events, rehearsal.can_go_back) == (0, False)
