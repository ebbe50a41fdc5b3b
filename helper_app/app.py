"""The composition root: settings, backends, core, window. The only place that knows everyone."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from helper_app import i18n, paths, settings
from helper_app.errors import HelperError
from helper_app.guides.bookmarks import Bookmarks
from helper_app.guides.catalogue import Shelf
from helper_app.needs.cupboard import Cupboard
from helper_app.settings import Settings
from helper_app.ui.announcer import Announcer, MakeSpeaker
from helper_app.ui.application import start_qt
from helper_app.ui.context import NOWHERE, Context, Keeping, Place, Services, keep_nothing
from helper_app.ui.guide_desk import GuideDesk
from helper_app.ui.input.ways import InputWays
from helper_app.ui.main_window import MainWindow
from helper_app.ui.screens.home import PRACTISED, HomeScreen
from helper_app.ui.tasks import TaskRunner
from helper_app.ui.theme.theme import Theme
from helper_app.visit import Visit

PRACTICE_LETTER = "れんしゅう用の手紙.pdf"

if TYPE_CHECKING:
    from helper_app.assessment.sight import Finding, Look
    from helper_app.card.practice_readers import PracticeReaders
    from helper_app.card.transport import Readers
    from helper_app.card.trust import Roots
    from helper_app.speech.speaker import Speaker
    from helper_app.ui.actions import Hands
    from helper_app.ui.poses import Studio


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; give the exit code."""
    own = paths.personal(arguments.data_dir)
    sys.excepthook = partial(log_uncaught, own.logs)
    found = find_settings(own.settings, arguments.profile)
    application = start_qt()
    save = partial(settings.save, own.settings)
    services = compose(
        save,
        found.settings,
        own_needs=own.needs,
        own_places=own.places,
        bookmarks=Bookmarks(own.bookmarks),
    )
    context = make_context(services, found.settings, wishes_of(arguments))
    window, desk = make_window(context)
    found = found._replace(is_first=found.is_first and not arguments.exit_after_first_paint)
    greet(window, desk, context, found, arguments.guide, is_practice=arguments.practice_card)
    window.first_painted.connect(look_through_memory)
    if arguments.exit_after_first_paint:
        window.first_painted.connect(window.close)
    else:
        window.first_painted.connect(partial(settle_in, own.logs, context))
    window.show()
    return application.exec()


class Found(NamedTuple):
    """What is known of a person when the program begins.

    Attributes:
        settings: Theirs, or the usual ones.
        keeping: Where changes are kept; None: on this computer.
        trouble: What to tell about it.
        is_first: Nobody has chosen anything on this computer yet.
    """

    settings: Settings
    keeping: Keeping | None = None
    trouble: HelperError | None = None
    is_first: bool = False


def find_settings(file: Path, profile_file: Path | None) -> Found:
    """Find a person's settings: in their own file if they brought one, else on this computer.

    Whoever has kept nothing here is a guest: until they ask for it, nothing is written.
    """
    if profile_file is not None:
        from helper_app.needs import profile

        try:
            loaded = profile.load(profile_file)
        except HelperError as error:
            return Found(Settings(), NOWHERE, error)
        return Found(loaded.settings, Keeping("file", partial(profile.save, profile_file)))
    if not file.exists():
        return Found(Settings(), NOWHERE, is_first=True)
    loaded = settings.load(file)
    return Found(loaded.settings, trouble=loaded.damaged)


def greet(
    window: MainWindow,
    desk: GuideDesk,
    context: Context,
    found: Found,
    wish: str | None,
    *,
    is_practice: bool,
) -> None:
    """Open what the person came for; ask a new one what they need.

    Args:
        window: The window, on its first screen.
        desk: Opens guides.
        context: Their surroundings.
        found: What is known of the person.
        wish: A guide, `ID[/STEP]`, or nothing.
        is_practice: The practice card is wished.
    """
    context.keeping = found.keeping or context.keeping
    if found.trouble is not None:
        context.tell(found.trouble)
    if wish or is_practice:
        desk.open_wished(wish or PRACTISED, is_practice)
    elif found.is_first:
        ask_first_questions(window, context)


