"""Opens guides: puts walker, practice table and screen together, and marks practice as practice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from helper_app.errors import GuideUnknown, HelperError, Value
from helper_app.ui.context import Context
from helper_app.ui.navigator import Navigator
from helper_app.ui.screens.home import HomeScreen
from helper_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from helper_app.guides.model import Guide, Position
    from helper_app.ui.actions import Hands
    from helper_app.ui.widgets.practice_tray import PracticeTray


class GuideDesk(QObject):
    """Opens a guide above the first screen.

    Thread: main.
    """

    def __init__(self, context: Context, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._context = context
        self._navigator = navigator
        navigator.shown.connect(self._on_shown)
        context.guide_wanted.connect(partial(self.open, is_practice=False))

    def begin(self, guide_id: str, is_practice: bool) -> None:
        """Open a guide from the first screen.

        Once a visit it is asked first whose procedure it is; a guide that was left before its end
        can be taken up there. Practice asks nothing.
        """
        if is_practice:
            self.open(guide_id, is_practice)
        elif self._context.services.visit.whose is not None:
            self._take_up(guide_id)
        else:
            from helper_app.ui.screens.whose import WhoseScreen

            self._navigator.open(WhoseScreen(self._context, partial(self._take_up, guide_id)))

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

        try:
            guide = self._context.services.shelf.guide(guide_id)
            position = engine.start_at(guide, step, known) if step else engine.start(guide)
        except HelperError as error:
            self._context.tell(error)
            return
        self._open_at(guide, position, is_practice=is_practice)

    def open_wished(self, wish: str, is_practice: bool) -> None:
        """Open what `--guide ID[/STEP]` names."""
        guide_id, _, step = wish.partition("/")
        if not guide_id:
            self._context.tell(GuideUnknown(guide=wish))
        else:
            self.open(guide_id, is_practice, step)

    def _take_up(self, guide_id: str) -> None:
        """Open a guide; if it was left before its end, ask whether to go on there."""
        from helper_app.guides import engine, views
        from helper_app.ui.screens.resume import ResumeScreen

        context, bookmarks = self._context, self._context.services.bookmarks
        left = bookmarks.of(guide_id)
        try:
            guide = context.services.shelf.guide(guide_id) if left is not None else None
        except HelperError:
            guide = None
        if guide is None or left is None:
            self.open(guide_id, is_practice=False)
            return
        position = engine.resume(guide, left)
        if len(position.trail) == 1:
            self.open(guide_id, is_practice=False)
            return
        self._navigator.open(
            ResumeScreen(
                context,
                lambda: views.view(guide, position, context.wording).instruction,
                partial(self._open_at, guide, position, is_practice=False),
                partial(self.open, guide_id, is_practice=False),
            )
        )

    def _open_at(self, guide: Guide, position: Position, *, is_practice: bool) -> None:
        from helper_app.ui.screens.player import PlayerScreen
        from helper_app.ui.walker import Walker

        try:
            hands = self._context.services.begin(is_practice)
            walker = Walker(self._context, guide, hands.actions, position)
            walker.check()
        except HelperError as error:
            self._context.tell(error)
            return
        self._context.theme.set_practice(is_practice)
        tray = self._tray(hands)
        screen = PlayerScreen(self._context, walker, tray, hands.folders)
        screen.guide_chosen.connect(self.open)
        if not is_practice:
            screen.left.connect(partial(self._on_left, guide))
        self._navigator.open(screen)

    def _tray(self, hands: Hands) -> PracticeTray | None:
        if hands.table is None:
            return None
        from helper_app.ui.widgets.practice_tray import PracticeTray

        return PracticeTray(self._context, hands.table)

    def _on_left(self, guide: Guide, position: Position) -> None:
        """Remember where a guide was left; one that was walked to its end begins anew."""
        bookmarks = self._context.services.bookmarks
        if guide.steps[position.step].end is None:
            bookmarks.note(position)
            return
        try:
            bookmarks.drop(guide.id)
        except HelperError as error:
            self._context.tell(error)

    def _on_shown(self, screen: Screen) -> None:
        if isinstance(screen, HomeScreen):
            self._context.theme.set_practice(False)
