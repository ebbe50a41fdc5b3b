"""Every screen by name, in practice data: for pictures, audits and measurements.

No card, no voice: what a screen waits for never comes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication

from helper_app.errors import SettingsDamaged, Value
from helper_app.guides.model import OK, Outcome
from helper_app.i18n import Texts
from helper_app.paths import PACKAGE
from helper_app.settings import Settings
from helper_app.ui.actions import Matrix
from helper_app.ui.context import Context
from helper_app.ui.guide_desk import GuideDesk
from helper_app.ui.input.ways import InputWays, wishes_of
from helper_app.ui.main_window import MainWindow
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.widgets.button import Button
from helper_app.visit import Person

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Diagnosis, Finding

MAIN_GUIDE = "card.authenticate"
PRACTISING = Person("練習　花子", "練習県練習市練習町１－２－３", "19500101", "female")
KNOWN: Mapping[str, Value] = {
    "tries_left": 3,
    "tries_text": 3,
    "tries_sign": 5,
    "not_after": "2031-04-05",
    "renewable_from": "2031-01-05",
    "pages": 2,
}
"""What the actions of the guides would have learned."""


@dataclass(frozen=True)
class Found:
    """What actions would have found: nobody who exists."""

    person: Person | None = PRACTISING
    document: Path | None = PACKAGE / "documents" / "practice-letter.pdf"
    signed: Path | None = Path("/home/hanako/書類/れんしゅう用の手紙-署名済み.pdf")

    def reminder_code(self, _t: Texts) -> Matrix:
        """Give a code that says only what it is."""
        from helper_app.documents import qr

        return qr.matrix("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20310105\r\nEND:VEVENT")


class StillActions:
    """Actions that wait for ever and never do anything."""

    def __init__(self, *, is_practice: bool) -> None:
        self.is_practice = is_practice
        self.carried = Found()

    def wait(self, _name: str, _known: Mapping[str, Value], cancel: threading.Event) -> Outcome:
        """Wait until cancelled."""
        cancel.wait()
        return Outcome(OK)

    def check(self, _name: str, _known: Mapping[str, Value]) -> Outcome:
        """Find that all is well."""
        return Outcome(OK)

    def act(self, _name: str, _known: Mapping[str, Value], _entered: bytearray | None) -> Outcome:
        """Succeed."""
        return Outcome(OK, KNOWN)

    def watch(self, _name: str, cancel: threading.Event) -> Outcome:
        """Watch until cancelled."""
        cancel.wait()
        return Outcome(OK)

    def forget(self) -> None:
        """Have nothing to forget."""


class StillLookout:
    """Finds the same thing for ever: another card lies on the reader, or nothing is wrong."""

    is_well = False

    def look(self) -> Diagnosis:
        """Give what is found."""
        from helper_app.card.diagnosis import Diagnosis

        return Diagnosis(good_findings() if self.is_well else still_findings())

    def wait(self, cancel: threading.Event) -> None:
        """Wait until cancelled."""
        cancel.wait()


def still_findings() -> tuple[Finding, ...]:
    """Give findings as they may be, up to a card of another kind."""
    from helper_app.card.diagnosis import LAYERS, Finding

    return (
        *(Finding(layer) for layer in LAYERS[:-1]),
        Finding("reader", detail="SONY FeliCa RC-S300/P"),
        Finding("card"),
        Finding("kind", "card.unknown", "licence", "licence"),
    )


def good_findings() -> tuple[Finding, ...]:
    """Give findings as they are when nothing is wrong."""
    from helper_app.card.diagnosis import Finding

    return (
        *(finding for finding in still_findings() if finding.is_ok),
        Finding("kind"),
        Finding("tries", detail=str(KNOWN["tries_left"])),
        Finding("certificate", detail=str(KNOWN["not_after"])),
    )


@dataclass(frozen=True)
class Studio:
    """A window to take pictures of.

    Attributes:
        context: Its surroundings.
        window: The window, shown.
        desk: Opens guides in it.
    """

    context: Context
    window: MainWindow
    desk: GuideDesk

    def close(self) -> None:
        """Close the window and let go of everything."""
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


Pose = Callable[[Studio], None]
W = TypeVar("W")


def poses(context: Context) -> dict[str, Pose]:
    """Give every screen by name and how to bring it about."""
    named: dict[str, Pose] = {
        "home": lambda _studio: None,
        "sizes": lambda studio: studio.window.top_bar.letters.click(),
        "languages": lambda studio: studio.window.top_bar.language.click(),
        "help": lambda studio: studio.window.top_bar.help.click(),
        "settings": open_settings,
        "check": partial(open_check, is_well=False),
        "check.well": partial(open_check, is_well=True),
        "trouble": lambda studio: studio.context.tell(SettingsDamaged(kept_as="settings.json")),
        "unsure": partial(open_beside, name="step.unsure"),
        "differences": partial(open_beside, name="step.different"),
        "practice": partial(open_step, step="place", is_practice=True),
        "entering": partial(enter_digits, count=2),
        "password": enter_password,
        "scanning": scan,
        "dwelling": dwell,
        "confirming": confirm,
    }
    for step in context.services.shelf.guide(MAIN_GUIDE).steps:
        named[f"step.{step}"] = partial(open_step, step=step, is_practice=False)
    for heading in context.services.shelf.headings:
        if heading.id != MAIN_GUIDE:
            named |= own_steps(context, heading.id)
    return named


def own_steps(context: Context, guide: str) -> dict[str, Pose]:
    """Give the steps of a guide that no other guide has, as `GUIDE.STEP`."""
    return {
        f"{guide}.{step.id}": partial(open_step, step=step.id, is_practice=False, guide=guide)
        for step in context.services.shelf.guide(guide).steps.values()
        if not step.is_shared
    }


def open_settings(studio: Studio) -> None:
    """Open the person's settings."""
    from helper_app.ui.screens.settings import SettingsScreen

    studio.window.navigator.open(SettingsScreen(studio.context))


