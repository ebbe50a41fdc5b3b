"""Words are spelt alike however a person writes them."""

from __future__ import annotations

import pytest

from helper_app.guides.catalogue import Shelf
from helper_app.guides.spelling import cut, forms, from_romaji, spelt

LEXICON = Shelf().lexicon


def sounds(text: str) -> set[str]:
    return {spelling.sound for spelling in forms(text, LEXICON)}


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [
        ("yakusho", "やくしょ"),
        ("yakusyo", "やくしょ"),
        ("shoumei", "しょうめい"),
        ("syoumei", "しょうめい"),
        ("tsuzuki", "つずき"),
        ("tuduki", "つづき"),
        ("fujisan", "ふじさん"),
        ("huzisan", "ふじさん"),
        ("jusho", "じゅしょ"),
        ("zyusyo", "じゅしょ"),
        ("chizu", "ちず"),
        ("tizu", "ちず"),
        ("shimbun", "しんぶん"),
        ("shinbun", "しんぶん"),
        ("kin'en", "きんえん"),
        ("kinnen", "きんねん"),
        ("matchi", "まっち"),
        ("kippu", "きっぷ"),
        ("ＹＡＫＵＳＨＯ", "やくしょ"),
    ],
)
def test_romaji_is_read_in_both_ways(romaji: str, kana: str) -> None:
    assert from_romaji(romaji) == kana


@pytest.mark.parametrize("word", ["prove", "pdf", "hello world", "カード", "i", "", "card2"])
def test_what_is_no_romaji_is_left_alone(word: str) -> None:
    assert from_romaji(word) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("役所", "やくしょ"),
        ("ヤクショ", "やくしょ"),
        ("ﾔｸｼｮ", "やくしょ"),
        ("やくしよ", "やくしょ"),
        ("カード", "かあど"),
        ("kaado", "カード"),
        ("ka-do", "カード"),
        ("kādo", "カード"),
        ("しょめえ", "署名"),
        ("おうさか", "おおさか"),
        ("きかん", "きがん"),
        ("つづき", "つずき"),
        ("ＰＤＦ", "pdf"),
        ("行かない", "行きません"),
        ("行かない", "行かずに"),
        ("行きたくない", "行かなくて"),
        ("Prove who I am!", "provewhoiam"),
    ],
)
def test_two_writings_sound_alike(one: str, other: str) -> None:
    assert sounds(one) & sounds(other)


@pytest.mark.parametrize(
    ("one", "other"), [("行く", "行かない"), ("書きたい", "書きたくない"), ("go", "don't go")]
)
def test_a_negation_does_not_sound_like_what_it_negates(one: str, other: str) -> None:
    assert not sounds(one) & sounds(other)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("カードの名前や住所を読む", ["カード", "名前", "住所", "読む"]),
        ("やくしょに　いかない", ["やくしょ", "いかない"]),
        ("yakusho ni ikanai", ["yakusho", "ikanai"]),
        ("kaado wo yomu", ["kaado", "yomu"]),
        ("prove who I am", ["prove", "who"]),
        ("に を は", []),
        ("", []),
    ],
)
def test_particles_are_no_words(said: str, words: list[str]) -> None:
    assert cut(said) == words


def test_no_sound_reaches_across_the_beginning_of_a_word() -> None:
    assert spelt("いかない", LEXICON).sound in spelt("役所に行かない", LEXICON).sound
