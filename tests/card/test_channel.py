"""What readers and drivers add is taken away; unknown answers stay unknown."""

from __future__ import annotations

import pytest

from helper_app.card import apdu
from helper_app.card.channel import Channel
from helper_app.errors import CardFault, CardRemoved
from tests.card.doubles import Answer, CardDouble, ConnectionDouble

READ = apdu.read_binary(0, 256)
VERIFY = apdu.verify(0x98, bytearray(b"1234"))


def channel(**script: Answer | list[Answer]) -> tuple[Channel, CardDouble]:
    """Give a channel to a scripted card; keys are hexadecimal after an underscore."""
    card = CardDouble({begin.removeprefix("_"): answer for begin, answer in script.items()})
    return Channel(ConnectionDouble(card)), card


def test_announced_data_is_fetched_and_joined() -> None:
    talk, card = channel(_00B0="AA6102", _00C0000002="BBCC9000")
    assert talk.send(READ).data == b"\xaa\xbb\xcc"
    assert card.count("00C0") == 1


def test_a_wrong_le_is_corrected_once() -> None:
    talk, card = channel(_00B0000000="6C02", _00B0000002="AABB9000")
    assert talk.require(READ) == b"\xaa\xbb"
    assert len(card.commands) == 2


def test_a_card_that_always_wants_another_le_is_a_fault() -> None:
    talk, card = channel(_00B0="6C02")
    with pytest.raises(CardFault, match="6C02"):
        talk.require(READ)
    assert len(card.commands) == 2


def test_a_verify_is_not_repeated_for_a_wrong_le() -> None:
    talk, card = channel(_0020="6C00")
    talk.send(VERIFY)
    assert card.verify_count == 1


def test_an_answer_that_never_ends_is_a_fault() -> None:
    talk, _ = channel(_00B0="6110", _00C0="AA6110")
    with pytest.raises(CardFault, match="endless"):
        talk.send(READ)


def test_an_unknown_status_word_keeps_command_and_number() -> None:
    talk, _ = channel(_00B0="6FAB")
    with pytest.raises(CardFault) as caught:
        talk.require(READ)
    assert caught.value.values == {"command": "READ BINARY", "status_word": "6FAB"}


@pytest.mark.parametrize("answer", ["", "90"])
def test_an_answer_without_status_is_a_fault(answer: str) -> None:
    talk, _ = channel(_00B0=answer)
    with pytest.raises(CardFault, match="short answer"):
        talk.send(READ)


def test_a_removed_card_stays_a_removed_card() -> None:
    talk, _ = channel(_00B0=CardRemoved())
    with pytest.raises(CardRemoved):
        talk.send(READ)


def test_every_command_is_counted_also_fetches_and_failures() -> None:
    talk, _ = channel(_00B0=["6110", CardRemoved()], _00C0="9000")
    talk.send(READ)
    with pytest.raises(CardRemoved):
        talk.send(READ)
    assert talk.apdu_count == 3


def test_the_log_never_holds_a_pin(caplog: pytest.LogCaptureFixture) -> None:
    talk, _ = channel(_0020="63C2", _00B0="5345435245549000")
    with caplog.at_level("DEBUG"):
        talk.send(apdu.verify(0x98, bytearray(b"7391")))
        talk.send(READ)
    assert "VERIFY" in caplog.text
    assert "7391" not in caplog.text
    assert "37333931" not in caplog.text.replace(" ", "")
    assert "53454352" not in caplog.text.replace(" ", "")
