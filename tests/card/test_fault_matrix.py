"""Every flow, at every command, with every fault: a documented end, and no try beyond one.

A cell is a flow, the number of a command in it, and a fault. Faults that replace an answer come
twice: instead of the card, and after the card has done what it was told.
"""

from __future__ import annotations

import dataclasses
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Literal

import pytest

from helper_app import i18n, remedies
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.files import PinState
from helper_app.card.emulator.issue import JPKI, CardFactory
from helper_app.card.practice_readers import PracticeReaders
from helper_app.card.text_application import TEXT_APPLICATION
from helper_app.errors import (
    CardFault,
    CardRemoved,
    HelperError,
    PinChangeUnsure,
    PinNotChanged,
    ServiceMissing,
    all_errors,
)
from tests.card.conftest import FIGURES
from tests.card.flows import FLOWS, NEW, RIGHT, WRONG, Run, attributes, authenticate, change

VERIFY, CHANGE, SIGN_COMMAND = 0x20, 0x24, 0x2A
SLOW_S = 0.002

When = Literal["instead", "after"]


@dataclasses.dataclass(frozen=True)
class Fault:
    """What goes wrong at one command.

    Attributes:
        name: For people.
        strike: Breaks the reader, or gives the answer that is seen.
        when: Before the card sees the command, or after it has done it.
        is_harmless: The flow must succeed all the same.
    """

    name: str
    strike: Callable[[PracticeReaders], bytes | None]
    when: When = "instead"
    is_harmless: bool = False


def moved(
    move: Callable[[PracticeReaders], None], error: type[HelperError]
) -> Callable[[PracticeReaders], bytes | None]:
    """Make a fault that moves something, and is noticed as PC/SC notices it."""

    def strike(readers: PracticeReaders) -> bytes | None:
        move(readers)
        raise error

    return strike


def answers(answer: str) -> Callable[[PracticeReaders], bytes | None]:
    """Make a fault that gives an answer in the card's place."""
    return lambda _readers: bytes.fromhex(answer)


def slowly(_readers: PracticeReaders) -> None:
    """Let the card take its time."""
    threading.Event().wait(SLOW_S)


MOVES = {
    "card removed": moved(PracticeReaders.remove, CardRemoved),
    "reader unplugged": moved(PracticeReaders.unplug, CardRemoved),
    "service killed": moved(PracticeReaders.stop_service, ServiceMissing),
}
ANSWERS = {
    "6F00": "6F00", "6982": "6982", "6985": "6985", "short answer": "90", "empty answer": "",
    "garbage": "DEADBEEF", "endless 61": "6110", "6C00": "6C00",
}  # fmt: skip
FAULTS = [
    *(Fault(name, strike, when) for name, strike in MOVES.items() for when in ("instead", "after")),
    *(
        Fault(name, answers(answer), when)
        for name, answer in ANSWERS.items()
        for when in ("instead", "after")
    ),
    Fault("slow", slowly, is_harmless=True),
]
WORKED = Fault("none", lambda _readers: None, is_harmless=True)


class Cell:
    """One walk through a flow with one fault.

    Args:
        card: A fresh card.
        number: The number of the command that is struck, from 1.
        fault: What strikes it.
    """

    def __init__(self, card: EmulatedCard, number: int, fault: Fault) -> None:
        self.card = card
        self.readers = PracticeReaders(lambda: card, is_plugged=True, is_inserted=True)
        self._number, self._fault = number, fault
        self.readers.fault = self._strike
        self.has_struck_change = False

    def _strike(self, sent: int, command: bytes) -> bytes | None:
        if sent != self._number:
            return None
        self.has_struck_change = command[1] == CHANGE
        if self._fault.when == "after":
            self.card.process(command)
        return self._fault.strike(self.readers)

    def run(self, flow: Run, pins: dict[str, bytes]) -> HelperError | None:
        """Walk; give the error it ended with."""
        try:
            flow(self.readers, pins)
        except HelperError as error:
            return error
        return None


def states_of(card: EmulatedCard) -> Iterator[PinState]:
    """Give every PIN of a card."""
    for identifier in (JPKI, TEXT_APPLICATION):
        for file in card.application(identifier).files.values():
            if file.pin is not None:
                yield file.pin


def verified(card: EmulatedCard) -> int:
    """Count the PINs that stand open."""
    return sum(state.is_verified for state in states_of(card))


def tries_lost(card: EmulatedCard) -> int:
    """Count the tries lost, over all PINs; those blocked from issue do not count."""
    return sum(state.most_tries - state.tries for state in states_of(card) if state.value)


def pins_sent(card: EmulatedCard) -> int:
    """Count the VERIFY commands with a PIN that reached the card."""
    return sum(command[1] == VERIFY and len(command) > 5 for command in card.seen)


def length_of(flow: Run, factory: CardFactory) -> int:
    """Count the commands of a flow that meets no fault."""
    cell = Cell(factory.card(), 0, WORKED)
    assert cell.run(flow, RIGHT) is None
    return cell.readers.apdu_count


DOCUMENTED = set(all_errors())
CELLS: Counter[str] = Counter()


@pytest.fixture(scope="module", autouse=True)
def _count_cells(pytestconfig: pytest.Config) -> Iterator[None]:
    """Hand over at the end how many cells ran, for the summary."""
    yield
    total = sum(CELLS.values())
    pytestconfig.stash[FIGURES] = f"Fault matrix: {total} cells {dict(CELLS)}"
    assert total > 4000 or len(CELLS) < len(FLOWS)


