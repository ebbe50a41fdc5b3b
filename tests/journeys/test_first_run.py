"""A new person is asked what they need, in pictures, by keyboard alone; nothing is kept unasked."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helper_app import app, settings
from helper_app.card.practice_readers import practice_table
from helper_app.needs import loader, outcome, profile
from helper_app.settings import SCALES, Settings
from helper_app.ui.context import Place
from tests.fakes.voice import RecordingVoice, recording_speaker
from tests.journeys.person import Person
from tests.journeys.test_begin_and_end import PATIENCE_S, running, window_of

NEEDS = loader.load()
QUESTIONS = loader.load_questions(NEEDS)
ANSWERS = [
    (number, question.id, answer.id)
    for number, question in enumerate(QUESTIONS)
    for answer in question.answers
]

Begin = Callable[..., Person]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give the folder of a person's own files; it is not there yet."""
    return tmp_path / "home"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Plug a stick in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication, home: Path, stick: Path) -> Iterator[Begin]:
    """Give a function that begins the program as `run` does: `profile_file`, a locale."""
    people: list[Person] = []

    def begin_(profile_file: Path | None = None, locale: str | None = "ja") -> Person:
        voice = RecordingVoice()
        found = app.find_settings(home / "settings.json", profile_file)
        services = app.compose(
            partial(settings.save, home / "settings.json"),
            found.settings,
            readers=practice_table().readers,
            make_speaker=lambda _on_trouble: recording_speaker(voice),
            own_needs=home / "needs.toml",
            places=lambda: [Place("STICK", stick)] if stick.exists() else [],
        )
        wishes = {"speech": "on", **({"locale": locale} if locale else {})}
        context = app.make_context(services, found.settings, wishes)
        window, desk = app.make_window(context)
        app.greet(window, desk, context, found, wish="", is_practice=False)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitActive(window, timeout=10_000).__enter__()
        person = Person(qtbot, window, context, voice)
        person.has_the_keyboard()
        people.append(person)
        return person

    yield begin_
    for person in people:
        person.closes_the_window()


