"""How the codes of PC/SC are understood, on a library that answers as told.

The same readers over a real service are tested in `tests/real`.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from smartcard import scard  # type: ignore[import-untyped]  # pyscard has no types

from helper_app.card import pcsc, pcsc_codes
from helper_app.card.pcsc import PcscReaders
from helper_app.card.transport import Presence, ReaderState
from helper_app.errors import (
    CardBusy,
    CardError,
    CardFault,
    CardMissing,
    CardRemoved,
    CardUnreadable,
    PermissionRefused,
    ReaderMissing,
    ReaderSoftwareMissing,
    ServiceMissing,
)

NAME = "Reader A"
PRESENT = scard.SCARD_STATE_PRESENT
EMPTY = scard.SCARD_STATE_EMPTY


class Library:
    """Stands in for pyscard's low-level module; constants are the real ones.

    Attributes:
        flags: What the reader shows, by look; the last one stays.
        codes: What a call returns, by its name; 0 otherwise.
        until: After how many calls of a name its code is 0 again.
    """

    def __init__(self) -> None:
        self.names = [NAME]
        self.flags: list[int] = [PRESENT | 1 << 16]
        self.codes: dict[str, int] = {}
        self.until: dict[str, int] = {}
        self.answer = [0x90, 0x00]
        self.atr: list[int] = []
        self.active_protocol = scard.SCARD_PROTOCOL_T1
        self.calls: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str) -> object:
        """Give a constant, or a recorded call."""
        if name.startswith("SCARD_"):
            return getattr(scard, name)
        answers: dict[str, Callable[[], tuple[object, ...]]] = {
            "SCardEstablishContext": lambda: (11,),
            "SCardListReaders": lambda: (self.names,),
            "SCardGetStatusChange": lambda: ([(NAME, self._flags(), self.atr)],),
            "SCardConnect": lambda: (22, self.active_protocol),
            "SCardTransmit": lambda: (self.answer,),
        }

        def call(*arguments: object) -> object:
            self.calls.append((name, arguments))
            code = self.codes.get(name, 0)
            if len(self.called(name)) > self.until.get(name, sys.maxsize):
                code = 0
            return (code, *answers[name]()) if name in answers else code

        return call

    def _flags(self) -> int:
        shown: int = self.flags.pop(0) if len(self.flags) > 1 else self.flags[0]
        return shown

    def called(self, name: str) -> list[tuple[object, ...]]:
        """Give the arguments of every call of a name."""
        return [arguments for called, arguments in self.calls if called == name]


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    """Put the stand-in where pyscard would be, with a quick patience."""
    made = Library()
    monkeypatch.setattr(pcsc, "library", lambda: made)
    monkeypatch.setattr(pcsc, "NOTICED_WITHIN_S", 0.02)
    return made


def signed(code: int) -> int:
    """Give a code as the negative number some systems hand over."""
    return code - (1 << 32)


@pytest.mark.parametrize(
    ("flags", "state"),
    [
        (EMPTY, ReaderState(NAME, Presence.EMPTY)),
        (PRESENT | 5 << 16, ReaderState(NAME, Presence.CARD, 5)),
        (PRESENT | scard.SCARD_STATE_MUTE | 3 << 16, ReaderState(NAME, Presence.MUTE, 3)),
        (
            PRESENT | scard.SCARD_STATE_EXCLUSIVE | 1 << 16,
            ReaderState(NAME, Presence.CARD, 1, in_use_elsewhere=True),
        ),
        (PRESENT | scard.SCARD_STATE_INUSE, ReaderState(NAME, Presence.CARD)),
    ],
)
def test_flags_become_a_state(library: Library, flags: int, state: ReaderState) -> None:
    library.flags = [flags | scard.SCARD_STATE_CHANGED]
    assert PcscReaders().states() == (state,)


@pytest.mark.parametrize("code", [0x8010002E, signed(0x8010002E)])
def test_no_readers_is_no_error(library: Library, code: int) -> None:
    library.codes["SCardListReaders"] = code
    assert PcscReaders().states() == ()


def test_an_empty_list_is_no_error(library: Library) -> None:
    library.names = []
    assert PcscReaders().states() == ()


def test_a_reader_unplugged_between_two_questions_is_no_error(library: Library) -> None:
    library.codes["SCardGetStatusChange"] = 0x80100009
    library.until["SCardGetStatusChange"] = 1
    assert PcscReaders().states() == (ReaderState(NAME, Presence.CARD, 1),)


def test_a_reader_that_is_listed_but_never_found_is_told(library: Library) -> None:
    library.codes["SCardGetStatusChange"] = 0x80100009
    with pytest.raises(ReaderMissing):
        PcscReaders().states()


@pytest.mark.parametrize("as_handed_over", [int, signed])
@pytest.mark.parametrize(
    ("code", "error"),
    [
        (0x8010001D, ServiceMissing),
        (0x8010001E, ServiceMissing),
        (0x80100013, ServiceMissing),
        (0x8010006A, PermissionRefused),
        (0x80100001, CardFault),
    ],
)
def test_what_stands_before_the_readers_is_told(
    library: Library, as_handed_over: Callable[[int], int], code: int, error: type[CardError]
) -> None:
    library.codes["SCardEstablishContext"] = as_handed_over(code)
    with pytest.raises(error):
        PcscReaders().states()


def test_a_service_that_hangs_up_once_is_asked_again(library: Library) -> None:
    library.codes["SCardEstablishContext"] = 0x8010006A
    library.until["SCardEstablishContext"] = 1
    assert len(PcscReaders().states()) == 1


@pytest.mark.parametrize("question", ["SCardListReaders", "SCardGetStatusChange"])
def test_a_service_that_hangs_up_in_a_session_is_missing(library: Library, question: str) -> None:
    library.codes[question] = 0x8010006A
    with pytest.raises(ServiceMissing):
        PcscReaders().states()


def test_a_service_that_hangs_up_during_use_is_missing(library: Library) -> None:
    connection = PcscReaders().connect(NAME, exclusive=True)
    library.codes["SCardTransmit"] = 0x8010006A
    with pytest.raises(ServiceMissing):
        connection.transmit(b"\x00\xa4\x04\x0c")


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (0x8010000B, CardBusy),
        (0x8010000C, CardMissing),
        (0x80100069, CardMissing),
        (0x80100066, CardUnreadable),
        (0x80100067, CardUnreadable),
        (0x8010000F, CardUnreadable),
        (0x80100009, ReaderMissing),
        (0x80100017, ReaderMissing),
        (0x8010002E, ReaderMissing),
        (0x8010006A, PermissionRefused),
        (0x8010001D, ServiceMissing),
    ],
)
def test_what_connecting_meets_is_told(library: Library, code: int, error: type[CardError]) -> None:
    library.codes["SCardConnect"] = signed(code)
    with pytest.raises(error):
        PcscReaders().connect(NAME, exclusive=True)


def test_a_failed_connection_gives_its_session_back(library: Library) -> None:
    library.codes["SCardConnect"] = 0x8010000B
    with pytest.raises(CardBusy):
        PcscReaders().connect(NAME, exclusive=True)
    assert len(library.called("SCardReleaseContext")) == 1


def test_an_unknown_code_stays_readable(library: Library) -> None:
    library.codes["SCardConnect"] = signed(0x80100099)
    with pytest.raises(CardFault) as caught:
        PcscReaders().connect(NAME, exclusive=False)
    assert caught.value.values == {"reason": "80100099"}


@pytest.mark.parametrize("code", [0x80100069, 0x8010000C, 0x80100017, 0x80100009])
def test_a_card_pulled_during_use_is_removed(library: Library, code: int) -> None:
    connection = PcscReaders().connect(NAME, exclusive=True)
    library.codes["SCardTransmit"] = signed(code)
    with pytest.raises(CardRemoved):
        connection.transmit(b"\x00\xa4\x04\x0c")


@pytest.mark.parametrize("code", [0x80100016, 0x8010002F, 0x80100067, 0x80100003])
@pytest.mark.parametrize("then", [EMPTY | 2 << 16, PRESENT | 3 << 16])
def test_no_answer_and_soon_no_card_or_another_one_means_removed(
    library: Library, code: int, then: int
) -> None:
    connection = PcscReaders().connect(NAME, exclusive=True)
    library.codes["SCardTransmit"] = code
    library.flags = [PRESENT | 1 << 16, PRESENT | 1 << 16, then]
    with pytest.raises(CardRemoved):
        connection.transmit(b"\x00\xa4\x04\x0c")


def test_no_answer_from_a_card_that_stays_is_a_fault(library: Library) -> None:
    connection = PcscReaders().connect(NAME, exclusive=True)
    library.codes["SCardTransmit"] = 0x80100016
    with pytest.raises(CardFault, match="80100016"):
        connection.transmit(b"\x00\xa4\x04\x0c")


def test_an_empty_answer_from_a_card_that_is_gone_means_removed(library: Library) -> None:
    connection = PcscReaders().connect(NAME, exclusive=True)
    library.answer = []
    library.flags = [EMPTY | 2 << 16]
    with pytest.raises(CardRemoved):
        connection.transmit(b"\x00\xa4\x04\x0c")


def test_an_empty_answer_from_a_card_that_stays_is_a_fault(library: Library) -> None:
    connection = PcscReaders().connect(NAME, exclusive=True)
    library.answer = []
    with pytest.raises(CardFault, match="empty answer"):
        connection.transmit(b"\x00\xa4\x04\x0c")


def test_a_reset_by_another_program_is_a_busy_card(library: Library) -> None:
    connection = PcscReaders().connect(NAME, exclusive=False)
    library.codes["SCardTransmit"] = 0x80100068
    with pytest.raises(CardBusy):
        connection.transmit(b"\x00\xa4\x04\x0c")


def test_nothing_is_ever_sent_twice(library: Library) -> None:
    connection = PcscReaders().connect(NAME, exclusive=True)
    library.codes["SCardTransmit"] = 0x80100016
    with pytest.raises(CardFault):
        connection.transmit(b"\x00\x20\x00\x98\x041234")
    assert len(library.called("SCardTransmit")) == 1


@pytest.mark.parametrize(
    ("protocol", "header"),
    [
        (scard.SCARD_PROTOCOL_T0, scard.SCARD_PCI_T0),
        (scard.SCARD_PROTOCOL_T1, scard.SCARD_PCI_T1),
    ],
)
def test_a_command_goes_out_in_the_cards_protocol(
    library: Library, protocol: int, header: object
) -> None:
    library.active_protocol = protocol
    connection = PcscReaders().connect(NAME, exclusive=True)
    assert connection.transmit(b"\x00\xa4") == b"\x90\x00"
    assert library.called("SCardTransmit") == [(22, header, [0x00, 0xA4])]


@pytest.mark.parametrize(
    ("exclusive", "mode", "disposition"),
    [
        (True, scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_UNPOWER_CARD),
        (False, scard.SCARD_SHARE_SHARED, scard.SCARD_LEAVE_CARD),
    ],
)
def test_an_exclusive_card_is_left_without_power(
    library: Library, exclusive: bool, mode: int, disposition: int
) -> None:
    with PcscReaders().connect(NAME, exclusive=exclusive) as connection:
        pass
    connection.close()
    assert library.called("SCardConnect")[0][2] == mode
    assert library.called("SCardDisconnect") == [(22, disposition)]


def test_a_service_that_came_back_is_found_by_the_next_look(library: Library) -> None:
    readers = PcscReaders()
    readers.states()
    library.codes["SCardListReaders"] = 0x8010001E
    with pytest.raises(ServiceMissing):
        readers.states()
    del library.codes["SCardListReaders"]
    assert readers.states() == (ReaderState(NAME, Presence.CARD, 1),)


def test_a_wait_ends_with_a_change(library: Library) -> None:
    library.flags = [EMPTY, EMPTY, PRESENT | 1 << 16]
    known = (ReaderState(NAME, Presence.EMPTY),)
    changed = PcscReaders().wait_for_change(known, 5, threading.Event())
    assert changed == (ReaderState(NAME, Presence.CARD, 1),)


def test_a_wait_watches_the_list_of_readers_too(library: Library) -> None:
    library.flags = [EMPTY, EMPTY, PRESENT | 1 << 16]
    known = (ReaderState(NAME, Presence.EMPTY),)
    PcscReaders().wait_for_change(known, 5, threading.Event())
    watched = [arguments[2] for arguments in library.called("SCardGetStatusChange")]
    assert [(NAME, EMPTY), (pcsc.READERS_COME_AND_GO, 1 << 16)] in watched


def test_a_wait_is_not_ended_by_what_another_program_does(library: Library) -> None:
    library.flags = [PRESENT | scard.SCARD_STATE_INUSE | scard.SCARD_STATE_CHANGED | 1 << 16]
    known = (ReaderState(NAME, Presence.CARD, 1),)
    PcscReaders().wait_for_change(known, 0.01, threading.Event())
    watched = [arguments[2] for arguments in library.called("SCardGetStatusChange")]
    in_use = (NAME, PRESENT | scard.SCARD_STATE_INUSE | 1 << 16)
    assert [in_use, (pcsc.READERS_COME_AND_GO, 1 << 16)] in watched


def test_a_service_that_comes_back_does_not_end_a_wait(library: Library) -> None:
    known = (ReaderState(NAME, Presence.EMPTY),)
    library.flags = [EMPTY, PRESENT | 1 << 16]
    library.codes["SCardListReaders"] = 0x8010001E
    library.until["SCardListReaders"] = 1
    changed = PcscReaders().wait_for_change(known, 5, threading.Event())
    assert changed == (ReaderState(NAME, Presence.CARD, 1),)


@pytest.mark.usefixtures("library")
def test_a_wait_without_change_ends_in_time() -> None:
    known = (ReaderState(NAME, Presence.CARD, 1),)
    assert PcscReaders().wait_for_change(known, 0.01, threading.Event()) == known


@pytest.mark.usefixtures("library")
def test_a_cancelled_wait_ends_at_once() -> None:
    cancel = threading.Event()
    cancel.set()
    known = (ReaderState(NAME, Presence.CARD, 1),)
    assert PcscReaders().wait_for_change(known, 60, cancel) == known


def test_without_pyscard_the_software_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "smartcard", None)
    with pytest.raises(ReaderSoftwareMissing):
        PcscReaders().states()


def test_a_socket_nobody_may_open_is_told_from_no_service(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    socket = tmp_path / "pcscd.comm"
    socket.touch()
    monkeypatch.setenv("PCSCLITE_CSOCK_NAME", str(socket))
    monkeypatch.setattr("os.access", lambda *_: False)
    library.codes["SCardEstablishContext"] = 0x8010001D
    with pytest.raises(PermissionRefused):
        PcscReaders().states()


def test_every_code_is_told_without_raising_something_else() -> None:
    told = {type(pcsc_codes.error_for(0x80100000 + low)) for low in range(1, 0x100)}
    assert told <= {*pcsc_codes.ERRORS.values(), CardFault}


def test_readers_that_windows_makes_up_are_not_shown(library: Library) -> None:
    library.names = ["Windows Hello for Business 1", NAME]
    PcscReaders().states()
    asked = library.called("SCardGetStatusChange")[0][2]
    assert asked == [(NAME, scard.SCARD_STATE_UNAWARE)]


def test_a_wait_counts_the_readers_that_are_not_shown(library: Library) -> None:
    library.names = ["Windows Hello for Business 1", NAME]
    known = (ReaderState(NAME, Presence.CARD, 1),)
    PcscReaders().wait_for_change(known, 0.01, threading.Event())
    watched = [arguments[2] for arguments in library.called("SCardGetStatusChange")]
    assert [(NAME, PRESENT | 1 << 16), (pcsc.READERS_COME_AND_GO, 2 << 16)] in watched


def test_an_answer_to_reset_is_told_but_makes_no_other_state(library: Library) -> None:
    library.atr = [0x3B, 0x80, 0x80, 0x01, 0x01]
    (state,) = PcscReaders().states()
    assert state.atr == bytes.fromhex("3B80800101")
    assert state == ReaderState(NAME, Presence.CARD, 1)
