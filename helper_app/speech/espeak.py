"""Speech in many languages: a pyttsx3 driver over the eSpeak NG program.

Registered as `pyttsx3.drivers.espeak_ng` by `pyttsx3_driver`; pyttsx3's own `espeak` can neither
stop nor queue. The words go in through standard input: an argument could be read by others.

Source: espeak-ng(1), version 1.51.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from functools import cached_property

from helper_app.errors import VoiceMissing
from helper_app.speech.engine_driver import EngineDriver, EngineVoice, Proxy, Tone
from helper_app.speech.sound import Loudspeaker, Sound

PROGRAM = "espeak-ng"
NORMAL_RATE_WPM = 160
"""A little slower than the program's own 175: the voice is not easy to follow."""
SLOWEST_WPM, FASTEST_WPM = 80, 450
PATIENCE_S = 10.0
UNFIT = frozenset({"ja"})
"""It calls each kanji "Chinese letter" (tried 2026-11-23)."""
SILENCE = 64
"""Samples below this, of 32,767, count as silence in front."""
LEAD_S = 0.02
_OTHER_LANGUAGE = re.compile(r"\((\S+) \d+\)")


def buildDriver(proxy: Proxy) -> EngineDriver:
    """Make the driver; pyttsx3 calls this."""
    return EngineDriver(proxy, Espeak(), Loudspeaker())


class Espeak:
    """A synthesiser that runs `espeak-ng` once for each breath (10 to 20 ms).

    Raises:
        VoiceMissing: The program is not installed.
    """

    normal_rate_wpm = NORMAL_RATE_WPM

    def __init__(self) -> None:
        program = shutil.which(PROGRAM)
        if program is None:
            raise VoiceMissing(locale="en")
        self._program = program

    def voices(self) -> tuple[EngineVoice, ...]:
        """List the voices that can be understood."""
        return self._voices

    def make(self, text: str, tone: Tone) -> Sound:
        """Turn words into samples; no words give no sound."""
        rate = min(FASTEST_WPM, max(SLOWEST_WPM, tone.rate_wpm))
        amplitude = round(100 * tone.volume)
        options = ["-b", "1", "-s", str(rate), "-a", str(amplitude), "-v", tone.voice or "en"]
        said = self._run(["--stdin", "--stdout", *options], text.encode("utf-8", "replace"))
        return _trimmed(_read_wav(said)) if text.strip() else Sound(b"", 22050)

    def close(self) -> None:
        """Do nothing: each process ends by itself."""

    @cached_property
    def _voices(self) -> tuple[EngineVoice, ...]:
        listed = self._run(["--voices"]).decode("utf-8", "replace").splitlines()[1:]
        rows = [line for line in listed if len(line.split()) > 4]
        best_first = sorted(rows, key=lambda line: int(line.split()[0]))
        voices = (_voice(line) for line in best_first)
        return tuple(voice for voice in voices if voice.id not in UNFIT)

    def _run(self, arguments: list[str], given: bytes = b"") -> bytes:
        try:
            done = subprocess.run(
                [self._program, *arguments],
                input=given,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE_S,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise VoiceMissing(locale="en") from error
        return done.stdout


def _voice(line: str) -> EngineVoice:
    """Read a line of `--voices`: priority, language, sex, name, file, `(language priority)`."""
    _, tag, _, name, *_ = line.split()
    return EngineVoice(tag, name, (tag, *_OTHER_LANGUAGE.findall(line)))


def _read_wav(data: bytes) -> Sound:
    """Read a WAV whose lengths are unknown, because it was written into a pipe."""
    if data[:4] != b"RIFF" or len(data) < 44:
        raise VoiceMissing(locale="en")
    (sample_rate,) = struct.unpack_from("<I", data, 24)
    begin = data.index(b"data", 36) + 8
    return Sound(data[begin : begin + (len(data) - begin) // 2 * 2], sample_rate)


def _trimmed(sound: Sound) -> Sound:
    """Take away the silence in front."""
    samples = memoryview(sound.pcm).cast("h")
    first = next((n for n, value in enumerate(samples) if abs(value) > SILENCE), 0)
    begin = max(0, first - round(LEAD_S * sound.sample_rate))
    return Sound(sound.pcm[begin * 2 :], sound.sample_rate)
