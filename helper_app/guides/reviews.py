"""Who read a guide after it was written: `[review]`, a second person's word for this version.

Light: the first screen asks it of every guide.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Review:
    """One review.

    Attributes:
        author: Who wrote the guide, or changed it last.
        reviewer: Who read it, walked through it, and is somebody else.
        date: Day it was read.
        links_checked: Day every page its facts name was opened.
        note: What the reviewer wants to be known.
    """

    author: str
    reviewer: str
    date: dt.date
    links_checked: dt.date
    note: str = ""

    def problem(self, edited: dt.date) -> str:
        """Say why it does not hold for a guide whose steps last changed on a day, or nothing."""
        if _folded(self.author) == _folded(self.reviewer):
            return "author and reviewer must be two people"
        if self.date < edited:
            return f"the guide was changed on {edited}, after it was read"
        if self.links_checked < edited:
            return f"the guide was changed on {edited}, after its links were checked"
        return ""


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