def ask_first_questions(window: MainWindow, context: Context) -> None:
    """Ask a new person what they need, above the first screen."""
    from helper_app.ui.fitting import Fitting
    from helper_app.ui.screens.question import QuestionScreen

    window.navigator.open(QuestionScreen(context, Fitting(context)))


def settle_in(folder: Path, context: Context) -> None:
    """Do what nobody waits for: the log, the system's signals and wishes, assistive tools."""
    from helper_app import logs
    from helper_app.ui import accessibility
    from helper_app.ui.terminator import Terminator

    logs.start(folder)
    Terminator(start_qt())
    accessibility.install(start_qt())
    context.hints.listen()


def look_through_memory() -> None:
    """Let memory be looked through from here on: nearly all that was made so far stays."""
    gc.freeze()
    gc.enable()


def log_uncaught(
    folder: Path, kind: type[BaseException], error: BaseException, at: TracebackType | None
) -> None:
    """Log what nobody caught; the window stays open."""
    from helper_app import logs

    logs.start(folder)
    logs.log_uncaught(kind, error, at)


def compose(
    save: Callable[[Settings], None],
    own: Settings,
    *,
    readers: Readers | None = None,
    make_speaker: MakeSpeaker | None = None,
    own_needs: Path | None = None,
    own_places: Path | None = None,
    bookmarks: Bookmarks | None = None,
    places: Callable[[], Sequence[Place]] | None = None,
) -> Services:
    """Choose the backends.

    Args:
        save: Keeps the settings.
        own: The person's settings.
        readers: Card readers; the system's own by default.
        make_speaker: Makes the voice; the best one here by default.
        own_needs: The file of the person's own rows of the table of troubles.
        own_places: The folder of local profiles that were taken in here.
        bookmarks: Where guides were left; none are kept by default.
        places: Finds where a profile can be put; on this computer by default.
    """
    from helper_app.card.lookout import Lookout

    real, visit = readers if readers is not None else real_readers(), Visit()
    return Services(
        shelf=Shelf(own_places=own_places),
        announcer=Announcer(make_speaker or real_speaker, own),
        tasks=TaskRunner(),
        begin=partial(begin, real, visit),
        lookout=Lookout(real),
        save=save,
        cupboard=Cupboard(own_needs),
        places=places or real_places,
        visit=visit,
        bookmarks=bookmarks or Bookmarks(),
    )


def make_context(services: Services, own: Settings, wishes: Mapping[str, object]) -> Context:
    """Give the surroundings of every screen."""
    return Context(services, Theme(), own, wishes, i18n.chosen(os.environ.get("LANG")))


def make_window(context: Context) -> tuple[MainWindow, GuideDesk]:
    """Make the window with its first screen."""
    home = HomeScreen(context)
    window = MainWindow(context, home)
    desk = GuideDesk(context, window.navigator)
    home.guide_chosen.connect(desk.begin)
    home.end_chosen.connect(window.close)
    InputWays(context, window)
    return window, desk


def wishes_of(arguments: argparse.Namespace) -> dict[str, object]:
    """Give the settings the command line asks for, for this time only."""
    wishes = {name: getattr(arguments, name) for name in ("scale", "theme", "locale")}
    return {name: value for name, value in wishes.items() if value is not None}


def begin(real: Readers, visit: Visit, is_practice: bool) -> Hands:
    """Begin a walk through a guide, with the real readers or on a new practice table.

    What is read from a practice card is forgotten with the walk.
    """
    from helper_app.card.trust import PRODUCTION

    if not is_practice:
        return hands(real, lambda: PRODUCTION, visit)
    from helper_app.card.practice_readers import practice_table

    table = practice_table(is_plugged=False, is_inserted=False)
    return hands(table.readers, lambda: table.roots, Visit(), table.readers)


