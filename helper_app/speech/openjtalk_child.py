"""Makes Japanese speech in a process of its own.

So it can be killed, and the window's process stays small. Run as a file; it knows nothing of the
program that started it.

Both ways one message is four bytes of length (big-endian) and that many bytes of JSON (UTF-8).

In:  `{"text": "カードを", "speed": 1.0, "volume": 1.0}`; the end of the stream ends the process.
Out: first `{"ready": true}`, or `{"missing": "…"}` and the end. Then for each message
     `{"sample_rate": 48000, "bytes": N}` and N bytes of signed 16-bit little-endian mono samples.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Wave = NDArray[float64]
    Speak = Callable[[str, float], tuple[Wave, int]]

LENGTH = struct.Struct(">I")
LOUDEST = 32000
LEAD_S = 0.02
"""Silence left before the first sound: the voice itself puts 0.28 s there."""
PR_SET_PDEATHSIG = 1
"""Source: prctl(2), Linux man-pages."""
SIGKILL = 9


def main() -> None:
    """Answer until the stream ends. Importing pyopenjtalk prints, so output is moved first."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    die_with_parent()
    try:
        speak = load()
        speak("あ", 1.0)
    except ImportError as error:
        send(out, {"missing": str(error.name)})
        return
    send(out, {"ready": True})
    while (asked := receive(sys.stdin.buffer)) is not None:
        pcm, sample_rate = answer(speak, asked)
        send(out, {"sample_rate": sample_rate, "bytes": len(pcm)}, pcm)


def die_with_parent() -> None:
    """On Linux: be killed when the thread that started this process ends."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, SIGKILL)


def load() -> Speak:
    """Load the synthesiser.

    The big Sudachi dictionary is not installed (193 MB), nor ONNX, so neither is asked for; a
    version that cannot do without falls back to plain OpenJTalk.

    Raises:
        ImportError: pyopenjtalk is not installed.
    """
    import pyopenjtalk

    def speak(text: str, speed: float) -> tuple[Wave, int]:
        try:
            return pyopenjtalk.tts(
                text, speed=speed, use_sudachi_kanji_yomi=False, predict_nani=False
            )
        except ModuleNotFoundError:
            return pyopenjtalk.tts(text, speed=speed, use_vanilla=True)

    return speak


def answer(speak: Speak, asked: dict[str, object]) -> tuple[bytes, int]:
    """Make the samples for one message: trimmed in front, never clipped."""
    text = str(asked["text"]).encode("utf-8", "replace").decode("utf-8")
    wave, sample_rate = speak(text, float(str(asked["speed"])))
    wave = trimmed(wave, round(LEAD_S * sample_rate))
    if not len(wave):
        return b"", sample_rate
    gain = float(str(asked["volume"])) * min(1.0, LOUDEST / float(abs(wave).max()))
    return (wave * gain).astype("<i2").tobytes(), sample_rate


def trimmed(wave: Wave, lead: int) -> Wave:
    """Take away the silence in front, but for `lead` samples."""
    if not len(wave):
        return wave
    loud = abs(wave) > abs(wave).max() * 0.005
    return wave[max(0, int(loud.argmax()) - lead) :]


def send(out: BinaryIO, head: dict[str, object], body: bytes = b"") -> None:
    """Write one message and what follows it."""
    data = json.dumps(head).encode()
    out.write(LENGTH.pack(len(data)) + data + body)
    out.flush()


def receive(source: BinaryIO) -> dict[str, object] | None:
    """Read one message; None at the end of the stream."""
    head = source.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    data = source.read(LENGTH.unpack(head)[0])
    message: dict[str, object] = json.loads(data)
    return message


if __name__ == "__main__":
    main()
