"""Rules about what a screen reader says: everything has a name of its own that says what is seen.

Sources: WCAG 2.2, 1.1.1, 2.4.6, 2.5.3, 4.1.2; axe-windows, rule descriptions (NameNotEmpty,
NameExcludesControlType, HelpTextNotEqualToName, SiblingUniqueAndFocusable), read 2026-11-23.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from helper_app.assessment.sight import Finding, Part, Sight

KEY_HINT = re.compile(r"\([A-Za-z]\)$|（[A-Za-z]）$")
LONGEST_NAME = 200
ROLE_WORDS = frozenset({"button", "label", "image", "picture", "ボタン", "画像", "ラベル"})


def missing_names(sight: Sight) -> Iterator[Finding]:
    """Find what can be reached and has no name, or only the word for what it is."""
    for _, part in sight.parts():
        if not (part.can_press or part.takes_focus or part.role == "Graphic"):
            continue
        name = part.name.strip()
        if not name:
            yield Finding("name.missing", part.id, f"{part.role} without a name")
        elif name.lower() in ROLE_WORDS:
            yield Finding("name.is_role", part.id, f"{name!r} says only what it is")
        elif KEY_HINT.search(name):
            yield Finding("name.key_hint", part.id, f"{name!r} ends with a key")
        elif len(name) > LONGEST_NAME:
            yield Finding("name.long", part.id, f"{len(name)} letters")


def other_names(sight: Sight) -> Iterator[Finding]:
    """Find names that do not contain the words that are seen: who says them finds nothing."""
    for _, part in sight.parts():
        if not (part.can_press and part.words):
            continue
        if folded(part.words) not in folded(part.name):
            yield Finding("name.differs", part.id, f"{part.words!r} is seen, {part.name!r} said")


def folded(words: str) -> str:
    """Give words without blanks and case."""
    return "".join(words.split()).casefold()


def same_descriptions(sight: Sight) -> Iterator[Finding]:
    """Find descriptions that only repeat the name."""
    for _, part in sight.parts():
        if part.description and part.description == part.name:
            yield Finding("description.same", part.id, f"{part.name!r} is said twice")


def twins(sight: Sight) -> Iterator[Finding]:
    """Find things to press that cannot be told apart by ear."""
    pressed = [part for _, part in sight.parts() if part.can_press and part.name]
    for said, times in Counter(told_apart(part) for part in pressed).items():
        if times > 1:
            ids = " / ".join(part.id for part in pressed if told_apart(part) == said)
            yield Finding("name.twins", ids, f"{said[0]!r} {times} times")


def told_apart(part: Part) -> tuple[str, str, str]:
    """Give all that is said of a part."""
    return part.name, part.description, part.group
