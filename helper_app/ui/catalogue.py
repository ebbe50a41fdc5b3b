"""Every screen by name and how to bring it about: for pictures, audits and measurements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from helper_app.errors import SettingsDamaged
from helper_app.settings import Settings
from helper_app.ui.context import Context
from helper_app.ui.input.ways import wishes_of
from helper_app.ui.machine_poses import machine_poses, scenario_poses
from helper_app.ui.poses import (
    MAIN_GUIDE,
    Studio,
    caption,
    confirm,
    dwell,
    enter_digits,
    enter_password,
    help_somebody,
    open_beside,
    open_check,
    open_group,
    open_keeping,
    open_need,
    open_needs,
    open_places,
    open_question,
    open_settings,
    open_sources,
    open_spots,
    open_step,
    open_town,
    open_towns,
    open_voice,
    open_whose,
    open_words,
    questions,
    scan,
    search_needs,
    search_words,
    settle,
    take_up,
)
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.screens.words import INDEX_LANE
from helper_app.ui.widgets.page_view import FILES_LANE
from helper_app.ui.widgets.tile import Tile

ACTING_GUIDES = ("card.attributes", "card.pin", "card.status", "document.sign")
"""Guides with pads, panels and files on their steps."""


Pose = Callable[[Studio], None]


def every_pose(context: Context) -> dict[str, Pose]:
    """Give every screen and every step of every guide, by name."""
    return {**poses(context), **alike(context)}


def alike(context: Context) -> dict[str, Pose]:
    """Give what there is a lot of and differs in its words only.

    The steps of guides that have words and pictures, as `GUIDE.STEP`, and the beginnings of what
    is rehearsed on machines.
    """
    named: dict[str, Pose] = {}
    for heading in context.services.shelf.headings:
        if heading.id not in (MAIN_GUIDE, *ACTING_GUIDES):
            named |= own_steps(context, heading.id)
    return {**named, **scenario_poses(context)}


def poses(context: Context) -> dict[str, Pose]:
    """Give every kind of screen by name and how to bring it about."""
    named: dict[str, Pose] = {
        "home": lambda _studio: None,
        "topic": lambda studio: studio.window.findChild(Tile, "home.topic.card").click(),
        "sizes": lambda studio: studio.window.top_bar.letters.click(),
        "languages": lambda studio: studio.window.top_bar.language.click(),
        "help": lambda studio: studio.window.top_bar.help.click(),
        "voice": open_voice,
        "settings": open_settings,
        "keeping": open_keeping,
        "places": open_places,
        "town": partial(open_town, place=""),
        "town.chosen": partial(open_town, place="mihon"),
        "towns": open_towns,
        "spots": open_spots,
        "words": open_words,
        "words.found": partial(search_words, words="役所に行かない"),
        "words.nothing": partial(search_words, words="ぬるぽ"),
        "needs": open_needs,
        "needs.found": search_needs,
        "needs.group": open_group,
        "need": open_need,
        **{f"fitting.{q.id}": partial(open_question, number=n) for n, q in questions(context)},
        "check": partial(open_check, is_well=False),
        "check.well": partial(open_check, is_well=True),
        "trouble": lambda studio: studio.context.tell(SettingsDamaged(kept_as="settings.json")),
        **beside_steps(),
        **machine_poses(context),
    }
    for step in context.services.shelf.guide(MAIN_GUIDE).steps:
        named[f"step.{step}"] = partial(open_step, step=step, is_practice=False)
    for guide in ACTING_GUIDES:
        named |= own_steps(context, guide)
    return named


def beside_steps() -> dict[str, Pose]:
    """Give what opens beside a step, and steps somebody is in the middle of."""
    return {
        "unsure": partial(open_beside, name="step.unsure"),
        "differences": partial(open_beside, name="step.different"),
        "sources": open_sources,
        "whose": open_whose,
        "resume": take_up,
        "helping": partial(help_somebody, step=""),
        "helping.pin": partial(help_somebody, step="pad"),
        "practice": partial(open_step, step="place", is_practice=True),
        "captions": caption,
        "entering": partial(enter_digits, count=2),
        "password": enter_password,
        "scanning": scan,
        "dwelling": dwell,
        "confirming": confirm,
    }


def own_steps(context: Context, guide: str) -> dict[str, Pose]:
    """Give the steps of a guide that no other guide has, as `GUIDE.STEP`."""
    return {
        f"{guide}.{step.id}": partial(open_step, step=step.id, is_practice=False, guide=guide)
        for step in context.services.shelf.guide(guide).steps.values()
        if not step.is_shared
    }


def put_away(studio: Studio) -> None:
    """Bring the first screen back as it was, without any way of input."""
    studio.window.navigator.home()
    studio.window.trouble.hide()
    studio.context.services.visit.forget()
    if wishes_of(studio.context.settings) != wishes_of(Settings()):
        studio.context.change(scan="off", dwell="off", confirm="off", motion="auto")
    if studio.context.settings.place:
        studio.context.change(place="")
    if studio.context.settings.captions != "needed":
        studio.context.change(captions="needed")


def pictures(
    studio: Studio, names: list[str], size: QSize, folder: Path, ending: str
) -> Iterator[Path]:
    """Take a picture of each screen; files are named `SCREEN-ENDING.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    all_poses = every_pose(studio.context)
    for name in names or list(all_poses):
        strike(studio, all_poses[name], size)
        file = folder / f"{name}-{ending}.png"
        studio.window.grab().save(str(file))
        yield file


def strike(studio: Studio, pose: Pose, size: QSize) -> None:
    """Bring a screen about, in a window of a size in pixels."""
    put_away(studio)
    studio.window.resize(size)
    settle()
    pose(studio)
    settle()
    tasks = studio.context.services.tasks
    while not all(map(tasks.is_idle, (FILES_LANE, INDEX_LANE))):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    settle()


def turner(studio: Studio) -> Callable[[], None]:
    """Give a function that turns one step of the main guide, forth or back, and paints it."""
    open_step(studio, step="which", is_practice=False)
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    forth = [True]

    def turn() -> None:
        if forth[0]:
            screen.main.click()
        else:
            screen.back.click()
        forth[0] = not forth[0]
        QApplication.processEvents()  # lays out and paints what the press changed

    return turn
