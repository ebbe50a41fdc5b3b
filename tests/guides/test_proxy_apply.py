"""Acting for somebody: asked first, no PIN touched, the counter before the way there."""

from __future__ import annotations

import pytest

from tests.guides.way import SHELF, Way

ID = "proxy.apply"
GUIDE = SHELF.guide(ID)


def test_it_begins_with_a_talk_and_the_person_s_own_answer() -> None:
    way = Way(ID)
    assert way.seen.instruction == "はじめに、ご本人に話してください。"
    assert way.press().seen.instruction == "ご本人は、どう答えましたか？"


def test_silence_is_not_taken_for_a_yes() -> None:
    assert "だまっているのは、「はい」ではありません。" in Way(ID).seen.spoken


def test_an_undecided_person_ends_it_without_blame() -> None:
    view = Way(ID, "answer").choose("「まだ決められない」").seen
    assert view.end == "stopped"
    assert view.note.startswith("やめるのも、よい答えです。")


def test_who_wants_to_do_it_alone_is_only_accompanied() -> None:
    view = Way(ID, "answer").choose("「自分でします」").seen
    assert view.instruction == "手を出さずに、となりで見守ってください。"


def test_who_cannot_answer_is_not_decided_for_by_the_family() -> None:
    view = Way(ID, "answer").choose("返事がない").seen
    assert view.instruction == "家族だけで決めずに、窓口に相談してください。"


@pytest.mark.parametrize("answer", ["「はい、頼みます」", "「自分でします」", "返事がない"])
def test_every_way_on_passes_the_rule_about_the_pin(answer: str) -> None:
    way = Way(ID, "answer").choose(answer)
    while way.step != "never":
        way.press()
    assert way.seen.instruction == "暗証番号を入れるのは、ご本人だけにしてください。"


@pytest.mark.parametrize("step", list(GUIDE.steps))
def test_no_step_asks_for_a_pin(step: str) -> None:
    assert not GUIDE.steps[step].ask


def test_who_knows_the_pin_already_has_it_changed() -> None:
    view = Way(ID, "never").differs("もう番号を知っている").seen
    assert view.instruction == "ご本人に、番号を変えてもらってください。"


def test_the_mandate_leads_to_the_counter_and_then_to_what_to_bring() -> None:
    way = Way(ID, "what").choose("ほかの手続き").choose("委任状を書いてもらう")
    assert [way.step, way.press().step, way.press().step] == ["mandate", "office", "bring"]


def test_the_counter_is_asked_whether_a_paper_is_still_needed() -> None:
    assert "「その書類は、いまもいりますか」とも聞きましょう。" in Way(ID, "office").seen.points


def test_the_sealed_sheet_stays_sealed() -> None:
    view = Way(ID, "what").choose("カードの期限を新しくする").seen
    assert "封は、開けません。" in view.note


def test_electronic_mandates_are_said_to_be_for_companies() -> None:
    assert "「電子委任状」は、会社の代表が" in Way(ID, "proof").seen.spoken


def test_who_is_afraid_of_a_representative_finds_help() -> None:
    view = Way(ID, "portal").differs("見られるのがこわい").seen
    assert "9110" in view.spoken
    assert "あなたが悪いのではありません。" in view.note


def test_a_change_of_heart_at_the_door_stops_it() -> None:
    assert Way(ID, "check").differs("ご本人が、やめたいと言った").seen.end == "stopped"


@pytest.mark.parametrize("step", ["mandate", "renew", "portal", "record", "guardian"])
def test_what_is_told_of_papers_names_an_official_page(step: str) -> None:
    hosts = [source.host for source in Way(ID, step).seen.sources]
    assert hosts
    assert all(host.endswith((".lg.jp", ".go.jp")) for host in hosts)