@pytest.mark.parametrize("right", [True, False], ids=["right PIN", "wrong PIN"])
@pytest.mark.parametrize("name", FLOWS)
def test_every_fault_at_every_command(name: str, right: bool, factory: CardFactory) -> None:
    flow = FLOWS[name]
    for number in range(1, length_of(flow, factory) + 1):
        for fault in FAULTS:
            cell = Cell(factory.card(), number, fault)
            error = cell.run(flow, RIGHT if right else WRONG)
            CELLS[name] += 1
            at = f"{name}, command {number}, {fault.name} {fault.when}: {error!r}"
            check_end(cell, error, fault, at, is_right=right)
            check_card(cell.card, at, is_right=right)


def check_end(
    cell: Cell, error: HelperError | None, fault: Fault, at: str, *, is_right: bool
) -> None:
    """Demand a documented end with a remedy, and the truth about a changed PIN."""
    if error is None:
        assert fault.name != "card removed" or fault.when == "after", at
        return
    assert type(error) in DOCUMENTED, at
    assert not (fault.is_harmless and is_right), at
    words = remedies.of(error, i18n.Texts("en"))
    assert all((words.happened, words.means, words.now, words.spoken)), at
    if isinstance(error, PinNotChanged):
        assert cell.has_struck_change, at
    if cell.has_struck_change:
        assert isinstance(error, PinChangeUnsure | PinNotChanged), at


def check_card(card: EmulatedCard, at: str, *, is_right: bool) -> None:
    """Demand that at most one PIN was sent, at most one try lost, and no PIN stands open."""
    assert pins_sent(card) <= 1, at
    assert tries_lost(card) <= (0 if is_right else 1), at
    assert verified(card) == 0, at


@pytest.mark.parametrize("pin_id", ["auth", "text", "sign"])
def test_a_changed_pin_is_never_reported_as_unchanged(pin_id: str, factory: CardFactory) -> None:
    flow = change(pin_id)
    for number in range(1, length_of(flow, factory) + 1):
        for fault in FAULTS:
            card = factory.card()
            error = Cell(card, number, fault).run(flow, RIGHT)
            has_changed = NEW[pin_id] in {state.value for state in states_of(card)}
            if error is None:
                assert has_changed, (number, fault)
            if has_changed and fault.name not in {"6982", "6985"}:  # a card that lies
                assert error is None or not isinstance(error, PinNotChanged), (number, fault)


@pytest.mark.parametrize("name", FLOWS)
def test_an_answer_in_two_parts_is_put_together(name: str, factory: CardFactory) -> None:
    flow = FLOWS[name]
    for number in range(1, length_of(flow, factory) + 1):
        card = factory.card()
        cell = Cell(card, 0, WORKED)
        parts = InTwoParts(card, number)
        cell.readers.fault = parts
        assert cell.run(flow, RIGHT) is None, (name, number)


class InTwoParts:
    """Answers one command with 61xx, and the rest to GET RESPONSE, as some readers do."""

    def __init__(self, card: EmulatedCard, number: int) -> None:
        self._card, self._number = card, number
        self._kept = b""

    def __call__(self, sent: int, command: bytes) -> bytes | None:
        """Give an answer in the card's place, or None."""
        if self._kept:
            kept, self._kept = self._kept, b""
            return kept
        if sent != self._number:
            return None
        answer = self._card.process(command)
        if len(answer) <= 3:
            return answer
        self._kept = answer[1:]
        return answer[:1] + bytes((0x61, min(len(self._kept) - 2, 255)))


@pytest.mark.parametrize("name", FLOWS)
def test_a_wrong_length_is_asked_again_with_the_right_one(name: str, factory: CardFactory) -> None:
    flow = FLOWS[name]
    for number in range(1, length_of(flow, factory) + 1):
        card = factory.card()
        cell = Cell(card, 0, WORKED)

        def strike(sent: int, command: bytes, number: int = number) -> bytes | None:
            has_le = command[1] in {0xB0, 0xB2} or (command[1] == 0x2A)
            if sent == number and has_le and command[-1] == 0:
                return bytes((0x6C, 0x00))  # 256 bytes: what was asked for, said once more
            return None

        cell.readers.fault = strike
        assert cell.run(flow, RIGHT) is None, (name, number)


def test_the_card_that_was_asked_for_its_count_gets_one_pin_only(factory: CardFactory) -> None:
    card = factory.card()
    cell = Cell(card, 0, WORKED)
    assert isinstance(cell.run(authenticate, WRONG), HelperError)
    assert (pins_sent(card), tries_lost(card)) == (1, 1)


def test_a_fault_is_told_by_its_command_and_never_by_its_data(factory: CardFactory) -> None:
    said = set()
    for number in range(1, length_of(attributes, factory) + 1):
        error = Cell(factory.card(), number, Fault("garbage", answers("DEADBEEF"))).run(
            attributes, RIGHT
        )
        said.add(str(error))
        if isinstance(error, CardFault):
            assert set(error.values) <= {"command", "status_word", "reason"}
    assert not any("1234" in words or "練習" in words for words in said)


def test_a_card_that_takes_three_seconds_is_waited_for(factory: CardFactory) -> None:
    """Every flow at once, each with the delay at the command that matters most in it."""
    ends: dict[str, HelperError | None] = {}

    def walk(name: str) -> None:
        cell = Cell(factory.card(), 0, WORKED)
        slow = SIGN_COMMAND if name in {"authenticate", "sign PDF"} else VERIFY

        def wait(_sent: int, command: bytes) -> None:
            if command[1] == slow and len(command) > 5:
                threading.Event().wait(3.0)

        cell.readers.fault = wait
        ends[name] = cell.run(FLOWS[name], RIGHT)

    threads = [threading.Thread(target=walk, args=(name,)) for name in FLOWS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ends == dict.fromkeys(FLOWS)
