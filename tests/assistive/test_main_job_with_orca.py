"""The main job with the screen reader Orca, by keyboard, deciding only from what Orca says."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

import pytest

from tests.assistive.conftest import in_a_session, program
from tests.assistive.test_main_job_over_the_bus import STEPS
from tests.display import needed
from tests.real.sound import sound_server

Said = dict[str, list[str]]


@pytest.fixture(scope="module")
def said(display: str, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """Give what Orca said on each step."""
    for name, package in (("orca", "orca"), ("speech-dispatcher", "speech-dispatcher")):
        needed(name, package)
    folder = tmp_path_factory.mktemp("orca")
    written = folder / "said.json"
    with tempfile.TemporaryDirectory(prefix="tebiki-") as sound, sound_server(Path(sound)):
        in_a_session(display, folder, "listen_to_orca.py", str(written), *program(folder))
    return json.loads(written.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("step", "instruction"), STEPS.items())
def test_the_instruction_of_a_step_is_said(said: Said, step: str, instruction: str) -> None:
    assert instruction in " ".join(said[step])


def test_what_the_button_does_is_said_before_the_instruction(said: Said) -> None:
    name, words = said["ready"][-2:]
    assert name == "つぎへ push button."
    assert words.startswith(STEPS["ready"])


@pytest.mark.parametrize(("step", "instruction"), STEPS.items())
def test_an_instruction_is_said_once(said: Said, step: str, instruction: str) -> None:
    assert " ".join(said[step]).count(instruction) == 1


def test_nothing_of_the_empty_pad_is_said_with_the_result(said: Said) -> None:
    assert "あと4けた" not in " ".join(said["result"])


def test_leaving_a_button_does_not_say_again_what_was_said(said: Said) -> None:
    assert " ".join(said["place"]).count(STEPS["reader"]) == 0


def test_the_tries_left_are_said_before_the_pin_is_asked_for(said: Said) -> None:
    assert "あと3回ためせます" in " ".join(said["which"])


def test_the_pin_is_typed_where_no_key_is_echoed(said: Said) -> None:
    assert "password" in " ".join(said["pad"])
    assert [line for line in said["typed"] if re.match(r"[1-4] ?$", line.strip(". "))] == []


def test_every_digit_is_counted(said: Said) -> None:
    words = " ".join(said["typed"])
    assert [f"{count}けた入りました" in words for count in (1, 2, 3, 4)] == [True] * 4


def test_the_choice_in_force_is_said(said: Said) -> None:
    assert "日本語. selected radio button" in " ".join(said["languages"])
