"""A diagnosis becomes a text for somebody who helps, without anything personal in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from helper_app.card import report
from helper_app.card.diagnosis import Computer, Diagnosis, Finding, diagnose
from helper_app.errors import CardBusy, CardError, all_errors
from helper_app.i18n import Texts
from tests.card import doubles, papers
from tests.card.doubles import ReadersDouble, reader
from tests.card.whole_card import readers_with, whole_card

ENGLISH = Texts("en")
SUBJECT = ["library", "service", "permission", "reader", "card", "kind", "tries", "certificate"]


def text_of(readers: ReadersDouble, t: Texts = ENGLISH) -> str:
    """Diagnose, and write it down."""
    here = Computer("linux", lambda: (), lambda: ("scdaemon",))
    return report.text(diagnose(readers, None, here), t)


def test_a_good_card_is_told_line_by_line() -> None:
    written = text_of(readers_with(whole_card()))
    assert written.count("\nOK: ") == len(SUBJECT)
    assert "OK: Card reader: Reader A" in written
    assert "Tries left for the PIN: 3" in written


def test_nothing_personal_is_told() -> None:
    now = datetime.now(UTC)
    ends = now - timedelta(days=3)
    der = papers.certificate(valid_from=now - timedelta(days=9), valid_until=ends)
    name = "SONY FeliCa RC-S300/P (0269614) 00 00"
    written = text_of(readers_with(whole_card(der), reader(name)))
    assert "card.certificate_expired" in written
    assert "SONY FeliCa RC-S300/P 00 00" in written
    hidden = (papers.SUBJECT, "0269614", str(ends.year), f"{ends:%m-%d}")
    assert [personal for personal in hidden if personal in written] == []


def test_what_is_wrong_is_told_with_its_code_and_what_to_do() -> None:
    changes = {doubles.SELECT_JPKI: "6A82", "00A4040C07A0000002471001": "9000"}
    lines = text_of(readers_with(whole_card(changes=changes))).splitlines()
    at = lines.index("Not OK: Kind of card: passport [card.unknown]")
    assert lines[at + 1 : at + 3] == [
        "    This is a passport.",
        "    Take it away and put your Individual Number Card there.",
    ]


def test_programs_that_may_hold_the_card_are_named() -> None:
    written = text_of(ReadersDouble([reader()], {"Reader A": CardBusy()}))
    assert "It may be one of these: scdaemon" in written


def test_it_is_written_in_the_persons_language() -> None:
    written = text_of(ReadersDouble(), Texts("ja"))
    assert "カードリーダーが、見つかりません" in written
    assert "名前・番号・暗証番号は入っていません" in written


@pytest.mark.parametrize("locale", ["ja", "en"])
@pytest.mark.parametrize("code", [kind.code for kind in all_errors(CardError)])
def test_every_error_can_be_told_as_a_finding(code: str, locale: str) -> None:
    found = Diagnosis((Finding("card", code, "1"),))
    written = report.text(found, Texts(locale))
    assert f"[{code}]" in written
    assert "{" not in written
