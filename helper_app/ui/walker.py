"""Walks a person through a guide: the engine's position, and the work its steps ask for.

Paints nothing. A press becomes an event of the engine, an outcome another; each gives a new view.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from helper_app.errors import HelperError, Unexpected
from helper_app.guides import engine, views
from helper_app.guides.model import OK, Guide, Outcome, Position, View
from helper_app.guides.wording import Wording
from helper_app.ui.actions import Actions, Carried
from helper_app.ui.context import Context
from helper_app.ui.tasks import Task

CARD_LANE = "card"
CHOSEN_PIN = "pin.chosen"
LOOK_AGAIN_MS = 1000
"""How long a background look that changed nothing rests before the next."""

log = logging.getLogger(__name__)


class Walker(QObject):
    """One walk through one guide.

    Args:
        context: Words and work.
        guide: The guide.
        actions: What its steps may ask for.
        position: Where to begin.

    Thread: main.
    """

    moved = Signal()
    """Another step shows now."""
    busy_changed = Signal(bool)
    """Something the person pressed for is under way."""

    def __init__(
        self, context: Context, guide: Guide, actions: Actions, position: Position
    ) -> None:
        super().__init__()
        self._context = context
        self._guide = guide
        self._actions = actions
        self._position = position
        self._view: View | None = None
        self._viewed: tuple[Position, Wording, dt.date, bool] | None = None
        self._background: list[Task] = []
        self._is_busy = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.begin)

    @property
    def view(self) -> View:
        """Give what the present step shows, in the language in use, as it holds here and today."""
        wording = self._context.wording
        is_helping = self._context.services.visit.is_helping
        key = (self._position, wording, wording.today, is_helping)
        if self._view is None or self._viewed != key:
            self._view = views.view(self._guide, self._position, wording, is_helping=is_helping)
            self._viewed = key
        return self._view

    @property
    def position(self) -> Position:
        """Give where the person stands."""
        return self._position

    @property
    def guide(self) -> Guide:
        """Give the guide."""
        return self._guide

    @property
    def is_practice(self) -> bool:
        """Tell whether this is practice."""
        return self._actions.is_practice

    @property
    def is_busy(self) -> bool:
        """Tell whether something the person pressed for is under way."""
        return self._is_busy

    def check(self) -> None:
        """Find out whether the present step can be shown; raises GuideBroken."""
        assert self.view

    def begin(self) -> None:
        """Start the present step's own work: what it waits for, what it watches."""
        view = self.view
        if view.wait and view.is_live:
            self._in_background(partial(self._actions.wait, view.wait, self._position.known))
        if view.watch:
            self._in_background(partial(self._actions.watch, view.watch))

    def rest(self) -> None:
        """Stop all work; nothing of it counts any more."""
        for task in self._background:
            task.cancel.set()
        self._background = []
        self._again.stop()
        self._set_busy(False)

    @property
    def ask(self) -> str:
        """Give what the present step asks for; `pin.chosen` is the PIN the person chose before."""
        asked = self.view.ask
        if asked != CHOSEN_PIN:
            return asked
        return "pin.sign" if self._position.known.get("pin") == "sign" else "pin.digits"

    @property
    def carried(self) -> Carried:
        """Give what was found on the way and is shown beside the words."""
        return self._actions.carried

    def end(self) -> None:
        """Stop all work and have everything that was entered overwritten; the walk is over."""
        self.rest()
        self._actions.forget()

    def press(self, entered: bytearray | None = None) -> None:
        """The main button: look, act, or just go on.

        Args:
            entered: What an action asks for; overwritten afterwards.
        """
        if self._is_busy:
            return
        view = self.view
        self.rest()
        if view.action:
            self._pressed_for(
                lambda _cancel: self._actions.act(view.action, self._position.known, entered)
            )
        elif view.wait:
            self._pressed_for(lambda _cancel: self._actions.check(view.wait, self._position.known))
        else:
            self._move(engine.advance(self._guide, self._position))

    def go_back(self) -> bool:
        """Go one step back; tell whether there was one."""
        self.rest()
        if not self.view.can_go_back:
            return False
        self._move(engine.back(self._guide, self._position))
        return True

    def choose(self, number: int) -> None:
        """Take a choice, counted from 0."""
        self.rest()
        self._move(engine.choose(self._guide, self._position, number))

    def differ(self, number: int) -> None:
        """Say that the screen shows something else, counted from 0."""
        self.rest()
        self._move(engine.different(self._guide, self._position, number))

    def _in_background(self, work: Callable[..., Outcome]) -> None:
        self._submit(work, self._on_background)

    def _pressed_for(self, work: Callable[..., Outcome]) -> None:
        self._set_busy(True)
        self._submit(work, self._on_pressed)

    def _submit(self, work: Callable[..., Outcome], then: Callable[[Outcome], None]) -> None:
        def on_error(error: Exception) -> None:
            then(outcome_of(error))

        runner = self._context.services.tasks
        self._background.append(runner.submit(CARD_LANE, self, work, then, on_error))

    def _on_pressed(self, outcome: Outcome) -> None:
        """Show what a press led to, even if it is the same step again."""
        self.rest()
        self._move(engine.outcome(self._guide, self._position, outcome))

    def _on_background(self, outcome: Outcome) -> None:
        """Go on by itself; where nothing changed, look again a little later, quietly."""
        watched_well = outcome.code == OK and not self.view.wait
        self.rest()
        if watched_well:
            return
        position = engine.outcome(self._guide, self._position, outcome)
        if position.step != self._position.step:
            self._move(position)
        else:
            self._again.start(LOOK_AGAIN_MS)

    def _move(self, position: Position) -> None:
        self._position = position
        self.moved.emit()
        self.begin()

    def _set_busy(self, is_busy: bool) -> None:
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.busy_changed.emit(is_busy)


def outcome_of(error: Exception) -> Outcome:
    """Give the outcome an exception stands for; a mistake of ours is logged and told calmly."""
    if isinstance(error, HelperError):
        return Outcome(error.code, error.values)
    log.error("An action failed unexpectedly", exc_info=error)
    return Outcome(Unexpected.code)
