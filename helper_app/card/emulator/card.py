"""The card itself: it answers one command after the other and never fails.

The order in which a command is judged follows `reference/jpki-card.md` section 13; what is not
established about real cards (section 16) is a switch in `Questions`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from helper_app.card.emulator.command import Command
from helper_app.card.emulator.files import Application, File, Kind

DONE = b"\x90\x00"
CARD_MANAGER = bytes.fromhex("A0000001510000")
CURRENT = 0x80
LONGEST_PIN_BYTES = 16
CHALLENGE_MOST = 256
PIN_CHANGE_BYTES = range(4, 17)


def status(words: int) -> bytes:
    """Give a status word as two bytes."""
    return words.to_bytes(2, "big")


WRONG_LENGTH = status(0x6700)
CHANNEL = status(0x6881)
WRONG_KIND = status(0x6981)
NOT_ALLOWED = status(0x6982)
BLOCKED = status(0x6984)
CONDITIONS = status(0x6985)
NO_FILE = status(0x6986)
NOT_FOUND = status(0x6A82)
NO_RECORD = status(0x6A83)
WRONG_PARAMETERS = status(0x6A86)
NO_REFERENCE = status(0x6A88)
OUTSIDE = status(0x6B00)
NO_INSTRUCTION = status(0x6D00)
NO_CLASS = status(0x6E00)


@dataclass(frozen=True)
class Questions:
    """What nobody has published about real cards; tests pass with every answer.

    Attributes:
        reset_keeps_pins: A warm reset keeps a verified PIN (measured on one card).
        select_again_keeps_pins: Selecting the same application again keeps it.
        wrong_pin_cancels: A wrong PIN ends an earlier verified state.
        five_byte_query: The answer to `00 20 00 80 00`.
        verify_on_other_file: The answer to VERIFY on a file that is no PIN.
        bad_signature_input: The answer to a signature input of a wrong length.
        change_keeps_verified: Changing a PIN leaves it verified.
    """

    reset_keeps_pins: bool = True
    select_again_keeps_pins: bool = True
    wrong_pin_cancels: bool = True
    five_byte_query: int = 0x6700
    verify_on_other_file: int = 0x6981
    bad_signature_input: int = 0x6985
    change_keeps_verified: bool = True


class EmulatedCard:
    """A card of software. One thread at a time.

    Args:
        applications: What it carries.
        atr: Its answer to reset; an invalid one makes the card mute.
        objects: What GET DATA knows at the card manager, by 16-bit tag.
        questions: Answers to what is not known.
        random: Gives random bytes, for GET CHALLENGE.

    Attributes:
        seen: Every command since it was made, PINs and new PINs blanked.
        tries_spent: How many commands compared a PIN.
    """

    def __init__(
        self,
        applications: Sequence[Application],
        *,
        atr: bytes,
        objects: Mapping[int, bytes] | None = None,
        questions: Questions | None = None,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.atr = atr
        self.questions = questions or Questions()
        self.seen: list[bytes] = []
        self.tries_spent = 0
        self._applications = {app.aid: app for app in applications}
        self._objects = dict(objects or {})
        self._random = random
        self._current: Application | None = None
        self._file: int | None = None
        self._knows_root = False
        self._answers = {
            0xA4: self._select,
            0xB0: self._read_binary,
            0xB2: self._read_record,
            0x20: self._verify,
            0x24: self._change_pin,
            0x2A: self._sign,
            0x84: self._challenge,
            0xCA: self._get_data,
        }

    def application(self, aid: bytes) -> Application:
        """Give one of its applications, to look at its state from outside."""
        return self._applications[aid]

    def power_on(self) -> None:
        """Begin at the card manager."""
        self._leave()
        self._knows_root = False

    def power_off(self) -> None:
        """Lose everything but the counters."""
        self.power_on()
        self._forget_pins()

    def reset(self) -> None:
        """Warm reset: begin anew; verified PINs survive as measured."""
        self._leave()
        if not self.questions.reset_keeps_pins:
            self._forget_pins()

    def process(self, raw: bytes) -> bytes:
        """Answer a command of any bytes.

        Returns:
            Data, if any, and the status word: 2 bytes or more. Never raises.
        """
        self.seen.append(blanked(raw))
        if len(raw) < 4:
            return WRONG_LENGTH
        if raw[0] not in (0x00, 0x80):
            return CHANNEL if raw[0] & 0x7F in (1, 2, 3) else NO_CLASS
        answer = self._answers.get(raw[1])
        if answer is None:
            return NO_INSTRUCTION
        if (raw[0] == 0x80) != (raw[1] == 0x2A):
            return NO_CLASS
        command = Command.parse(raw)
        return WRONG_LENGTH if command is None else answer(command)

    def _select(self, command: Command) -> bytes:
        if (command.p1, command.p2) == (0x00, 0x00):
            known, self._knows_root = self._knows_root, True
            return DONE if known else WRONG_PARAMETERS
        if command.p2 != 0x0C or command.p1 not in (0x02, 0x04):
            return WRONG_PARAMETERS
        self._knows_root = True
        if command.p1 == 0x04:
            return self._select_application(command.data)
        if len(command.data) != 2:
            return WRONG_LENGTH
        return self._select_file(int.from_bytes(command.data, "big"))

    def _select_application(self, aid: bytes) -> bytes:
        if not aid:
            return WRONG_LENGTH
        if CARD_MANAGER.startswith(aid):
            self._leave()
            self._forget_pins()
            return DONE
        found = next((app for own, app in self._applications.items() if own.startswith(aid)), None)
        if found is None:
            return NOT_FOUND
        if found is not self._current or not self.questions.select_again_keeps_pins:
            self._forget_pins()
        self._current, self._file = found, None
        return DONE

    def _select_file(self, file: int) -> bytes:
        if self._current is None or file not in self._current.files:
            return NOT_FOUND
        self._file = file
        return DONE

    def _read_binary(self, command: Command) -> bytes:
        if command.data or command.expected_bytes is None:
            return WRONG_LENGTH
        offset = command.p1 << 8 | command.p2
        if command.p1 & 0x80:
            if command.p1 & 0x60:
                return WRONG_PARAMETERS
            if not self._enter_short_id(command.p1 & 0x1F):
                return NOT_FOUND
            offset = command.p2
        file = self._current_file()
        if file is None:
            return NO_FILE
        if file.kind is not Kind.BINARY:
            return WRONG_KIND
        if not self._is_open(file):
            return NOT_ALLOWED
        if offset >= len(file.content):
            return OUTSIDE
        return file.content[offset : offset + command.expected_bytes] + DONE

    def _read_record(self, command: Command) -> bytes:
        if command.data or command.expected_bytes is None:
            return WRONG_LENGTH
        if command.p2 & 0x07 != 0x04:
            return WRONG_PARAMETERS
        short_id = command.p2 >> 3
        if short_id and not self._enter_short_id(short_id):
            return NOT_FOUND
        file = self._current_file()
        if file is None:
            return NO_FILE
        if file.kind is not Kind.RECORDS:
            return WRONG_KIND
        if not 1 <= command.p1 <= len(file.records):
            return NO_RECORD
        return file.records[command.p1 - 1][: command.expected_bytes] + DONE

    def _verify(self, command: Command) -> bytes:
        if command.p1 != 0x00:
            return WRONG_PARAMETERS
        found = self._referenced(command)
        if isinstance(found, bytes):
            return found
        if command.expected_bytes is not None:
            return status(self.questions.five_byte_query)
        if found.pin is None:
            return status(self.questions.verify_on_other_file)
        if command.is_case_1:
            return status(0x63C0 | found.pin.tries)
        if len(command.data) > LONGEST_PIN_BYTES:
            return WRONG_LENGTH
        if found.pin.tries == 0:
            return BLOCKED
        return self._compare(found, command.data)

    def _compare(self, file: File, given: bytes) -> bytes:
        pin = file.pin
        assert pin is not None
        self.tries_spent += 1
        if given == pin.value:
            pin.tries, pin.is_verified = pin.most_tries, True
            return DONE
        pin.tries -= 1
        if self.questions.wrong_pin_cancels or pin.tries == 0:
            pin.is_verified = False
        return status(0x63C0 | pin.tries)

    def _change_pin(self, command: Command) -> bytes:
        if command.p1 != 0x01:
            return WRONG_PARAMETERS
        found = self._referenced(command)
        if isinstance(found, bytes):
            return found
        if found.pin is None:
            return status(self.questions.verify_on_other_file)
        if not found.pin.is_verified:
            return NOT_ALLOWED
        if len(command.data) not in PIN_CHANGE_BYTES:
            return WRONG_LENGTH
        found.pin.value, found.pin.tries = command.data, found.pin.most_tries
        found.pin.is_verified = self.questions.change_keeps_verified
        return DONE

    def _sign(self, command: Command) -> bytes:
        if command.p1 > 0x05:
            return WRONG_PARAMETERS
        if not command.data or command.expected_bytes is None:
            return WRONG_LENGTH
        found = self._referenced(command)
        if isinstance(found, bytes):
            return found
        if found.signer is None:
            return WRONG_KIND
        if not self._is_open(found):
            return NOT_ALLOWED
        signature = found.signer.sign(command.p1, command.data)
        if signature is None:
            return status(self.questions.bad_signature_input)
        if command.expected_bytes < len(signature):
            return WRONG_LENGTH
        return signature + DONE

    def _challenge(self, command: Command) -> bytes:
        if (command.p1, command.p2) != (0, 0):
            return WRONG_PARAMETERS
        if command.is_extended:
            return CONDITIONS
        if command.data or command.expected_bytes is None:
            return WRONG_LENGTH
        return self._random(min(command.expected_bytes, CHALLENGE_MOST)) + DONE

    def _get_data(self, command: Command) -> bytes:
        if command.data or command.expected_bytes is None:
            return WRONG_LENGTH
        found = self._objects.get(command.p1 << 8 | command.p2)
        if found is None or self._current is not None:
            return NO_REFERENCE
        if command.expected_bytes < len(found):
            return WRONG_LENGTH
        return found + DONE

    def _referenced(self, command: Command) -> File | bytes:
        """Give the file P2 names (the current one, or by short id), or the refusal."""
        if command.p2 & 0xE0 != CURRENT:
            return WRONG_PARAMETERS
        short_id = command.p2 & 0x1F
        if short_id and not self._enter_short_id(short_id):
            return NO_REFERENCE
        return self._current_file() or NO_FILE

    def _enter_short_id(self, short_id: int) -> bool:
        """Make the file with this short id the current one, whatever the command leads to."""
        file = None if self._current is None else self._current.by_short_id(short_id)
        if file is None:
            return False
        self._file = file
        return True

    def _current_file(self) -> File | None:
        if self._current is None or self._file is None:
            return None
        return self._current.files[self._file]

    def _is_open(self, file: File) -> bool:
        return self._current is not None and self._current.is_open(file)

    def _leave(self) -> None:
        self._current, self._file = None, None

    def _forget_pins(self) -> None:
        for application in self._applications.values():
            application.forget_pins()


def blanked(raw: bytes) -> bytes:
    """Give a command for the record: the data of VERIFY and CHANGE become zeros."""
    if len(raw) > 5 and raw[1] in (0x20, 0x24, 0x32):
        return raw[:5] + bytes(len(raw) - 5)
    return raw
