"""Where a card stands: which application and file are selected, and what ends a verified PIN."""

from __future__ import annotations

from collections.abc import Sequence

from helper_app.card.emulator.files import Application, File
from helper_app.card.emulator.questions import Questions

CARD_MANAGER = bytes.fromhex("A0000001510000")


class Selection:
    """The state of one powered card.

    Args:
        applications: What the card carries.
        questions: Answers to what is not known.
    """

    def __init__(self, applications: Sequence[Application], questions: Questions) -> None:
        self._applications = tuple(applications)
        self._questions = questions
        self._application: Application | None = None
        self._last: Application | None = None
        self._file: int | None = None

    @property
    def is_at_card_manager(self) -> bool:
        """Tell whether no application is selected."""
        return self._application is None

    @property
    def file(self) -> File | None:
        """Give the current file."""
        if self._application is None or self._file is None:
            return None
        return self._application.files[self._file]

    def application(self, aid: bytes) -> Application:
        """Give an application by its whole AID, to look at its state from outside."""
        return next(app for app in self._applications if app.aid == aid)

    def enter_application(self, aid: bytes) -> bool:
        """Select an application, or the card manager, by its AID or the beginning of it."""
        if CARD_MANAGER.startswith(aid):
            self.leave()
            self.forget_pins()
            self._last = None
            return True
        found = next((app for app in self._applications if app.aid.startswith(aid)), None)
        if found is None:
            return False
        if found is not self._last or not self._questions.select_again_keeps_pins:
            self.forget_pins()
        self._application, self._last, self._file = found, found, None
        return True

    def enter_file(self, file: int) -> bool:
        """Select a file of the current application by its id."""
        if self._application is None or file not in self._application.files:
            return False
        self._file = file
        return True

    def by_short_id(self, short_id: int) -> int | None:
        """Give the id of the current application's file with this short id."""
        return None if self._application is None else self._application.by_short_id(short_id)

    def peek(self, file: int) -> File:
        """Give a file of the current application without selecting it."""
        assert self._application is not None
        return self._application.files[file]

    def is_open(self, file: File) -> bool:
        """Tell whether a file of the current application may be used."""
        return self._application is not None and self._application.is_open(file)

    def leave(self) -> None:
        """Go back to where a reset leaves the card; verified PINs stay."""
        self._application, self._file = None, None

    def forget_pins(self) -> None:
        """End every verified state."""
        for application in self._applications:
            application.forget_pins()
