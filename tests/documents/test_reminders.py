"""Reminders as calendar files and 2D codes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from helper_app.documents import qr
from helper_app.documents.calendar import Reminder, calendar_file, code_text
from helper_app.errors import CodeTooLong

NOW = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)
RENEW = Reminder(
    "renew@tebiki", date(2030, 10, 2), "証明書を新しくする", "カード; 番号, 窓口\n持ち物", 14
)


def test_a_calendar_reads_the_day_the_words_and_the_alarm() -> None:
    (event,) = Calendar.from_ical(calendar_file([RENEW], NOW)).walk("VEVENT")
    assert event.decoded("dtstart") == date(2030, 10, 2)
    assert event.decoded("dtend") == date(2030, 10, 3)
    assert (event["summary"], event["description"]) == (RENEW.title, RENEW.text)
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger").total_seconds() == (9 - 14 * 24) * 3600


def test_no_line_of_the_file_is_too_long() -> None:
    lines = calendar_file([Reminder("u", date(2030, 1, 1), "長い題名" * 40)], NOW).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_the_same_reminder_gives_the_same_file() -> None:
    assert calendar_file([RENEW], NOW) == calendar_file([RENEW], NOW)


def test_the_code_says_the_event() -> None:
    assert code_text(RENEW).split("\r\n") == [
        "BEGIN:VEVENT",
        "SUMMARY:証明書を新しくする",
        "DTSTART;VALUE=DATE:20301002",
        "END:VEVENT",
    ]


def test_a_long_title_is_cut_to_fit_the_code() -> None:
    text = code_text(Reminder("u", date(2030, 1, 1), "長い題名" * 40))
    assert len(text.encode()) <= 213
    assert qr.matrix(text)


def test_a_title_is_cut_between_words() -> None:
    title = "Renew the certificate " * 20
    cut = code_text(Reminder("u", date(2030, 1, 1), title)).split("\r\n")[1]
    said = cut.removeprefix("SUMMARY:").removesuffix("…")
    assert cut.endswith("…") and title.startswith(said + " ")


@pytest.mark.parametrize("title", ["x" * 400, "𠮷" * 400])
def test_a_title_of_one_endless_word_fits_all_the_same(title: str) -> None:
    assert len(code_text(Reminder("u", date(2030, 1, 1), title)).encode()) <= 213


def test_a_title_cannot_add_lines_to_the_code() -> None:
    text = code_text(Reminder("u", date(2030, 1, 1), "A\r\nURL:https://example.com"))
    assert len(text.split("\r\n")) == 4


@pytest.mark.parametrize("text", ["A", code_text(RENEW), "https://www.jpki.go.jp/" * 8])
def test_a_scanner_reads_what_was_written(text: str) -> None:
    assert scanned(qr.matrix(text)) == text


def test_a_code_too_fine_for_paper_is_refused() -> None:
    for text in ("あ" * 100, "x" * 5000):
        with pytest.raises(CodeTooLong):
            qr.matrix(text)


def test_the_drawing_has_a_white_ground() -> None:
    assert b'fill="#fff"' in qr.svg("A")


def scanned(matrix: qr.Matrix) -> str:
    """Read a code with another program's reader, four pixels a square."""
    import numpy
    import zxingcpp

    squares = numpy.array(matrix, dtype=numpy.uint8)
    picture = numpy.kron(1 - squares, numpy.ones((4, 4), dtype=numpy.uint8)) * 255
    (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)
