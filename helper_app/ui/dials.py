"""What goes up and down about the voice: pace and loudness, step by step, heard at once."""

from __future__ import annotations

from dataclasses import dataclass

from helper_app.i18n import N_, Texts
from helper_app.settings import Settings
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.written import Written

STEP, STEPS = 10, 10
"""A step of a setting that goes from 0 to 100, and how many there are."""


@dataclass(frozen=True)
class Dial:
    """Something that can be turned.

    Attributes:
        setting: Name of the setting, 0 to 100.
        least: Its lowest step; silence has a button of its own.
        less, more: Words of its two buttons.
        now: Says where it stands.
        at_least, at_most: Why one of the buttons does nothing.
    """

    setting: str
    least: int
    less: str
    more: str
    now: str
    at_least: str
    at_most: str

    def place(self, settings: Settings) -> int:
        """Give where it stands, in steps."""
        return round(int(getattr(settings, self.setting)) / STEP)

    def turned(self, by: int, settings: Settings) -> int:
        """Give the step it would go to, from between two steps to the next."""
        value = int(getattr(settings, self.setting))
        return value // STEP + 1 if by > 0 else -(-value // STEP) - 1

    def can_turn(self, by: int, settings: Settings) -> bool:
        """Tell whether it goes further."""
        return self.least <= self.turned(by, settings) <= STEPS

    def said(self, settings: Settings, t: Texts) -> str:
        """Say where it stands, and at an end why it goes no further."""
        words = t(self.now, n=self.place(settings), all=STEPS)
        if not self.can_turn(-1, settings):
            # Translators: where the voice's pace or loudness stands, and why it goes no further
            return t("{now} {end}", now=words, end=t(self.at_least))
        if not self.can_turn(1, settings):
            return t("{now} {end}", now=words, end=t(self.at_most))
        return words


PACE = Dial(
    "speech_rate",
    0,
    # Translators: buttons that make the voice slower or faster by a step
    N_("Slower"),
    N_("Faster"),
    # Translators: says how fast the voice is; said in that pace, as a sample
    N_("The pace of the voice is {n} of {all}."),
    N_("It cannot be slower."),
    N_("It cannot be faster."),
)
LOUDNESS = Dial(
    "speech_volume",
    1,
    # Translators: buttons that make the voice quieter or louder by a step
    N_("Quieter"),
    N_("Louder"),
    # Translators: says how loud the voice is; said as loud as that, as a sample
    N_("The loudness of the voice is {n} of {all}."),
    N_("It cannot be quieter."),
    N_("It cannot be louder. The computer's own loudness can be turned up too."),
)
DIALS = (PACE, LOUDNESS)


def turn(context: Context, dial: Dial, by: int, written: Written = Written.NOWHERE) -> None:
    """Turn by a step, and let it be heard; at an end it only says so.

    Args:
        context: Settings, words and voice.
        dial: What is turned.
        by: 1 for more, -1 for less.
        written: Where the words of the sample can be read.
    """
    if dial.can_turn(by, context.settings):
        context.change(**{dial.setting: dial.turned(by, context.settings) * STEP})
    said = spoken_phrases([context.phrases(dial.said(context.settings, context.t))])
    context.services.announcer.say(said, context.locale, written=written)
