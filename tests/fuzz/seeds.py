"""Where fuzzing begins: what real conversations look like, one file a seed, by target.

`python -m tests.fuzz.seeds` writes them anew, from emulated cards and the published test vector;
they hold nobody's data.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.targets import TARGETS

if TYPE_CHECKING:
    from helper_app.card.emulator.card import EmulatedCard
    from helper_app.card.emulator.issue import CardFactory

FOLDER = Path(__file__).parent / "seeds"


def seeds_of(target: str) -> list[bytes]:
    """Give the seeds of a target."""
    return [file.read_bytes() for file in sorted((FOLDER / target).glob("*.bin"))]


def write() -> None:
    """Write every seed."""
    for target, seeds in made().items():
        folder = FOLDER / target
        folder.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds):
            (folder / f"{number:02}.bin").write_bytes(seed)


def made() -> dict[str, list[bytes]]:
    """Make the seeds of every target from emulated cards."""
    from helper_app.card.emulator import attributes
    from helper_app.card.emulator.issue import COMMON_RECORD, CardFactory
    from helper_app.card.practice_authority import SIGNATURE_UNIT, PracticeAuthority
    from tests.documents import samples

    factory = CardFactory()
    text = attributes.attribute_file(attributes.PUBLISHED)
    signer = PracticeAuthority(SIGNATURE_UNIT)
    record = attributes.record_file(text, signer.sign)
    numbers = signer.public_numbers
    key = attributes.key_file(numbers.n, numbers.e, signer.sign)
    long = attributes.attribute_file(attributes.PUBLISHED, in_long_form=True)
    own = samples.holder().certificate
    objects = [text, long, record, key]
    talks = conversations(factory)
    return {
        "tlv_header": [b"\x30\x82\x05\x5a", b"\xdf\x21\x08", b"\xff\x20\x81\x90", b"\x7f\x21"],
        "lengths": [own[:8], text[:8], bytes(8), b"\xff" * 8],
        "responses": [b"\x90\x00", b"\x63\xc3", b"\x69\x84", b"data\x90\x00"],
        "attribute_objects": [*objects, text + record + key],
        "card_record": [COMMON_RECORD],
        "whole_certificates": [own, factory.root, signer.certificate],
        "status_of_any_card": [talks["status"]],
        "flows_with_any_card": [talks[name] for name in talks if name != "status"],
        "emulated_card": [
            framed([b"\x00\xa4\x04\x0c\x0a\xd3\x92\xf0\x00\x26\x01\x00\x00\x00\x01",
                    b"\x00\x20\x00\x98\x041234", b"\x00\xb0\x81\x00\x00"]),
            framed([b"\x00\x24\x01\x80\x045678", b"\x80\x2a\x00\x97\x00", b"\x00\xb2\x01\x14\x00"]),
        ],
    }  # fmt: skip


def conversations(factory: CardFactory) -> dict[str, bytes]:
    """Record what an emulated card answers in each flow, in the form `Answers` reads."""
    from helper_app.card.practice_readers import PracticeReaders
    from tests.card.flows import FLOWS, RIGHT

    found: dict[str, bytes] = {}
    for name, flow in FLOWS.items():
        recorder = Recorder(factory.card())
        readers = PracticeReaders(recorder.give, is_plugged=True, is_inserted=True)
        readers.fault = recorder
        flow(readers, RIGHT)
        found[name] = framed(recorder.answers)
    return found


class Recorder:
    """Has a card answer, and remembers what it said.

    Attributes:
        answers: One after the other.
    """

    def __init__(self, card: EmulatedCard) -> None:
        self.answers: list[bytes] = []
        self._card = card

    def give(self) -> EmulatedCard:
        """Give the card."""
        return self._card

    def __call__(self, _sent: int, command: bytes) -> bytes:
        """Answer one command."""
        self.answers.append(self._card.process(command))
        return self.answers[-1]


def framed(pieces: list[bytes]) -> bytes:
    """Write pieces of up to 255 bytes behind their lengths; longer ones are cut."""
    return b"".join(bytes((min(len(piece), 255),)) + piece[:255] for piece in pieces)


if __name__ == "__main__":
    assert TARGETS
    write()
