"""Nothing heavy is loaded before a document is opened or signed."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from helper_app.documents import calendar, pages, qr, signing, verification
print(sorted({name.split(".")[0] for name in sys.modules}))
"""
HEAVY = ["pyhanko", "asn1crypto", "cryptography", "pypdfium2", "icalendar", "qrcode", "PySide6"]


@pytest.fixture(scope="module")
def loaded() -> str:
    """Give the names of what a fresh program has loaded with the package."""
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    ).stdout
    assert "'helper_app'" in said
    return said


@pytest.mark.parametrize("heavy", HEAVY)
def test_the_package_loads_nothing_heavy(loaded: str, heavy: str) -> None:
    assert f"'{heavy}'" not in loaded
