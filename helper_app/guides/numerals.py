"""How numbers are read: counters and their sound changes, dates, times, money, telephone numbers.

Gives pieces of the text with their hiragana; small letters, kana and voice follow from the same
pieces. Where two readings are usual, the one of announcements is taken: seven is なな but しちじ,
しちがつ, しちにん; ten is じゅっ before a hard sound; numbers told digit by digit (telephone,
postcode) have ゼロ, ニー, ゴー, with の for a hyphen. Knows digits, not words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

DIGITS = "0123456789"
HEADS = frozenset(DIGITS + "〒¥#")
"""What an expression with a number can begin with, once `narrow`."""
UNITS = "百千万億兆"
_ONES = ("", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
_HUNDREDS = {3: "さんびゃく", 6: "ろっぴゃく", 8: "はっぴゃく"}
_THOUSANDS = {3: "さんぜん", 8: "はっせん"}
_MYRIADS = ((10**12, "ちょう"), (10**8, "おく"), (10**4, "まん"))
_TOLD = ("ぜろ", "いち", "にー", "さん", "よん", "ごー", "ろく", "なな", "はち", "きゅう")
_WIDE = str.maketrans("０１２３４５６７８９，．：／－‐‑–−％＃￥", "0123456789,.:/-----%#¥")
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_DATE = (
    r"(?P<year>1[89][0-9]{2}|20[0-9]{2})(?P<mark>[-/])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?![-/0-9])"
)
_CLOCK = r"(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?![:0-9])"
_CHAIN = r"(?P<mark>〒 ?)?(?P<groups>[0-9]+(?:-[0-9]+)+)"
_VERSION = r"[0-9]+(?:\.[0-9]+){2,}"
_SHORT = r"#[0-9]{4}(?![0-9])"
_MONEY = rf"¥(?P<sum>{_NUMBER})"
_SHARE = r"(?P<whole>[0-9]+)(?P<of>分)の(?P<part>[0-9]+)"
_JOINS = ("-", "/", ":", ".", "分の")
"""What follows a number that is only a part of an expression."""
_HARD = ("かきくけこ", "さしすせそたちつてと", "はひふへほ")
_DOUBLED = {
    "いち": ("いっ", "".join(_HARD)),
    "ろく": ("ろっ", _HARD[0] + _HARD[2]),
    "はち": ("はっ", "".join(_HARD)),
    "じゅう": ("じゅっ", "".join(_HARD)),
    "ひゃく": ("ひゃっ", _HARD[0] + _HARD[2]),
    "びゃく": ("びゃっ", _HARD[0] + _HARD[2]),
    "ぴゃく": ("ぴゃっ", _HARD[0] + _HARD[2]),
}
"""How a number ends, what becomes of it, and before which sounds."""
_BORROWED = {
    "じゅう": ("じゅっ", "カキクケコサシスセソタチツテトハヒフヘホパピプペポ"),
    "ろく": ("ろっ", "カキクケコ"),
    "ひゃく": ("ひゃっ", "カキクケコ"),
    "びゃく": ("びゃっ", "カキクケコ"),
    "ぴゃく": ("ぴゃっ", "カキクケコ"),
}
"""The same before borrowed counters, whose own first sounds never change."""
_READ_WELL = "さしすせそたちつてと"
"""First sounds of counters that a voice doubles by itself after eight."""
_HALF_VOICED = str.maketrans("はひふへほ", "ぱぴぷぺぽ")


class Piece(NamedTuple):
    """A piece of an expression.

    Attributes:
        surface: What is written.
        sounds: How it is read, in kana.
        said: What a voice should be given, where it would read the surface otherwise.
    """

    surface: str
    sounds: str
    said: str | None = None


@dataclass(frozen=True)
class Numerals:
    """Reads numbers.

    Attributes:
        counters: What follows a number, to its reading; in katakana if the word is borrowed.
        endings: Last digit and counter whose sounds change by no rule, to the two readings (4人,
            よ にん); a longer counter that begins with this one follows it.
        wholes: Numbers, mostly with their counter, that are read as one word (1人, ひとり); the
            mark 月 before one means that it stands after a month (月1日, ついたち).
    """

    counters: Mapping[str, str]
    endings: Mapping[str, str] = field(default_factory=dict)
    wholes: Mapping[str, str] = field(default_factory=dict)

    def at(self, text: str, at: int) -> tuple[Piece, ...] | None:
        """Read the expression that begins here, in a text made `narrow`; None if there is none."""
        return self._special(text, at) or tuple(self._counted(text, at)) or None

    def _special(self, text: str, at: int) -> tuple[Piece, ...] | None:
        """Read what is more than a number and its counter."""
        number = _found(_NUMBER, text, at)
        if number is not None and not text.startswith(_JOINS, number.end()):
            return None
        if found := _found(_DATE, text, at):
            return (self._rewritten(found, "{year}年{month}月{day}日"),)
        if found := _found(_CLOCK, text, at):
            on_the_hour = not int(found["minute"])
            return (self._rewritten(found, "{hour}時" if on_the_hour else "{hour}時{minute}分"),)
        if found := _found(_MONEY, text, at):
            written = f"{found['sum']}円"
            return (Piece(found[0], self._sounds(written), written),)
        if found := _found(_SHARE, text, at):
            whole, part = (cardinal(int(found[name])) for name in ("whole", "part"))
            of = Piece(found["whole"], whole), Piece(found["of"], "ぶん")
            return (*of, Piece("の", "の"), Piece(found["part"], part))
        if found := _found(_VERSION, text, at):
            numbers = (cardinal(int(number)) for number in found[0].split("."))
            return (Piece(found[0], "てん".join(numbers)),)
        if found := _found(_SHORT, text, at):
            sounds = f"しゃーぷ{told(found[0][1:])}"
            return (Piece(found[0], sounds, katakana(sounds)),)
        return _chained(text, at)

    def _rewritten(self, found: re.Match[str], form: str) -> Piece:
        numbers = {name: int(value) for name, value in found.groupdict().items() if value.isdigit()}
        written = form.format(**numbers)
        return Piece(found[0], self._sounds(written), written)

    def _sounds(self, text: str) -> str:
        sounds = ""
        at = 0
        while at < len(text):
            pieces = tuple(self._counted(text, at)) or (Piece(text[at], text[at]),)
            sounds += "".join(piece.sounds for piece in pieces)
            at += sum(len(piece.surface) for piece in pieces)
        return sounds

    def _counted(self, text: str, at: int) -> Iterator[Piece]:
        """Read a number, its units of ten thousand, and what it counts."""
        while found := _found(_NUMBER, text, at):
            counter = self._counter_at(text, found.end())
            yield from self._with_counter(found[0], counter, text.endswith(("月", "月 "), 0, at))
            at = found.end() + len(counter)
            is_unit = counter != "" and counter in UNITS
            while is_unit and (counter := self._counter_at(text, at)):
                yield Piece(counter, self.counters[counter])
                at += len(counter)
                is_unit = counter in UNITS
            if not is_unit:
                return

    def _counter_at(self, text: str, at: int) -> str:
        """Give the longest counter that stands here, or nothing."""
        longest = max(map(len, self.counters), default=0)
        for length in range(min(longest, len(text) - at), 0, -1):
            if text[at : at + length] in self.counters:
                return text[at : at + length]
        return ""

    def _with_counter(self, written: str, counter: str, in_month: bool) -> Iterator[Piece]:
        number = written.replace(",", "")
        if "." not in number and (counter or number[0] != "0"):
            number = str(int(number))
        for length in range(len(counter), -1, -1):
            begun, rest = counter[:length], counter[length:]
            whole = self._whole(number, begun, counter, in_month)
            if whole:
                said = katakana(whole) if number == "0" or not begun else None
                yield Piece(written + begun, whole, said)
                if rest:
                    yield Piece(rest, self._rest(counter, begun))
                return
            ending = self.endings.get(_last(number) + begun) if begun else None
            if ending:
                head, tail = ending.split()
                yield Piece(written, _before_last(number) + head)
                yield Piece(counter, tail + self._rest(counter, begun))
                return
        yield from self._by_rule(written, number, counter)

    def _whole(self, number: str, begun: str, counter: str, in_month: bool) -> str | None:
        """Give the one word for a number and a counter, or the beginning of one."""
        if not begun and counter:
            return None
        dated = self.wholes.get(f"月{number}{begun}") if in_month else None
        return dated or self.wholes.get(number + begun)

    def _by_rule(self, written: str, number: str, counter: str) -> Iterator[Piece]:
        head, tail = joined(_read(number), self.counters.get(counter, ""))
        if counter in ("万", "億", "兆") and head.endswith("せん") and number.endswith("1000"):
            head = f"{head.removesuffix('せん')}いっせん"
        is_misread = head.endswith(("はっ", "いっせん")) and tail[:1] not in _READ_WELL
        yield Piece(written, head, katakana(head) if is_misread else None)
        if counter:
            is_spelt = is_misread or counter.isascii()
            yield Piece(counter, tail, katakana(tail) if is_spelt else None)

    def _rest(self, counter: str, begun: str) -> str:
        """Give how a counter goes on after a shorter one: 年度 after 年 is ど."""
        return self.counters[counter].removeprefix(self.counters.get(begun, ""))


def narrow(text: str) -> str:
    """Give a text of the same length with the digits and marks of plain letters."""
    return text.translate(_WIDE)


def _found(pattern: str, text: str, at: int) -> re.Match[str] | None:
    """Match where an expression may begin; compiled when first needed, which is not at a start."""
    return re.compile(pattern).match(text, at)


def cardinal(number: int) -> str:
    """Read a whole number below ten to the 16th in hiragana."""
    if number == 0:
        return "ぜろ"
    words = ""
    for size, name in _MYRIADS:
        high, number = divmod(number, size)
        if high:
            head, tail = joined(_below_myriad(high), name)
            words += (f"いっ{head}" if head == "せん" else head) + tail
    return words + _below_myriad(number)


def katakana(text: str) -> str:
    """Write hiragana as katakana: a voice does not take numbers in it for digits."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


