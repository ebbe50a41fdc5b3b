"""One switch is enough: what it would press moves on by itself, group by group, then one by one.

Group–item scanning, as switch users know it (docs/adr/0010). Nothing is lost by being late: after
three rounds the scan rests until the next press, however long that takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget

from helper_app.ui.context import Context
from helper_app.ui.input import names, targets
from helper_app.ui.input.cues import Cues
from helper_app.ui.input.frame import Frame
from helper_app.ui.input.switch import Switch
from helper_app.ui.input.targets import Group, Region, Target
from helper_app.ui.screens.screen import Screen

if TYPE_CHECKING:
    from helper_app.ui.main_window import MainWindow

ROUNDS = 3
"""How often all groups are offered before the scan rests."""
PASSES = 2
"""How often the targets of a chosen group are offered before the groups come again."""
FIRST_HOLD = 2
"""The first target of a screen is held this many times as long: the screen is new."""
LONGEST_WORDS_MS = 60_000
"""A voice that has not ended after this has failed: the scan goes on without it."""
ANSWER_SHARE = 0.5
"""The share of the pace that is left to answer after a long name was said."""


class Scanning(QObject):
    """Moves the choice on, and presses what is chosen.

    Args:
        context: Words, voice and settings.
        window: The window.

    Thread: main.
    """

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._pace_ms = context.settings.scan_ms
        self._groups: list[Group] = []
        self._seen: object = None
        self._chosen: Group | None = None
        self._at = 0
        self._rounds = 0
        self._is_acting = False
        self._is_due = False
        self.is_resting = False
        self._is_stopped = False
        self.frame = Frame(context.theme, window)
        self._cues = Cues(context, window, self)
        self._cues.ended.connect(self._on_cue_ended)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._on_time)
        self._begin_soon = QTimer(self, singleShot=True, interval=0)
        self._begin_soon.timeout.connect(self.begin)
        self._switch = Switch(window)
        self._switch.pressed.connect(self.press)
        context.services.announcer.announced.connect(self._on_announced)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)
        self._begin_soon.start()

    @property
    def group(self) -> Group | None:
        """Give the group that is offered or was chosen."""
        if self._chosen is not None:
            return self._chosen
        return self._groups[self._at] if self._at < len(self._groups) else None

    @property
    def target(self) -> Target | None:
        """Give what a press would press; nothing while a group of several is offered."""
        group = self.group
        if group is None or (self._chosen is None and len(group.targets) > 1):
            return None
        return group.targets[self._at if self._chosen is not None else 0]

    def stop(self) -> None:
        """Take no press any more, and let go of everything."""
        self._is_stopped = True
        self.timer.stop()
        self._begin_soon.stop()
        self._cues.stop()
        self._switch.stop()
        self._context.services.announcer.announced.disconnect(self._on_announced)
        QApplication.instance().focusChanged.disconnect(self._on_focus_changed)
        self.frame.clear()
        self.frame.deleteLater()

    def begin(self) -> None:
        """Offer what the screen wants to be used first, and hold it longer."""
        if self._is_stopped or not self._window.isVisible():
            return
        self._groups = self._find_groups()
        self._seen = self._look()
        self._chosen, self._at, self._rounds, self.is_resting = None, 0, 0, False
        self._stand(hold=FIRST_HOLD, is_new=True)

    def press(self) -> None:
        """Do what the switch asks for: choose the group, press the target, or wake up."""
        if self.is_resting or self._has_changed():
            self.begin()
            return
        group, target = self.group, self.target
        if target is not None:
            self._press_target(target)
        elif group is not None:
            self._chosen, self._at, self._rounds = group, 0, 0
            self._stand()

    def advance(self) -> None:
        """Offer the next group or the next target."""
        if self._has_changed():
            self.begin()
            return
        if self.is_resting or not self._groups:
            return
        line = self._groups if self._chosen is None else self._chosen.targets
        self._at += 1
        if self._at == len(line):
            self._at = 0
            self._rounds += 1
        if self._chosen is not None and self._rounds == PASSES:
            self._leave_group(self._chosen)
        if self._chosen is None and self._rounds == ROUNDS:
            self._rest()
        else:
            self._stand()

    def _press_target(self, target: Target) -> None:
        self._is_acting = True
        try:
            targets.press(target)
        finally:
            self._is_acting = False
        if self._is_stopped:
            return
        if isinstance(target, QScrollBar):
            self._rounds = 0
            self._stand(hold=FIRST_HOLD)
        else:
            self._begin_soon.start()

    def _leave_group(self, left: Group) -> None:
        """Go on with the group after the one that nothing was taken from."""
        self._chosen, self._rounds = None, 0
        self._at = (self._groups.index(left) + 1) % len(self._groups)

    def _rest(self) -> None:
        self.is_resting = True
        self.timer.stop()
        self._offer()
        # Translators: after three rounds one-switch scanning stands still; a press wakes it
        words = self._context.t("Resting. Press to go on.")
        self.frame.show_around(self._groups[self._at].targets, words=words)
        self._cues.give(words, is_group=True)

    def _stand(self, hold: int = 1, *, is_new: bool = False) -> None:
        """Show and say what is offered now, and give time to answer."""
        self._is_due = False
        self.timer.start(self._pace_ms * hold)
        group, target = self.group, self.target
        if group is None:
            self.frame.clear()
            return
        self._offer()
        t = self._context.t
        is_inside = self._chosen is not None
        words = names.name_in(group, self._at, t) if is_inside else names.group_name(group, t)
        self._cues.give(words, is_group=not isinstance(target, QAbstractButton), soon=is_new)

    def _offer(self) -> None:
        """Show what a press would take: a button gets the focus, all else is framed."""
        group, target = self.group, self.target
        assert group is not None
        offered = group.targets if target is None else (target,)
        self._is_acting = True
        targets.bring_into_view(offered)
        focused = self._window.focusWidget()
        if isinstance(target, QAbstractButton):
            self.frame.clear()
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            if focused is not None:
                focused.clearFocus()
            self.frame.show_around(offered)
        self._is_acting = False

    def _on_time(self) -> None:
        """Move on, unless a name or a screen is still being said."""
        if self._cues.is_busy and not self._is_due:
            self._is_due = True
            self.timer.start(LONGEST_WORDS_MS)
        else:
            self.advance()

    def _on_cue_ended(self) -> None:
        if self._is_due:
            self._is_due = False
            self.timer.start(round(self._pace_ms * ANSWER_SHARE))

    def _on_announced(self, widget: QWidget) -> None:
        """Begin anew when a screen, or a new step on it, says what there is."""
        if isinstance(widget, Screen):
            self._begin_soon.start()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Begin anew where the screen puts the focus elsewhere."""
        if not self._is_acting and new is not None and new.window() is self._window:
            self._begin_soon.start()

    def _find_groups(self) -> list[Group]:
        screen = self._window.navigator.current
        return targets.groups_of(self._window, screen.first_focus() if screen is not None else None)

    def _look(self) -> object:
        """Give what a press depends on: the groups, and which step they belong to.

        A scroll bar is left out: it comes and goes with the room that captions take.
        """
        groups = [group for group in self._find_groups() if group.region is not Region.SCROLL]
        return groups, targets.scene_of(self._window)

    def _has_changed(self) -> bool:
        """Tell whether the window is another than the one that was offered: nothing is pressed."""
        return self._look() != self._seen
