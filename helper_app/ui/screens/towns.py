"""Which municipality is it? Chosen once, and every guide speaks of it."""

from __future__ import annotations

from functools import partial

from helper_app.guides.places import Place
from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, no_line


class TownsScreen(ChoicesScreen):
    """One tile a municipality with a profile here, and one for none of them."""

    def __init__(self, context: Context) -> None:
        places = context.services.shelf.places.values()
        self._has_own = any(not place.is_example for place in places)
        options = [self._option(place) for place in places if place.problem is None]
        none = Option(
            "none", _none, no_line, lambda: not self.context.settings.place, partial(self._take, "")
        )
        super().__init__(context, "towns", [*options, none], least_em=15.0, most=2)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the choice of the person's municipality
        return t("Which is your town?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        if self._has_own:
            # Translators: below the choice of the person's municipality
            return t("Guides then tell its hours, numbers and fees.")
        # Translators: only an example is there; real ones come as files from a town or a club
        return t("There is only an example here. A supporter can add your town.")

    def _option(self, place: Place) -> Option:
        return Option(
            key=place.id,
            title=lambda _t: place.name,
            line=_example if place.is_example else no_line,
            is_chosen=lambda: self.context.settings.place == place.id,
            choose=partial(self._take, place.id),
        )

    def _take(self, place: str) -> None:
        self.context.change(place=place)
        self.go_back.emit()


def _none(t: Texts) -> str:
    # Translators: tile: none of the municipalities that can be chosen
    return t("Another town, or not now")


def _example(t: Texts) -> str:
    # Translators: below a municipality that does not exist
    return t("An example: nobody lives there")
