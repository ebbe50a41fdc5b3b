"""How every kind of screen is brought about, in a window that touches no card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication

from helper_app.ui.context import Context
from helper_app.ui.guide_desk import GuideDesk
from helper_app.ui.input.ways import InputWays
from helper_app.ui.main_window import MainWindow
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.screens.town import TownScreen
from helper_app.ui.still_life import KNOWN, StillLookout
from helper_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from helper_app.needs.model import Question

MAIN_GUIDE = "card.authenticate"
W = TypeVar("W")


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


def settle() -> None:
    """Let layouts and paints that were asked for happen, and screens that were left go."""
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def open_settings(studio: Studio) -> None:
    """Open the person's settings."""
    from helper_app.ui.screens.settings import SettingsScreen

    studio.window.navigator.open(SettingsScreen(studio.context))


def open_voice(studio: Studio) -> None:
    """Open the voice above a step, while the step's second sentence is read."""
    from helper_app.speech.model import Event, EventKind
    from helper_app.ui.screens.voice import VoiceScreen

    open_step(studio, step="place", is_practice=False)
    settle()
    reading = studio.context.services.announcer.reading
    assert reading is not None
    screen = VoiceScreen(studio.context, reading)
    studio.window.navigator.open(screen)
    reading.follow(Event(EventKind.PHRASE, reading.text, 1))
    screen.show_state()
    screen.mark(1)


def caption(studio: Studio) -> None:
    """Have something said that stands nowhere, for a person who wants captions."""
    studio.context.change(captions="all")
    open_step(studio, step="place", is_practice=False)
    settle()
    screen = studio.window.navigator.current
    assert screen is not None
    screen.captions.show_texts(screen.where()[:2])


def questions(context: Context) -> list[tuple[int, Question]]:
    """Give the questions of the first run with their numbers."""
    return list(enumerate(context.services.cupboard.questions))


def open_question(studio: Studio, *, number: int) -> None:
    """Open a question of the first run, and the ones before it below."""
    from helper_app.ui.fitting import Fitting
    from helper_app.ui.screens.question import QuestionScreen

    fitting = Fitting(studio.context)
    for place in range(number + 1):
        studio.window.navigator.open(QuestionScreen(studio.context, fitting, place))


def open_keeping(studio: Studio) -> None:
    """Open what came of the questions."""
    from helper_app.ui.screens.keeping import KeepingScreen

    studio.window.navigator.open(KeepingScreen(studio.context))


def open_places(studio: Studio) -> None:
    """Open where a profile can be put."""
    from helper_app.ui.screens.places import PlacesScreen

    studio.window.navigator.open(PlacesScreen(studio.context, studio.context.keep))


def open_needs(studio: Studio) -> None:
    """Open the table of troubles."""
    from helper_app.ui.screens.needs import NeedsScreen

    studio.window.navigator.open(NeedsScreen(studio.context))


def search_needs(studio: Studio) -> None:
    """Look for a trouble in words."""
    from helper_app.ui.screens.needs import NeedsScreen

    open_needs(studio)
    screen = studio.window.navigator.current
    assert isinstance(screen, NeedsScreen)
    screen.line.setText("手がふるえる")
    screen.search.click()


def open_words(studio: Studio) -> None:
    """Open the search over all guides."""
    studio.window.findChild(Button, "home.words").click()


def search_words(studio: Studio, *, words: str) -> None:
    """Look for a guide in words."""
    from helper_app.ui.screens.words import WordsScreen

    open_words(studio)
    screen = studio.window.navigator.current
    assert isinstance(screen, WordsScreen)
    screen.line.setText(words)
    screen.search.click()


def open_group(studio: Studio) -> None:
    """Open the troubles of the hands."""
    from helper_app.ui.screens.needs import GroupScreen

    group = next(g for g in studio.context.services.cupboard.needs.groups if g.id == "hands")
    studio.window.navigator.open(GroupScreen(studio.context, group))


def open_need(studio: Studio) -> None:
    """Open one trouble with all that helps."""
    from helper_app.ui.screens.need import NeedScreen

    need = studio.context.services.cupboard.needs.need("seeing.blind")
    studio.window.navigator.open(NeedScreen(studio.context, need))


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


def open_sources(studio: Studio) -> None:
    """Open where the facts of a step come from."""
    open_step(studio, step="trouble.blocked", is_practice=False)
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    screen.text.sources.click()


def open_whose(studio: Studio) -> None:
    """Ask whose procedure it is, as before the first guide."""
    studio.desk.begin(MAIN_GUIDE, is_practice=False)


def open_town(studio: Studio, *, place: str) -> None:
    """Open what a municipality says of itself."""
    studio.context.change(place=place)
    studio.window.navigator.open(TownScreen(studio.context))


def open_towns(studio: Studio) -> None:
    """Choose a municipality."""
    open_town(studio, place="mihon")
    screen = studio.window.navigator.current
    assert isinstance(screen, TownScreen)
    screen.choose.click()


def open_spots(studio: Studio) -> None:
    """Open the shelters of the example municipality."""
    open_town(studio, place="mihon")
    screen = studio.window.navigator.current
    assert isinstance(screen, TownScreen)
    screen.lists["shelter"].click()


def take_up(studio: Studio) -> None:
    """Open a guide again that was left before its end."""
    from helper_app.guides import engine

    guide = studio.context.services.shelf.guide("number.difference")
    studio.context.services.visit.whose = "self"
    studio.context.services.bookmarks.note(engine.advance(guide, engine.start(guide)))
    studio.desk.begin(guide.id, is_practice=False)


def help_somebody(studio: Studio, *, step: str) -> None:
    """Open a step for whoever helps somebody of their family."""
    studio.context.services.visit.whose = "family"
    open_step(studio, step=step, is_practice=False)


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
    dwelling.timer.stop()  # or a slow look at the page would see the button pressed


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
