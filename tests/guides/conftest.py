"""Shared by the tests of guides."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = Path(__file__).parents[2] / "locales"


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the guides' English words, and give the folder they lie in."""
    folder = tmp_path_factory.mktemp("locales")
    target = folder / "en" / "LC_MESSAGES" / "guides.mo"
    target.parent.mkdir(parents=True)
    with (LOCALES / "en" / "LC_MESSAGES" / "guides.po").open("rb") as source:
        catalogue = read_po(source)
    with target.open("wb") as out:
        write_mo(out, catalogue)
    return folder
