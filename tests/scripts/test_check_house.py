"""Each rule of the house is broken once, and caught."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "check_house.py"
GOOD = '"""Says what it is for."""\n'

BREACHES = {
    "a long file": ("helper_app/long.py", GOOD + "x = 1\n" * 401, "402 lines"),
    "a long function": (
        "helper_app/deep.py",
        GOOD + "def deep():\n" + "    x = 1\n" * 41,
        "deep has 42 lines",
    ),
    "a file that says nothing": ("helper_app/mute.py", "x = 1\n", "does not say"),
    "a vague name": ("helper_app/utils.py", GOOD, "utils says nothing"),
    "words that cannot be translated": (
        "helper_app/words.py",
        GOOD + 'def f(t, x): return t(f"{x}!")\n',
        "cannot be translated",
    ),
    "a blind wait": (
        "tests/test_wait.py",
        GOOD + "import time\ntime.sleep(1)\n",
        "waits blindly",
    ),
}


def run(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the check over a tree."""
    return subprocess.run(
        [sys.executable, SCRIPT, root], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_named_with_its_file(tmp_path: Path, breach: str) -> None:
    name, text, complaint = BREACHES[breach]
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    done = run(tmp_path)
    assert done.returncode == 1
    assert name in done.stdout
    assert complaint in done.stdout


def test_a_good_tree_passes(tmp_path: Path) -> None:
    file = tmp_path / "helper_app" / "good.py"
    file.parent.mkdir()
    file.write_text(GOOD, encoding="utf-8")
    assert run(tmp_path).returncode == 0
