"""What is cut, lost, covered, small or off the screen is found; what is well is not."""

from __future__ import annotations

from dataclasses import replace

from helper_app.assessment import layout
from helper_app.assessment.rules import RULES, findings
from helper_app.assessment.sight import Box, Finding, Ink
from tests.assessment.seen import LOOK, ROOM, button, sight


def rules(found: list[Finding]) -> list[str]:
    """Give the names of the rules."""
    return [finding.rule for finding in found]


def test_two_good_buttons_are_no_finding() -> None:
    assert list(findings(sight(button(), button("もどる", y=100)), RULES)) == []


def test_letters_beyond_their_button_are_found() -> None:
    part = button(inks=(Ink("つぎへ", Box(150, 20, 80, 20), 20.0),))
    assert rules(list(layout.cut_words(sight(part)))) == ["words.cut"]


def test_letters_that_touch_the_edge_are_not_cut() -> None:
    part = button(inks=(Ink("つぎへ", Box(121, 20, 80, 20), 20.0),))
    assert list(layout.cut_words(sight(part))) == []


def test_words_that_were_not_painted_are_found() -> None:
    assert rules(list(layout.lost_words(sight(button(painted="つぎ"))))) == ["words.lost"]


def test_words_shortened_by_dots_are_found() -> None:
    found = list(layout.lost_words(sight(button(painted="つぎへ…"))))
    assert rules(found) == ["words.elided"]


def test_letters_over_letters_are_found() -> None:
    one, other = button(), button("もどる", x=20, y=5)
    assert rules(list(layout.covered_words(sight(one, other)))) == ["words.overlap"]


def test_a_button_over_a_button_is_found() -> None:
    one, other = button(), button("もどる", x=150)
    assert rules(list(layout.covered_targets(sight(one, other)))) == ["target.overlap"]


def test_a_button_on_a_tile_is_not_a_button_over_a_button() -> None:
    one = button(above=(1,))
    assert list(layout.covered_targets(sight(one, button("もどる", above=(1, 0))))) == []


def test_a_target_of_43_pixels_is_found() -> None:
    part = button(target=Box(0, 0, 200, 43))
    assert rules(list(layout.small_targets(sight(part)))) == ["target.small"]


def test_a_target_that_does_not_grow_with_its_letters_is_found() -> None:
    part = button(inks=(Ink("つぎへ", Box(0, 0, 80, 50), 60.0),))
    assert rules(list(layout.small_targets(sight(part)))) == ["target.small"]


def test_a_part_beside_the_window_is_found() -> None:
    assert rules(list(layout.off_screen(sight(button(x=900))))) == ["part.off_screen"]


def test_a_page_wider_than_its_room_is_found() -> None:
    seen = sight()
    wide = replace(seen.sections[0], box=Box(0, 0, 1100, 768))
    found = list(layout.off_screen(replace(seen, sections=(wide,))))
    assert rules(found) == ["page.sideways"]


def test_a_page_between_bars_that_take_everything_is_found() -> None:
    seen = sight()
    small = replace(seen.sections[0], room=Box(0, 0, 1024, LOOK.height * 0.2))
    found = list(layout.off_screen(replace(seen, sections=(small,))))
    assert rules(found) == ["page.squeezed"]


def test_a_bar_below_the_window_is_found() -> None:
    low = ROOM.moved(0, 100)
    section = replace(sight().sections[0], box=low, room=low, scrolls=False, is_page=False)
    found = list(layout.off_screen(replace(sight(), sections=(section,))))
    assert rules(found) == ["part.off_screen"]
