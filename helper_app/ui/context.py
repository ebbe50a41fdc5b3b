"""What every screen is given: words, look, voice, guides, work, and the way to other screens.

One object a window, made by `app`. It holds no widget.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from helper_app.errors import HelperError, SettingsUnwritable
from helper_app.guides.catalogue import Shelf
from helper_app.guides.lettering import Lettering
from helper_app.i18n import Texts, chosen
from helper_app.settings import Settings
from helper_app.ui.announcer import Announcer
from helper_app.ui.tasks import TaskRunner
from helper_app.ui.theme.hints import SystemHints
from helper_app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Diagnosis
    from helper_app.guides.phrases import Phrase
    from helper_app.guides.wording import Wording
    from helper_app.ui.actions import Hands


class Lookout(Protocol):
    """Looks at everything between the program and the card. Both block: card lane only."""

    def look(self) -> Diagnosis:
        """Look once."""

    def wait(self, cancel: threading.Event) -> None:
        """Wait until something may have changed since the last look, or until cancelled."""


@dataclass(frozen=True)
class Services:
    """What `app` puts in: each can be replaced by a double in a test.

    Attributes:
        shelf: The guides.
        announcer: Makes words heard.
        tasks: Runs slow work.
        begin: Begins a walk through a guide; True for practice.
        lookout: Looks at readers and card.
        save: Keeps the settings; raises `SettingsUnwritable`.
    """

    shelf: Shelf
    announcer: Announcer
    tasks: TaskRunner
    begin: Callable[[bool], Hands]
    lookout: Lookout
    save: Callable[[Settings], None]


class Context(QObject):
    """The surroundings of a screen.

    Args:
        services: What `app` composed.
        theme: The window's look.
        own: The person's kept settings.
        wishes: Settings for this time only, from the command line.
        locale: The system's language, used while the person has not chosen one.
    """

    language_changed = Signal()
    settings_changed = Signal()
    arrived = Signal()
    """A screen, or another step of a guide, shows and has said what it is."""
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
        self._own = own
        self._wishes = dict(wishes)
        self._system_locale = locale
        self._letterings: dict[str, Lettering] = {}
        self._wordings: dict[str, Wording] = {}
        self.t = Texts(self.locale)
        services.announcer.trouble.connect(self.tell)
        self.hints.changed.connect(self._take_look)
        self._take_look()

    @property
    def settings(self) -> Settings:
        """Give the settings in force: the person's own and, above them, the wishes."""
        return self._own.replace(**self._wishes)

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
        """Give the guides' words in the language in use."""
        if self.locale not in self._wordings:
            self._wordings[self.locale] = self.services.shelf.wording(self.locale)
        return self._wordings[self.locale]

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
        self._take_look()
        self.services.announcer.apply(self.settings)
        if before != self.locale:
            self.t = Texts(self.locale)
            self.language_changed.emit()
        self.settings_changed.emit()
        try:
            self.services.save(self._own)
        except SettingsUnwritable as error:
            self.trouble.emit(error)

    def _take_look(self) -> None:
        """Take colours and text size: the person's own, or where they wish so the system's."""
        name = self.settings.theme
        self.theme.set_look(self.hints.theme if name == "auto" else name, self.settings.scale)

    def tell(self, error: HelperError) -> None:
        """Tell an error in place."""
        self.trouble.emit(error)
