"""Applying from home: the two keys are never mixed up, and nobody is left half-way."""

from __future__ import annotations

import pytest

from tests.guides.ways import NEXT, Way

HOME = "家から自分の申請をする"
TO_THE_BUTTON = (HOME, NEXT, NEXT, NEXT, NEXT, NEXT)
TO_THE_SIGNATURE = (*TO_THE_BUTTON, "あった", NEXT, NEXT, "そえる書類はない", NEXT)


def applying(*words: str) -> Way:
    way = Way("portal.apply")
    way.press(*words)
    return way


def test_both_keys_are_told_apart_before_anything_begins() -> None:
    view = applying(HOME).view
    assert view.note == (
        "入るときは「利用者証明用」の数字4けた、送るときは「署名用」の6から16文字を使います。"
    )


def test_getting_in_names_the_certificate_of_four_digits() -> None:
    view = applying(*TO_THE_BUTTON, "あった").view
    assert view.note.startswith("使うのは「利用者証明用電子証明書」")


def test_signing_names_the_other_certificate() -> None:
    view = applying(*TO_THE_SIGNATURE, "署名を求められた").view
    assert view.note.startswith("「署名用電子証明書」の番号です。")
    assert "数字4けたの番号では、ありません。" in view.points


def test_what_needs_no_signature_is_sent_without_a_password() -> None:
    assert applying(*TO_THE_SIGNATURE, "署名はいらない").view.step_id == "send"


def test_a_forgotten_password_is_not_tried_but_reset_at_the_counter() -> None:
    way = applying(*TO_THE_SIGNATURE, "署名を求められた", "番号がちがう、わすれた")
    assert way.view.instruction == "番号を入れずに、窓口に電話してください。"
    assert way.press(NEXT).end == "stopped"


def test_who_finds_the_password_again_goes_on_where_they_were() -> None:
    way = applying(*TO_THE_SIGNATURE, "署名を求められた", "番号がちがう、わすれた")
    view = way.press("番号を書いた紙が見つかった", "署名の画面にもどる")
    assert view.step_id == "sign"


def test_nobody_uses_the_card_of_another() -> None:
    view = applying("家族などの申請をたのまれた").view
    assert view.note == "ほかの人のカードと暗証番号を使って、申請してはいけません。"


@pytest.mark.parametrize(
    "words",
    [
        ("窓口や紙でする",),
        ("何を申請するかわからない",),
        (*TO_THE_BUTTON[:3], "自分の市区町村がない"),
        (*TO_THE_BUTTON, "なかった"),
    ],
)
def test_what_cannot_be_done_from_home_leads_to_the_counter(words: tuple[str, ...]) -> None:
    assert "窓口に電話で聞いてください。" in applying(*words).view.instruction.replace("、", "")


def test_after_sending_the_number_is_kept_and_a_day_set() -> None:
    way = applying(*TO_THE_SIGNATURE, "署名はいらない")
    steps = [way.press(NEXT).step_id for _ in range(4)]
    assert steps == ["receipt", "track", "out", "done"]
