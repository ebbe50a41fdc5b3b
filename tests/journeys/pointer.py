"""A person with a pointer: moves it, rests it, presses it with a steady or a trembling hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.person import Person

PAUSE = ("sleep", "0.5")
"""What a person takes at least from one press to the next."""


class Pointer:
    """Moves the real pointer of the X server."""

    def __init__(self, person: Person) -> None:
        self._person = person

    def moves_to(self, name: str) -> None:
        """Move onto the middle of a widget, once it stands still."""
        self._person.does(*self._to(self._middle(name)))

    def moves_away(self) -> None:
        """Move to where nothing can be pressed, and be seen there."""
        bar = self._person.finds(QWidget, "top")
        self._person.does(*self._to(bar.mapToGlobal(QPoint(4, 20))))
        self._person.until(bar.underMouse, lambda: "the pointer does not arrive")

    def clicks(self, name: str) -> None:
        """Press and let go, half a second after anything before."""
        self._person.does(*PAUSE, *self._to(self._middle(name)), "click", "1")

    def trembles_on(self, name: str) -> None:
        """Press, slip 12 pixels off while pressed, and hit once more before the hand comes up."""
        self._middle(name)
        button = self._person.finds(QWidget, name)
        edge = button.mapToGlobal(QPoint(button.width() - 10, button.height() // 2))
        slipped = button.mapToGlobal(QPoint(button.width() + 12, button.height() // 2))
        jerk = (*self._to(edge), "mousedown", "1", *self._to(slipped), "mouseup", "1")
        self._person.does(*PAUSE, *jerk, *jerk)

    def hits_twice(self, name: str) -> None:
        """Press twice within a tenth of a second."""
        self._person.does(
            *self._to(self._middle(name)), "click", "--repeat", "2", "--delay", "90", "1"
        )

    def pauses(self) -> None:
        """Take the half second a person takes at least."""
        self._person.does(*PAUSE)

    def _middle(self, name: str) -> QPoint:
        widget = self._person.finds(QWidget, name)

        spots: list[QPoint] = []

        def stands_still() -> bool:
            spots.append(widget.mapToGlobal(widget.rect().center()))
            there = QApplication.widgetAt(spots[-1])
            is_seen = there is not None and (there is widget or widget.isAncestorOf(there))
            return is_seen and spots[-3:] == [spots[-1]] * 3

        self._person.until(stands_still, lambda: f"{name} cannot be pointed at")
        return spots[-1]

    @staticmethod
    def _to(spot: QPoint) -> tuple[str, ...]:
        return "mousemove", str(spot.x()), str(spot.y())
