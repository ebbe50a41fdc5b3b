"""`tebiki card attributes`, `change-pin` and `certificate` with the practice card."""

from __future__ import annotations

import json

import pytest

from helper_app.errors import HelperError, PinMalformed, PinNotRepeated, PinWrong
from tests.commands.desk import Desk

NAME, ADDRESS = "練習　花子", "練習県練習市練習町１－２－３"


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a desk."""
    return Desk(monkeypatch)


def test_the_four_attributes_are_told_to_a_script(desk: Desk) -> None:
    code, out, _ = desk.run("attributes", "--pin-stdin", typed="1234\n")
    told = json.loads(out)
    assert code == 0
    assert (told["name"], told["address"]) == (NAME, ADDRESS)
    assert (told["birth"], told["sex"], told["protection"]) == ("1950-01-01", "female", "fits")


def test_the_four_attributes_are_told_to_a_person(desk: Desk) -> None:
    _, out, _ = desk.run("attributes", "--pin-stdin", typed="1234\n", as_json=False)
    assert f"Name: {NAME}\nAddress: {ADDRESS}\nBirth date: 1950-01-01\nSex: female\n" in out


@pytest.mark.parametrize(
    ("typed", "kind"), [("9999\n", PinWrong), ("123\n", PinMalformed), ("\n", PinMalformed)]
)
def test_without_the_right_pin_nothing_is_told(
    desk: Desk, typed: str, kind: type[HelperError]
) -> None:
    with pytest.raises(kind):
        desk.run("attributes", "--pin-stdin", typed=typed)


@pytest.mark.parametrize("verb", ["attributes", "certificate --disclose"])
def test_without_a_terminal_or_the_option_nothing_is_asked(desk: Desk, verb: str) -> None:
    code, out, err = desk.run(*verb.split())
    assert (code, out) == (2, "")
    assert "--pin-stdin" in err


@pytest.mark.parametrize(
    ("pin", "old", "new"),
    [("auth", "1234", "4321"), ("text", "1234", "0000"), ("sign", "abc123", "xyz999")],
)
def test_a_pin_is_changed(desk: Desk, pin: str, old: str, new: str) -> None:
    code, out, _ = desk.run(
        "change-pin", "--pin", pin, "--pin-stdin", "--accept-unconfirmed",
        typed=f"{old}\n{new}\n{new}\n",
    )  # fmt: skip
    assert code == 0
    assert json.loads(out)["changed"] == pin


def test_changing_says_first_that_it_was_never_confirmed(desk: Desk) -> None:
    code, out, err = desk.run(
        "change-pin", "--pin", "auth", "--pin-stdin", typed="1234\n4321\n4321\n", as_json=False
    )
    assert code == 2
    assert "never confirmed" in out
    assert "--accept-unconfirmed" in err


def test_a_new_pin_that_was_not_repeated_is_not_sent(desk: Desk) -> None:
    with pytest.raises(PinNotRepeated):
        desk.run(
            "change-pin", "--pin", "auth", "--pin-stdin", "--accept-unconfirmed",
            typed="1234\n4321\n4312\n",
        )  # fmt: skip


def test_the_certificate_is_shown_only_after_saying_what_it_discloses(desk: Desk) -> None:
    code, out, err = desk.run("certificate", "--pin-stdin", typed="abc123\n", as_json=False)
    assert code == 2
    assert NAME not in out + err
    assert "name, address, birth date and sex" in out


def test_the_certificate_tells_the_holder_and_the_dates(desk: Desk) -> None:
    code, out, _ = desk.run("certificate", "--pin-stdin", "--disclose", typed="abc123\n")
    told = json.loads(out)
    assert code == 0
    assert (told["name"], told["issuer"], told["revocation_checked"]) == (NAME, "known", False)
    assert told["days_left"] == 1500


def test_what_was_typed_is_never_printed(desk: Desk) -> None:
    for words, typed in (
        (("attributes",), "1234\n"),
        (("change-pin", "--pin", "auth", "--accept-unconfirmed"), "1234\n5739\n5739\n"),
        (("certificate", "--disclose"), "abc123\n"),
    ):
        _, out, err = desk.run(*words, "--pin-stdin", typed=typed)
        assert not any(line in out + err for line in typed.split())
