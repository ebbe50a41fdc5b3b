"""Settings tried on, question by question, until the person says where to keep them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from helper_app.errors import HelperError
from helper_app.needs import outcome, profile
from helper_app.needs.model import Question
from helper_app.settings import DECLARED
from helper_app.ui.context import NOWHERE, Context, Keeping


class Fitting:
    """The answers of one person so far. Each takes effect at once; none is kept before the end.

    Thread: main.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._cupboard = context.services.cupboard
        self._base = context.settings
        self._before = context.keeping
        self._is_over = False
        self.answers: dict[str, str] = {}
        context.keeping = NOWHERE

    @property
    def questions(self) -> tuple[Question, ...]:
        """Give the questions in their order."""
        return self._cupboard.questions

    @property
    def is_guest(self) -> bool:
        """Tell whether the person should leave nothing behind here."""
        return outcome.is_guest(self.questions, self.answers)

    @property
    def keeping(self) -> Keeping:
        """Give where the settings will be kept."""
        return self._context.keeping if self._is_over else self._before

    def answer(self, question: str, answer: str | None) -> None:
        """Take an answer, or take it back with None, and let it be seen at once."""
        old = self._asked_for()
        if answer is None:
            self.answers.pop(question, None)
        else:
            self.answers[question] = answer
        new = self._asked_for()
        changes = {
            name: new.get(name, getattr(self._base, name))
            for name in old.keys() | new.keys()
            if name not in old or name not in new or old[name] != new[name]
        }
        self._context.change(**changes)

    def brought(self) -> Path | None:
        """Find the settings a person brought along on a stick; None if there are none."""
        places = self._context.services.places()
        files = [place.folder / profile.FILE_NAME for place in places if place.name]
        return next((file for file in files if file.is_file()), None)

    def use(self, file: Path) -> bool:
        """Use the settings in a file and keep changes there; tell what is wrong with it."""
        try:
            own = profile.load(file).settings
        except HelperError as error:
            self._context.tell(error)
            return False
        self._context.change(**{name: getattr(own, name) for name in DECLARED})
        return self.keep(Keeping("file", partial(profile.save, file)))

    def keep(self, keeping: Keeping) -> bool:
        """Keep the settings there; tell whether it worked."""
        is_kept = self._context.keep(keeping)
        self._is_over = self._is_over or is_kept
        return is_kept

    def end(self) -> None:
        """Leave with what was chosen so far; who kept settings before keeps these too."""
        if not self._is_over:
            self.keep(NOWHERE if self.is_guest else self._before)

    def _asked_for(self) -> dict[str, object]:
        return {**outcome.of(self.questions, self._cupboard.needs, self.answers)}
