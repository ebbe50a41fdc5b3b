"""Applying for the card: every way leads to the postcard, and nobody is stuck at a counter."""

from __future__ import annotations

import datetime as dt

import pytest

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Position, View

SHELF = Shelf()
GUIDE = SHELF.guide("card.apply")
WORDING = SHELF.wording("ja", dt.date(2026, 11, 26))


def at(step: str) -> Position:
    return engine.start_at(GUIDE, step, {})


def seen(step: str) -> View:
    return views.view(GUIDE, at(step), WORDING)


def chosen(step: str, text: str) -> str:
    """Give the step a choice of these words leads to."""
    texts = [choice.text for choice in GUIDE.steps[step].choices]
    return engine.choose(GUIDE, at(step), texts.index(text)).step


def differing(step: str, text: str) -> str:
    """Give the step to which it leads that something else is seen."""
    texts = [difference.text for difference in GUIDE.steps[step].different]
    return engine.different(GUIDE, at(step), texts.index(text)).step


def pressed_on(step: str) -> list[str]:
    """Press the main button until the end."""
    position, way = at(step), [step]
    while GUIDE.steps[position.step].next:
        position = engine.advance(GUIDE, position)
        way.append(position.step)
    return way


@pytest.mark.parametrize(
    ("answer", "step"),
    [("これから申し込む", "form"), ("はがきを待っている", "wait"), ("はがきが届いた", "papers")],
)
def test_one_goes_on_from_where_one_is(answer: str, step: str) -> None:
    assert chosen("start", answer) == step


@pytest.mark.parametrize(
    ("answer", "way"),
    [
        ("窓口で申し込む", ["counter"]),
        ("郵便で申し込む", ["write", "photo", "post"]),
        ("スマホで申し込む", ["phone"]),
        ("証明写真の機械で申し込む", ["booth"]),
    ],
)
def test_every_way_of_applying_leads_to_the_postcard_and_the_card(
    answer: str, way: list[str]
) -> None:
    whole = pressed_on(chosen("way", answer))
    assert whole == [*way, "wait", "papers", "pins", "pick", "done"]


def test_who_lost_the_form_gets_one_at_the_counter() -> None:
    view = seen(differing("form", "見つからない"))
    assert view.instruction == "市区町村の窓口で、新しい申請書をもらってください。"


def test_who_cannot_go_to_the_counter_may_be_visited_or_write() -> None:
    assert "出張申請受付" in "".join(seen(differing("counter", "窓口まで行けない")).points)
    assert differing("visit", "来てもらえなかった") == "write"


def test_who_cannot_fetch_the_card_hears_of_a_proxy_from_75_on() -> None:
    assert "75歳以上" in seen(differing("papers", "自分では行けない")).points[0]


def test_who_fears_for_the_pins_hears_of_the_card_without_and_what_it_cannot_do() -> None:
    points = "".join(seen(differing("pins", "番号をおぼえられるか心配")).points)
    assert "暗証番号のいらない" in points
    assert "コンビニの証明書と、マイナポータルには使えません。" in points


def test_who_waits_in_vain_has_somebody_to_call() -> None:
    assert "0120-95-0178" in "".join(seen(differing("wait", "はがきが来ない")).points)


def test_waiting_may_end_for_today() -> None:
    assert GUIDE.steps[chosen("wait", "きょうはここまで")].end == "stopped"


def test_a_screen_nobody_verified_says_that_its_words_may_differ() -> None:
    for step in ("phone", "booth"):
        assert "画面の言葉は、少しちがうことがあります。" in seen(step).spoken


def test_no_pin_is_asked_for() -> None:
    assert not [step for step in GUIDE.steps.values() if step.ask or step.action or step.wait]
