"""No try without a press, one try a press, and the last one only when the holder says so."""

from __future__ import annotations

import contextlib

import pytest

from helper_app.card.channel import Channel
from helper_app.card.guard import spend_one_try
from helper_app.card.jpki import AUTHENTICATION, Jpki
from helper_app.card.pin import AUTH, SIGN, Pin
from helper_app.errors import (
    CardError,
    CardFault,
    CardRemoved,
    HelperError,
    PinBlocked,
    PinLastTry,
    PinMalformed,
    PinWrong,
)
from tests.card.doubles import (
    ASK_AUTH,
    VERIFY_AUTH,
    Answer,
    CardDouble,
    ConnectionDouble,
)

PLAIN_ASK = "00200080"
PLAIN_VERIFY = "0020008004"
SELECT_PIN = "00A4020C020018"
REFUSED = ["6A86", "6D00", "6E00", "6A82", "6A88", "6981", "6700", "6A81", "6986"]


def press(card: CardDouble, *, spend_last_try: bool = False) -> None:
    """Let the person press once, with the PIN 1234."""
    application = Jpki(Channel(ConnectionDouble(card)))
    pin = Pin(AUTH, bytearray(b"1234"))
    spend_one_try(application, AUTHENTICATION, pin, spend_last_try=spend_last_try)


def card(tries: Answer | list[Answer], verify: Answer | list[Answer] = "9000") -> CardDouble:
    """Give a card that answers the question for tries and the PIN."""
    return CardDouble({ASK_AUTH: tries, VERIFY_AUTH: verify})


def test_the_count_is_asked_just_before_the_pin_is_sent() -> None:
    used = card("63C3")
    press(used)
    assert [c.hex() for c in used.commands] == ["00200098", "002000980431323334"]


@pytest.mark.parametrize("blocked", ["63C0", "6984", "6983"])
def test_a_blocked_pin_is_not_sent(blocked: str) -> None:
    used = card(blocked)
    with pytest.raises(PinBlocked):
        press(used, spend_last_try=True)
    assert used.verify_count == 0


def test_the_last_try_is_not_spent_unasked() -> None:
    used = card("63C1")
    with pytest.raises(PinLastTry):
        press(used)
    assert used.verify_count == 0


def test_the_last_try_is_spent_when_the_holder_says_so() -> None:
    used = card("63C1")
    press(used, spend_last_try=True)
    assert used.verify_count == 1


@pytest.mark.parametrize(("answer", "left"), [("63C2", 2), ("63C1", 1)])
def test_a_wrong_pin_spends_one_try_and_tells_how_many_are_left(answer: str, left: int) -> None:
    used = card("63C3", answer)
    with pytest.raises(PinWrong) as caught:
        press(used)
    assert caught.value.values == {"tries_left": left}
    assert used.verify_count == 1


@pytest.mark.parametrize("answer", ["63C0", "6983", "6984"])
def test_the_last_wrong_pin_blocks(answer: str) -> None:
    used = card("63C1", answer)
    with pytest.raises(PinBlocked):
        press(used, spend_last_try=True)
    assert used.verify_count == 1


def test_a_refusal_without_a_count_is_followed_by_asking_for_it() -> None:
    used = card(["63C3", "63C2"], "6300")
    with pytest.raises(PinWrong) as caught:
        press(used)
    assert caught.value.values == {"tries_left": 2}
    assert used.verify_count == 1


@pytest.mark.parametrize("answer", ["6F00", "6982", "6985", "6400", "6581", "1234"])
def test_an_answer_no_rule_covers_is_a_fault_and_is_not_repeated(answer: str) -> None:
    used = card("63C3", answer)
    with pytest.raises(CardFault) as caught:
        press(used)
    assert caught.value.values == {"command": "VERIFY", "status_word": answer}
    assert used.verify_count == 1


@pytest.mark.parametrize("error", [CardRemoved(), CardFault(reason="80100016")])
def test_after_a_transport_error_the_pin_is_not_sent_again(error: CardError) -> None:
    used = card("63C3", error)
    with pytest.raises(type(error)):
        press(used)
    assert used.verify_count == 1


def test_a_count_that_cannot_be_read_sends_nothing() -> None:
    used = card("9000")
    with pytest.raises(CardFault):
        press(used)
    assert used.verify_count == 0


def test_a_pin_of_another_kind_is_not_sent() -> None:
    used = card("63C3")
    application = Jpki(Channel(ConnectionDouble(used)))
    with pytest.raises(PinMalformed):
        spend_one_try(application, AUTHENTICATION, Pin(SIGN, bytearray(b"ABC123")))
    assert used.commands == []


def test_an_overwritten_pin_is_not_sent() -> None:
    used = card("63C3")
    pin = Pin(AUTH, bytearray(b"1234"))
    pin.wipe()
    with pytest.raises(PinMalformed):
        spend_one_try(Jpki(Channel(ConnectionDouble(used))), AUTHENTICATION, pin)
    assert used.verify_count == 0


@pytest.mark.parametrize("refusal", REFUSED)
def test_a_card_without_short_ids_gets_the_pin_once_the_longer_way(refusal: str) -> None:
    used = CardDouble(
        {ASK_AUTH: refusal, SELECT_PIN: "9000", PLAIN_ASK: "63C3", PLAIN_VERIFY: "9000"}
    )
    press(used)
    assert used.verify_count == 1
    assert used.count(PLAIN_VERIFY) == 1


@pytest.mark.parametrize("refusal", REFUSED)
def test_a_pin_turned_down_unread_goes_the_longer_way(refusal: str) -> None:
    used = CardDouble(
        {
            ASK_AUTH: "63C3",
            VERIFY_AUTH: refusal,
            SELECT_PIN: "9000",
            PLAIN_ASK: "63C3",
            PLAIN_VERIFY: "9000",
        }
    )
    press(used)
    assert used.count(PLAIN_VERIFY) == 1


@pytest.mark.parametrize("refusal", REFUSED)
def test_a_pin_turned_down_is_not_sent_again_if_the_count_went_down(refusal: str) -> None:
    used = CardDouble(
        {ASK_AUTH: ["63C3", "63C2"], VERIFY_AUTH: refusal, SELECT_PIN: "9000", PLAIN_VERIFY: "9000"}
    )
    with pytest.raises(CardFault):
        press(used)
    assert used.verify_count == 1


def test_whatever_the_card_answers_a_compared_pin_goes_out_once() -> None:
    counts = set()
    for status in range(0x10000):
        used = card(["63C3", "63C2"], f"{status:04X}")
        with contextlib.suppress(HelperError):
            press(used)
        counts.add(used.verify_count)
    assert counts == {1}
