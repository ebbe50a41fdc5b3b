"""Words in the person's language: gettext catalogues as objects, passed to whoever speaks.

Two domains: `helper_app` (source English) and `guides` (source Japanese). There is no current
language of the process: two windows, or one bilingual page, can hold two `Texts` at once
(docs/adr/0002). Scripts extract the keywords `t`, `plural` and `N_`.
"""

from __future__ import annotations

import gettext
from pathlib import Path

from helper_app import paths

SOURCE_OF_GUIDES = "ja"
EASY = "ja@easy"
"""やさしい日本語: short sentences in easy words, spaces between phrases (docs/adr/0015)."""
LOCALES = {"ja": "日本語", EASY: "やさしい にほんご", "en": "English"}
PSEUDO = "en-XA"
"""A made-up language, 40 % longer than English, that shows what would be cut off."""
PSEUDO_MIRRORED = "ar-XB"
"""The same, arranged from right to left as Arabic, Hebrew, Persian and Urdu are."""
MIRRORED = frozenset({"ar", "fa", "he", "ur"})
"""Languages written from right to left."""


def N_(message: str) -> str:
    """Mark a message for translation; it is translated when it is shown."""
    return message


class Texts:
    """One language's words of one domain.

    Called with a source message it gives the translation with its named fields filled in.

    Args:
        locale: One of `LOCALES`, `PSEUDO` or `PSEUDO_MIRRORED`. What `ja@easy` lacks is said as
            in `ja`: gettext itself goes from the variant to the language.
        domain: `helper_app` or `guides`.
        folder: Where `LOCALE/LC_MESSAGES/DOMAIN.mo` lie; the program's own by default.
    """

    def __init__(self, locale: str, domain: str = "helper_app", folder: Path | None = None) -> None:
        self.locale = locale
        self.domain = domain
        self._is_pseudo = locale in (PSEUDO, PSEUDO_MIRRORED)
        self._catalogue = gettext.translation(
            domain, folder or paths.locales(), [locale], fallback=True
        )

    def __call__(self, message: str, /, **fields: object) -> str:
        """Translate a message; an empty one stays empty (gettext would give its header)."""
        if not message:
            return ""
        return self._filled(self._catalogue.gettext(message), fields)

    def plural(self, one: str, many: str, /, n: int, **fields: object) -> str:
        """Translate a message that depends on a number, which fills the field `n`."""
        return self._filled(self._catalogue.ngettext(one, many, n), {"n": n, **fields})

    def _filled(self, message: str, fields: dict[str, object]) -> str:
        if self._is_pseudo:
            message = stretched(message)
        return message.format(**fields) if fields else message


def stretched(message: str) -> str:
    """Make a message 40 % longer and bracket it, leaving `{fields}` alone."""
    return f"[{message}{'~' * (len(message) * 2 // 5)}]"


def chosen(wanted: str | None) -> str:
    """Give the locale to use for a wish such as `en_GB.UTF-8`; Japanese if there is none."""
    place, _, variant = (wanted or "").partition("@")
    tag = place.split(".")[0].replace("_", "-")
    language = tag.split("-")[0]
    known = {*LOCALES, PSEUDO, PSEUDO_MIRRORED}
    return next((one for one in (f"{language}@{variant}", tag, language) if one in known), "ja")


def is_japanese(locale: str) -> bool:
    """Tell whether a language is written with kanji that need readings: `ja`, `ja@easy`."""
    return locale.split("@", maxsplit=1)[0] == SOURCE_OF_GUIDES


def is_mirrored(locale: str) -> bool:
    """Tell whether a language is written from right to left."""
    return locale.split("-", maxsplit=1)[0] in MIRRORED
