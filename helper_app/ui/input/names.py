"""What targets are called when they are said."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar

from helper_app.i18n import N_, Texts
from helper_app.ui.input.targets import Group, Region, Target, is_at_end
from helper_app.ui.widgets.pad import PadKey
from helper_app.ui.widgets.tile import Tile

KEY = ".key."
# Translators: said of a group of buttons, where it stands in the window
BARS = {
    Region.TOP: N_("Buttons at the top"),
    Region.FOOT: N_("Buttons at the bottom"),
    Region.PRACTICE: N_("Practice table"),
}


def name_of(target: Target, t: Texts) -> str:
    """Give the name of one target, and of a choice whether it is the present one."""
    if isinstance(target, Tile) and target.is_chosen:
        # Translators: said of the choice that is in force
        state = t("chosen")
        # Translators: said of a choice that is in force; {state} is "chosen"
        return t("{name}: {state}", name=target.accessibleName(), state=state)
    if not isinstance(target, QScrollBar):
        return target.accessibleName() or target.text()
    # Translators: said of the scroll bar: one press scrolls on, at the end back to the top
    return t("Back to the beginning") if is_at_end(target) else t("Show what is further down")


def name_in(group: Group, place: int, t: Texts) -> str:
    """Give what is said of a target of a group, by its place from 0.

    The keys of a secret are called by their places, never by what they type: what the voice says
    may be heard by others (docs/adr/0010).
    """
    target = group.targets[place]
    if is_secret(target):
        # Translators: said of a key of the PIN pad by its place in the row, never by its digit
        return t("Key {n}", n=place + 1)
    return name_of(target, t)


def group_name(group: Group, t: Texts) -> str:
    """Give what is said of a group as a whole."""
    if len(group.targets) == 1:
        return name_in(group, 0, t)
    if group.region is Region.PAD:
        # Translators: said of a row of keys of the PIN pad, from the top
        return t("Row {n}", n=group.number)
    if group.region in BARS:
        return t(BARS[group.region])
    head, more = group.targets[0], len(group.targets) - 1
    first = head.text() if isinstance(head, Tile) else name_of(head, t)  # without the line below
    # Translators: said of a group by its first button and how many others there are
    return t("{name}, and {n} more", name=first, n=more)


def is_secret(target: Target) -> bool:
    """Tell whether it types a character of a PIN or a password."""
    return isinstance(target, PadKey) and KEY in target.objectName()
