"""Lists of spots from open data: every row is taken in as it is, or told."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helper_app.errors import GuideBroken
from helper_app.guides import open_data
from helper_app.guides.facts import Sourced
from helper_app.guides.open_data import Spot

STANDARD = (
    "全国地方公共団体コード,ID,名称,名称_カナ,所在地_連結表記,所在地_都道府県,所在地_市区町村,"
    "建物名等(方書),緯度,経度,電話番号,備考"
)
ROW = "000000,1,見本小学校,ミホンショウガッコウ,見本県見本市1-1,見本県,見本市1-1,,35.5,139.5,,"
SOURCE = Sourced(
    source_title="見本市",
    source_url="https://www.example.lg.jp/",
    source_date=dt.date(2026, 4, 1),
    checked=dt.date(2026, 11, 26),
    review_by=dt.date(2027, 5, 28),
)
LETTERS = st.characters(codec="cp932", exclude_categories=("C",), exclude_characters="¢£¬‖−〜")
WORDS = st.text(LETTERS, max_size=30)


def read(*lines: str, encoding: str = "utf-8") -> tuple[list[Spot], list[tuple[int, str]]]:
    content = "\r\n".join(lines).encode(encoding)
    good, refused = open_data.spots("list.csv", content)
    return list(good), [(row.line, row.problem) for row in refused]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_list_is_read_in_every_encoding(encoding: str) -> None:
    ((spot,), refused) = read(STANDARD, ROW, encoding=encoding)
    assert (spot.name, spot.kana, spot.address, refused) == (
        "見本小学校", "ミホンショウガッコウ", "見本県見本市1-1", [],
    )  # fmt: skip


def test_a_list_of_the_older_standard_is_read() -> None:
    ((spot,), _) = read("NO,名称,住所,方書,設置位置", "1,見本館,見本市1,2階,受付の前")
    assert (spot.address, spot.room) == ("見本市1", "受付の前")


def test_an_address_is_put_together_from_its_pieces() -> None:
    ((spot,), _) = read(
        "名称,所在地_都道府県,所在地_市区町村,所在地_番地以下", "館,見本県,見本市,1"
    )
    assert spot.address == "見本県見本市1"


def test_full_width_digits_are_made_usual() -> None:
    ((spot,), _) = read("名称,住所,緯度,経度", "館,見本市１，３５．５，１３９".replace("，", ","))
    assert (spot.address, spot.latitude, spot.longitude) == ("見本市1", "35.5", "139")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",見本市,,,,", "no name"),
        ("館,,,,,", "neither address nor latitude and longitude"),
        ("館,見本市,35.5,,,", "latitude or longitude is missing"),
        ("館,見本市,139.5,35.5,,", "latitude 139.5 is not in Japan"),
        ("館,見本市,北,東,,", "latitude 北 is no number"),
        ("館,見本市,,,12345,", "12345 is no telephone number"),
        ("館,見本市,,,,朝から", "朝から is no time"),
        ("館,見本市", "2 cells, the header has 6"),
    ],
)
def test_a_row_that_cannot_be_believed_is_told(row: str, problem: str) -> None:
    assert read("名称,住所,緯度,経度,電話番号,開始時間", row) == ([], [(2, problem)])


def test_a_bad_row_does_not_lose_its_neighbours() -> None:
    good, refused = read(STANDARD, ROW, "bad", ROW)
    assert (len(good), [line for line, _ in refused]) == (2, [3])


def test_rows_without_anything_are_no_rows() -> None:
    assert read(STANDARD, ",,,,,,,,,,,", ROW)[1] == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\xff",
        "番号,電話\n1,2\n".encode(),
        "名称\n館\n".encode(),
        "名称,緯度\n".encode(),
        '名称,住所\n"館"x,市\n'.encode(),
    ],
)
def test_a_file_that_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(GuideBroken):
        open_data.spots("list.csv", content)


def test_missing_columns_are_named() -> None:
    with pytest.raises(GuideBroken) as caught:
        open_data.spots("list.csv", "番号\n1\n".encode())
    assert "名称" in str(caught.value.values["problem"])


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(GuideBroken):
        open_data.spots("list.csv", content)


@given(
    st.lists(st.lists(WORDS, min_size=3, max_size=5), max_size=8),
    st.sampled_from(("utf-8", "utf-8-sig", "cp932")),
)
def test_no_row_is_dropped_silently(rows: list[list[str]], encoding: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["名称", "住所", "電話番号"], *rows])
    good, refused = open_data.spots("list.csv", out.getvalue().encode(encoding))
    assert len(good) + len(refused) == sum(any(map(str.strip, row)) for row in rows)


CELLS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(str.strip)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.builds(Spot, *[CELLS] * 11), max_size=3))
def test_what_was_written_is_read_again(tmp_path: Path, found: list[Spot]) -> None:
    path = tmp_path / "town.aed.toml"
    text = open_data.written("aed", tuple(found), SOURCE)
    path.write_text(text, encoding="utf-8", newline="")
    assert open_data.load(path) == (SOURCE, tuple(found))
