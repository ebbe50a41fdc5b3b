"""Puts texts one after the other as sentences, for those who hear them read as one."""

from __future__ import annotations

from collections.abc import Iterable

ENDS = "。！？.!?、,:："
FIRST_WIDE = "\u3000"
"""From here on (CJK punctuation, kana, kanji) letters stand without spaces."""


def joined(texts: Iterable[str]) -> str:
    """Join texts; each that lacks an end gets one, and the next begins after a space if need be."""
    words = ""
    for text in texts:
        if text.strip():
            needs_space = words and words[-1] < FIRST_WIDE
            words += (" " if needs_space else "") + ended(text)
    return words


def remarked(text: str, remark: str) -> str:
    """Put a remark behind a text, in parentheses of its script."""
    if not (text and remark):
        return text or remark
    return f"{text}（{remark}）" if text[-1] >= FIRST_WIDE else f"{text} ({remark})"


def ended(text: str) -> str:
    """Give a text with its full stop, in its own script."""
    bare = text.strip()
    last = bare.rstrip("」』）)】")[-1:]
    if last in ENDS or bare[-1:] in ENDS:
        return bare
    return bare + ("。" if bare[-1:] >= FIRST_WIDE else ".")
