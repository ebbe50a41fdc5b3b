"""Nothing heavy is loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from helper_app.card import (
    authentication, certificates, diagnosis, monitor, pcsc, pcsc_codes, search, status
)
print(sorted({name.split(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("heavy", ["smartcard", "cryptography", "PySide6", "getpass"])
def test_the_card_package_loads_nothing_heavy(heavy: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert f"'{heavy}'" not in ran.stdout
