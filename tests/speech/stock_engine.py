"""A pyttsx3 driver that behaves as the one for SAPI 5 does.

Words start at once and end by an event that comes while the loop turns; unknown properties are an
error.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from helper_app.speech.engine_driver import EngineVoice, Proxy

NAME = "stock"
SECONDS = 0.2


@dataclass
class StockDriver:
    """Says everything in `SECONDS`, without a sound."""

    proxy: Proxy
    ends_at: float = 0.0
    is_stopping: bool = False

    def __post_init__(self) -> None:
        self.properties: dict[str, object] = {"voice": "a", "rate": 150, "volume": 1.0}

    def destroy(self) -> None:
        """Do nothing."""

    def say(self, text: str) -> None:
        self.proxy.setBusy(True)
        self.proxy.notify("started-utterance")
        if "failure" in text:
            raise RuntimeError("no device")
        self.ends_at = time.monotonic() + SECONDS

    def stop(self) -> None:
        if self.ends_at:
            self.is_stopping = True
            self.ends_at = time.monotonic()

    def getProperty(self, name: str) -> object:
        if name == "voices":
            return [
                EngineVoice("a", "A", ("en-US",)),
                EngineVoice("f", "F", (b"\x05fr",)),  # type: ignore[arg-type]  # as eSpeak's driver
            ]
        return self.properties[name]

    def setProperty(self, name: str, value: object) -> None:
        if name not in self.properties:
            raise KeyError(name)
        self.properties[name] = value

    def iterate(self) -> Iterator[None]:
        self.proxy.setBusy(False)
        while True:
            if self.ends_at and time.monotonic() >= self.ends_at:
                self.ends_at = 0.0
                self.proxy.notify("finished-utterance", completed=not self.is_stopping)
                self.is_stopping = False
                self.proxy.setBusy(False)
            yield


def buildDriver(proxy: Proxy) -> StockDriver:
    """Make the driver; pyttsx3 calls this."""
    return StockDriver(proxy)
