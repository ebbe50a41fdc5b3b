"""Whatever is sent: a whole answer, never an exception, and tries fall only by VERIFY."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.command import Command, blanked
from helper_app.card.emulator.files import PinState
from helper_app.card.emulator.issue import CardFactory
from tests.card.emulator.talk import SELECT_COMMON, SELECT_JPKI, SELECT_TEXT

AIDS = [bytes.fromhex(select) for select in (SELECT_JPKI, SELECT_TEXT, SELECT_COMMON)]
HEADERS = [
    bytes.fromhex(header)
    for header in ("00A4020C", "00B00000", "00B08A00", "00200080", "00200098", "00240180")
] + [bytes.fromhex(header) for header in ("802A0080", "802A0097", "00840000", "00CA5F51")]
FILES = [bytes([0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, low]) for low in range(0x1C)]
LONGEST_BYTES = 65544

commands = st.one_of(
    st.sampled_from(AIDS + FILES),
    st.binary(max_size=300),
    st.builds(lambda header, body: header + body, st.sampled_from(HEADERS), st.binary(max_size=40)),
    st.builds(
        lambda header, data: header + bytes([len(data)]) + data,
        st.sampled_from(HEADERS),
        st.binary(min_size=1, max_size=60),
    ),
)


@pytest.fixture(scope="module")
def card(factory: CardFactory) -> EmulatedCard:
    """Give one card for all examples; what is tested holds in every state."""
    return factory.card()


def pins(card: EmulatedCard) -> list[PinState]:
    """Give every PIN of the card."""
    aids = [select[5:] for select in AIDS]
    files = [file for aid in aids for file in card.application(aid).files.values()]
    return [file.pin for file in files if file.pin is not None]


def carries_pin(command: bytes) -> bool:
    """Tell whether a command is VERIFY with data."""
    if len(command) < 6 or command[:3] != b"\x00\x20\x00":
        return False
    parsed = Command.parse(command)
    return parsed is not None and bool(parsed.data)


@settings(deadline=None)
@given(commands=st.lists(commands, min_size=1, max_size=12))
def test_any_conversation_is_answered(card: EmulatedCard, commands: list[bytes]) -> None:
    for command in commands:
        before, spent = [pin.tries for pin in pins(card)], card.tries_spent
        answer = card.process(command)
        assert 2 <= len(answer) <= LONGEST_BYTES
        fell = [old - pin.tries for old, pin in zip(before, pins(card), strict=True)]
        assert max(fell) <= card.tries_spent - spent <= int(carries_pin(command))
        assert all(0 <= pin.tries <= pin.most_tries for pin in pins(card))


@given(command=st.binary(max_size=300))
def test_a_short_command_gets_a_short_answer(command: bytes) -> None:
    card = EmulatedCard([], atr=b"\x3b\x00")
    is_extended = len(command) >= 7 and command[4] == 0
    assert is_extended or 2 <= len(card.process(command)) <= 258


@given(command=st.binary(max_size=300))
def test_what_is_taken_apart_can_be_put_together(command: bytes) -> None:
    parsed = Command.parse(command) if len(command) >= 4 else None
    if parsed is not None and not parsed.is_extended:
        body = bytes([len(parsed.data)]) + parsed.data if parsed.data else b""
        end = b"" if parsed.expected_bytes is None else bytes([parsed.expected_bytes & 0xFF])
        assert command[4:] == body + end


@given(pin=st.binary(min_size=4, max_size=16).filter(any), ins=st.sampled_from([0x20, 0x24, 0x32]))
def test_a_record_never_holds_what_was_typed(pin: bytes, ins: int) -> None:
    command = bytes([0x00, ins, 0x00, 0x80, len(pin)]) + pin
    assert blanked(command) == command[:5] + bytes(len(pin))
