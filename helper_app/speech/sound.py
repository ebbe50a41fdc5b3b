"""Plays speech, or puts it into a file. The only file that knows miniaudio.

Measured on PulseAudio: first sample after 9 ms, silent 1 ms after `stop`.
"""

from __future__ import annotations

import importlib
import sys
import threading
import time
import wave
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from helper_app.errors import SoundMissing

if TYPE_CHECKING:
    import miniaudio

SAMPLE_BYTES = 2
BUFFER_MS = 40
TAIL_S = 0.1
"""Silence fed after the last sample, so that closing the device does not cut the last word."""
PATIENCE_S = 1.0
"""A device that asks for no sound for so long is gone: a stopped sound server tells nobody."""


@dataclass(frozen=True)
class Sound:
    """Speech as samples.

    Attributes:
        pcm: Signed 16-bit little-endian mono samples.
        sample_rate: Samples each second (Hz).
    """

    pcm: bytes
    sample_rate: int

    @property
    def seconds(self) -> float:
        """Give how long it sounds."""
        return len(self.pcm) / SAMPLE_BYTES / self.sample_rate


class Playback:
    """One sound on its way out. Started when made.

    A device that dies under it is opened anew once, at the place where it died.

    Args:
        sound: What to play.
        over: Called on the device's own thread when all of it has gone out.

    Raises:
        SoundMissing: There is nothing to play sound on.

    Thread: one thread; `over` comes from another.
    """

    def __init__(self, sound: Sound, over: Callable[[], None]) -> None:
        self._samples = memoryview(sound.pcm)
        self._sound = sound
        self._over = over
        self._is_over = threading.Event()
        self._at = 0
        self._asked_at = time.monotonic()
        self._has_reopened = False
        self._device: miniaudio.PlaybackDevice | None = self._open()

    def is_over(self) -> bool:
        """Tell whether all of it has gone out.

        Raises:
            SoundMissing: The device died and no other took its place.
        """
        if self._is_over.is_set() or self._device is None:
            return True
        if time.monotonic() - self._asked_at > PATIENCE_S:
            self._revive()
        return False

    def stop(self) -> None:
        """Be silent at once and let go of the device. May be called twice."""
        if self._device is not None:
            _release(self._device)
            self._device = None

    def _revive(self) -> None:
        self.stop()
        if self._has_reopened:
            raise SoundMissing
        self._has_reopened = True
        self._device = self._open()

    def _open(self) -> miniaudio.PlaybackDevice:
        miniaudio = _miniaudio()
        self._asked_at = time.monotonic()
        feed = self._feed()
        next(feed)
        # made in two steps, so that a device that cannot be opened can be released
        device = miniaudio.PlaybackDevice.__new__(miniaudio.PlaybackDevice)
        try:
            device.__init__(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=self._sound.sample_rate,
                buffersize_msec=BUFFER_MS,
                backends=[miniaudio.Backend.PULSEAUDIO] if _has_no_card() else None,
                app_name="Tebiki",
            )
            device.start(feed)
        except miniaudio.MiniaudioError as error:
            _release(device)
            raise SoundMissing from error
        return device

    def _feed(self) -> Generator[bytes, int, None]:
        """Give the device what it asks for, for ever: an exception here would only be printed."""
        end = len(self._samples) + int(TAIL_S * self._sound.sample_rate) * SAMPLE_BYTES
        frames = yield b""
        while True:
            self._asked_at = time.monotonic()
            length = frames * SAMPLE_BYTES
            part = bytes(self._samples[self._at : self._at + length])
            if self._at >= end and not self._is_over.is_set():
                self._is_over.set()
                self._over()
            self._at += length
            frames = yield part + bytes(length - len(part))


def _has_no_card() -> bool:
    """Tell whether only a sound server can play: without a card ALSA would but fill stderr."""
    return sys.platform == "linux" and not any(Path("/dev/snd").glob("pcmC*p"))


def _miniaudio() -> ModuleType:
    """Load miniaudio without numpy, which it takes along if it can: that is 20 MB for nothing.

    Raises:
        SoundMissing: miniaudio is not installed.
    """
    is_barred = not {"numpy", "miniaudio"} & set(sys.modules)
    if is_barred:
        sys.modules["numpy"] = None  # type: ignore[assignment]  # Python's way to refuse an import
    try:
        return importlib.import_module("miniaudio")
    except ImportError as error:
        raise SoundMissing from error
    finally:
        if is_barred:
            del sys.modules["numpy"]


def _release(device: miniaudio.PlaybackDevice) -> None:
    """Close a device and its connection to the sound server.

    miniaudio 1.71 closes the device alone: after 63 of them PulseAudio, which takes 64
    connections, would refuse the next (tried 2026-11-23).
    """
    device.close()
    context = vars(device).pop("_context", None)
    if context is not None:
        importlib.import_module("_miniaudio").lib.ma_context_uninit(context)


class Loudspeaker:
    """The way out for sound: the system's default device."""

    def play(self, sound: Sound, over: Callable[[], None]) -> Playback:
        """Begin to play; raises `SoundMissing`."""
        return Playback(sound, over)


def write_wav(path: Path, sounds: Iterable[Sound]) -> None:
    """Write sounds of one sample rate one after the other as a mono WAV file.

    Raises:
        OSError: The file cannot be written.
    """
    parts = list(sounds)
    with path.open("wb") as out, wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(parts[0].sample_rate if parts else 48000)
        for part in parts:
            file.writeframes(part.pcm)
