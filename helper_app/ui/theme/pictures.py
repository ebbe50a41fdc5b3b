"""The guides' drawn pictures in the colours of the theme."""

from __future__ import annotations

import re
from pathlib import Path

from helper_app.ui.theme.tokens import PICTURE_ROLES, Colours

_COLOUR = re.compile("#[0-9a-f]{6}", re.IGNORECASE)


def recoloured(picture: Path, colours: Colours) -> bytes:
    """Read an SVG and replace its colours by the theme's, leaving unknown ones as they are."""

    def replace(found: re.Match[str]) -> str:
        role = PICTURE_ROLES.get(found.group().lower())
        return getattr(colours, role) if role else found.group()

    return _COLOUR.sub(replace, picture.read_text(encoding="utf-8")).encode()
