"""On which stick? One tile a place; the file is written there at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from helper_app.i18n import Texts
from helper_app.needs import profile
from helper_app.ui.context import Context, Keeping, Place
from helper_app.ui.screens.choices import ChoicesScreen, Option, never


class PlacesScreen(ChoicesScreen):
    """The sticks that are plugged in, and the documents.

    Args:
        context: Its surroundings.
        keep: Keeps the settings there; tells whether that worked.
    """

    def __init__(self, context: Context, keep: Callable[[Keeping], bool]) -> None:
        self._keep = keep
        places = context.services.places()
        self._has_stick = any(place.name for place in places)
        options = [
            Option(
                key=str(number),
                title=partial(named, place),
                line=partial(said_of, place),
                is_chosen=never,
                choose=partial(self._put, place),
            )
            for number, place in enumerate(places)
        ]
        super().__init__(context, "places", options, least_em=15.0, most=2)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the choice of a stick to put settings on
        return t("Where shall the file go?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        if self._has_stick:
            # Translators: below the heading; it takes away fear
            return t("The file holds the settings only, nothing about you.")
        # Translators: no USB stick was found
        return t("No USB stick was found. Plug one in, go back, and come here again.")

    def _put(self, place: Place) -> None:
        file = place.folder / profile.FILE_NAME
        if self._keep(Keeping("file", partial(profile.save, file))):
            self.go_back.emit()


def named(place: Place, t: Texts) -> str:
    """Name a place."""
    if not place.name:
        # Translators: the folder of a person's documents on this computer
        return t("The documents on this computer")
    # Translators: a stick by its own name
    return t("USB: {name}", name=place.name)


def said_of(place: Place, t: Texts) -> str:
    """Warn where a file of this name is there already."""
    if (place.folder / profile.FILE_NAME).exists():
        # Translators: below a stick that already holds such a file
        return t("The settings that are in it will be replaced.")
    return ""
