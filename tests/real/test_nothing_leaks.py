"""The whole program as a process at DEBUG: nothing about the person in any file or argument."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from helper_app.card.emulator.issue import Wishes
from tests.card.test_nothing_leaks import PINS, SOMEBODY, secret_in
from tests.documents import samples
from tests.real.command import PATIENCE_S, ROOT
from tests.real.slot import Slot

pytestmark = pytest.mark.real

AT_DEBUG = """
import logging, sys
from pathlib import Path
from helper_app import cli, logs
folder = Path(sys.argv.pop(1))
logs.DIGITS = logs.re.compile("$^")  # nothing is blanked: it must not be there at all
logs.start(folder)
logging.getLogger().setLevel(logging.DEBUG)
sys.exit(cli.main())
"""
VERBS: dict[str, tuple[tuple[str, ...], bytes]] = {
    "status": (("status",), b""),
    "authenticate": (("authenticate", "--pin-stdin"), PINS["auth"]),
    "attributes": (("attributes", "--pin-stdin"), PINS["text"]),
    "certificate": (("certificate", "--disclose", "--pin-stdin"), PINS["sign"]),
    "sign-pdf": (("sign-pdf", "IN", "OUT", "--disclose", "--pin-stdin"), PINS["sign"]),
    "change-pin": (
        ("change-pin", "--pin", "auth", "--accept-unconfirmed", "--pin-stdin"),
        PINS["auth"] + b"\n8264\n8264",
    ),
    "wrong": (("authenticate", "--pin-stdin"), b"8264"),
    "diagnose": (("diagnose", "--report"), b""),
}
FOLDERS = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
TOLD_ON_PURPOSE = {"attributes", "certificate"}


def card_wishes() -> Wishes:
    """Give a card with unusual PINs and an unusual holder."""
    return Wishes(pin=PINS["auth"], password=PINS["sign"], holder=SOMEBODY)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_leaves_nothing_behind(slot: Slot, verb: str, tmp_path: Path) -> None:
    slot.insert(slot.factory.card(card_wishes()))
    words, typed = VERBS[verb]
    document, out = tmp_path / "letter.pdf", tmp_path / "signed.pdf"
    document.write_bytes(samples.pdf())
    named = [{"IN": str(document), "OUT": str(out)}.get(word, word) for word in words]
    state = tmp_path / "state"
    process = subprocess.Popen(
        [
            *(sys.executable, "-c", AT_DEBUG, str(state / "logs")),
            *("--locale", "en", "--data-dir", str(state), "card", *named),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **dict.fromkeys(FOLDERS, str(state)), "TMPDIR": temporary(state)},
    )
    arguments = Path(f"/proc/{process.pid}/cmdline").read_bytes()
    surroundings = Path(f"/proc/{process.pid}/environ").read_bytes()
    out_said, err_said = process.communicate(typed + b"\n", timeout=PATIENCE_S)
    assert b"Traceback" not in err_said
    log = (state / "logs" / "tebiki.log").read_text(encoding="utf-8")
    assert "VERIFY" in log or not typed
    files = b"".join(file.read_bytes() for file in state.rglob("*") if file.is_file())
    for found in (files, arguments, surroundings, err_said):
        assert secret_in(found.decode("utf-8", "replace")) is None
    if verb not in TOLD_ON_PURPOSE:
        assert secret_in(out_said.decode()) is None


def temporary(state: Path) -> str:
    """Make the folder for whatever the process puts away for a moment."""
    folder = state / "tmp"
    folder.mkdir(parents=True)
    return str(folder)
