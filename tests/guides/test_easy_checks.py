"""Easy Japanese follows its rules; each rule is broken once, in a text that is right otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import easy_checks
from helper_app.guides.catalogue import Shelf
from tests.guides.conftest import LOCALES

LEXICON = Shelf().lexicon
WORDS = easy_checks.load()

GOOD = (
    "カードを リーダーに 置いてください。暗証番号〈カードの 4つの 数字〉は、まだ 入れません。"
    "名前、住所、生年月日を 見てください。"
)
LONG = "カードの 名前と 住所と 生年月日を ゆっくり よく 見てから リーダーに カードを まっすぐ"

MUTATIONS = [
    ("easy_length", "カードを リーダーに 置いて", f"{LONG} 置いて"),
    ("easy_one_idea", "カードを リーダーに", "まず これを、つぎに それを、あとで カードを、ここに"),
    ("easy_one_idea", "カードを リーダーに 置いて",
     "新しい カードが ここに ありますが、古い カードを リーダーに 置いて"),
    ("easy_polite", "置いてください", "置いていただきます"),
    ("easy_polite", "カードを リーダーに", "お持ちの カードを リーダーに"),
    ("easy_polite", "置いてください", "置いて下さい"),
    ("easy_double_negative", "置いてください", "置かなければ なりません"),
    ("easy_double_negative", "まだ 入れません", "入れない ことは ありません"),
    ("easy_passive", "見てください", "書かれています"),
    ("easy_passive", "見てください", "印刷されます"),
    ("easy_passive", "見てください", "印刷させます"),
    ("easy_vague", "まだ 入れません", "まだ 入れないかもしれません"),
    ("easy_words", "見てください", "確認してください"),
    ("easy_words", "名前、住所", "もしくは、住所"),
    ("easy_spaces", "カードを リーダーに", "カードを  リーダーに"),
    ("easy_spaces", "カードを リーダーに", "カードを　リーダーに"),
    ("easy_spaces", "置いてください。暗証", "置いてください 。暗証"),
    ("easy_spaces", "置いてください。暗証", "置いてください。 暗証"),
    ("easy_spaces", "数字〉は、", "数字 〉は、"),
    ("easy_spaces", "見てください。", "見てください。 "),
    ("easy_spaces", "カードを リーダーに 置いて", "カードをリーダーに置いて"),
    ("reading", "カードを", "薔薇を"),
]  # fmt: skip


def rules(text: str) -> set[str]:
    return {rule for rule, _ in easy_checks.problems(text, LEXICON, WORDS)}


def test_a_good_text_breaks_no_rule() -> None:
    assert rules(GOOD) == set()


@pytest.mark.parametrize(("rule", "before", "after"), MUTATIONS)
def test_a_broken_rule_is_caught_by_its_name(rule: str, before: str, after: str) -> None:
    assert GOOD.count(before) == 1
    assert rules(GOOD.replace(before, after)) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "利用者証明用電子証明書の 暗証番号です。",
        "失効〈途中で 使えなくなること〉は、わかりません。",
        "「ご利用上の注意事項」を 見てください。",
        "お知らせを 読みます。",
        "生《う》まれた 子どもです。",
        "{title}は、{date:day}に 終わりました。",
        "一日《ついたち》に 来ます。",
    ],
)
def test_what_may_stand_is_not_reported(text: str) -> None:
    assert rules(text) == set()


def test_a_finding_names_file_line_and_message() -> None:
    text = easy_checks.EasyText("確認します。", "ja@easy/guides.po", 7, "確かめる。")
    (found,) = easy_checks.check([text], LEXICON, WORDS)
    expected = "ja@easy/guides.po:7: error [easy_words] 確かめる。: 確認: say 見る、たしかめる"
    assert str(found) == expected


def test_every_text_of_both_domains_is_looked_at() -> None:
    found = list(easy_checks.texts(LOCALES))
    assert {text.file for text in found} == {"ja@easy/guides.po", "ja@easy/helper_app.po"}
    assert len(found) > 1000


def test_words_that_are_only_searched_for_are_not() -> None:
    searched = "ルビ 消す 読みがな"
    assert searched not in {text.where for text in easy_checks.texts(LOCALES)}


def test_every_text_follows_the_rules() -> None:
    assert easy_checks.check(easy_checks.texts(LOCALES), LEXICON, WORDS) == []


def test_no_hard_word_is_an_official_term() -> None:
    assert set(WORDS.easier) & set(WORDS.official) == set()


def test_a_broken_file_of_words_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "easy_words.toml"
    path.write_text('[easier]\n"確認" = 3\n', encoding="utf-8")
    with pytest.raises(GuideBroken) as caught:
        easy_checks.load(path)
    assert caught.value.values["line"] == 2
