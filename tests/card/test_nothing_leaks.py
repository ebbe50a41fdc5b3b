"""No PIN, name, address, birth or 12-digit number in any log line, repr, error or traceback."""

from __future__ import annotations

import logging
import re
import traceback

import pytest

from helper_app.card.emulator.attributes import NUMBER, Holder
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.issue import CardFactory, Wishes
from helper_app.card.practice_readers import PracticeReaders
from helper_app.errors import HelperError
from tests.card.flows import FLOWS

SOMEBODY = Holder("秘密　守", "隠県隠市隠町９－８－７", "19470615", "1")
PINS = {"auth": b"7391", "text": b"7391", "sign": b"QZ7391X"}
OTHERS = {"auth": b"8264", "text": b"8264", "sign": b"WV8264Y"}
SECRETS = ("7391", "8264", "QZ7391X", "WV8264Y", "秘密", "守", "隠", "19470615", NUMBER)
DIGITS_AROUND = "[0-9A-Fa-f]"
"""What stands around a PIN by chance inside a hash or an address."""


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Keep every line as it was logged, down to DEBUG, before anything is blanked."""
    caplog.set_level(logging.DEBUG)
    return caplog


def secret_in(words: str) -> str | None:
    """Give the first secret that is in some words, in any way bytes are usually written."""
    for secret in SECRETS:
        written = secret.encode()
        spaced = written.hex(" ")
        forms = (spaced, spaced.upper(), written.hex(), written.hex().upper(), repr(written)[2:-1])
        alone = f"(?<!{DIGITS_AROUND}){re.escape(secret)}(?!{DIGITS_AROUND})"
        if re.search(alone, words) or any(form in words for form in forms if form != secret):
            return secret
    return None


def card_of_somebody(factory: CardFactory) -> EmulatedCard:
    """Give a card with unusual PINs and an unusual holder."""
    return factory.card(Wishes(pin=PINS["auth"], password=PINS["sign"], holder=SOMEBODY))


@pytest.mark.parametrize("pins", [PINS, OTHERS], ids=["right", "wrong"])
@pytest.mark.parametrize("flow", FLOWS)
def test_a_flow_tells_nothing(
    flow: str, pins: dict[str, bytes], factory: CardFactory, log: pytest.LogCaptureFixture
) -> None:
    card = card_of_somebody(factory)
    readers = PracticeReaders(lambda: card, is_plugged=True, is_inserted=True)
    said: list[str] = []
    try:
        said.append(repr(FLOWS[flow](readers, pins)))
    except HelperError as error:
        said += [str(error), repr(error), "".join(traceback.format_exception(error))]
    assert len(log.text.splitlines()) >= 5
    assert secret_in(log.text) is None
    assert secret_in("".join(said)) is None


@pytest.mark.parametrize("flow", FLOWS)
def test_a_flow_that_breaks_tells_nothing(
    flow: str, factory: CardFactory, log: pytest.LogCaptureFixture
) -> None:
    said = [broken(flow, number, card_of_somebody(factory)) for number in range(1, 20)]
    assert secret_in(log.text + "".join(said)) is None


def broken(flow: str, number: int, card: EmulatedCard) -> str:
    """Walk through a flow with garbage at one command; give the traceback, if any."""
    readers = PracticeReaders(lambda: card, is_plugged=True, is_inserted=True)
    readers.fault = lambda sent, _command: b"\xde\xad\xbe\xef" if sent == number else None
    try:
        FLOWS[flow](readers, PINS)
    except HelperError as error:
        return "".join(traceback.format_exception(error))
    return ""


def test_what_the_card_saw_is_kept_without_pins(factory: CardFactory) -> None:
    card = card_of_somebody(factory)
    readers = PracticeReaders(lambda: card, is_plugged=True, is_inserted=True)
    FLOWS["change auth"](readers, PINS)
    assert secret_in(" ".join(command.hex() for command in card.seen)) is None


@pytest.mark.parametrize("form", ["7391", "37 33 39 31", "e7a798e5af86", "{7391}"])
def test_the_search_would_notice(form: str) -> None:
    assert secret_in(f"line {form} line") is not None
