"""Proves who one is on the practice table, by keyboard, deciding only from what Orca would say.

    dbus-run-session -- /usr/bin/python3 listen_to_orca.py REPORT COMMAND…

`COMMAND` opens the program. `REPORT` is the file for one JSON object: what Orca said on each step,
line by line. Orca speaks to speech-dispatcher's silent module; its log holds every word.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tool import wake_the_bus

PATIENCE_S = 20.0
LOOK_EVERY_S = 0.02
MOST_TABS = 30
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{")
READY = "Screen reader on."
SILENT_SPEECH = """CommunicationMethod "unix_socket"
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
"""
AT_ONCE = "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n"
"""Orca's own file for customizations: the log is to hold every line when it is said."""
PIN = "1234"


class Orca:
    """The screen reader: what it has said, and how to wait for more."""

    def __init__(self, home: Path, stack: ExitStack) -> None:
        self._home = home
        self._log = home / "orca.log"
        self._heard_until = 0
        settings = home / ".config" / "speech-dispatcher"
        settings.mkdir(parents=True)
        (settings / "speechd.conf").write_text(SILENT_SPEECH, encoding="utf-8")
        customizations = home / ".local" / "share" / "orca" / "orca-customizations.py"
        customizations.parent.mkdir(parents=True)
        customizations.write_text(AT_ONCE, encoding="utf-8")
        begun = started(stack, "orca", "--replace", f"--debug-file={self._log}")
        stack.callback(self._stop_speech)
        stack.callback(begun.kill)
        self.waits_for(READY)

    def said(self) -> list[str]:
        """Give every line it has said so far."""
        if not self._log.exists():
            return []
        return SPOKEN.findall(self._log.read_text(encoding="utf-8", errors="replace"))

    def news(self) -> list[str]:
        """Give what it has said since `forget`."""
        return self.said()[self._heard_until :]

    def forget(self) -> list[str]:
        """Give what it has said since the last time, and begin anew."""
        news = self.news()
        self._heard_until += len(news)
        return news

    def waits_for(self, words: str) -> None:
        """Listen until words are said."""
        until(lambda: words in " ".join(self.news()), lambda: f"no {words!r}: {self.said()}")

    def _stop_speech(self) -> None:
        """Stop the speech server that Orca started; it would end by itself a little later."""
        for file in (self._home / "runtime").glob("speech-dispatcher/pid/*.pid"):
            os.kill(int(file.read_text()), signal.SIGTERM)


class Listener:
    """A person who sees nothing: presses keys and listens."""

    def __init__(self, orca: Orca) -> None:
        self._orca = orca
        self.steps: dict[str, list[str]] = {}

    def arrives(self, step: str, instruction: str) -> None:
        """Wait until the instruction is said; remember all that was said on the way."""
        self._orca.waits_for(instruction)
        self.steps[step] = self._orca.forget()

    def presses(self, *keys: str) -> None:
        """Press keys by their X names."""
        subprocess.run(["xdotool", "key", *keys], check=True)

    def finds(self, name: str) -> None:
        """Press Tab until a button of this name is said."""
        for _ in range(MOST_TABS):
            before = len(self._orca.said())
            self.presses("Tab")
            if any(line.startswith(name) for line in self._buttons_after(before)):
                return
        raise AssertionError(f"Tab never leads to {name!r}: {self._orca.said()}")

    def types(self, secret: str) -> None:
        """Type a secret, hearing after each key how much of it is there."""
        for count, key in enumerate(secret, 1):
            self.presses(key)
            self._orca.waits_for(f"{count}けた入りました")
        self._orca.waits_for("この番号で証明する")
        self.steps["typed"] = self._orca.forget()

    def _buttons_after(self, before: int) -> list[str]:
        """Wait for what Tab came to; give what was said of it."""
        until(lambda: buttons(self._orca.said()[before:]) != [], lambda: f"{self._orca.said()}")
        return buttons(self._orca.said()[before:])


def main_job(orca: Orca) -> dict[str, list[str]]:
    """Do the whole of it; give what was said, step by step."""
    person = Listener(orca)
    person.arrives("ready", "カードと暗証番号を用意してください。")
    person.presses("Return")
    person.arrives("reader", "カードリーダーをパソコンにつないでください。")
    person.finds("リーダーをつなぐ")
    person.presses("Return")
    person.arrives("place", "カードをリーダーに置いてください。")
    person.finds("カードを置く")
    person.presses("Return")
    person.arrives("which", "数字4けたの暗証番号を思い出してください。")
    person.presses("Return")
    person.arrives("pad", "4けたの数字を入れてください。")
    person.types(PIN)
    person.presses("Return")
    person.arrives("result", "本人だと証明できました。")
    person.presses("Return")
    person.arrives("take", "カードを取ってください。")
    person.finds("カードを取る")
    person.presses("Return")
    person.arrives("done", "これでおわりです。")
    person.presses("Return")
    person.arrives("home", "ひとつ押してください。")
    person.finds("ことば")
    person.presses("Return")
    person.arrives("languages", "ことばは、すぐに変わります。")
    person.presses("Escape")
    return person.steps


def buttons(lines: list[str]) -> list[str]:
    """Give the lines that tell of something to press, or to type a secret in."""
    return [line for line in lines if "button" in line or "password" in line]


def started(stack: ExitStack, *command: str) -> subprocess.Popen[bytes]:
    """Start a program that is ended with the stack."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    return process


def until(is_so: Callable[[], bool], complaint: Callable[[], str]) -> None:
    """Look again and again, where nothing tells when it has come true."""
    ends_at = time.monotonic() + PATIENCE_S
    pause = threading.Event()
    while not is_so():
        if time.monotonic() > ends_at:
            raise AssertionError(complaint())
        pause.wait(LOOK_EVERY_S)


def main() -> int:
    """Start Orca and the program, walk, and write the report."""
    wake_the_bus()
    with ExitStack() as stack:
        orca = Orca(Path(os.environ["HOME"]), stack)
        program = started(stack, *sys.argv[2:])
        stack.callback(program.kill)
        steps = main_job(orca)
    Path(sys.argv[1]).write_text(json.dumps(steps, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