def told(digits: str) -> str:
    """Read digit by digit, as telephone numbers are told; の stands for a hyphen."""
    return "".join("の" if digit == "-" else _TOLD[int(digit)] for digit in digits)


def joined(number: str, counter: str) -> tuple[str, str]:
    """Put a number before a counter: いち and かい give いっ and かい; さん stays."""
    first = counter[:1]
    for table in (_DOUBLED, _BORROWED):
        for end, (doubled, sounds) in table.items():
            if first and number.endswith(end) and first in sounds:
                softened = first.translate(_HALF_VOICED) + counter[1:]
                return number.removesuffix(end) + doubled, softened
    return number, counter


def _chained(text: str, at: int) -> tuple[Piece, ...] | None:
    """Read numbers between hyphens: telephone and postcode digit by digit, 1-2-3 as numbers."""
    found = _found(_CHAIN, text, at)
    if found is None:
        return None
    groups = found["groups"].split("-")
    is_told = found["mark"] or groups[0][0] == "0" or max(map(len, groups)) > 3
    sounds = "の".join(told(group) if is_told else cardinal(int(group)) for group in groups)
    mark = ("ゆうびんばんごう", "郵便番号") if found["mark"] else ("", "")
    return (Piece(found[0], mark[0] + sounds, mark[1] + katakana(sounds)),)


