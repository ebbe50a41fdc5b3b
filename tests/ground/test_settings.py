"""Settings are never lost: a kill, a full disk or a broken file leaves something readable."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app import settings
from helper_app.errors import SettingsUnwritable
from helper_app.settings import DECLARED, SCALES, Settings

KILLS = 60

SAVER = """
import sys
from pathlib import Path
from helper_app import settings
path = Path(sys.argv[1])
number = 0
while True:
    number += 1
    settings.save(path, settings.Settings(speech_rate=number % 101, unknown={"number": number}))
    print(number, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give where the settings lie."""
    return tmp_path / "own" / "settings.json"


def kept(path: Path) -> list[Path]:
    """Give the damaged files that were put aside."""
    return sorted(path.parent.glob("settings-damaged-*.json"))


def test_a_new_person_gets_the_usual_settings(path: Path) -> None:
    loaded = settings.load(path)
    assert (loaded.settings, loaded.damaged) == (Settings(), None)


def test_the_usual_settings_are_those_declared() -> None:
    assert {name: getattr(Settings(), name) for name in DECLARED} == {
        name: declared.default for name, declared in DECLARED.items()
    }


def test_what_was_saved_is_read_again(path: Path) -> None:
    own = Settings(scale=300, theme="contrast", locale="en", speech="off", furigana="off")
    settings.save(path, own)
    assert settings.load(path).settings == own


@given(
    st.builds(
        Settings,
        scale=st.sampled_from(SCALES),
        theme=st.sampled_from(["light", "dark", "contrast"]),
        locale=st.sampled_from([None, "ja", "en"]),
        speech_rate=st.integers(0, 100),
        speech_volume=st.integers(0, 100),
    )
)
def test_every_allowed_choice_survives(
    tmp_path_factory: pytest.TempPathFactory, own: Settings
) -> None:
    path = tmp_path_factory.mktemp("own") / "settings.json"
    settings.save(path, own)
    assert settings.load(path).settings == own


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\0\0", b"{", b"[1, 2]", b"\xff\xfe{}", b'{"scale": ' + b"[" * 100_001, b"null"],
    ids=["empty", "zeros", "cut off", "a list", "no utf-8", "too long", "null"],
)
def test_a_damaged_file_is_kept_aside_and_told(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    loaded = settings.load(path)
    assert loaded.settings == Settings()
    assert loaded.damaged is not None
    assert [file.read_bytes() for file in kept(path)] == [content]
    assert loaded.damaged.values["kept_as"] == kept(path)[0].name


def test_two_damaged_files_of_one_second_are_both_kept(path: Path) -> None:
    path.parent.mkdir()
    for content in (b"one", b"two"):
        path.write_bytes(content)
        settings.load(path)
    assert sorted(file.read_bytes() for file in kept(path)) == [b"one", b"two"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("scale", 150), ("scale", "big"), ("scale", True), ("theme", "pink"), ("speech_rate", 101),
     ("speech_volume", float("nan")), ("locale", 7), ("furigana", None), ("speech", []),
     ("place", "../x"), ("place", None)],
)  # fmt: skip
def test_a_value_that_is_not_allowed_is_repaired_and_named(
    path: Path, name: str, value: object
) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({name: value, "theme": "dark"} | {name: value}), encoding="utf-8")
    loaded = settings.load(path)
    assert getattr(loaded.settings, name) == DECLARED[name].default
    assert loaded.repairs == (name,)


def test_what_a_newer_version_keeps_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"scale": 200, "colour_of_the_moon": "red"}', encoding="utf-8")
    settings.save(path, settings.load(path).settings.replace(scale=300))
    assert json.loads(path.read_text()) | {"colour_of_the_moon": "red", "scale": 300} == json.loads(
        path.read_text()
    )


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocker = tmp_path / "own"
    blocker.write_text("a file where a folder should be")
    with pytest.raises(SettingsUnwritable):
        settings.save(blocker / "settings.json", Settings())


def test_left_over_temporary_files_are_swept(path: Path) -> None:
    path.parent.mkdir()
    (path.parent / f"{settings.TEMPORARY}left-over").write_text("")
    settings.save(path, Settings())
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_kill_at_any_moment_leaves_settings_no_older_than_promised(path: Path) -> None:
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", SAVER, path], stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            promised = 0
            for _ in range(3 + os.getpid() % 3):
                promised = int(child.stdout.readline())
            child.send_signal(signal.SIGKILL)
            promised = max([promised, *map(int, child.stdout.read().split())])
        loaded = settings.load(path)
        assert loaded.damaged is None
        assert loaded.settings.unknown["number"] >= promised
        path.unlink()
