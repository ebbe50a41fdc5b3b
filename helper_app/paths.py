"""Where Tebiki's own files lie, on every system. Nothing is created here."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parent


class Paths(NamedTuple):
    """The folders of one person on this computer.

    Attributes:
        settings: The settings file (JSON, UTF-8).
        logs: Folder of the redacted log.
        needs: The person's own rows of the table of troubles (TOML); usually absent.
        places: Folder of local profiles taken in here (TOML); usually absent.
        bookmarks: Where the person left guides and asked to keep it (JSON); usually absent.
    """

    settings: Path
    logs: Path
    needs: Path
    places: Path
    bookmarks: Path


def personal(data_dir: Path | None = None) -> Paths:
    """Give the folders of the person who runs this program.

    Args:
        data_dir: Put everything here instead (`--data-dir`), for instance on a USB stick.
    """
    if data_dir is not None:
        return _below(data_dir, data_dir / "logs")
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("tebiki", appauthor=False)
    return _below(dirs.user_config_path, dirs.user_log_path)


def _below(own: Path, logs: Path) -> Paths:
    return Paths(
        settings=own / "settings.json",
        logs=logs,
        needs=own / "needs.toml",
        places=own / "places",
        bookmarks=own / "bookmarks.json",
    )


def locales() -> Path:
    """Give the folder of the compiled translations: in the wheel, else in the source tree."""
    inside = PACKAGE / "locales"
    return inside if inside.is_dir() else PACKAGE.parent / "locales"
