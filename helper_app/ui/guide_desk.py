"""Opens guides: puts walker, practice table and screen together, and marks practice as practice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from helper_app.errors import GuideUnknown, HelperError, Value
from helper_app.ui.context import Context
from helper_app.ui.navigator import Navigator
from helper_app.ui.screens.home import HomeScreen
from helper_app.ui.screens.screen import Screen


class GuideDesk(QObject):
    """Opens a guide above the first screen.

    Thread: main.
    """

    def __init__(self, context: Context, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._context = context
        self._navigator = navigator
        navigator.shown.connect(self._on_shown)

    def begin(self, guide_id: str, is_practice: bool) -> None:
        """Open a guide from the first screen; once a visit ask first whose procedure it is."""
        if is_practice or self._context.services.visit.whose is not None:
            self.open(guide_id, is_practice)
            return
        from helper_app.ui.screens.whose import WhoseScreen

        then = partial(self.open, guide_id, is_practice)
        self._navigator.open(WhoseScreen(self._context, then))

    def open(
        self,
        guide_id: str,
        is_practice: bool,
        step: str = "",
        known: Mapping[str, Value] | None = None,
    ) -> None:
        """Open a guide, at its beginning or at a step; tell it when it cannot be shown.

        Args:
            guide_id: The guide.
            is_practice: Walk through it on the practice table.
            step: Begin at this step.
            known: Values that step's words need.
        """
        from helper_app.guides import engine
        from helper_app.ui.screens.player import PlayerScreen
        from helper_app.ui.walker import Walker
        from helper_app.ui.widgets.practice_tray import PracticeTray

        try:
            guide = self._context.services.shelf.guide(guide_id)
            hands = self._context.services.begin(is_practice)
            position = engine.start_at(guide, step, known) if step else engine.start(guide)
            walker = Walker(self._context, guide, hands.actions, position)
            walker.check()
        except HelperError as error:
            self._context.tell(error)
            return
        self._context.theme.set_practice(is_practice)
        tray = PracticeTray(self._context, hands.table) if hands.table is not None else None
        screen = PlayerScreen(self._context, walker, tray, hands.folders)
        screen.guide_chosen.connect(self.open)
        self._navigator.open(screen)

    def open_wished(self, wish: str, is_practice: bool) -> None:
        """Open what `--guide ID[/STEP]` names."""
        guide_id, _, step = wish.partition("/")
        if not guide_id:
            self._context.tell(GuideUnknown(guide=wish))
        else:
            self.open(guide_id, is_practice, step)

    def _on_shown(self, screen: Screen) -> None:
        if isinstance(screen, HomeScreen):
            self._context.theme.set_practice(False)
