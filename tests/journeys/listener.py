"""A person whose eyes are closed: knows nothing but what the voice says, and presses keys."""

from __future__ import annotations

from tests.journeys.person import Person

MOST_TABS = 40


class Listener:
    """Decides only from what was heard.

    Args:
        person: Whose keyboard and ears these are.
    """

    def __init__(self, person: Person) -> None:
        self._person = person
        self._heard_until = 0

    @property
    def news(self) -> list[str]:
        """Give what was said since the last key, breath by breath."""
        return self._person.breaths[self._heard_until :]

    def presses(self, *keys: str) -> None:
        """Press keys; what was said before is old now."""
        self._heard_until = len(self._person.breaths)
        self._person.press(*keys)

    def hears(self, words: str) -> None:
        """Listen until words are said, and to the end."""
        self._person.until(
            lambda: words in "\n".join(self.news), lambda: f"no {words!r} in {self.news}"
        )
        self.listens_to_the_end()

    def listens_to_the_end(self) -> None:
        """Wait until something was said and the voice is silent."""
        self._person.until(
            lambda: bool(self.news) and not self._person.is_spoken_to,
            lambda: f"the voice does not end: {self.news}",
        )

    def finds(self, words: str) -> None:
        """Press Tab until something is said whose name begins like this."""
        for _ in range(MOST_TABS):
            self.presses("Tab")
            self.listens_to_the_end()
            if self.news[0].startswith(words):
                return
        raise AssertionError(f"Tab never leads to {words!r}:\n{self._person.heard}")

    def chooses(self, words: str) -> None:
        """Find something by its name and press it."""
        self.finds(words)
        self.presses("Return")

    def goes_on(self, words: str) -> None:
        """Press what the voice said last: it is this."""
        last = self.news[-1]
        assert last.startswith(words), f"{last!r} was said last: {self.news}"
        self.presses("Return")
