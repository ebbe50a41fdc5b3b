"""Screens of practice: the frame and the word for practice stay around them."""

from __future__ import annotations

from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen


class PracticeScreen(Screen):
    """A screen on which nothing is real. When it goes, the look is again what it was before."""

    def __init__(self, context: Context, name: str) -> None:
        was_practice = context.theme.is_practice
        context.theme.set_practice(True)  # before it shows, or it would open scrolled to the focus
        super().__init__(context, name)
        self._was_practice = was_practice

    def enter(self) -> None:
        """Mark everything as practice, and show."""
        self.context.theme.set_practice(True)
        super().enter()

    def discard(self) -> None:
        """Give back the look of whatever is below."""
        super().discard()
        self.context.theme.set_practice(self._was_practice)
