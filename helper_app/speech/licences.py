"""Who made the Japanese voice and its dictionary, and on what terms: to be shown and to be read."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from helper_app.errors import VoiceMissing

PACKAGE = "pyopenjtalk-plus"
CREDITS = (
    'HTS Voice "Mei": MMDAgent Project (CC BY 3.0)',
    "Open JTalk: HTS Working Group (BSD)",
    "NAIST Japanese Dictionary, UniDic: NAIST, The UniDic Consortium (BSD)",
)
"""Work, makers and licence, in no language; the first licence asks for this."""
NAMES = ("LICENSE", "COPYING")


def texts() -> Iterator[tuple[Path, str]]:
    """Give each licence that came with the installed voice: where it lies, and its words.

    Raises:
        VoiceMissing: The Japanese voice is not installed.
    """
    try:
        files = metadata.files(PACKAGE) or []
    except metadata.PackageNotFoundError as error:
        raise VoiceMissing(locale="ja") from error
    for file in files:
        if file.name.startswith(NAMES):
            path = Path(str(file.locate()))
            yield path, path.read_text(encoding="utf-8")
