"""The command line refuses what makes no sense, in one line and with exit code 2."""

from __future__ import annotations

import pytest

from helper_app import cli


@pytest.mark.parametrize("wish", [["--scale", "99"], ["--scale", "401"], ["--scale", "x"],
                                  ["--theme", "pink"], ["--colour", "red"]])  # fmt: skip
def test_a_wish_that_makes_no_sense_is_refused(wish: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.window_parser().parse_args(wish)
    assert ended.value.code == 2


@pytest.mark.parametrize("size", [100, 150, 400])
def test_any_size_between_the_limits_is_taken(size: int) -> None:
    assert cli.window_parser().parse_args(["--scale", str(size)]).scale == size


def test_an_unknown_verb_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["card", "fly"])
    assert ended.value.code == 2
    assert "fly" in capsys.readouterr().err


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    listed = capsys.readouterr().out
    assert all(verb in listed for verb in cli.VERBS)
