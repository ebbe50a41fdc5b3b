"""Proves who one is on the practice table, through the accessibility bus alone; writes a report.

    dbus-run-session -- /usr/bin/python3 walk_main_job.py REPORT COMMAND…

`COMMAND` opens the program. `REPORT` is the file for one JSON object: the steps, each with what
was announced, where the focus was and what stood there; and how the program ended.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tool import NotThere, Tool, wake_the_bus

END_S = 20.0


class Walk:
    """One person's way, and what was met on it."""

    def __init__(self, tool: Tool) -> None:
        self._tool = tool
        self.steps: dict[str, dict[str, object]] = {}

    def arrives(self, step: str, instruction: str) -> None:
        """Wait until a step is announced and lies under the focus; write down what is there."""
        self._tool.hears(instruction)
        self._tool.finds_at_the_focus(instruction)
        self.notes(step)

    def notes(self, step: str) -> None:
        """Write down what is there now."""
        tool = self._tool
        self.steps[step] = {
            "announced": tool.announced(),
            "focus": tool.focus(),
            "headings": [one["name"] for one in tool.of_role("heading")],
            "regions": [one["name"] for one in tool.of_role("tool bar", "panel", "grouping")],
            "labels": [one["name"] for one in tool.of_role("label")],
            "pictures": [one["name"] for one in tool.of_role("image", "icon")],
            "buttons": [one["name"] for one in tool.of_role("push button")],
        }

    def presses(self, name: str, role: str = "push button") -> None:
        """Press a button by its name."""
        self._tool.press(name, role)

    def enters(self, pin: str) -> None:
        """Press the keys of a PIN, one after the other, each heard."""
        for count, digit in enumerate(pin, 1):
            self._tool.press(digit)
            self._tool.hears(f"{count}けた入りました")


def main_job(tool: Tool) -> dict[str, object]:
    """Do the whole of it; give the report."""
    walk = Walk(tool)
    walk.arrives("ready", "カードと暗証番号を用意してください。")
    walk.presses("つぎへ")
    walk.arrives("reader", "カードリーダーをパソコンにつないでください。")
    walk.presses("リーダーをつなぐ")
    walk.arrives("place", "カードをリーダーに置いてください。")
    walk.presses("カードを置く")
    walk.arrives("which", "数字4けたの暗証番号を思い出してください。")
    walk.presses("つぎへ")
    walk.arrives("pad", "4けたの数字を入れてください。")
    walk.enters("1234")
    walk.notes("entered")
    walk.presses("この番号で証明する")
    walk.arrives("result", "本人だと証明できました。")
    walk.presses("つぎへ")
    walk.arrives("take", "カードを取ってください。")
    walk.presses("カードを取る")
    walk.arrives("done", "これでおわりです。")
    walk.presses("さいしょの画面へ")
    walk.arrives("home", "なにをしますか？")
    chooses_a_language(walk, tool)
    return {"steps": walk.steps}


def chooses_a_language(walk: Walk, tool: Tool) -> None:
    """Open the languages, choose the other one and come back, and end the program."""
    walk.presses("ことば")
    walk.arrives("languages", "読みやすいことばは、どれですか？")
    walk.steps["languages"]["choices"] = tool.of_role("radio button")
    walk.presses("English", "radio button")
    tool.until(lambda: tool.find("Back", "push button") is not None, tool.tree)
    walk.notes("languages.en")
    walk.steps["languages.en"]["choices"] = tool.of_role("radio button")
    walk.presses("Back")
    walk.arrives("home.en", "What would you like to do?")
    walk.presses("Finish")


def main() -> int:
    """Open the program, walk, and write the report."""
    wake_the_bus()
    tool = Tool()
    with subprocess.Popen(sys.argv[2:]) as program:
        try:
            tool.opens()
            report = main_job(tool)
            report["ended"] = program.wait(END_S)
        except NotThere as complaint:
            print(complaint, file=sys.stderr)
            return 1
        finally:
            program.kill()
    Path(sys.argv[1]).write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
