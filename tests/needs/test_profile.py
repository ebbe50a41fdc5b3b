"""A profile goes out on a stick and comes back, whatever happened to it on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.errors import FileUnwritable, ProfileDamaged, ProfileMissing
from helper_app.needs import profile
from helper_app.settings import DECLARED, LONGEST_FILE_BYTES, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file on a stick."""
    return tmp_path / profile.FILE_NAME


def test_what_is_put_in_comes_out(path: Path) -> None:
    own = Settings(scale=300, theme="contrast", scan="on", locale="en")
    profile.save(path, own)
    assert profile.load(path).settings == own


def test_it_holds_settings_and_nothing_else(path: Path) -> None:
    profile.save(path, Settings())
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert set(whole) == {"kind", "version", "settings"}
    assert set(whole["settings"]) == set(DECLARED)


def test_what_a_newer_version_keeps_is_not_lost(path: Path) -> None:
    profile.save(path, Settings(unknown={"sparkle": 3}))
    assert profile.load(path).settings.unknown == {"sparkle": 3}


def test_a_value_that_is_not_allowed_becomes_the_usual_one(path: Path) -> None:
    text = {"kind": profile.KIND, "version": 1, "settings": {"scale": 150, "theme": "dark"}}
    path.write_text(json.dumps(text), encoding="utf-8")
    loaded = profile.load(path)
    assert loaded.repairs == ("scale",)
    assert (loaded.settings.scale, loaded.settings.theme) == (133, "dark")


@given(st.binary(max_size=200))
def test_any_other_bytes_are_told_and_left_as_they_are(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.json"
        path.write_bytes(content)
        with pytest.raises(ProfileDamaged):
            profile.load(path)
        assert path.read_bytes() == content


@pytest.mark.parametrize(
    "text",
    ["{}", "[]", '{"kind": "tebiki-profile"}', '{"kind": "tebiki-profile", "settings": 3}'],
)
def test_what_is_no_profile_is_told(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileDamaged):
        profile.load(path)


def test_a_file_that_is_far_too_long_is_not_read(path: Path) -> None:
    path.write_bytes(b" " * (LONGEST_FILE_BYTES + 1))
    with pytest.raises(ProfileDamaged):
        profile.load(path)


def test_a_stick_that_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(ProfileMissing) as told:
        profile.load(path)
    assert told.value.values == {"file": profile.FILE_NAME}


def test_a_stick_that_was_taken_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        profile.save(tmp_path / "gone" / "x.json", Settings())
