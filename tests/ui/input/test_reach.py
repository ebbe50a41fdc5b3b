"""One switch reaches everything, on every screen and in every language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from helper_app.ui import catalogue, poses
from helper_app.ui.input import targets
from helper_app.ui.input.scanning import Scanning
from helper_app.ui.input.targets import Target
from tests.ui.input.conftest import OpenStudio
from tests.ui.input.test_scanning import PACE_MS, scan_of

WAYS = {"scanning", "dwelling", "confirming"}
"""Pictures of ways of input: screens that are there by another name."""


def reached(scan: Scanning) -> set[Target]:
    """Enter every group in turn until the first comes again; give everything that was offered."""
    found: set[Target] = set()
    scan.begin()
    first = scan.group
    while scan.group is not first or not found:
        group = scan.group
        assert group is not None
        if len(group.targets) > 1:
            scan.press()
        while scan.group is group:
            if scan.target is not None:
                found.add(scan.target)
            scan.advance()
    return found


@pytest.mark.parametrize("scale", [133, 300])
@pytest.mark.parametrize("locale", ["ja", "en"])
def test_every_target_of_every_screen_is_offered(
    open_studio: OpenStudio, locale: str, scale: int
) -> None:
    room = open_studio(locale, scan="on", scan_ms=PACE_MS, scale=scale)
    scan = scan_of(room)
    missed: dict[str, set[str]] = {}
    for name, pose in catalogue.poses(room.context).items():
        if name in WAYS:
            continue
        room.window.navigator.home()
        room.window.trouble.hide()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        pose(room)
        poses.settle()
        left = set(targets.targets_of(room.window)) - reached(scan)
        if left:
            missed[name] = {target.objectName() for target in left}
    assert missed == {}
