"""Talk to an emulated card in hexadecimal, as the reference's worked exchanges are written."""

from __future__ import annotations

from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.files import PinState
from helper_app.card.emulator.issue import AUTH_PIN, JPKI

SELECT_JPKI = "00 A4 04 0C 0A D3 92 F0 00 26 01 00 00 00 01"
SELECT_TEXT = "00 A4 04 0C 0A D3 92 10 00 31 00 01 01 04 08"
SELECT_COMMON = "00 A4 04 0C 0A D3 92 10 00 31 00 01 01 01 00"
SELECT_MANAGER = "00 A4 04 0C 07 A0 00 00 01 51 00 00"
SHA256_ABC = (
    "3031300d060960864801650304020105000420"
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
)
"""The DigestInfo of the three bytes `abc` (section 2)."""
SIGN_ABC = f"80 2A 00 80 33 {SHA256_ABC} 00"
VERIFY_RIGHT = "00 20 00 80 04 31 32 33 34"
VERIFY_WRONG = "00 20 00 80 04 39 39 39 39"


class Talk:
    """One conversation with a powered card."""

    def __init__(self, card: EmulatedCard) -> None:
        self.card = card
        card.power_on()

    def __call__(self, command: str) -> str:
        """Send a command; give data and status word as upper-case hexadecimal."""
        return self.card.process(bytes.fromhex(command)).hex().upper()

    def sw(self, *commands: str) -> str:
        """Send commands; give the last one's status word."""
        return [self(command) for command in commands][-1][-4:]

    def select(self, file: int) -> str:
        """Select a file of the current application."""
        return self(f"00 A4 02 0C 02 {file:04X}")

    def at(self, file: int, application: str = SELECT_JPKI) -> Talk:
        """Select an application and a file of it."""
        assert self(application) == "9000"
        assert self.select(file) == "9000"
        return self

    def with_pin(self) -> Talk:
        """Select the application and verify the authentication PIN."""
        assert self.at(AUTH_PIN)(VERIFY_RIGHT) == "9000"
        return self

    @property
    def pin(self) -> PinState:
        """Give the authentication PIN's state."""
        pin = self.card.application(JPKI).files[AUTH_PIN].pin
        assert pin is not None
        return pin
