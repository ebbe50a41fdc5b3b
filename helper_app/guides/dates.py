"""A day in words, the way people of a language say it."""

from __future__ import annotations

import datetime as dt

from helper_app.i18n import EASY, is_japanese

ERAS = (
    (dt.date(2019, 5, 1), "令和"),
    (dt.date(1989, 1, 8), "平成"),
    (dt.date(1926, 12, 25), "昭和"),
)
"""First day and name, latest first.

Source: Cabinet orders on the era name (元号を改める政令) of 1989-01-07 and 2019-04-01; the
first day of 昭和 from the announcement of 1926-12-25.
"""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def in_words(day: dt.date, locale: str) -> str:
    """Write a day.

    2031年4月5日（令和13年）; 2031年 4月 5日 in easy Japanese, where one way to count years is
    enough (出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」, 2020); 5 April
    2031 in any other language.
    """
    if locale == EASY:
        return f"{day.year}年 {day.month}月 {day.day}日"
    if is_japanese(locale):
        return f"{day.year}年{day.month}月{day.day}日{_in_era(day)}"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _in_era(day: dt.date) -> str:
    for first, name in ERAS:
        if day >= first:
            year = day.year - first.year + 1
            return f"（{name}{'元' if year == 1 else year}年）"
    return ""


def from_digits(digits: str) -> dt.date | None:
    """Read eight digits YYYYMMDD; None where they are no day of the calendar."""
    try:
        return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
