"""The programs that use the card service are named, this one and the service left out."""

from __future__ import annotations

from pathlib import Path

from helper_app.card import card_programs

WITH = "7f12 r-xp 00000000 08:01 42 /usr/lib/x86_64-linux-gnu/libpcsclite_real.so.1.0.0\n"
WITHOUT = "7f12 r-xp 00000000 08:01 42 /usr/lib/x86_64-linux-gnu/libc.so.6\n"
OWN = 77


def run(folder: Path, number: int, name: str, maps: str) -> None:
    """Write what Linux writes for a process."""
    own = folder / str(number)
    own.mkdir()
    (own / "comm").write_text(f"{name}\n")
    (own / "maps").write_text(maps)


def test_programs_with_the_card_library_are_named(tmp_path: Path) -> None:
    run(tmp_path, 10, "scdaemon", WITH)
    run(tmp_path, 11, "bash", WITHOUT)
    run(tmp_path, 12, "firefox", WITH)
    run(tmp_path, 13, "firefox", WITH)
    assert card_programs.running(tmp_path, OWN) == ("firefox", "scdaemon")


def test_this_program_and_the_service_are_left_out(tmp_path: Path) -> None:
    run(tmp_path, OWN, "tebiki", WITH)
    run(tmp_path, 12, "pcscd", WITH)
    assert card_programs.running(tmp_path, OWN) == ()


def test_a_process_that_has_ended_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "14").mkdir()
    assert card_programs.running(tmp_path, OWN) == ()


def test_without_such_a_folder_nothing_is_named(tmp_path: Path) -> None:
    assert card_programs.running(tmp_path / "missing") == ()
