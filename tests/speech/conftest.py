"""A sound server for every test of speech that makes sound."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real.sound import Ear, SoundServer, sound_server


@pytest.fixture(scope="session")
def shared_server() -> Iterator[SoundServer]:
    """Give one sound server for all (0.2 s to start)."""
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as server:
        yield server


@pytest.fixture
def server(shared_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> SoundServer:
    """Give the sound server this process plays to."""
    monkeypatch.setenv("PULSE_SERVER", shared_server.address)
    return shared_server


@pytest.fixture
def own_server() -> Iterator[SoundServer]:
    """Give a sound server that may be killed."""
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as server:
        yield server


@pytest.fixture
def ear(server: SoundServer) -> Iterator[Ear]:
    """Give an ear at the loudspeaker."""
    with Ear(server) as ear:
        yield ear


@pytest.fixture
def no_sound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have nothing to play sound on."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nothing.sock'}")