def left_behind(folder: Path) -> list[str]:
    """Give everything that lies below a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def goes_on_to(person: Person, question: str) -> None:
    """Go from the first question to another one without answering."""
    for asked in QUESTIONS:
        person.is_on(f"fitting.{asked.id}")
        if asked.id == question:
            return
        person.activates(f"fitting.{asked.id}.next")


def goes_to_the_end(person: Person) -> None:
    """Answer nothing more and go to where settings are kept."""
    goes_on_to(person, QUESTIONS[-1].id)
    person.activates(f"fitting.{QUESTIONS[-1].id}.next")
    person.is_on("keeping")


def test_a_new_person_is_asked_and_hears_the_question(begin: Begin) -> None:
    person = begin()
    person.is_on("fitting.language")
    person.waits_to_hear("どのことばが読みやすいですか")


@pytest.mark.parametrize(("number", "question", "answer"), ANSWERS)
def test_an_answer_takes_effect_at_once(
    begin: Begin, number: int, question: str, answer: str
) -> None:
    person = begin()
    goes_on_to(person, question)
    person.activates(f"fitting.{question}.{answer}")
    wished = outcome.of(QUESTIONS, NEEDS, {question: answer})
    person.until(
        lambda: {name: getattr(person.settings, name) for name in wished} == wished, person.page
    )


def test_larger_letters_are_seen_at_once(begin: Begin) -> None:
    person = begin()
    goes_on_to(person, "seeing")
    before = person.letters
    person.activates("fitting.seeing.small")
    person.until(lambda: person.letters == pytest.approx(before * 200 / 133), person.page)


@pytest.mark.parametrize("answer", ["small", "glare"])
def test_what_was_pressed_stays_in_sight_when_letters_grow(begin: Begin, answer: str) -> None:
    person = begin()
    goes_on_to(person, "seeing")
    person.activates(f"fitting.seeing.{answer}")
    person.until(lambda: person.settings.scale == 200, person.page)
    person.until(person.focus_is_in_sight, person.focus)
    assert person.focus() == f"fitting.seeing.{answer}"


def test_a_question_that_opens_shows_its_heading(begin: Begin) -> None:
    person = begin()
    goes_on_to(person, "seeing")
    person.activates("fitting.seeing.small")
    person.until(lambda: person.settings.scale == 200, person.page)
    person.activates("fitting.seeing.next")
    person.is_on("fitting.hearing")
    person.until(lambda: person.has_in_sight("fitting.hearing.heading"), person.page)


def test_another_language_is_read_at_once(begin: Begin) -> None:
    person = begin()
    person.activates("fitting.language.english")
    person.waits_to_see("Which language do you read best?")


def test_easy_japanese_shows_at_once_and_is_said_without_its_spaces(begin: Begin) -> None:
    person = begin()
    person.activates("fitting.language.easy")
    person.waits_to_see("どの ことばが 読みやすいですか？")
    person.waits_to_hear("やさしいにほんご")


def test_what_an_answer_does_is_said(begin: Begin) -> None:
    person = begin()
    goes_on_to(person, "hearing")
    person.activates("fitting.hearing.hard")
    person.waits_to_hear("大きな声で、ゆっくり")


def test_a_screen_reader_is_told_which_answer_is_chosen(begin: Begin) -> None:
    person = begin()
    person.activates("fitting.language.readings")
    person.until(person.focus_is_chosen, person.page)


def test_another_answer_takes_the_first_one_back(begin: Begin) -> None:
    person = begin()
    goes_on_to(person, "seeing")
    person.activates("fitting.seeing.glare")
    person.until(lambda: person.settings.theme == "contrast", person.page)
    person.activates("fitting.seeing.fine")
    person.until(lambda: person.settings.theme == "auto", person.page)
    assert person.settings.scale == Settings().scale


def test_who_does_not_know_goes_on_with_nothing_changed(begin: Begin) -> None:
    person = begin()
    goes_on_to(person, "seeing")
    person.activates("fitting.seeing.glare")
    person.activates("fitting.seeing.unsure")
    person.is_on("fitting.hearing")
    assert person.settings.theme == "auto"


def test_back_leads_to_the_question_before_with_its_answer(begin: Begin) -> None:
    person = begin()
    person.activates("fitting.language.readings")
    person.activates("fitting.language.next")
    person.is_on("fitting.seeing")
    person.activates("fitting.seeing.back")
    person.is_on("fitting.language")
    assert person.focus() == "fitting.language.readings"


@pytest.mark.parametrize("question", [question.id for question in QUESTIONS])
def test_later_leaves_from_every_question_with_what_was_chosen(
    begin: Begin, home: Path, question: str
) -> None:
    person = begin()
    person.activates("fitting.language.english")
    goes_on_to(person, question)
    person.activates(f"fitting.{question}.later")
    person.is_on("home")
    assert person.settings.locale == "en"
    assert left_behind(home) == []


@pytest.mark.parametrize("scale", SCALES)
def test_everything_can_be_reached_by_tab_at_every_size(begin: Begin, scale: int) -> None:
    person = begin()
    goes_on_to(person, "hands")
    person.resizes_letters(scale)
    for name in ("fine", "tremble", "rest", "switch", "back", "unsure", "later", "next"):
        person.goes_to(f"fitting.hands.{name}")


def test_a_guest_leaves_nothing_on_the_disk(begin: Begin, home: Path, stick: Path) -> None:
    person = begin()
    goes_on_to(person, "seeing")
    person.activates("fitting.seeing.small")
    person.activates("fitting.seeing.next")
    for question in ("hearing", "hands", "memory"):
        person.is_on(f"fitting.{question}")
        person.activates(f"fitting.{question}.next")
    person.activates("fitting.company.shared")
    person.activates("fitting.company.next")
    person.is_on("keeping")
    person.until(lambda: person.focus() == "keeping.nowhere", person.focus)
    person.press("Return")
    person.waits_to_see("何も残しません。")
    person.activates("keeping.finish")
    person.is_on("home")
    person.press("ctrl+plus")
    person.until(lambda: person.settings.scale == 267, person.page)
    assert (left_behind(home), left_behind(stick)) == ([], [])


def test_the_program_itself_leaves_a_guest_nothing(display: str, tmp_path: Path) -> None:
    with running(display, tmp_path) as process:
        assert window_of(display, process)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
    assert left_behind(tmp_path) == []


def test_what_was_chosen_is_said_in_words_at_the_end(begin: Begin) -> None:
    person = begin()
    goes_on_to(person, "hands")
    person.activates("fitting.hands.tremble")
    person.activates("fitting.hands.next")
    person.activates("fitting.memory.next")
    person.activates("fitting.company.next")
    person.waits_to_see("手がふるえるとき：ふるえを直す")


def test_kept_here_it_is_the_same_next_time_and_nobody_asks(begin: Begin, home: Path) -> None:
    person = begin()
    goes_on_to(person, "seeing")
    person.activates("fitting.seeing.small")
    person.activates("fitting.seeing.next")
    for question in ("hearing", "hands", "memory", "company"):
        person.activates(f"fitting.{question}.next")
    person.activates("keeping.here")
    person.waits_to_see("このパソコンに残しました。")
    person.activates("keeping.finish")
    person.is_on("home")
    assert left_behind(home) == ["settings.json"]
    again = begin(locale=None)
    again.is_on("home")
    assert again.settings.scale == 200


def test_settings_on_a_stick_work_on_the_next_run(begin: Begin, home: Path, stick: Path) -> None:
    person = begin()
    person.activates("fitting.language.english")
    goes_to_the_end(person)
    person.activates("keeping.file")
    person.is_on("places")
    person.activates("places.0")
    person.is_on("keeping")
    person.waits_to_see("Your settings are in your own file.")
    again = begin(stick / profile.FILE_NAME, locale=None)
    again.is_on("home")
    again.waits_to_see("What would you like to do?")
    again.press("ctrl+plus")
    again.until(lambda: again.settings.scale == 167, again.page)
    assert profile.load(stick / profile.FILE_NAME).settings.scale == 167
    assert left_behind(home) == []


def test_who_brings_a_stick_along_needs_no_questions(begin: Begin, home: Path, stick: Path) -> None:
    profile.save(stick / profile.FILE_NAME, Settings(scale=300, locale="ja"))
    person = begin()
    person.activates("fitting.language.brought")
    person.is_on("home")
    assert person.settings.scale == 300
    assert left_behind(home) == []


def test_a_stick_that_was_taken_away_is_told_and_nothing_is_lost(begin: Begin, stick: Path) -> None:
    person = begin()
    goes_to_the_end(person)
    person.activates("keeping.file")
    person.is_on("places")
    stick.rmdir()
    person.activates("places.0")
    person.waits_to_see("てびきの設定.json")
    person.is_on("places")


def test_after_a_stick_failed_settings_can_still_be_kept_here(
    begin: Begin, home: Path, stick: Path
) -> None:
    person = begin()
    goes_to_the_end(person)
    person.activates("keeping.file")
    person.is_on("places")
    stick.rmdir()
    person.activates("places.0")
    person.waits_to_see("てびきの設定.json")
    person.activates("places.back")
    person.activates("keeping.here")
    person.waits_to_see("このパソコンに残しました。")
    assert left_behind(home) == ["settings.json"]


def test_a_stick_that_is_not_there_is_told_in_words(begin: Begin, tmp_path: Path) -> None:
    person = begin(tmp_path / "gone.json")
    person.is_on("home")
    person.waits_to_see("USBメモリーを差してから")


def test_a_damaged_profile_is_told_and_left_as_it_is(begin: Begin, tmp_path: Path) -> None:
    file = tmp_path / "own.json"
    file.write_bytes(b"\0broken")
    person = begin(file)
    person.waits_to_see("読めませんでした")
    person.press("ctrl+plus")
    person.until(lambda: person.settings.scale == 167, person.page)
    assert file.read_bytes() == b"\0broken"


def test_who_answers_anew_is_not_held_to_old_answers(begin: Begin, home: Path) -> None:
    settings.save(home / "settings.json", Settings(scale=200, steady="on"))
    person = begin()
    person.activates("home.settings")
    person.activates("settings.questions")
    goes_on_to(person, "hands")
    person.activates("fitting.hands.fine")
    person.until(lambda: person.settings.steady == "off", person.page)
    person.activates("fitting.hands.later")
    person.is_on("home")
    kept = settings.load(home / "settings.json").settings
    assert (kept.steady, kept.scale) == ("off", 200)


def test_trying_on_and_not_keeping_leaves_the_old_settings(begin: Begin, home: Path) -> None:
    settings.save(home / "settings.json", Settings(scale=200))
    person = begin()
    person.activates("home.settings")
    person.activates("settings.questions")
    goes_on_to(person, "seeing")
    person.activates("fitting.seeing.glare")
    person.activates("fitting.seeing.next")
    for question in ("hearing", "hands", "memory", "company"):
        person.activates(f"fitting.{question}.next")
    person.activates("keeping.nowhere")
    person.activates("keeping.finish")
    person.is_on("home")
    assert settings.load(home / "settings.json").settings == Settings(scale=200)


def test_languages_are_written_in_themselves(begin: Begin) -> None:
    person = begin(locale="en")
    assert person.sees("Which language do you read best?")
    assert person.sees("日本語、ふりがなつき")
