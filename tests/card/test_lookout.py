"""A lookout notices everything that may change a diagnosis, and rests while nothing does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from helper_app.card import lookout
from helper_app.card.diagnosis import Computer
from helper_app.card.lookout import Lookout
from helper_app.card.transport import Presence, ReaderState
from helper_app.card.usb import Device
from helper_app.errors import CardError, ReaderSoftwareMissing, ServiceMissing
from tests.card.doubles import ReadersDouble, reader
from tests.card.test_usb import CCID

PATIENCE_S = 10.0
MOMENT_S = 0.2
EMPTY = reader(presence=Presence.EMPTY, at=0)


class QuickReaders(ReadersDouble):
    """Readers whose wait ends after its time, as those of the system do."""

    changes_after_first_look: ReaderState | None = None

    def states(self) -> tuple[ReaderState, ...]:
        """Give the states; they may change right after."""
        seen = super().states()
        if self.changes_after_first_look is not None:
            self.change(self.changes_after_first_look)
            self.changes_after_first_look = None
        return seen

    def wait_for_change(
        self, known: tuple[ReaderState, ...], timeout_s: float, cancel: threading.Event
    ) -> tuple[ReaderState, ...]:
        """Wait for `change`, at most `timeout_s`."""
        with self._changed:
            if self._states == known and not cancel.is_set():
                self._changed.wait(timeout_s)
        return self.states()


class Waiting:
    """A lookout that waits on a thread of its own.

    Args:
        readers: Where it looks; it has looked once when this is made.
        devices: What is plugged in; may be changed.
    """

    def __init__(self, readers: ReadersDouble, devices: list[Device]) -> None:
        self.lookout = Lookout(readers, Computer("linux", lambda: tuple(devices), lambda: ()))
        self.lookout.look()
        self.cancel = threading.Event()
        self._thread = threading.Thread(target=self.lookout.wait, args=(self.cancel,))
        self._thread.start()

    def ends(self, within_s: float = PATIENCE_S) -> bool:
        """Tell whether the wait ends within a time."""
        self._thread.join(within_s)
        return not self._thread.is_alive()


Wait = Callable[..., Waiting]


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wait]:
    """Give a function that looks and begins to wait; it looks again quickly."""
    monkeypatch.setattr(lookout, "LOOK_EVERY_S", 0.02)
    begun: list[Waiting] = []

    def wait_(readers: ReadersDouble, devices: list[Device] | None = None) -> Waiting:
        begun.append(Waiting(readers, devices if devices is not None else []))
        return begun[-1]

    yield wait_
    for waiting in begun:
        waiting.cancel.set()
        assert waiting.ends()


def test_nothing_new_does_not_end_a_wait(wait: Wait) -> None:
    assert not wait(QuickReaders([EMPTY])).ends(MOMENT_S)


@pytest.mark.parametrize("error", [ServiceMissing(), ReaderSoftwareMissing()])
def test_the_same_trouble_does_not_end_a_wait(wait: Wait, error: CardError) -> None:
    assert not wait(QuickReaders(error=error)).ends(MOMENT_S)


def test_a_card_put_down_ends_it(wait: Wait) -> None:
    readers = QuickReaders([EMPTY])
    waiting = wait(readers)
    readers.change(reader())
    assert waiting.ends()


def test_a_reader_plugged_in_ends_it(wait: Wait) -> None:
    readers = QuickReaders()
    waiting = wait(readers)
    readers.change(EMPTY)
    assert waiting.ends()


def test_a_service_that_stops_ends_it(wait: Wait) -> None:
    readers = QuickReaders([EMPTY])
    waiting = wait(readers)
    readers.error = ServiceMissing()
    assert waiting.ends()


@pytest.mark.parametrize("error", [ServiceMissing(), ReaderSoftwareMissing()])
def test_a_trouble_that_is_mended_ends_it(wait: Wait, error: CardError) -> None:
    readers = QuickReaders([EMPTY], error=error)
    waiting = wait(readers)
    readers.error = None
    assert waiting.ends()


def test_another_trouble_ends_it(wait: Wait) -> None:
    readers = QuickReaders(error=ReaderSoftwareMissing())
    waiting = wait(readers)
    readers.error = ServiceMissing()
    assert waiting.ends()


def test_a_device_without_a_driver_ends_it(wait: Wait) -> None:
    devices: list[Device] = []
    waiting = wait(QuickReaders(), devices)
    devices.append(CCID)
    assert waiting.ends()


def test_what_changes_during_the_look_ends_the_wait_at_once(wait: Wait) -> None:
    readers = QuickReaders([EMPTY])
    readers.changes_after_first_look = reader()
    assert wait(readers).ends()


def test_a_cancel_ends_it(wait: Wait) -> None:
    waiting = wait(QuickReaders([EMPTY]))
    waiting.cancel.set()
    assert waiting.ends()
