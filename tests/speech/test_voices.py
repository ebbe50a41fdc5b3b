"""Which voices are here."""

from __future__ import annotations

import subprocess
import sys

import pytest

from helper_app.errors import VoiceMissing
from helper_app.speech.voices import VoiceFinding, available, find_voice


def test_japanese_and_english_have_a_voice_here() -> None:
    assert available() == [
        VoiceFinding("ja", "openjtalk", "openjtalk"),
        VoiceFinding("en", "espeak_ng", "espeak_ng"),
    ]


def test_without_espeak_english_has_no_voice_and_its_name_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    (finding,) = available(["en"])
    assert (finding.is_present, finding.wanted) == (False, "espeak_ng")


@pytest.mark.parametrize(("system", "engine"), [("win32", "sapi5"), ("darwin", "nsss")])
def test_other_systems_use_their_own_voices(
    monkeypatch: pytest.MonkeyPatch, system: str, engine: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert [finding.wanted for finding in available()] == ["openjtalk", engine]


@pytest.mark.parametrize("language", ["xx", ""])
def test_a_language_nobody_speaks_has_no_voice(language: str) -> None:
    with pytest.raises(VoiceMissing) as raised:
        find_voice(language)
    assert raised.value.values == {"locale": language}


def test_looking_for_voices_loads_no_voice() -> None:
    program = (
        "import sys; from helper_app.speech.voices import available, best_speaker\n"
        "available(); best_speaker()\n"
        "print({'pyttsx3', 'pyopenjtalk', 'numpy', 'miniaudio'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"set()\n"
