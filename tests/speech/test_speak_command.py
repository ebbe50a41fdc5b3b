"""`tebiki speak`."""

from __future__ import annotations

import argparse
import io
import json
import wave
from collections.abc import Sequence
from pathlib import Path

import pytest

from helper_app.commands import speak
from helper_app.commands.console import Console
from helper_app.errors import FileUnwritable, VoiceMissing
from helper_app.i18n import Texts


def run(arguments: Sequence[str], *, locale: str = "ja", as_json: bool = False) -> str:
    """Run the command; give what it prints."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--locale")
    speak.register(parser.add_subparsers())
    asked = parser.parse_args(["speak", *arguments])
    out = io.StringIO()
    assert asked.run(asked, Console(Texts(locale), as_json=as_json, out=out, err=out)) == 0
    return out.getvalue()


@pytest.mark.parametrize(
    ("locale", "text"), [("ja", "券面を見てください。"), ("en", "Please look at the card.")]
)
def test_it_writes_a_sound_file_that_is_not_silent(locale: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "said.wav"
    run([text, "--locale", locale, "-o", str(file)])
    with wave.open(str(file)) as sound:
        samples = memoryview(sound.readframes(sound.getnframes())).cast("h")
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert 0.8 < sound.getnframes() / sound.getframerate() < 4
    assert sum(abs(sample) > 500 for sample in samples) > len(samples) / 5


def test_it_speaks_the_language_of_its_words_unless_told(tmp_path: Path) -> None:
    told = json.loads(run(["Yes.", "-o", str(tmp_path / "a.wav")], locale="en", as_json=True))
    assert told["locale"] == "en"


def test_a_script_is_given_one_object(tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    told = json.loads(run(["はい。", "-o", str(file)], as_json=True))
    assert told == {
        "file": str(file),
        "locale": "ja",
        "sample_rate": 48000,
        "seconds": pytest.approx(0.7, abs=0.3),
    }


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable) as raised:
        run(["はい。", "-o", str(tmp_path / "nowhere" / "a.wav")])
    assert raised.value.values == {"file": "a.wav"}


def test_a_language_without_a_voice_is_told(tmp_path: Path) -> None:
    with pytest.raises(VoiceMissing):
        run(["はい。", "--locale", "xx", "-o", str(tmp_path / "a.wav")])
