"""What each instruction does, in the order a card judges it.

P1 and P2, then Lc and Le, then the file, its kind, the right to use it, and only then the deed
(`reference/jpki-card.md` section 13, "Answering order"; section 2 for the commands).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from helper_app.card.emulator import status_words as sw
from helper_app.card.emulator.command import EXTENDED_MOST, SHORT_MOST, Command
from helper_app.card.emulator.files import SHORT_ID_MASK, File, Kind, PinState
from helper_app.card.emulator.questions import Questions
from helper_app.card.emulator.selection import Selection

CURRENT = 0x80
"""P2 that names the current file; a short id in the low five bits names another one."""
LONGEST_PIN_BYTES = 16
MOST_SIGNATURE_WAYS = 5


@dataclass(frozen=True)
class Instruction:
    """One instruction.

    Attributes:
        fits: Tells whether P1 and P2 mean something.
        cases: The ISO cases it comes in.
        answer: Does it.
    """

    fits: Callable[[int, int], bool]
    cases: frozenset[int]
    answer: Callable[[Command], bytes]


class Instructions:
    """All instructions of a card.

    Args:
        selection: Where the card stands.
        objects: What GET DATA knows at the card manager, by 16-bit tag.
        questions: Answers to what is not known.
        random: Gives that many random bytes.

    Attributes:
        tries_spent: How many commands compared a PIN.
    """

    def __init__(
        self,
        selection: Selection,
        objects: Mapping[int, bytes],
        questions: Questions,
        random: Callable[[int], bytes],
    ) -> None:
        self.tries_spent = 0
        self._selection = selection
        self._objects = objects
        self._questions = questions
        self._random = random
        self._knows_root = False
        self._known = {
            (0x00, 0xA4): known(fits_select, self._select, 1, 3),
            (0x00, 0xB0): known(fits_read, self._read_binary, 2),
            (0x00, 0xB2): known(fits_record, self._read_record, 2),
            (0x00, 0x20): known(lambda p1, p2: p1 == 0 and is_reference(p2), self._verify, 1, 2, 3),
            (0x00, 0x24): known(lambda p1, p2: p1 == 1 and is_reference(p2), self._change_pin, 3),
            (0x80, 0x2A): known(fits_sign, self._sign, 4),
            (0x00, 0x84): known(lambda p1, p2: (p1, p2) == (0, 0), self._challenge, 2),
            (0x00, 0xCA): known(lambda _p1, _p2: True, self._get_data, 2),
        }

    def begin(self) -> None:
        """Forget what was selected since power-on."""
        self._knows_root = False

    def answer(self, raw: bytes) -> bytes:
        """Judge and do a command of at least four bytes and a good class."""
        instruction = self._known.get((raw[0], raw[1]))
        if instruction is None:
            is_known = any(raw[1] == ins for _cla, ins in self._known)
            return sw.NO_CLASS if is_known else sw.NO_INSTRUCTION
        if not instruction.fits(raw[2], raw[3]):
            return sw.WRONG_PARAMETERS
        command = Command.parse(raw)
        if command is None or command.case not in instruction.cases:
            return sw.WRONG_LENGTH
        return instruction.answer(command)

    def _select(self, command: Command) -> bytes:
        if command.p1 == 0x00:
            return self._select_root(command)
        if command.p1 == 0x04:
            if not command.data:
                return sw.WRONG_LENGTH
            is_there = self._selection.enter_application(command.data)
            self._knows_root = self._knows_root or is_there
            return sw.DONE if is_there else sw.NOT_FOUND
        if len(command.data) != 2:
            return sw.WRONG_LENGTH
        is_there = self._selection.enter_file(int.from_bytes(command.data, "big"))
        return sw.DONE if is_there else sw.NOT_FOUND

    def _select_root(self, command: Command) -> bytes:
        """Answer a habit of other cards; it has no effect on this one."""
        if command.data:
            return sw.NOT_FOUND
        return sw.DONE if self._knows_root else sw.WRONG_PARAMETERS

    def _read_binary(self, command: Command) -> bytes:
        is_by_short_id = bool(command.p1 & CURRENT)
        short_id = command.p1 & SHORT_ID_MASK if is_by_short_id else 0
        offset = command.p2 if is_by_short_id else command.p1 << 8 | command.p2
        if is_by_short_id and not self._questions.knows_short_ids:
            return sw.WRONG_PARAMETERS
        refusal, file = self._file_to_read(is_by_short_id, short_id, Kind.BINARY)
        if file is None:
            return refusal
        if offset >= len(file.content):
            return sw.OUTSIDE
        data = file.content[offset : offset + command.wanted]
        asks_for_all = command.wanted in (SHORT_MOST, EXTENDED_MOST)
        if len(data) < command.wanted and not asks_for_all:
            return data + sw.status(self._questions.short_read)
        return data + sw.DONE

    def _read_record(self, command: Command) -> bytes:
        short_id = command.p2 >> 3
        refusal, file = self._file_to_read(bool(short_id), short_id, Kind.RECORDS)
        if file is None:
            return refusal
        if not 1 <= command.p1 <= len(file.records):
            return sw.NO_RECORD
        return file.records[command.p1 - 1][: command.wanted] + sw.DONE

    def _file_to_read(
        self, is_by_short_id: bool, short_id: int, kind: Kind
    ) -> tuple[bytes, File | None]:
        """Give the file READ names, or the refusal."""
        found = self._selection.by_short_id(short_id) if is_by_short_id else None
        if is_by_short_id and found is None:
            return sw.NOT_FOUND, None
        file = self._selection.file if found is None else self._selection.peek(found)
        if file is None:
            return sw.NO_FILE_SELECTED, None
        refusal = self._refusal(file, kind)
        if found is not None and (refusal is None or self._questions.refused_read_enters):
            self._selection.enter_file(found)
        return (b"", file) if refusal is None else (refusal, None)

    def _refusal(self, file: File, kind: Kind) -> bytes | None:
        if file.kind is not kind:
            return sw.WRONG_KIND
        return None if self._selection.is_open(file) else sw.NOT_ALLOWED

    def _verify(self, command: Command) -> bytes:
        five_bytes = self._questions.five_byte_query
        if command.case == 2 and five_bytes is not None:
            return sw.status(five_bytes)
        found = self._pin_referenced(command)
        if isinstance(found, bytes):
            return found
        if not command.data:
            return sw.tries(found.tries) if found.tries else self._blocked_query()
        if len(command.data) > LONGEST_PIN_BYTES:
            return sw.WRONG_LENGTH
        return self._compare(found, command.data) if found.tries else sw.BLOCKED

    def _blocked_query(self) -> bytes:
        return sw.status(self._questions.blocked_query)

    def _compare(self, pin: PinState, given: bytes) -> bytes:
        self.tries_spent += 1
        if given == pin.value:
            pin.tries, pin.is_verified = pin.most_tries, True
            return sw.DONE
        pin.tries -= 1
        if self._questions.wrong_pin_cancels or pin.tries == 0:
            pin.is_verified = False
        return sw.tries(pin.tries)

    def _change_pin(self, command: Command) -> bytes:
        found = self._pin_referenced(command)
        if isinstance(found, bytes):
            return found
        if not found.is_verified:
            return sw.NOT_ALLOWED
        if len(command.data) not in found.lengths:
            return sw.status(self._questions.bad_new_pin)
        found.value, found.tries = command.data, found.most_tries
        found.is_verified = self._questions.change_keeps_verified
        return sw.DONE

    def _sign(self, command: Command) -> bytes:
        refusal, file = self._referenced(command)
        if file is None:
            return refusal
        refused = self._refusal(file, Kind.KEY)
        if refused is not None:
            return refused
        signature = None if file.signer is None else file.signer.sign(command.p1, command.data)
        if signature is None:
            return sw.status(self._questions.bad_signature_input)
        return signature + sw.DONE if len(signature) <= command.wanted else sw.WRONG_LENGTH

    def _challenge(self, command: Command) -> bytes:
        if command.is_extended:
            return sw.CONDITIONS
        return self._random(command.wanted) + sw.DONE

    def _get_data(self, command: Command) -> bytes:
        found = self._objects.get(command.p1 << 8 | command.p2)
        if found is None or not self._selection.is_at_card_manager:
            return sw.NO_REFERENCE
        return found + sw.DONE if len(found) <= command.wanted else sw.WRONG_LENGTH

    def _referenced(self, command: Command) -> tuple[bytes, File | None]:
        """Give the file P2 names (the current one, or by short id), or the refusal."""
        short_id = command.p2 & SHORT_ID_MASK
        if short_id:
            found = self._selection.by_short_id(short_id)
            if found is None or not self._questions.knows_short_ids:
                return sw.NO_REFERENCE, None
            self._selection.enter_file(found)
        return sw.NO_FILE_SELECTED, self._selection.file

    def _pin_referenced(self, command: Command) -> PinState | bytes:
        """Give the PIN that P2 names, or the refusal."""
        refusal, file = self._referenced(command)
        if file is None:
            return refusal
        return file.pin or sw.status(self._questions.verify_on_other_file)


def known(
    fits: Callable[[int, int], bool], answer: Callable[[Command], bytes], *cases: int
) -> Instruction:
    """Describe an instruction."""
    return Instruction(fits, frozenset(cases), answer)


def fits_select(p1: int, p2: int) -> bool:
    """Tell whether SELECT is by AID or by file id without an answer, or of the root."""
    return (p1, p2) in {(0x04, 0x0C), (0x02, 0x0C), (0x00, 0x00)}


def fits_read(p1: int, _p2: int) -> bool:
    """Tell whether READ BINARY names an offset, or a short id from 1 to 30."""
    return p1 < CURRENT or 1 <= p1 - CURRENT < SHORT_ID_MASK


def fits_record(_p1: int, p2: int) -> bool:
    """Tell whether READ RECORD names a record by its number."""
    return p2 & 0x07 == 0x04


def fits_sign(p1: int, p2: int) -> bool:
    """Tell whether a way of signing is known."""
    return p1 <= MOST_SIGNATURE_WAYS and is_reference(p2)


def is_reference(p2: int) -> bool:
    """Tell whether P2 names the current file or a short id."""
    return p2 & ~SHORT_ID_MASK == CURRENT
