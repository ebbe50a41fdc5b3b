"""The guides' drawn pictures in the colours of the theme."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from helper_app.ui.theme.tokens import PICTURE_ROLES, Colours

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

log = logging.getLogger(__name__)
_COLOUR = re.compile("#[0-9a-f]{6}", re.IGNORECASE)


def recoloured(picture: Path, colours: Colours) -> bytes:
    """Read an SVG and replace its colours by the theme's, leaving unknown ones as they are."""

    def replace(found: re.Match[str]) -> str:
        role = PICTURE_ROLES.get(found.group().lower())
        return getattr(colours, role) if role else found.group()

    return _COLOUR.sub(replace, picture.read_text(encoding="utf-8")).encode()


def drawn(picture: Path, colours: Colours) -> QSvgRenderer | None:
    """Give what paints an SVG in the theme's colours; nothing, and a line in the log, if unread."""
    from PySide6.QtSvg import QSvgRenderer

    try:
        return QSvgRenderer(QByteArray(recoloured(picture, colours)))
    except OSError:
        log.exception("A picture cannot be read")
        return None