def open_check(studio: Studio, *, is_well: bool) -> None:
    """Open what was found about card and reader."""
    from helper_app.ui.screens.check import CheckScreen

    lookout = studio.context.services.lookout
    assert isinstance(lookout, StillLookout)
    lookout.is_well = is_well
    screen = CheckScreen(studio.context)
    studio.window.navigator.open(screen)
    screen.show_diagnosis(lookout.look())


def open_step(studio: Studio, *, step: str, is_practice: bool, guide: str = MAIN_GUIDE) -> None:
    """Open a step of a guide."""
    studio.desk.open(guide, is_practice, step, KNOWN)


def open_beside(studio: Studio, *, name: str) -> None:
    """Open what a button of a step opens."""
    open_step(studio, step="place", is_practice=False)
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    {"step.unsure": screen.unsure, "step.different": screen.different}[name].click()


def enter_digits(studio: Studio, *, count: int) -> None:
    """Show the PIN pad with some digits entered."""
    open_step(studio, step="pad", is_practice=False)
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    for _ in range(count):
        screen.entry.pad.middle_key.click()


def enter_password(studio: Studio) -> None:
    """Show the password pad with some characters entered, as the person sees them."""
    studio.desk.open("card.pin", False, "old", {**KNOWN, "pin": "sign"})
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    for name in ("A", "B", "3"):
        screen.entry.password.findChild(Button, f"password.key.{name}").click()


def scan(studio: Studio) -> None:
    """Let one-switch scanning offer a group of buttons."""
    from helper_app.ui.input.scanning import Scanning

    open_step(studio, step="place", is_practice=False)
    scanning = begin_way(studio, Scanning, scan="on")
    scanning.begin()
    scanning.advance()


def dwell(studio: Studio) -> None:
    """Rest a pointer on the main button, for a little more than half of the time."""
    from helper_app.ui.input.dwell import Dwell

    screen = open_still(studio, motion="off")
    dwelling = begin_way(studio, Dwell, dwell="on")
    dwelling.rest_on(QPoint(0, 0))
    dwelling.rest_on(screen.main.mapTo(studio.window, screen.main.rect().center()))
    dwelling.advance()
    dwelling.advance()


def confirm(studio: Studio) -> None:
    """Press the main button for the first of two times."""
    from helper_app.ui.input.confirm import Confirm

    screen = open_still(studio)
    begin_way(studio, Confirm, confirm="on").press(screen.main)


def open_still(studio: Studio, **values: object) -> PlayerScreen:
    """Open a step with some settings, laid out to its end."""
    studio.context.change(**values)
    open_step(studio, step="ready", is_practice=False)
    settle()
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    return screen


def begin_way(studio: Studio, kind: type[W], **values: object) -> W:
    """Switch a way of input on and give it."""
    studio.context.change(**values)
    settle()
    ways = studio.window.findChild(InputWays)
    assert ways is not None
    return next(way for way in ways.ways if isinstance(way, kind))


def put_away(studio: Studio) -> None:
    """Bring the first screen back as it was, without any way of input."""
    studio.window.navigator.home()
    studio.window.trouble.hide()
    if wishes_of(studio.context.settings) != wishes_of(Settings()):
        studio.context.change(scan="off", dwell="off", confirm="off", motion="auto")


def pictures(
    studio: Studio, names: list[str], size: QSize, folder: Path, ending: str
) -> Iterator[Path]:
    """Take a picture of each screen; files are named `SCREEN-ENDING.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    all_poses = poses(studio.context)
    for name in names or list(all_poses):
        put_away(studio)
        all_poses[name](studio)
        studio.window.resize(size)
        settle()
        file = folder / f"{name}-{ending}.png"
        studio.window.grab().save(str(file))
        yield file


def settle() -> None:
    """Let layouts and paints that were asked for happen."""
    for _ in range(4):
        QApplication.processEvents()


def turner(studio: Studio) -> Callable[[], None]:
    """Give a function that turns one step of the main guide, forth or back, and paints it."""
    open_step(studio, step="which", is_practice=False)
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    forth = [True]

    def turn() -> None:
        if forth[0]:
            screen.main.click()
        else:
            screen.back.click()
        forth[0] = not forth[0]
        QApplication.processEvents()  # lays out and paints what the press changed

    return turn
