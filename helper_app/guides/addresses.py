"""How Latin letters are read: addresses on the net by their parts, abbreviations by letters.

What a person may have to type is told exactly: known parts as words (net, ネット), others letter
by letter. The scheme (https://) is not said, as no browser asks for it. Knows letters, not words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

LONGEST = 5
"""Capital letters of the longest abbreviation that is spelt."""
_LETTERS = (
    "エー ビー シー ディー イー エフ ジー エイチ アイ ジェイ ケー エル エム エヌ オー ピー"
    " キュー アール エス ティー ユー ブイ ダブリュー エックス ワイ ゼット"
)
"""The names of the letters, from a."""
_NUMBERS = ("ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー")
_HOST = r"(?:[a-z0-9-]+\.)+[a-z]{2,}"
_ADDRESS = (
    r"(?ai)(?P<scheme>https?://)?"
    rf"(?P<rest>(?:[a-z0-9._+-]+@)?{_HOST}(?::\d+)?(?:/[a-z0-9._~/?=&#%+-]*)?)"
)
_PART = r"(?i)[a-z]+|[0-9]|."
_CAPITALS = r"[A-Z]+(?![A-Za-z])"


def parts_at(text: str, at: int, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Cut an address that begins here into parts with what is said; empty if there is none.

    Args:
        text: Where to look.
        at: The place of its first letter, from 0.
        names: Parts (`go`) and marks (`.`), to what is said.
    """
    if text[at - 1 : at].isascii() and text[at - 1 : at].isalnum() and at:
        return ()
    found = re.compile(_ADDRESS).match(text, at)
    if found is None or not _is_address(found["rest"], names):
        return ()
    scheme = ((found["scheme"], ""),) if found["scheme"] else ()
    return (*scheme, *_parts(found["rest"].rstrip("."), names))


def abbreviation(text: str, at: int) -> str:
    """Give the capital letters that stand here alone, if they are spelt; else nothing."""
    found = re.compile(_CAPITALS).match(text, at)
    is_inside = at > 0 and text[at - 1].isascii() and text[at - 1].isalpha()
    return found[0] if found and not is_inside and len(found[0]) <= LONGEST else ""


def spelt(letters: str) -> str:
    """Give the names of letters and digits in katakana; other signs are silent."""
    return "".join(map(_name, letters.lower()))


def _is_address(host: str, names: Mapping[str, str]) -> bool:
    """Tell whether it ends as addresses do: 2.18.0 and e.g. do not."""
    ending = re.split(r"[/:]", host.rsplit("@", 1)[-1])[0].rsplit(".", 1)[-1]
    return ending.lower() in names


def _parts(address: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for part in re.findall(_PART, address):
        yield part, names.get(part.lower()) or spelt(part)


def _name(letter: str) -> str:
    if letter in "0123456789":
        return _NUMBERS[int(letter)]
    return _LETTERS.split()[ord(letter) - ord("a")] if "a" <= letter <= "z" else ""
