"""Texts that follow one another are heard as sentences, in any script."""

from __future__ import annotations

import pytest

from helper_app.ui.sentences import joined, remarked


@pytest.mark.parametrize(
    ("texts", "sentences"),
    [
        (("なにをしますか？", "ひとつ押してください。"), "なにをしますか？ひとつ押してください。"),
        (("カードのようすを見る", "約5分"), "カードのようすを見る。約5分。"),
        (("Read the card", "About 5 minutes"), "Read the card. About 5 minutes."),
        (("日本語", "English"), "日本語。English."),
        (("「つぎへ」を押す。", ""), "「つぎへ」を押す。"),
        (("「おわり。」",), "「おわり。」"),
        ((" What now? ", "Press one."), "What now? Press one."),
        ((), ""),
    ],
)
def test_texts_become_sentences(texts: tuple[str, ...], sentences: str) -> None:
    assert joined(texts) == sentences


@pytest.mark.parametrize(
    ("text", "remark", "both"),
    [
        ("約5分", "確認中", "約5分（確認中）"),
        ("About 5 minutes", "Being checked", "About 5 minutes (Being checked)"),
        ("約5分", "", "約5分"),
        ("", "確認中", "確認中"),
    ],
)
def test_a_remark_stands_in_parentheses(text: str, remark: str, both: str) -> None:
    assert remarked(text, remark) == both
