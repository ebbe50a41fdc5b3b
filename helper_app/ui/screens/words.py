"""「ことばで さがす」: a person says what they want, and every guide is looked through."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from helper_app.errors import HelperError
from helper_app.guides.headings import Heading
from helper_app.guides.search import Found, Hit
from helper_app.guides.topics import Topic
from helper_app.i18n import N_, Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import ICONS
from helper_app.ui.screens.searching import Marked, Result, SearchingScreen

INDEX_LANE = "index"
"""Where the index is made."""
MOST_FOUND = 6
"""Guides shown for some words; more would be a list to get lost in."""
TEACHER = "company.learn"
"""The trouble whose page names people who help, for whoever finds nothing."""
# Translators: line below the title of a guide that was found: the words of it that fit; {text} is
# what people say who want it, a part of the guide, or a thing to have at hand
WHY = {
    "wish": N_("“{text}”"),
    "part": N_("Part of this guide: {text}"),
    "thing": N_("You need: {text}"),
}


class WordsScreen(SearchingScreen):
    """A line to type in, and below it wishes to press for whoever does not want to type.

    What it looks in is made on a thread of its own while words are typed. Whoever is faster sees
    the page as it was until the answer is there.
    """

    guide_chosen = Signal(str, bool)
    """A guide's id, and whether to practise it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "words")
        self.retranslate()

    def retranslate(self) -> None:
        """Put every word into the present language, and get ready to search in it."""
        super().retranslate()
        self._get_ready(lambda: None)

    def when_ready(self, answer: Callable[[], None]) -> None:
        """Answer once there is an index; until then the page stays as it is."""
        if self.asked:
            self._get_ready(answer)
        else:
            answer()

    def _get_ready(self, then: Callable[[], None]) -> None:
        """Have the index in the present language made, unless it is there."""
        shelf, locale = self.context.services.shelf, self.context.locale
        if shelf.has_index(locale):
            then()
            return
        self.context.services.tasks.submit(
            INDEX_LANE,
            self,
            lambda _cancel: shelf.search(locale),
            lambda _search: self._get_ready(then),
            self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, HelperError):
            self.context.tell(error)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the screen to search all guides in
        return t("In your own words")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the heading of the search; short, so that the line below is seen
        return t("Write it, or press one below.")

    def line_words(self, t: Texts) -> tuple[str, str]:
        """Say what the line is for, and give an example."""
        # Translators: what the line for typing is for; the name a screen reader says
        name = t("What you would like to do")
        # Translators: an example in the empty line for typing
        return name, t("For example: prove who I am")

    def first_focus(self) -> QWidget | None:
        """Begin where words are typed, and once something is found at the best."""
        return self.results.first if self.asked else self.line

    def look(self, words: str) -> tuple[str, list[Result]]:
        """Look for guides; where nothing fits, offer the nearest, and people who help."""
        if not words:
            return "", [*self._wishes(), self._teacher()]
        found = self.context.services.shelf.search(self.context.locale).find(words)
        results = [self._result(hit) for hit in (found.hits or found.near)[:MOST_FOUND]]
        return self._told_of(found), results if found.hits else [*results, self._teacher()]

    def _told_of(self, found: Found) -> str:
        t = self.context.t
        if found.hits:
            # Translators: above what was found; also said aloud
            return t.plural("{n} guide found", "{n} guides found", min(len(found.hits), MOST_FOUND))
        if found.near:
            # Translators: above what was found by some of the words only
            return t("Nothing fits all of it. This comes nearest:")
        # Translators: nothing was found; a tile that leads to people who help stands below
        return t("Nothing was found. Try other words, or ask somebody.")

    def _wishes(self) -> list[Result]:
        """Give a wish for each topic, in the words people say it in."""
        return [self._wished(topic) for topic in self.context.services.shelf.topics]

    def _wished(self, topic: Topic) -> Result:
        title = self.context.title
        heading = self.context.services.shelf.heading(topic.wish)
        said, line = Marked(title(heading.wishes[0])), Marked(title(heading.title))
        return self._leading_to(heading, said, line, topic.icon)

    def _result(self, hit: Hit) -> Result:
        title = self.context.title(hit.heading.title)
        if hit.kind == "title":
            why = Marked(self.context.title(hit.heading.why))
            return self._leading_to(hit.heading, Marked(title, hit.marks), why)
        line = self.context.t(WHY[hit.kind], text=hit.text) if hit.kind in WHY else hit.text
        before = line.index(hit.text)
        marks = tuple((begin + before, end + before) for begin, end in hit.marks)
        return self._leading_to(hit.heading, Marked(title), Marked(line, marks))

    def _leading_to(self, heading: Heading, title: Marked, line: Marked, icon: str = "") -> Result:
        choose = partial(self.guide_chosen.emit, heading.id, False)
        return Result(heading.id, title, choose, line, icon or ICONS.get(heading.id, "card"))

    def _teacher(self) -> Result:
        # Translators: tile that leads to people who help: volunteers, libraries, the counter
        title = Marked(self.context.t("Somebody to ask"))
        need = self.context.services.cupboard.needs.need(TEACHER)
        line = Marked(self.context.title(need.ask[0]))
        return Result("person", title, self._open_teacher, line, "person")

    def _open_teacher(self) -> None:
        from helper_app.ui.screens.needs import opened

        need = self.context.services.cupboard.needs.need(TEACHER)
        self.go_to.emit(opened(self.context, need))
