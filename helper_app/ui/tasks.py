"""Work that must not block the window: one lane for the card, one for everything else.

Results come back on the main thread, and only while the one who asked is still there.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal


class Task(NamedTuple):
    """A piece of work under way.

    Attributes:
        cancel: Set it to ask the work to end soon; its result is then dropped.
        lane: Where it runs.
    """

    cancel: threading.Event
    lane: str


class _Job(NamedTuple):
    task: Task
    owner: QObject
    work: Callable[[threading.Event], Any]
    on_result: Callable[[Any], None]
    on_error: Callable[[Exception], None]


class TaskRunner(QObject):
    """Runs work on daemon threads, one a lane, in the order it was asked for.

    Thread: call it on the main thread; `work` runs on the lane's thread.
    """

    _finished = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._lanes: dict[str, SimpleQueue[_Job | None]] = {}
        self._threads: list[threading.Thread] = []
        self._under_way: list[Task] = []
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        lane: str,
        owner: QObject,
        work: Callable[[threading.Event], Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[Exception], None],
    ) -> Task:
        """Ask for work.

        Args:
            lane: Jobs of one lane never run at the same time.
            owner: Nothing is called back once this object is gone.
            work: Gets the cancel event and gives a result or raises.
            on_result: Gets the result, on the main thread.
            on_error: Gets the exception, on the main thread.
        """
        task = Task(threading.Event(), lane)
        self._under_way.append(task)
        self._lane(lane).put(_Job(task, owner, work, on_result, on_error))
        return task

    def is_idle(self, lane: str) -> bool:
        """Tell whether nothing that was asked for on a lane is under way."""
        return not any(task.lane == lane for task in self._under_way)

    def close(self) -> None:
        """Ask all work to end and wait a moment for it."""
        for task in self._under_way:
            task.cancel.set()
        for queue in self._lanes.values():
            queue.put(None)
        for thread in self._threads:
            thread.join(timeout=1.0)

    def _lane(self, name: str) -> SimpleQueue[_Job | None]:
        if name not in self._lanes:
            queue: SimpleQueue[_Job | None] = SimpleQueue()
            self._lanes[name] = queue
            thread = threading.Thread(target=self._run, args=(queue,), name=name, daemon=True)
            self._threads.append(thread)
            thread.start()
        return self._lanes[name]

    def _run(self, queue: SimpleQueue[_Job | None]) -> None:
        while (job := queue.get()) is not None:
            result: Any = None
            error: Exception | None = None
            if not job.task.cancel.is_set():
                try:
                    result = job.work(job.task.cancel)
                except Exception as caught:
                    error = caught
            with contextlib.suppress(RuntimeError):  # the window is gone
                self._finished.emit(job, result, error)

    def _on_finished(self, job: _Job, result: Any, error: Exception | None) -> None:
        if job.task in self._under_way:
            self._under_way.remove(job.task)
        import shiboken6

        if job.task.cancel.is_set() or not shiboken6.isValid(job.owner):
            return
        if error is not None:
            job.on_error(error)
        else:
            job.on_result(result)