def _below_myriad(number: int) -> str:
    thousands, hundreds, tens, ones = (number // size % 10 for size in (1000, 100, 10, 1))
    words = ""
    if thousands:
        words += _THOUSANDS.get(thousands, ("" if thousands == 1 else _ONES[thousands]) + "せん")
    if hundreds:
        words += _HUNDREDS.get(hundreds, ("" if hundreds == 1 else _ONES[hundreds]) + "ひゃく")
    if tens:
        words += ("" if tens == 1 else _ONES[tens]) + "じゅう"
    return words + _ONES[ones]


def _last(number: str) -> str:
    """Give what a number ends with: its last digit, or 千 for whole thousands."""
    return "千" if re.search("[^0]000$|^[0-9]000$", number) else number[-1]


def _before_last(number: str) -> str:
    """Read a number without what it ends with: 14 gives じゅう."""
    if _last(number) == "千":
        return cardinal(int(number)).removesuffix("せん")
    if "." in number:
        return _read(number[:-1])
    return cardinal(int(number) // 10 * 10) if len(number) > 1 else ""


def _read(number: str) -> str:
    """Read a number as it is written without commas; with a zero before it, digit by digit."""
    whole, point, part = number.partition(".")
    if not point:
        is_told = (len(whole) > 1 and whole[0] == "0") or len(whole) > 16
        return told(whole) if is_told else cardinal(int(whole))
    head = "れい" if int(whole) == 0 else joined(cardinal(int(whole)), "てん")[0]
    return f"{head}てん{_decimal(part)}"


def _decimal(digits: str) -> str:
    return "".join(cardinal(int(digit)) for digit in digits)
