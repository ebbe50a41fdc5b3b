"""`tebiki card` with the built-in practice card: words, JSON, exit codes, and where a PIN goes."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from helper_app import i18n
from helper_app.card import pcsc
from helper_app.commands import card
from helper_app.commands.console import Console
from helper_app.errors import HelperError, PinMalformed, PinWrong, ServiceMissing
from tests.card import papers
from tests.card.doubles import ASK_AUTH, ReadersDouble
from tests.card.whole_card import readers_with, whole_card


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, object]:
        """Give its answer to a script."""
        answer: dict[str, object] = json.loads(self.out)
        return answer


def run(*words: str) -> Ran:
    """Run `tebiki card` with these words, in English."""
    parser = argparse.ArgumentParser()
    card.register(parser.add_subparsers())
    asked = parser.parse_args(["card", *words])
    out, err = io.StringIO(), io.StringIO()
    console = Console(i18n.Texts("en"), as_json=asked.json, out=out, err=err)
    return Ran(asked.run(asked, console), out.getvalue(), err.getvalue())


def type_in(monkeypatch: pytest.MonkeyPatch, line: bytes) -> None:
    """Put a line on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))


@pytest.fixture
def on_reader(monkeypatch: pytest.MonkeyPatch) -> type[Laid]:
    """Let tests say what lies on the system's readers."""
    Laid.readers = ReadersDouble()
    monkeypatch.setattr(pcsc, "PcscReaders", lambda: Laid.readers)
    return Laid


class Laid:
    """What the system's readers hold."""

    readers: ReadersDouble


def test_status_answers_a_script_with_the_documented_fields(on_reader: type[Laid]) -> None:
    on_reader.readers = readers_with(whole_card())
    answer = run("status", "--json").json
    assert answer["reader"] == "Reader A"
    assert answer["card"] == "individual_number_card"
    assert answer["pins"] == {
        "auth": {"tries_left": 3},
        "sign": {"tries_left": 5},
        "text": {"tries_left": None},
    }
    certificates = answer["certificates"]
    assert isinstance(certificates, dict)
    assert {"subject", "not_after", "days_left", "renewable_from"} <= set(certificates["auth"])


def test_status_answers_a_person_in_words(on_reader: type[Laid]) -> None:
    on_reader.readers = readers_with(whole_card())
    assert run("status").out.splitlines()[:4] == [
        "Reader: Reader A",
        "Card: Individual Number Card",
        "Tries left for the 4-digit PIN: 3",
        "Tries left for the signature password: 5",
    ]


def test_status_of_a_card_without_certificate_says_so(on_reader: type[Laid]) -> None:
    on_reader.readers = readers_with(whole_card(b""))
    assert "There is no certificate" in run("status").out


