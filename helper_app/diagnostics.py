"""What the doctor looks at besides the card: fonts, keychain, printers, versions.

Each section catches its own failure, so that the report is always whole. No personal data.
"""

from __future__ import annotations

import logging
import platform
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from helper_app import keystore
from helper_app.i18n import N_
from helper_app.keystore import Keychain

PATIENCE_S = 10
"""How long another program may take to answer."""
UD_FONTS = ("BIZ UDPGothic", "BIZ UDPゴシック")
"""Fonts drawn for easy reading; the window asks for them first."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        id: Stable name.
        is_ok: All is well.
        title: What it is; a source message.
        detail: What was found; in no language.
        remedy: What to do; a source message, empty when all is well.
    """

    id: str
    is_ok: bool
    title: str
    detail: str = ""
    remedy: str = ""


Section = Callable[[], Iterable[Finding]]


def run(sections: Iterable[Section]) -> list[Finding]:
    """Run every section; one that fails becomes a finding of its own."""
    findings: list[Finding] = []
    for section in sections:
        try:
            findings += section()
        except Exception as error:
            log.exception("A section of the report failed")
            name = getattr(section, "__name__", "section")
            title = N_("A part of this report could not be made")
            findings.append(Finding(name, False, title, type(error).__name__, N_("Try again.")))
    return findings


def system() -> list[Finding]:
    """Name the system and Python."""
    detail = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return [Finding("system", True, N_("This computer"), detail)]


def fonts() -> list[Finding]:
    """Look for a Japanese font, best one for easy reading (only where fontconfig is)."""
    title = N_("Japanese letters")
    if shutil.which("fc-list") is None:
        return [Finding("fonts", True, title)]
    listed = answer_of(["fc-list", ":lang=ja", "family"])
    if any(name in listed for name in UD_FONTS):
        return [Finding("fonts", True, title, "BIZ UDPGothic")]
    if listed.strip():
        remedy = N_("For easier reading install the font BIZ UDPGothic.")
        return [Finding("fonts", True, title, listed.splitlines()[0].split(",")[0], remedy)]
    return [Finding("fonts", False, title, "", N_("Install the font BIZ UDPGothic."))]


def keychain() -> list[Finding]:
    """Look for the system's keychain."""
    state = keystore.state()
    remedies = {
        Keychain.READY: "",
        Keychain.LOCKED: N_("Unlock it by signing in to this computer."),
        Keychain.NONE: N_("Nothing to do: without it, nothing secret is remembered here."),
    }
    is_ok = state is Keychain.READY
    return [Finding("keychain", is_ok, N_("Keychain"), state.value, remedies[state])]


def printers() -> list[Finding]:
    """Look for printers (only where CUPS's `lpstat` is)."""
    title = N_("Printers")
    listed = answer_of(["lpstat", "-e"]) if shutil.which("lpstat") else ""
    names = listed.split()
    if names:
        return [Finding("printers", True, title, ", ".join(names))]
    return [Finding("printers", False, title, "", N_("Connect a printer if you want paper."))]


def answer_of(command: list[str]) -> str:
    """Give what a program prints; nothing if it fails."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
