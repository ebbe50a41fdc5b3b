"""Every setting in words: what can be wished, group by group, in the order of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from helper_app.errors import Value
from helper_app.i18n import N_, Texts
from helper_app.settings import SCALES, Settings

PACED = frozenset({"speech_rate", "dwell_ms", "scan_ms"})
"""Numbers of which three are offered; any other counts as the nearest of them."""


@dataclass(frozen=True)
class Wish:
    """One thing to choose.

    Attributes:
        key: Stable; with the group's it names the tile.
        title: Its words; may have fields.
        line: The line below, or empty.
        values: The settings it stands for.
        fields: What the title's fields are filled with.
    """

    key: str
    title: str
    line: str
    values: Mapping[str, Value]
    fields: Mapping[str, int] = field(default_factory=dict)

    def said(self, t: Texts) -> str:
        """Give the title in a language."""
        return t(self.title, **self.fields)


@dataclass(frozen=True)
class Group:
    """Things of which one is chosen.

    Attributes:
        id: Stable; most often the setting's name.
        heading: What they are about.
        wishes: The things.
        least_em: Least width of a tile in em.
        most: The most tiles side by side.
        locales: The languages it changes anything in; all of them if empty.
    """

    id: str
    heading: str
    wishes: tuple[Wish, ...]
    least_em: float = 12.0
    most: int = 4
    locales: tuple[str, ...] = ()

    def matters(self, locale: str) -> bool:
        """Tell whether it changes anything in a language."""
        return not self.locales or locale in self.locales

    def chosen(self, settings: Settings) -> Wish:
        """Give what is in force."""
        return min(self.wishes, key=lambda wish: distance(wish, settings))


def distance(wish: Wish, settings: Settings) -> int:
    """Tell how far a wish is from the settings: 0 is the same; a wrong word is far."""
    return sum(
        abs(getattr(settings, name) - int(value))
        if name in PACED
        else 10**6 * (getattr(settings, name) != value)
        for name, value in wish.values.items()
    )


# Translators: choices of "My settings"; a title and the line below it
LOOKS = (
    Wish(
        "auto",
        N_("By themselves"),
        N_("As this computer shows everything"),
        {"theme": "auto"},
    ),
    Wish("light", N_("Light colours"), N_("Dark letters on white"), {"theme": "light"}),
    Wish("dark", N_("Dark colours"), N_("White letters on dark grey"), {"theme": "dark"}),
    Wish(
        "contrast",
        N_("Strong contrast"),
        N_("White and yellow on black"),
        {"theme": "contrast"},
    ),
)
SIZES = tuple(
    # Translators: a letter size; 100 % is already large print
    Wish(str(scale), N_("{percent} %"), "", {"scale": scale}, {"percent": scale})
    for scale in SCALES
)
# Translators: choices of "My settings" about the small readings above kanji
READINGS = (
    Wish(
        "all",
        N_("Shown"),
        N_("Small letters above every kanji word"),
        {"furigana": "all"},
    ),
    Wish(
        "hard",
        N_("Above hard words"),
        N_("Small letters only above hard kanji"),
        {"furigana": "hard"},
    ),
    Wish("off", N_("Hidden"), N_("Kanji alone"), {"furigana": "off"}),
)
# Translators: choices of "My settings" about the voice
VOICES = (
    Wish(
        "auto",
        N_("By itself"),
        N_("Silent while a screen reader speaks"),
        {"speech": "auto"},
    ),
    Wish("on", N_("Always"), N_("Every screen is read aloud"), {"speech": "on"}),
    Wish(
        "off",
        N_("Only when asked"),
        N_("Press “Read aloud” to hear a screen"),
        {"speech": "off"},
    ),
)
# Translators: three paces: of the voice, of resting the pointer, of one switch
SLOW, USUAL, FAST = N_("Slowly"), N_("At the usual pace"), N_("Fast")
RATES = (
    Wish("slow", SLOW, "", {"speech_rate": 25}),
    Wish("usual", USUAL, "", {"speech_rate": 50}),
    Wish("fast", FAST, "", {"speech_rate": 75}),
)
# Translators: choices of "My settings": writing what the voice says
CAPTIONS = (
    Wish(
        "needed",
        N_("Where it is needed"),
        N_("What is said and stands nowhere"),
        {"captions": "needed"},
    ),
    Wish("all", N_("Always shown"), N_("Everything that is said"), {"captions": "all"}),
)
# Translators: choices of "My settings": the voice also says what the focus reaches
EYES = (
    Wish("off", N_("By looking"), N_("The voice reads the screen"), {"reads_focus": "off"}),
    Wish("on", N_("By listening"), N_("The voice says everything"), {"reads_focus": "on"}),
)
# Translators: choices of "My settings" about a hand that trembles
STEADY = (
    Wish("off", N_("As it is pressed"), "", {"steady": "off"}),
    Wish(
        "on",
        N_("Mend what trembles"),
        N_("Double and slipped presses are mended"),
        {"steady": "on"},
    ),
)
# Translators: choices of "My settings": everything is pressed twice
CONFIRM = (
    Wish("off", N_("Press once"), "", {"confirm": "off"}),
    Wish("on", N_("Press twice"), N_("The first press only says what it is"), {"confirm": "on"}),
)
# Translators: choice of "My settings": a way of pressing is not used
UNUSED = N_("Not used")
DWELL = (
    Wish("off", UNUSED, "", {"dwell": "off"}),
    Wish("slow", SLOW, "", {"dwell": "on", "dwell_ms": 3000}),
    Wish("usual", USUAL, "", {"dwell": "on", "dwell_ms": 1500}),
    Wish("fast", FAST, "", {"dwell": "on", "dwell_ms": 900}),
)
SCAN = (
    Wish("off", UNUSED, "", {"scan": "off"}),
    Wish("slow", SLOW, "", {"scan": "on", "scan_ms": 4000}),
    Wish("usual", USUAL, "", {"scan": "on", "scan_ms": 2000}),
    Wish("fast", FAST, "", {"scan": "on", "scan_ms": 1200}),
)
# Translators: choices of "My settings" about the voice while one switch is used
SCAN_VOICE = (
    Wish("on", N_("Say what the switch presses"), "", {"scan_voice": "on"}),
    Wish("off", N_("Only show it"), "", {"scan_voice": "off"}),
)
# Translators: choices of "My settings" about things that move on the screen
MOTION = (
    Wish("auto", N_("As this computer moves things"), "", {"motion": "auto"}),
    Wish("off", N_("Nothing moves"), "", {"motion": "off"}),
)
# Translators: headings of "My settings"
GROUPS = (
    Group("theme", N_("Colours"), LOOKS, most=2),
    Group("scale", N_("Size of the letters"), SIZES, least_em=6.0),
    Group("furigana", N_("Readings of kanji"), READINGS, locales=("ja",)),
    Group("speech", N_("The voice"), VOICES),
    Group("speech_rate", N_("Pace of the voice"), RATES, least_em=9.0),
    Group("captions", N_("The voice in writing"), CAPTIONS),
    Group("reads_focus", N_("Looking or listening"), EYES),
    Group("steady", N_("When the hand trembles"), STEADY),
    Group("confirm", N_("How often to press"), CONFIRM),
    Group("dwell", N_("Pressing by resting the pointer"), DWELL, least_em=8.0),
    Group("scan", N_("Pressing with one switch"), SCAN, least_em=8.0),
    Group("scan_voice", N_("The voice with one switch"), SCAN_VOICE),
    Group("motion", N_("Movement"), MOTION),
)


def in_words(settings: Settings, t: Texts) -> list[str]:
    """Give, a line each, what a person has otherwise than usual, where it changes anything."""
    usual = Settings()
    unusual = [g for g in GROUPS if g.matters(t.locale) and g.chosen(settings) != g.chosen(usual)]
    return [line_of(group, settings, t) for group in unusual]


def of(settings: Settings, names: Iterable[str], t: Texts) -> list[str]:
    """Give, a line each, how some settings are."""
    wanted = set(names)
    about = [g for g in GROUPS if any(wanted & wish.values.keys() for wish in g.wishes)]
    return [line_of(group, settings, t) for group in about]


def line_of(group: Group, settings: Settings, t: Texts) -> str:
    """Say in one line how a group is set."""
    # Translators: one line of a list of settings: what it is about, and what was chosen
    return t("{about}: {chosen}", about=t(group.heading), chosen=group.chosen(settings).said(t))
