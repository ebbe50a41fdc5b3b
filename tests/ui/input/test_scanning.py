"""One-switch scanning: what is offered, what a press does, and when it rests."""

from __future__ import annotations

import shiboken6
from pytestqt.qtbot import QtBot

from helper_app.ui.input.scanning import LONGEST_WORDS_MS, Scanning
from helper_app.ui.input.ways import InputWays
from helper_app.ui.poses import Studio, settle
from tests.ui.input.conftest import OpenStudio
from tests.ui.input.hand import named, step_of

PACE_MS = 10_000
"""So slow that nothing moves but by the tests' own hand."""


def scan_of(room: Studio) -> Scanning:
    """Give the scan of a window."""
    ways = room.window.findChild(InputWays)
    assert ways is not None
    (way,) = ways.ways
    assert isinstance(way, Scanning)
    return way


def scan_step(open_studio: OpenStudio, step: str, locale: str = "ja") -> tuple[Studio, Scanning]:
    """Open a step with a scan that stands at its beginning."""
    room = open_studio(locale, scan="on", scan_ms=PACE_MS)
    step_of(room, step)
    scan = scan_of(room)
    scan.begin()
    return room, scan


def offered(scan: Scanning) -> str:
    """Give the object name of what a press would press; empty for a group."""
    return scan.target.objectName() if scan.target is not None else ""


def framed(scan: Scanning) -> list[str]:
    """Give the object names of what is framed."""
    return [target.objectName() for target in scan.frame.targets]


def test_a_single_target_is_offered_at_once(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    assert offered(scan) == "step.next"


def test_what_is_offered_has_the_focus(open_studio: OpenStudio) -> None:
    room, _scan = scan_step(open_studio, "ready")
    assert named(room, "step.next").hasFocus()


def test_the_first_target_of_a_screen_is_held_twice_as_long(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    assert scan.timer.interval() == 2 * PACE_MS


def test_the_next_one_is_held_once(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    scan.advance()
    assert scan.timer.interval() == PACE_MS


def test_a_group_is_framed(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    scan.advance()
    assert framed(scan) == ["step.back", "step.different", "step.unsure"]


def test_while_a_group_is_framed_nothing_else_has_a_ring(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    scan.advance()
    assert not named(room, "step.next").hasFocus()


def test_a_press_enters_the_group(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    scan.advance()
    scan.press()
    assert offered(scan) == "step.back"


def test_within_the_group_no_frame_is_left(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    scan.advance()
    scan.press()
    assert not scan.frame.isVisible()


def test_a_press_presses_the_target(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    scan.advance()
    scan.press()
    scan.advance()
    scan.advance()
    scan.press()
    assert room.window.navigator.current.objectName() == "unsure"


def test_a_new_screen_begins_at_its_own_first_target(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    named(room, "step.unsure").click()  # type: ignore[attr-defined]
    settle()
    assert offered(scan) == "unsure.again"


def test_after_two_passes_the_groups_come_again(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    scan.advance()
    scan.press()
    for _ in range(2 * 3):
        scan.advance()
    assert framed(scan) == ["top.speak", "top.voice", "top.size", "top.language", "top.help"]


def test_after_three_rounds_it_rests(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    go_round(scan, 3)
    assert scan.is_resting and not scan.timer.isActive()


def test_before_three_rounds_it_does_not_rest(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    go_round(scan, 2)
    assert not scan.is_resting


def test_while_it_rests_it_says_so_and_shows_where(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    go_round(scan, 3)
    assert framed(scan) == ["step.next"]


def test_a_press_wakes_it_and_presses_nothing(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    go_round(scan, 3)
    before = room.window.navigator.current.walker.view  # type: ignore[union-attr]
    scan.press()
    assert not scan.is_resting
    assert room.window.navigator.current.walker.view is before  # type: ignore[union-attr]


def go_round(scan: Scanning, rounds: int) -> None:
    """Let it offer everything so many times."""
    first = scan.group
    for _ in range(rounds):
        scan.advance()
        while scan.group is not first:
            scan.advance()


def test_a_press_counts_the_rounds_anew(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "ready")
    go_round(scan, 2)
    scan.advance()
    scan.press()
    for _ in range(2 * 3):
        scan.advance()
    scan.advance()
    assert not scan.is_resting


def test_nothing_is_pressed_when_another_step_shows_by_now(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    named(room, "step.next").setAccessibleDescription("another step")
    before = room.window.navigator.current.walker.view  # type: ignore[union-attr]
    scan.press()
    assert room.window.navigator.current.walker.view is before  # type: ignore[union-attr]


def test_another_target_begins_the_scan_anew(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    scan.advance()
    named(room, "step.unsure").hide()
    scan.advance()
    assert offered(scan) == "step.next"


def test_what_is_offered_is_scrolled_into_view(open_studio: OpenStudio) -> None:
    room = open_studio(scan="on", scan_ms=PACE_MS, scale=400)
    scan = scan_of(room)
    scan.begin()
    scan.advance()
    assert not named(room, framed(scan)[0]).visibleRegion().isEmpty()


def test_turning_a_page_offers_to_turn_on(open_studio: OpenStudio) -> None:
    room = open_studio(scan="on", scan_ms=PACE_MS, scale=300)
    bar = step_of(room, "ready").scroller.verticalScrollBar()
    scan = scan_of(room)
    scan.begin()
    while scan.target is not bar:
        scan.advance()
    scan.press()
    assert (scan.target, bar.value() > 0) == (bar, True)


def test_after_a_digit_the_pad_is_offered_again(open_studio: OpenStudio) -> None:
    _room, scan = scan_step(open_studio, "pad")
    scan.press()
    scan.press()
    settle()
    assert framed(scan) == ["pin.key.1", "pin.key.2", "pin.key.3"]


def test_where_the_screen_puts_the_focus_the_scan_begins_anew(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    scan.advance()
    named(room, "step.next").setFocus()
    settle()
    assert offered(scan) == "step.next"


def test_switching_it_off_leaves_nothing_behind(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    scan.advance()
    room.context.change(scan="off")
    settle()
    named(room, "step.unsure").setFocus()
    settle()
    assert named(room, "step.unsure").hasFocus()


def test_a_press_may_switch_the_scan_off(open_studio: OpenStudio) -> None:
    room, scan = scan_step(open_studio, "ready")
    main = named(room, "step.next")
    main.clicked.disconnect()  # type: ignore[attr-defined]
    main.clicked.connect(lambda: room.context.change(scan="off"))  # type: ignore[attr-defined]
    scan.press()
    settle()
    assert not shiboken6.isValid(scan)


def test_while_words_are_said_the_scan_stays(qtbot: QtBot, open_studio: OpenStudio) -> None:
    _room, scan = talking(open_studio, qtbot)
    scan.timer.timeout.emit()
    assert offered(scan) == "step.next"


def test_a_voice_that_never_ends_does_not_hold_the_scan_for_ever(
    qtbot: QtBot, open_studio: OpenStudio
) -> None:
    _room, scan = talking(open_studio, qtbot)
    scan.timer.timeout.emit()
    assert scan.timer.interval() == LONGEST_WORDS_MS
    scan.timer.timeout.emit()
    assert framed(scan) == ["step.back", "step.different", "step.unsure"]


def talking(open_studio: OpenStudio, qtbot: QtBot) -> tuple[Studio, Scanning]:
    """Give a scan on a step that is being read aloud."""
    room, scan = scan_step(open_studio, "ready")
    screen = room.window.navigator.current
    assert screen is not None
    screen.read_aloud()
    qtbot.waitUntil(lambda: room.context.services.announcer.is_speaking)
    return room, scan
