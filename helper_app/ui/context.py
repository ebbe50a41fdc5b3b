"""What every screen is given: words, look, voice, guides, work, and the way to other screens.

One object a window, made by `app`. It holds no widget.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from helper_app.errors import HelperError
from helper_app.guides.bookmarks import Bookmarks
from helper_app.guides.catalogue import Shelf
from helper_app.guides.lettering import Lettering
from helper_app.i18n import EASY, Texts, chosen
from helper_app.needs.cupboard import Cupboard
from helper_app.practice.hall import Hall
from helper_app.settings import Settings
from helper_app.ui.announcer import Announcer
from helper_app.ui.tasks import TaskRunner
from helper_app.ui.theme.hints import SystemHints
from helper_app.ui.theme.theme import Theme
from helper_app.visit import Visit

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Diagnosis
    from helper_app.guides.phrases import Phrase
    from helper_app.guides.readings import Token
    from helper_app.guides.wording import Wording
    from helper_app.ui.actions import Hands


class Lookout(Protocol):
    """Looks at everything between the program and the card. Both block: card lane only."""

    def look(self) -> Diagnosis:
        """Look once."""

    def wait(self, cancel: threading.Event) -> None:
        """Wait until something may have changed since the last look, or until cancelled."""


class Keeping(NamedTuple):
    """Where a person's settings are kept.

    Attributes:
        place: On this computer, in a file of the person's own, or nowhere: for this time only.
        save: Keeps settings there; raises `SettingsUnwritable` or `FileUnwritable`.
    """

    place: Literal["here", "file", "nowhere"]
    save: Callable[[Settings], None]


def keep_nothing(_settings: Settings) -> None:
    """Leave nothing behind."""


NOWHERE = Keeping("nowhere", keep_nothing)


class Place(NamedTuple):
    """A folder a person can put a file into.

    Attributes:
        name: As the person knows it: a stick's own name, or empty for the documents.
        folder: The folder.
    """

    name: str
    folder: Path


class Services(NamedTuple):
    """What `app` puts in: each can be replaced by a double in a test.

    Attributes:
        shelf: The guides.
        announcer: Makes words heard.
        tasks: Runs slow work.
        begin: Begins a walk through a guide; True for practice.
        lookout: Looks at readers and card.
        save: Keeps the settings on this computer; raises `SettingsUnwritable`.
        cupboard: The table of troubles and the questions of the first run.
        places: Finds the sticks that are plugged in now, and the person's documents, last.
        visit: What is known for this visit.
        bookmarks: Where guides were left.
    """

    shelf: Shelf
    announcer: Announcer
    tasks: TaskRunner
    begin: Callable[[bool], Hands]
    lookout: Lookout
    save: Callable[[Settings], None]
    cupboard: Cupboard
    places: Callable[[], Sequence[Place]]
    visit: Visit
    bookmarks: Bookmarks


class Context(QObject):
    """The surroundings of a screen.

    Args:
        services: What `app` composed.
        theme: The window's look.
        own: The person's kept settings.
        wishes: Settings for this time only, from the command line.
        locale: The system's language, used while the person has not chosen one.

    Attributes:
        keeping: Where changes are kept from now on; on this computer until told otherwise.
        hall: The practice machines.
    """

    language_changed = Signal()
    settings_changed = Signal()
    painted = Signal()
    """The window is painted for the first time: the first screen may look for voices now."""
    arrived = Signal()
    """A screen, or another step of a guide, shows and has said what it is."""
    guide_wanted = Signal(str)
    """The id of a guide that is to be opened above whatever shows."""
    trouble = Signal(object)
    """A `HelperError` to be told in place, not on a screen of its own."""

    def __init__(
        self,
        services: Services,
        theme: Theme,
        own: Settings,
        wishes: Mapping[str, object],
        locale: str,
    ) -> None:
        super().__init__()
        self.services = services
        self.theme = theme
        self.hints = SystemHints()
        self.hall = Hall()
        self._own = own
        self._wishes = dict(wishes)
        self._settings = own.replace(**wishes)
        self._system_locale = locale
        self.keeping = Keeping("here", services.save)
        self._letterings: dict[str, Lettering] = {}
        self._wordings: dict[tuple[str, str], Wording] = {}
        self.t = Texts(self.locale)
        theme.tokens = self._tokens
        services.announcer.trouble.connect(self.tell)
        self.hints.changed.connect(self._take_look)
        self._take_look()

    @property
    def settings(self) -> Settings:
        """Give the settings in force: the person's own and, above them, the wishes."""
        return self._settings

    @property
    def locale(self) -> str:
        """Give the language in use."""
        return chosen(self.settings.locale or self._system_locale)

    @property
    def lettering(self) -> Lettering:
        """Give how the language in use is written."""
        if self.locale not in self._letterings:
            self._letterings[self.locale] = self.services.shelf.lettering(self.locale)
        return self._letterings[self.locale]

    @property
    def wording(self) -> Wording:
        """Give the guides' words in the language in use, for the person's municipality."""
        key = (self.locale, self.settings.place)
        if key not in self._wordings:
            self._wordings[key] = self.services.shelf.wording(*key)
        return self._wordings[key]

    def phrases(self, text: str) -> tuple[Phrase, ...]:
        """Split a text of the app or of a guide into phrases with readings."""
        return self.lettering.phrases(text) if text else ()

    def title(self, title: str) -> str:
        """Translate a guide's title."""
        return self.services.shelf.texts(self.locale)(title)

    def change(self, **values: object) -> None:
        """Change settings, apply them at once and keep them."""
        before = self.locale
        self._own = self._own.replace(**values)
        self._wishes = {name: wish for name, wish in self._wishes.items() if name not in values}
        self._settings = self._own.replace(**self._wishes)
        self._take_look()
        self.services.announcer.apply(self.settings)
        if before != self.locale:
            self.t = Texts(self.locale)
            self.language_changed.emit()
        self.settings_changed.emit()
        self.keep(self.keeping)

    def keep(self, keeping: Keeping) -> bool:
        """Keep settings there from now on, and the present ones at once.

        Returns:
            Whether they could be kept; if not, the person was told, and nothing else changes.
        """
        try:
            keeping.save(self._own)
        except HelperError as error:
            self.trouble.emit(error)
            return False
        self.keeping = keeping
        return True

    def _take_look(self) -> None:
        """Take colours, text size and readings: the person's own, or where wished the system's.

        Easy Japanese has readings above all its kanji, whatever is wished for the ordinary one.
        """
        own = self.settings
        name = self.hints.theme if own.theme == "auto" else own.theme
        readings = "all" if self.locale == EASY else own.furigana
        self.theme.set_look(name, own.scale, readings=readings)

    def _tokens(self, words: str) -> tuple[Token, ...]:
        """Find readings in plain words, in the language in use."""
        return self.lettering.tokens(words)

    def tell(self, error: HelperError) -> None:
        """Tell an error in place."""
        self.trouble.emit(error)
