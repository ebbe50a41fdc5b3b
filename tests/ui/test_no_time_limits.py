"""Nothing on the screen ends because a person was slow: every clock of the window is known."""

from __future__ import annotations

import ast
from pathlib import Path

import helper_app.ui

ROOT = Path(helper_app.ui.__file__).parent
CLOCKS = {"QTimer", "QBasicTimer", "startTimer"}
MOVING = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie"}
KNOWN = {
    "announcer.py": "tells what belongs to what was announced just now",
    "focus_note.py": "takes a note away after the focus has left",
    "focus_reader.py": "says where the focus came to rest",
    "screens/player.py": "shows a state after what changed it",
    "input/cues.py": "waits for a pause between two things to say",
    "input/dwell.py": "presses where the pointer rests as long as the person set; leaving stops it",
    "input/scanning.py": "goes from target to target; rests when nobody presses",
    "main_window.py": "tells once that the first screen is painted",
    "walker.py": "looks at the reader again; the step stays as long as the person likes",
    "screens/screen.py": "says a new screen after it is painted",
    "screens/searching.py": "scrolls to what was found once it is laid out",
    "widgets/password_pad.py": "covers what was typed, which one press shows again",
}


def used(names: set[str]) -> set[str]:
    """Give the files that use one of these names in their code."""
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
            if called in names:
                found.add(path.relative_to(ROOT).as_posix())
    return found


def test_every_clock_is_known_and_none_hurries_a_person() -> None:
    assert used(CLOCKS) == set(KNOWN)


def test_nothing_moves_by_itself() -> None:
    assert used(MOVING) == set()
