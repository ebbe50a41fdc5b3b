"""Which voices this computer has, and the best of them.

Looking is cheap: nothing is imported or started, so the doctor may ask at any time.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec

from helper_app.errors import HelperError, VoiceMissing
from helper_app.i18n import LOCALES
from helper_app.speech.espeak import PROGRAM
from helper_app.speech.model import language as language_of
from helper_app.speech.pyttsx3_driver import ESPEAK_NG, NSSS, OPENJTALK, SAPI5, Pyttsx3Driver
from helper_app.speech.speaker import Speaker


@dataclass(frozen=True)
class VoiceFinding:
    """What there is for one language.

    Attributes:
        locale: The language.
        engine: Name of the best engine here (`openjtalk`, `espeak_ng`, `sapi5`, `nsss`); empty
            when there is none.
        wanted: The engine that would be best on this system.
    """

    locale: str
    engine: str
    wanted: str

    @property
    def is_credited(self) -> bool:
        """Tell whether its licence asks for its makers to be named (`licences.CREDITS`)."""
        return self.engine == OPENJTALK

    @property
    def is_present(self) -> bool:
        """Tell whether there is a voice."""
        return bool(self.engine)


def available(locales: Iterable[str] = tuple(LOCALES)) -> list[VoiceFinding]:
    """Look which voice each language has; ways of writing one language share its voice.

    Whether an engine of the system speaks the language shows only when it is used.
    """
    return [_finding(language) for language in dict.fromkeys(map(language_of, locales))]


def find_voice(language: str) -> Pyttsx3Driver:
    """Make the best voice for a language.

    Args:
        language: As `model.language` names it.

    Raises:
        VoiceMissing: None speaks it here.
    """
    for engine in _suitable(language):
        if not _is_here(engine):
            continue
        try:
            driver = Pyttsx3Driver(engine)
        except VoiceMissing:
            continue
        if language in driver.languages():
            return driver
        driver.close()
    raise VoiceMissing(locale=language)


def best_speaker(on_trouble: Callable[[HelperError], None] = lambda _: None) -> Speaker:
    """Make the speaker of this computer; voices are looked for when they are needed."""
    return Speaker(find_voice, on_trouble)


def _finding(language: str) -> VoiceFinding:
    suitable = _suitable(language)
    present = next((engine for engine in suitable if _is_here(engine)), "")
    return VoiceFinding(language, present, suitable[0])


def _suitable(language: str) -> tuple[str, ...]:
    """Name the engines for a language, the best first."""
    systems = {"win32": (SAPI5,), "darwin": (NSSS,)}.get(sys.platform, ())
    if language == "ja":
        return (OPENJTALK, *systems)
    return (*systems, ESPEAK_NG)


def _is_here(engine: str) -> bool:
    libraries = {SAPI5: "comtypes", NSSS: "AppKit", OPENJTALK: "pyopenjtalk"}
    if find_spec("pyttsx3") is None:
        return False
    if engine == ESPEAK_NG:
        return shutil.which(PROGRAM) is not None
    return find_spec(libraries[engine]) is not None
