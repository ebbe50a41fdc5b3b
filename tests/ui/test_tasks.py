"""Slow work never blocks the window and never calls back into what is gone."""

from __future__ import annotations

import threading

import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from helper_app.ui.tasks import TaskRunner


def test_a_result_comes_back_on_the_main_thread(qtbot: QtBot) -> None:
    runner, owner, seen = TaskRunner(), QObject(), []
    runner.submit(
        "card", owner, lambda _c: 7, lambda r: seen.append((r, QThread.isMainThread())), print
    )
    qtbot.waitUntil(lambda: seen == [(7, True)])
    runner.close()


def test_an_exception_comes_back_as_an_error(qtbot: QtBot) -> None:
    runner, owner, seen = TaskRunner(), QObject(), []
    error = ValueError("no")

    def fail(_cancel: threading.Event) -> None:
        raise error

    runner.submit("card", owner, fail, print, seen.append)
    qtbot.waitUntil(lambda: seen == [error])
    runner.close()


def test_jobs_of_one_lane_run_one_after_the_other(qtbot: QtBot) -> None:
    runner, owner, order = TaskRunner(), QObject(), []
    gate = threading.Event()

    def first(_cancel: threading.Event) -> None:
        gate.wait(5)
        order.append("first")

    runner.submit("card", owner, first, print, print)
    runner.submit("card", owner, lambda _c: order.append("second"), print, print)
    assert order == []
    gate.set()
    qtbot.waitUntil(lambda: order == ["first", "second"])
    runner.close()


def test_lanes_do_not_wait_for_each_other(qtbot: QtBot) -> None:
    runner, owner, seen = TaskRunner(), QObject(), []
    gate = threading.Event()
    runner.submit("card", owner, lambda _c: gate.wait(5), print, print)
    runner.submit("other", owner, lambda _c: "done", seen.append, print)
    qtbot.waitUntil(lambda: seen == ["done"])
    gate.set()
    runner.close()


def test_a_cancelled_job_is_not_called_back(qtbot: QtBot) -> None:
    runner, owner, seen = TaskRunner(), QObject(), []
    task = runner.submit("card", owner, lambda cancel: cancel.wait(5), seen.append, seen.append)
    task.cancel.set()
    runner.submit("card", owner, lambda _c: "after", seen.append, print)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["after"]
    runner.close()


def test_nothing_is_called_back_once_the_owner_is_gone(qtbot: QtBot) -> None:
    runner, owner, stays, seen = TaskRunner(), QObject(), QObject(), []
    gate = threading.Event()
    runner.submit("card", owner, lambda _c: gate.wait(5), seen.append, seen.append)
    shiboken6.delete(owner)
    gate.set()
    runner.submit("card", stays, lambda _c: "after", seen.append, print)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["after"]
    runner.close()