def test_authenticate_with_the_practice_card_answers_a_script(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    type_in(monkeypatch, b"1234\n")
    ran = run("authenticate", "--json", "--pin-stdin", "--practice-card")
    answer = ran.json
    assert (ran.code, answer["verified"], answer["reason"]) == (0, True, "proved")
    assert answer["issuer"] == "known"
    assert answer["revocation_checked"] is False
    assert isinstance(answer["apdu_count"], int)
    assert answer["apdu_count"] <= 14
    assert set(answer) == {
        "verified",
        "reason",
        "apdu_count",
        "reader",
        "card",
        "tries_left",
        "certificate",
        "issuer",
        "revocation_checked",
    }


@pytest.mark.parametrize("line", [b"1234", b"1234\n", b"1234\r\n", "１２３４\n".encode()])
def test_a_pin_is_the_first_line_of_input(
    monkeypatch: pytest.MonkeyPatch, on_reader: type[Laid], line: bytes
) -> None:
    on_reader.readers = readers_with(whole_card())
    type_in(monkeypatch, line)
    assert run("authenticate", "--json", "--pin-stdin").json["verified"] is True


def test_a_person_is_told_that_revocation_was_not_checked(
    monkeypatch: pytest.MonkeyPatch, on_reader: type[Laid]
) -> None:
    on_reader.readers = readers_with(whole_card())
    type_in(monkeypatch, b"1234\n")
    out = run("authenticate", "--pin-stdin").out
    assert "This is a test card. It says nothing about a person." in out
    assert "revoked was not checked" in out


@pytest.mark.parametrize(
    ("line", "error", "left"), [(b"9999\n", PinWrong, 2), (b"99\n", PinMalformed, None)]
)
def test_a_pin_that_is_not_accepted_verifies_nothing(
    monkeypatch: pytest.MonkeyPatch,
    on_reader: type[Laid],
    line: bytes,
    error: type[HelperError],
    left: int | None,
) -> None:
    on_reader.readers = readers_with(whole_card())
    type_in(monkeypatch, line)
    ran = run("authenticate", "--json", "--pin-stdin")
    assert ran.code == error.exit_code
    assert (ran.json["verified"], ran.json["reason"]) == (False, error.code)
    assert ran.json.get("tries_left") == left
    assert line.strip().decode() not in ran.out + ran.err


def test_the_last_try_is_not_spent_unasked(
    monkeypatch: pytest.MonkeyPatch, on_reader: type[Laid]
) -> None:
    laid = whole_card(changes={ASK_AUTH: "63C1"})
    on_reader.readers = readers_with(laid)
    type_in(monkeypatch, b"1234\n")
    assert run("authenticate", "--json", "--pin-stdin").json["reason"] == "pin.last_try"
    assert laid.verify_count == 0


def test_the_last_try_can_be_spent_deliberately(
    monkeypatch: pytest.MonkeyPatch, on_reader: type[Laid]
) -> None:
    on_reader.readers = readers_with(whole_card(changes={ASK_AUTH: "63C1"}))
    type_in(monkeypatch, b"1234\n")
    assert run("authenticate", "--json", "--pin-stdin", "--spend-last-try").json["verified"] is True


def test_an_authority_given_by_file_is_believed(
    monkeypatch: pytest.MonkeyPatch, on_reader: type[Laid], tmp_path: Path
) -> None:
    root = tmp_path / "root.der"
    root.write_bytes(papers.authority().der)
    on_reader.readers = readers_with(whole_card())
    type_in(monkeypatch, b"1234\n")
    ran = run("authenticate", "--json", "--pin-stdin", "--trust", str(root))
    assert ran.json["issuer"] == "known"


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_file_that_is_no_authority_is_a_wrong_way_of_asking(
    content: bytes | None, tmp_path: Path
) -> None:
    root = tmp_path / "root.der"
    if content is not None:
        root.write_bytes(content)
    with pytest.raises(SystemExit) as ended:
        run("authenticate", "--trust", str(root))
    assert ended.value.code == 2


def test_without_a_terminal_the_pin_must_be_announced(
    monkeypatch: pytest.MonkeyPatch, on_reader: type[Laid]
) -> None:
    on_reader.readers = readers_with(whole_card())
    type_in(monkeypatch, b"1234\n")
    assert run("authenticate").code == 2


def test_a_pin_is_no_argument() -> None:
    with pytest.raises(SystemExit):
        run("authenticate", "--pin", "1234")


def test_only_the_wished_reader_is_used(on_reader: type[Laid]) -> None:
    on_reader.readers = readers_with(whole_card())
    with pytest.raises(HelperError, match=r"card\.reader_missing"):
        run("status", "--reader", "Another")


def test_a_diagnosis_without_service_says_what_to_do(on_reader: type[Laid]) -> None:
    on_reader.readers = ReadersDouble(error=ServiceMissing())
    ran = run("diagnose")
    assert ran.code == 1
    assert "Not OK: The card service of this computer" in ran.out
    assert "Start the smart card service" in ran.out


def test_a_diagnosis_answers_a_script(on_reader: type[Laid]) -> None:
    on_reader.readers = readers_with(whole_card())
    ran = run("diagnose", "--json")
    assert (ran.code, ran.json["ok"]) == (0, True)


def test_every_verb_has_the_option_to_answer_a_script() -> None:
    parser = argparse.ArgumentParser()
    card.register(parser.add_subparsers())
    for verb in ("status", "authenticate", "diagnose", "practice"):
        assert parser.parse_args(["card", verb, "--json"]).json is True


def test_the_practice_card_may_be_asked_for_before_the_verb() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--practice-card", action="store_true")
    card.register(parser.add_subparsers())
    assert parser.parse_args(["--practice-card", "card", "status"]).practice_card is True


def test_the_command_line_loads_nothing_heavy() -> None:
    program = (
        "import argparse, sys; from helper_app.commands import card;"
        "card.register(argparse.ArgumentParser().add_subparsers());"
        "print([n for n in ('smartcard', 'cryptography', 'PySide6') if n in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


def in_terminal(words: Sequence[str], typed: bytes, prompt: bytes) -> tuple[int, bytes]:
    """Run the program in a terminal of its own; type once the prompt is there."""
    master, slave = os.openpty()
    own_terminal = ["setsid", "--ctty", "--wait"]
    program = [*own_terminal, sys.executable, "-m", "helper_app", "--locale", "en", *words]
    with subprocess.Popen(program, stdin=slave, stdout=slave, stderr=slave) as running:
        os.close(slave)
        shown = b""
        while prompt not in shown:
            shown += os.read(master, 1024)
        os.write(master, typed)
        try:
            while more := os.read(master, 1024):
                shown += more
        except OSError:
            pass  # Linux's way to say that the other side has closed
        os.close(master)
        return running.wait(30), shown


def test_a_pin_typed_in_a_terminal_is_not_shown() -> None:
    code, shown = in_terminal(
        ["card", "authenticate", "--practice-card"], b"1234\n", b"(not shown): "
    )
    assert code == 0
    assert b"1234" not in shown
    assert b"Tries left for the 4-digit PIN: 3" in shown
