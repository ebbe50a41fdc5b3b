"""Reminders as a calendar file, and as the short text of a 2D code.

Source: RFC 5545. Days are all-day events: they have no time zone.
Thread: any.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

MAKER = "-//Tebiki//Tebiki//JA"
SHORTEST_TITLE = 8
CUT = "…"
LONGEST_CODE_BYTES = 213
"""UTF-8 bytes that still fit a version 10 code at level M (ISO/IEC 18004 table 7)."""


@dataclass(frozen=True)
class Reminder:
    """Something to do on a day.

    Attributes:
        uid: The same for the same thing, so that a calendar replaces an older entry.
        day: When.
        title: What, in a few words.
        text: What to bring and where to go.
        alarm_days_before: When the calendar speaks up: days before, at 9 o'clock.
    """

    uid: str
    day: date
    title: str
    text: str = ""
    alarm_days_before: int = 0


def calendar_file(reminders: Iterable[Reminder], made_at: datetime) -> bytes:
    """Write reminders as an iCalendar file.

    Args:
        reminders: What to write.
        made_at: Now, with a time zone.
    """
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    for reminder in reminders:
        event = Event()
        event.add("uid", reminder.uid)
        event.add("dtstamp", made_at)
        event.add("dtstart", reminder.day)
        event.add("dtend", reminder.day + timedelta(days=1))
        event.add("summary", reminder.title)
        if reminder.text:
            event.add("description", reminder.text)
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", reminder.title)
        alarm.add("trigger", timedelta(hours=9) - timedelta(days=reminder.alarm_days_before))
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def code_text(reminder: Reminder) -> str:
    """Write a reminder as short as phones understand it, to fit a 2D code.

    Returns:
        At most 213 bytes of UTF-8. A title that is too long is cut, between words where they are
        written apart; the text is left out.
    """
    title = " ".join(reminder.title.split())
    title = title.replace("\\", "").replace(";", "、").replace(",", "、")
    end = len(title)
    short = title
    while len(event(short, reminder.day).encode()) > LONGEST_CODE_BYTES:
        end = cut_before(title, end)
        short = title[:end].rstrip() + CUT
    return event(short, reminder.day)


def cut_before(title: str, end: int) -> int:
    """Give where to cut a title next: before the last word, or letter of an unspaced script."""
    place = end - 1
    while (
        place > SHORTEST_TITLE
        and title[place - 1 : place + 1].isascii()
        and (title[place - 1 : place + 1].isalnum())
    ):
        place -= 1
    return place


def event(title: str, day: date) -> str:
    """Write the lines of one all-day event."""
    lines = ("BEGIN:VEVENT", f"SUMMARY:{title}", f"DTSTART;VALUE=DATE:{day:%Y%m%d}", "END:VEVENT")
    return "\r\n".join(lines)
