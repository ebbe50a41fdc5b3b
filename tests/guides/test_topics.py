"""What the first screen offers leads to every guide, once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import topics
from helper_app.guides.catalogue import Shelf
from helper_app.ui.theme.icons import PATHS

SHELF = Shelf()


def test_every_guide_stands_in_one_topic() -> None:
    offered = Counter(guide for topic in SHELF.topics for guide in topic.guides)
    assert offered == Counter(heading.id for heading in SHELF.headings)


def test_no_topic_is_empty() -> None:
    assert [topic.id for topic in SHELF.topics if not topic.guides] == []


def test_every_topic_has_a_drawing_of_its_own() -> None:
    icons = [topic.icon for topic in SHELF.topics]
    assert len({*icons}) == len(icons)
    assert {*icons} <= set(PATHS)


@pytest.mark.parametrize("topic", SHELF.topics, ids=lambda topic: str(topic.id))
def test_a_topic_is_wished_for_in_the_words_of_one_of_its_guides(topic: topics.Topic) -> None:
    assert topic.wish in topic.guides
    assert SHELF.heading(topic.wish).wishes


def test_a_topic_without_a_title_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    file.write_text('[[topic]]\nid = "card"\n', encoding="utf-8")
    with pytest.raises(GuideBroken) as told:
        topics.load(file)
    assert told.value.values["file"] == "topics.toml"
    assert "title" in str(told.value.values["problem"])
