"""A PIN on its way to the card: its form is checked here, and it can be overwritten.

Source: forms and tries as in `reference/jpki-card.md` section 8 (OpenSC, jpki.go.jp).
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from dataclasses import dataclass
from types import TracebackType
from typing import NoReturn, Self

from helper_app.errors import PinMalformed, PinNotRepeated


@dataclass(frozen=True)
class PinKind:
    """What one of the card's PINs looks like.

    Attributes:
        id: Stable name, as in `pins.auth` of the command line.
        form: What the bytes sent must match, whole.
        tries: What the card's counter is set to by a success.
        is_upper_case: Letters are stored in upper case and compared byte by byte.
    """

    id: str
    form: re.Pattern[bytes]
    tries: int
    is_upper_case: bool = False


AUTH = PinKind("auth", re.compile(rb"[0-9]{4}"), tries=3)
"""利用者証明用電子証明書の暗証番号: exactly four digits."""

SIGN = PinKind(
    "sign",
    re.compile(rb"(?=.*[0-9])(?=.*[A-Z])[0-9A-Z]{6,16}"),
    tries=5,
    is_upper_case=True,
)
"""署名用電子証明書の暗証番号: 6 to 16 letters and digits, at least one of each."""

TEXT = PinKind("text", re.compile(rb"[0-9]{4}"), tries=3)
"""券面事項入力補助用の暗証番号: exactly four digits."""


class Pin:
    """A PIN that has a possible form. Use it in a `with` block: it is overwritten at the end.

    Python may keep transient copies of bytes that are not ASCII, and the card library makes its
    own copy while sending; what this program holds itself is overwritten.

    Args:
        kind: Which PIN of the card.
        typed: What the person entered, UTF-8. The buffer is taken over and overwritten.

    Raises:
        PinMalformed: This can never be the PIN. The buffer is overwritten; no try is spent.
    """

    __slots__ = ("_digits", "_is_wiped", "kind")

    def __init__(self, kind: PinKind, typed: bytearray) -> None:
        self.kind = kind
        self._is_wiped = False
        self._digits = folded(typed)
        if kind.is_upper_case:
            make_upper_case(self._digits)
        if kind.form.fullmatch(self._digits) is None:
            self.wipe()
            raise PinMalformed

    def reveal(self) -> bytearray:
        """Give the bytes to send, not a copy; overwritten by `wipe`.

        Raises:
            PinMalformed: The PIN was overwritten already. Nothing may be sent.
        """
        if self._is_wiped:
            raise PinMalformed
        return self._digits

    def equals(self, other: Pin) -> bool:
        """Compare with another PIN, in a time that tells nothing about them."""
        return hmac.compare_digest(self.reveal(), other.reveal())

    def wipe(self) -> None:
        """Overwrite the PIN. May be called again."""
        self._is_wiped = True
        overwrite(self._digits)

    def __enter__(self) -> Self:
        """Hold the PIN for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Overwrite the PIN at the end of the block."""
        self.wipe()

    def __repr__(self) -> str:
        """Show nothing, not even the length."""
        return "•••"

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        """Refuse to be pickled or copied."""
        raise TypeError("a PIN is not copied")


def new_pin(kind: PinKind, first: bytearray, again: bytearray) -> Pin:
    """Make a new PIN from its two entries; both buffers are overwritten, except in the PIN.

    Raises:
        PinMalformed: The first entry can never be such a PIN.
        PinNotRepeated: The entries differ.
    """
    try:
        wanted = Pin(kind, first)
    except PinMalformed:
        overwrite(again)
        raise
    require_repeated(wanted, again)
    return wanted


def require_repeated(wanted: Pin, again: bytearray) -> None:
    """Compare a new PIN with its second entry, which is overwritten; the PIN too if they differ.

    Raises:
        PinNotRepeated
    """
    try:
        with Pin(wanted.kind, again) as repeated:
            is_same = wanted.equals(repeated)
    except PinMalformed:
        is_same = False
    if not is_same:
        wanted.wipe()
        raise PinNotRepeated


def folded(typed: bytearray) -> bytearray:
    """Fold full-width digits and letters to ASCII (NFKC); ASCII is given back as it is.

    A buffer that had to be folded is overwritten; what is no UTF-8 comes back unchanged.
    """
    if typed.isascii():
        return typed
    try:
        narrow = bytearray(unicodedata.normalize("NFKC", typed.decode()).encode())
    except UnicodeDecodeError:
        return typed
    overwrite(typed)
    return narrow


def make_upper_case(letters: bytearray) -> None:
    """Change a-z to A-Z in place."""
    for at, letter in enumerate(letters):
        if ord("a") <= letter <= ord("z"):
            letters[at] = letter - 0x20


def overwrite(buffer: bytearray) -> None:
    """Put zeros over every byte."""
    buffer[:] = bytes(len(buffer))
