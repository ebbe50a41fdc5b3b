"""Every error has its own code, its sentences, and its line in the documentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app import remedies
from helper_app.errors import HelperError, all_errors
from helper_app.i18n import Texts

CLI = Path(__file__).parent.parent.parent / "docs" / "cli.md"
KINDS = all_errors()
FIELDS = {
    "not_after": "2026-04-05", "tries_left": 2, "file": "x.toml", "line": 3,
    "problem": "p", "kept_as": "old.json",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_has_its_line_in_the_documentation(kind: type[HelperError]) -> None:
    assert f"| {kind.exit_code} | `{kind.code}` |" in CLI.read_text(encoding="utf-8")


def test_no_two_errors_share_a_code_or_an_exit_code() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS)
    assert len({kind.exit_code for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("locale", ["ja", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_error_has_four_sentences_in_every_language(
    kind: type[HelperError], locale: str
) -> None:
    remedy = remedies.of(kind(**FIELDS), Texts(locale))
    sentences = (remedy.happened, remedy.means, remedy.now, remedy.spoken)
    assert all(sentences)
    assert not any("{" in sentence for sentence in sentences)


def test_japanese_sentences_hold_no_english_words() -> None:
    allowed = {"PDF", "USB", "Linux", "libccid", "pcscd", "p", "x", "toml", "old", "json"}
    for kind in KINDS:
        remedy = remedies.of(kind(**FIELDS), Texts("ja"))
        words = set(
            "".join(
                c if c.isascii() and c.isalpha() else " "
                for c in (remedy.happened + remedy.means + remedy.now + remedy.spoken)
            ).split()
        )
        assert words <= allowed


def test_an_unknown_code_is_told_as_unexpected() -> None:
    class Odd(HelperError):
        code = "odd"

    assert remedies.of(Odd(), Texts("en")) == remedies.REMEDIES["unexpected"]