def hands(
    readers: Readers,
    roots: Callable[[], Roots],
    visit: Visit,
    table: PracticeReaders | None = None,
) -> Hands:
    """Join every flow a guide may ask for.

    Args:
        readers: Where cards are.
        roots: Gives the authorities to believe.
        visit: What is known for this visit.
        table: The practice reader; None for real ones.
    """
    from helper_app.actions import attributes, reader, survey
    from helper_app.actions.carried import Carried
    from helper_app.actions.pin_change import PinChange
    from helper_app.actions.proof import Proof
    from helper_app.actions.signing import Signing
    from helper_app.actions.table import GuideActions
    from helper_app.ui.actions import Hands

    carried = Carried()
    flows = [
        reader.deeds(readers, carried),
        Proof(readers, roots, carried, reads_issuer=table is None).deeds(),
        survey.deeds(readers, carried),
        attributes.deeds(readers, carried, visit),
        PinChange(readers, carried).deeds(),
        Signing(readers, roots, carried).deeds(),
    ]
    actions = GuideActions(flows, carried, is_practice=table is not None)
    return Hands(actions, table, usual_folders() if table is None else practice_folders())


def usual_folders() -> tuple[Path, ...]:
    """Give the folders where people have their documents."""
    from PySide6.QtCore import QStandardPaths

    where = QStandardPaths.StandardLocation
    places = (where.DocumentsLocation, where.DownloadLocation, where.DesktopLocation)
    found = [QStandardPaths.writableLocation(place) for place in places]
    return tuple(dict.fromkeys(Path(folder) for folder in found if folder))


def practice_folders() -> tuple[Path, ...]:
    """Lay the practice letter into a folder of its own, which goes when the program ends."""
    import atexit
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="tebiki-practice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copy(paths.PACKAGE / "documents" / "practice-letter.pdf", folder / PRACTICE_LETTER)
    return (folder,)


def real_readers() -> Readers:
    """Give the readers of this computer."""
    from helper_app.card.pcsc import PcscReaders

    return PcscReaders()


def real_places() -> Sequence[Place]:
    """Give where a file can be put on this computer."""
    from helper_app.ui.places import find_places

    return find_places()


def real_speaker(on_trouble: Callable[[HelperError], None]) -> Speaker:
    """Give the best voice of this computer."""
    from helper_app.speech.voices import best_speaker

    return best_speaker(on_trouble)


def studio(own: Settings, locale: str) -> Studio:
    """Open a window that touches no card and makes no sound."""
    from helper_app.ui.actions import Hands
    from helper_app.ui.poses import Studio
    from helper_app.ui.still_life import STILL_PLACES, StillActions, StillLookout

    start_qt()
    services = Services(
        shelf=Shelf(),
        announcer=Announcer(silent_speaker, own),
        tasks=TaskRunner(),
        begin=lambda is_practice: Hands(
            StillActions(is_practice=is_practice), folders=(paths.PACKAGE / "documents",)
        ),
        lookout=StillLookout(),
        save=keep_nothing,
        cupboard=Cupboard(),
        places=lambda: STILL_PLACES,
        visit=Visit(),
        bookmarks=Bookmarks(),
    )
    context = make_context(services, own, {"locale": locale})
    window, desk = make_window(context)
    window.show()
    return Studio(context, window, desk)


def shots(
    folder: Path,
    locales: Sequence[str],
    scales: Sequence[int],
    themes: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    screens: Sequence[str],
) -> list[Path]:
    """Take a picture of every screen in every look; give the files."""
    from PySide6.QtCore import QSize

    from helper_app.ui import catalogue

    taken: list[Path] = []
    for locale, scale, theme in product(locales, scales, themes):
        room = studio(Settings(scale=scale, theme=theme, speech="off"), locale)
        for width, height in sizes:
            ending = f"{locale}-{theme}-{scale}-{width}x{height}"
            size = QSize(width, height)
            taken += catalogue.pictures(room, list(screens), size, folder, ending)
        room.close()
    return taken


def audit(
    locales: Sequence[str],
    scales: Sequence[int],
    themes: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    screens: Sequence[str],
    turn: int | None = None,
) -> Iterator[tuple[Look, tuple[Finding, ...]]]:
    """Hold every screen in every look against the rules of accessibility; give what was found."""
    from helper_app.ui.audit import rounds

    def make(locale: str, scale: int) -> Studio:
        return studio(Settings(scale=scale, theme=themes[0], speech="off"), locale)

    return rounds.audit(make, locales, scales, themes, sizes, screens, turn)


def silent_speaker(_on_trouble: Callable[[HelperError], None]) -> Speaker:
    """Give a voice that only keeps time."""
    from helper_app.speech.silent import Silent
    from helper_app.speech.speaker import Speaker

    return Speaker(lambda _language: Silent())
