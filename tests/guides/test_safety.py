"""Protecting oneself: stop first, pay nothing, and reach somebody who helps."""

from __future__ import annotations

import pytest

from tests.guides.reader import Reader

REAL = "safety.real"
FIVE = "safety.five"
NOW = "いま、あやしい知らせが来ている"


def test_the_first_thing_is_to_stop() -> None:
    seen = Reader(REAL).sees
    assert seen.instruction == "まず、手を止めてください。"
    assert "お金は、はらいません。" in seen.points


@pytest.mark.parametrize(
    ("came", "first"),
    [
        ("電話", "電話を切ってください。"),
        ("メールやSMS", "メッセージの中のリンクは、押さないでください。"),
        ("画面の警告", "「Esc」キーを、長く押してください。"),
        ("手紙や、家に来た人", "「家族に相談します」と言ってください。"),
    ],
)
def test_every_way_a_message_comes_has_its_own_protection(came: str, first: str) -> None:
    assert Reader(REAL).goes(NOW, came).sees.instruction == first


def test_who_checks_uses_a_number_of_their_own() -> None:
    seen = Reader(REAL).goes(NOW, "電話", "つぎへ").sees
    assert seen.note == "相手が言った番号や、メッセージの番号は使いません。"


@pytest.mark.parametrize(
    ("done", "first"),
    [
        ("お金をふりこんだ", "ふりこんだ先の銀行に、電話してください。"),
        ("カードの番号を入れた", "カードの会社に、電話してください。"),
        ("パスワードを教えた", "教えたパスワードを、変えてください。"),
        ("マイナンバーカードをわたした", "電話で、カードを止めてもらってください。"),
    ],
)
def test_who_has_paid_first_reaches_who_can_stop_it_and_then_the_police(
    done: str, first: str
) -> None:
    reader = Reader(REAL).goes("もう、はらった・教えた", done)
    assert reader.sees.instruction == first
    assert reader.goes("つぎへ").sees.instruction == "「#9110」に電話してください。"


def test_who_has_paid_is_not_blamed() -> None:
    assert "悪いのではありません" in Reader(REAL, "paid").sees.note


def test_the_consumer_line_is_named_with_its_source() -> None:
    seen = Reader(REAL, "consult").goes("お金や買い物の相談").sees
    assert seen.instruction == "「188」に電話してください。"
    assert {source.id for source in seen.sources} >= {"consumer.188", "consumer.188.days"}


def test_who_is_in_danger_calls_the_police_from_the_first_screen() -> None:
    seen = Reader(REAL).goes("身の危険を感じる").sees
    assert seen.instruction == "すぐに110番に電話してください。"


@pytest.mark.parametrize("line", ["consult.consumer", "consult.police"])
def test_a_line_nobody_answers_leads_to_a_counter(line: str) -> None:
    seen = Reader(REAL, line).goes("つながらない").sees
    assert seen.instruction == "市区町村の窓口か、警察署へ行ってください。"


@pytest.mark.parametrize("answer", ["本物だと思う", "あやしいと思う", "よくわからない"])
def test_every_answer_of_the_rehearsal_is_explained_without_blame(answer: str) -> None:
    seen = Reader(REAL, "quiz.message").goes(answer).sees
    assert (seen.instruction, seen.is_trouble) == ("あやしい知らせです。", False)


def test_the_rehearsal_holds_a_message_that_is_real() -> None:
    seen = Reader(REAL, "quiz.mail").goes("本物だと思う").sees
    assert seen.instruction == "本物のようです。"


@pytest.mark.parametrize("quiz", ["message", "call", "popup", "mail"])
def test_a_rehearsal_says_that_it_is_one(quiz: str) -> None:
    assert "これは練習です。どこにもつながりません。" in Reader(REAL, f"quiz.{quiz}").sees.points


def test_who_does_all_five_walks_through_without_a_lesson() -> None:
    reader = Reader(FIVE).goes("している", "電池をためて、あとで入れる", "つぎへ", "ぜんぶちがう")
    reader.goes("つながりのない、長い言葉", "つぎへ", "かけている", "ある", "いる", "つぎへ")
    assert (reader.at.step, reader.sees.end) == ("done", "done")


@pytest.mark.parametrize("answer", ["していない", "よくわからない"])
def test_what_is_not_done_gets_one_small_step(answer: str) -> None:
    assert Reader(FIVE).goes(answer).at.step == "update.how"


def test_nobody_is_asked_for_a_password() -> None:
    assert not any(step.ask for step in Reader(FIVE).guide.steps.values())


def test_who_cannot_find_a_setting_is_sent_to_people() -> None:
    seen = Reader(FIVE, "update.how").goes("見つからない").sees
    assert seen.instruction == "買った店か、講習会で聞いてください。"


def test_who_has_nobody_to_ask_learns_the_advice_lines() -> None:
    sources = {source.id for source in Reader(FIVE, "helper").goes("いない").sees.sources}
    assert sources == {"consumer.188", "police.9110"}


def test_the_next_check_is_put_on_the_calendar() -> None:
    assert Reader(FIVE, "remind").sees.instruction == "カレンダーに、次に見る日を書いてください。"
