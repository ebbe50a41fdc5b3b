"""What nobody has published about real cards, as switches (`reference/jpki-card.md` section 16).

A client has to work, and to spend no try unasked, with every answer.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Questions:
    """The answers of one card.

    Attributes:
        reset_keeps_pins: A warm reset keeps a verified PIN (measured on one card).
        select_again_keeps_pins: Selecting the same application again keeps it.
        wrong_pin_cancels: A wrong PIN ends an earlier verified state.
        change_keeps_verified: Changing a PIN leaves it verified.
        five_byte_query: The answer to `00 20 00 80 00`; None answers it like the four-byte form.
        blocked_query: The answer to the query for a blocked PIN.
        verify_on_other_file: The answer to VERIFY and CHANGE on a file that is no PIN.
        bad_new_pin: The answer to a new PIN of a wrong length.
        bad_signature_input: The answer to a signature input of a wrong length.
        refused_read_enters: READ by short id makes a file current even if it may not be read.
        short_read: The status word with fewer bytes than asked for, at the end of a file.
        knows_short_ids: READ, VERIFY and SIGN may name a file by short id.
        stumbles_after_power_on: The first command after power-on is answered 6F00.
        has_empty_signature_file: Without a signature certificate its file is there, with filler.
        has_empty_pin_files: On a card without PINs their files are there, and blocked.
        absent_mark: The byte of EF 0008 for a certificate that is not there.
        third_mark: The third byte of EF 0008.
        number_a_tries: The lock limit of 照合番号A, 1 to 15.
    """

    reset_keeps_pins: bool = True
    select_again_keeps_pins: bool = True
    wrong_pin_cancels: bool = True
    change_keeps_verified: bool = True
    five_byte_query: int | None = 0x6700
    blocked_query: int = 0x63C0
    verify_on_other_file: int = 0x6981
    bad_new_pin: int = 0x6700
    bad_signature_input: int = 0x6985
    refused_read_enters: bool = True
    short_read: int = 0x9000
    knows_short_ids: bool = True
    stumbles_after_power_on: bool = False
    has_empty_signature_file: bool = True
    has_empty_pin_files: bool = True
    absent_mark: int = 0x00
    third_mark: int = 0x00
    number_a_tries: int = 10
