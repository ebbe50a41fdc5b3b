"""Who speaks when, and what listeners are told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from helper_app.errors import HelperError, SoundMissing, VoiceMissing
from helper_app.speech.driver import Driver
from helper_app.speech.model import Event, EventKind, Phrase, Priority, Utterance
from helper_app.speech.silent import Silent
from helper_app.speech.speaker import Speaker
from tests.fakes.voice import RecordingVoice
from tests.speech.processes import speech_threads

PATIENCE_S = 10.0


def said(*texts: str, priority: Priority = Priority.NORMAL, locale: str = "ja") -> Utterance:
    """Make an utterance."""
    return Utterance(tuple(Phrase(text, text) for text in texts), locale, priority)


class Listener:
    """Keeps what it was told, and waits for more."""

    def __init__(self, speaker: Speaker) -> None:
        self.events: list[Event] = []
        self._told = threading.Condition()
        speaker.listeners.append(self.hear)

    def hear(self, event: Event) -> None:
        with self._told:
            self.events.append(event)
            self._told.notify_all()

    def waits_for(self, is_so: Callable[[], bool]) -> None:
        with self._told:
            assert self._told.wait_for(is_so, PATIENCE_S), self.events

    def waits_for_ends(self, count: int) -> None:
        self.waits_for(lambda: len(self.of(EventKind.FINISHED)) >= count)

    def waits_for_phrase(self, utterance: Utterance, phrase: int = 0) -> None:
        event = Event(EventKind.PHRASE, utterance, phrase)
        self.waits_for(lambda: event in self.events)

    def of(self, kind: EventKind) -> list[Event]:
        return [event for event in self.events if event.kind is kind]

    def has_completed(self, utterance: Utterance) -> bool:
        return any(e.completed for e in self.events if e.utterance is utterance)


class Scene:
    """A speaker with one recording voice and a listener."""

    def __init__(self, voice: RecordingVoice, find: Callable[[str], Driver] | None = None) -> None:
        self.voice = voice
        self.troubles: list[HelperError] = []
        quick = Silent(lambda cancel, seconds: cancel.wait(0))
        self.speaker = Speaker(find or (lambda _: voice), self.troubles.append, quick)
        self.listener = Listener(self.speaker)

    def says(self, *utterances: Utterance) -> None:
        """Say all and wait until each has ended."""
        before = len(self.listener.of(EventKind.FINISHED))
        for utterance in utterances:
            self.speaker.say(utterance)
        self.listener.waits_for_ends(before + len(utterances))

    def waits_for(self, is_so: Callable[[], bool]) -> None:
        """Look again and again until something is so."""
        until = time.monotonic() + PATIENCE_S
        while not is_so():
            assert time.monotonic() < until, self.voice.heard
            threading.Event().wait(0.002)

    def waits_for_silence(self) -> None:
        """Wait until the voice has let go of its breath."""
        self.waits_for(lambda: not self.voice.is_speaking)

    def lets_everything_be_said(self, *utterances: Utterance) -> None:
        """Let a slow voice say all there is, until each utterance has ended."""
        for _ in range(100):
            self.voice.go_on()
        self.listener.waits_for_ends(len(utterances))


@pytest.fixture
def make() -> Iterator[Callable[..., Scene]]:
    """Make scenes, and close their speakers."""
    scenes: list[Scene] = []

    def make_scene(**how: object) -> Scene:
        find = how.pop("find", None)
        scenes.append(Scene(RecordingVoice(**how), find))  # type: ignore[arg-type]  # passed on
        return scenes[-1]

    yield make_scene
    for scene in scenes:
        scene.speaker.close()


def test_utterances_are_said_in_the_order_they_were_asked_for(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.says(said("一"), said("二"), said("三"))
    assert scene.voice.heard == "一\n二\n三"


def test_each_phrase_is_told_by_its_number_between_start_and_end(
    make: Callable[..., Scene],
) -> None:
    scene, words = make(), said("置きます。", "待ちます。待ちます。", "。")
    scene.says(words)
    assert [(event.kind, event.phrase) for event in scene.listener.events] == [
        (EventKind.STARTED, -1),
        (EventKind.PHRASE, 0),
        (EventKind.PHRASE, 1),
        (EventKind.PHRASE, 2),
        (EventKind.FINISHED, -1),
    ]


def test_what_is_pronounced_is_said_and_not_what_is_shown(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.says(Utterance((Phrase("券面", "ケンメン"),), "ja"))
    assert scene.voice.heard == "ケンメン"


def test_the_next_breath_is_announced_to_the_voice(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.says(said("一", "二"))
    assert [breath.upcoming for breath in scene.voice.breaths] == ["二", ""]


def test_next_goes_before_what_waits_but_cuts_nothing(make: Callable[..., Scene]) -> None:
    scene = make(is_slow=True)
    first, second = said("一"), said("二")
    third, fourth = said("三", priority=Priority.NEXT), said("四", priority=Priority.NEXT)
    scene.speaker.say(first)
    scene.listener.waits_for_phrase(first)
    for utterance in (second, third, fourth):
        scene.speaker.say(utterance)
    for _ in range(4):
        scene.voice.go_on()
    scene.listener.waits_for_ends(4)
    assert scene.voice.heard == "一\n三\n四\n二"


def test_now_cuts_what_is_said_and_drops_what_waits(make: Callable[..., Scene]) -> None:
    scene = make(is_slow=True)
    old, waiting, new = said("古い"), said("待つ"), said("新しい", priority=Priority.NOW)
    scene.speaker.say(old)
    scene.speaker.say(waiting)
    scene.listener.waits_for_phrase(old)
    scene.speaker.say(new)
    scene.listener.waits_for_phrase(new)
    scene.voice.go_on()
    scene.listener.waits_for_ends(3)
    assert scene.voice.heard == "古い\n新しい"


def test_every_utterance_is_told_to_have_ended_even_a_dropped_one(
    make: Callable[..., Scene],
) -> None:
    scene = make(is_slow=True)
    old, waiting = said("古い"), said("待つ")
    scene.speaker.say(old)
    scene.speaker.say(waiting)
    scene.listener.waits_for_phrase(old)
    scene.speaker.cancel()
    scene.listener.waits_for_ends(2)
    ends = [(e.utterance, e.completed) for e in scene.listener.of(EventKind.FINISHED)]
    assert ends == [(old, False), (waiting, False)]


def test_what_is_said_after_cancel_is_heard(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.speaker.cancel()
    scene.says(said("一"))
    assert scene.voice.heard == "一"


def test_repeat_says_the_last_utterance_again(make: Callable[..., Scene]) -> None:
    scene, words = make(), said("一")
    scene.says(words)
    scene.speaker.repeat()
    scene.listener.waits_for_ends(2)
    assert scene.voice.heard == "一\n一"
    assert {event.utterance.phrases for event in scene.listener.events} == {words.phrases}


def test_what_is_repeated_can_be_told_from_what_was_said_before(
    make: Callable[..., Scene],
) -> None:
    scene, words = make(), said("一")
    scene.says(words)
    again = scene.speaker.repeat()
    scene.listener.waits_for_ends(2)
    assert [event.utterance is again for event in scene.listener.of(EventKind.FINISHED)] == [
        False,
        True,
    ]


def test_repeat_says_nothing_when_nothing_was_said(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.speaker.repeat()
    scene.says(said("一"))
    assert scene.voice.heard == "一"


@pytest.mark.parametrize(("asked", "kept"), [(-5, 0), (0, 0), (70, 70), (100, 100), (400, 100)])
def test_rate_and_volume_stay_between_0_and_100(
    make: Callable[..., Scene], asked: int, kept: int
) -> None:
    scene = make()
    scene.speaker.rate = scene.speaker.volume = asked
    scene.says(said("一"))
    assert [(b.rate, b.volume) for b in scene.voice.breaths] == [(kept, kept)]


def test_saying_never_waits_for_the_voice(make: Callable[..., Scene]) -> None:
    scene = make(is_slow=True)
    begun = time.monotonic()
    for _ in range(100):
        scene.speaker.say(said("一", priority=Priority.NOW))
    assert time.monotonic() - begun < 0.2


def test_a_voice_lives_on_the_speech_thread_alone(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.says(said("一"), said("one", locale="en"))
    assert scene.voice.threads == {"speech"}


def test_easy_japanese_is_said_by_the_japanese_voice(make: Callable[..., Scene]) -> None:
    asked: list[str] = []

    def find(language: str) -> Driver:
        asked.append(language)
        return RecordingVoice({"ja"})

    scene = make(find=find)
    scene.says(said("一", locale="ja@easy"), said("二"))
    assert asked == ["ja"]


def test_a_voice_can_be_made_ready_before_it_speaks(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.speaker.prepare("ja@easy")
    scene.says(said("一"))
    assert scene.voice.prepared == ["ja"]


def no_voice(language: str) -> Driver:
    """Find none."""
    raise VoiceMissing(locale=language)


def a_faulty_finder(language: str) -> Driver:
    """Fail in a way nobody foresaw."""
    raise ZeroDivisionError


@pytest.mark.parametrize("find", [no_voice, a_faulty_finder])
def test_without_a_voice_the_phrases_go_on_and_it_is_told_once(
    make: Callable[..., Scene], find: Callable[[str], Driver]
) -> None:
    scene, words = make(find=find), said("一", "二", locale="en")
    scene.says(words, words)
    assert len(scene.listener.of(EventKind.PHRASE)) == 4
    assert [(t.code, t.values) for t in scene.troubles] == [
        ("speech.voice_missing", {"locale": "en"})
    ]


@pytest.mark.parametrize("error", [VoiceMissing(locale="ja"), SoundMissing(), ValueError("odd")])
@pytest.mark.parametrize("when", ["fails", "fails_late"])
def test_when_the_voice_fails_in_the_middle_every_phrase_is_still_told_once(
    make: Callable[..., Scene], error: Exception, when: str
) -> None:
    scene, words = make(**{when: {"二": error}}), said("一", "二", "三")
    scene.says(words)
    assert [event.phrase for event in scene.listener.of(EventKind.PHRASE)] == [0, 1, 2]
    assert scene.listener.has_completed(words)


def test_a_missing_loudspeaker_is_told_once_and_tried_again(make: Callable[..., Scene]) -> None:
    scene = make(fails={"一": SoundMissing()})
    scene.says(said("一"), said("一"), said("二"))
    assert [trouble.code for trouble in scene.troubles] == ["speech.sound_missing"]
    assert scene.voice.heard == "二"


def test_a_voice_that_failed_is_closed_and_not_used_again(make: Callable[..., Scene]) -> None:
    scene = make(fails={"一": VoiceMissing(locale="ja")})
    scene.says(said("一"), said("二"))
    assert (scene.voice.is_closed, scene.voice.heard) == (True, "")


def fails(event: Event) -> None:
    """Be a faulty listener."""
    raise ValueError


def test_a_listener_that_fails_stops_neither_the_voice_nor_the_others(
    make: Callable[..., Scene],
) -> None:
    scene, words = make(), said("一")
    scene.speaker.listeners.insert(0, fails)
    scene.says(words)
    assert scene.listener.has_completed(words)


def paused(scene: Scene, *utterances: Utterance, phrase: int = 0) -> None:
    """Let the first of them be heard up to a phrase, and pause there."""
    for utterance in utterances:
        scene.speaker.say(utterance)
    for number in range(phrase):
        scene.listener.waits_for_phrase(utterances[0], number)
        scene.voice.go_on()
    scene.listener.waits_for_phrase(utterances[0], phrase)
    scene.speaker.pause()
    scene.waits_for_silence()


def test_after_a_pause_the_phrase_that_was_cut_is_said_from_its_beginning(
    make: Callable[..., Scene],
) -> None:
    scene, words = make(is_slow=True), said("一", "二、二、二、二、二、二、二、二、二。", "三")
    paused(scene, words, phrase=1)
    scene.speaker.go_on()
    scene.lets_everything_be_said(words)
    assert scene.voice.heard.split("\n") == ["一", *[words.phrases[1].text] * 2, "三"]


def test_a_phrase_of_several_breaths_begins_with_its_first_again(
    make: Callable[..., Scene],
) -> None:
    long = "カードをリーダーの上に置いて、手をはなして待ってください。"
    scene, words = make(is_slow=True), said(long)
    scene.speaker.say(words)
    scene.listener.waits_for_phrase(words)
    scene.voice.go_on()
    scene.waits_for(lambda: len(scene.voice.breaths) == 2)
    scene.speaker.pause()
    scene.speaker.go_on()
    scene.lets_everything_be_said(words)
    first, second = long.split("、")
    assert [b.text.rstrip("、") for b in scene.voice.breaths] == [first, second, first, second]


def test_a_phrase_is_told_once_however_often_it_is_paused(make: Callable[..., Scene]) -> None:
    scene, words = make(is_slow=True), said("一", "二")
    paused(scene, words)
    for _ in range(3):
        scene.speaker.go_on()
        scene.speaker.pause()
    scene.speaker.go_on()
    scene.lets_everything_be_said(words)
    assert [event.phrase for event in scene.listener.of(EventKind.PHRASE)] == [0, 1]


def test_a_pause_ends_nothing(make: Callable[..., Scene]) -> None:
    scene, words, waiting = make(is_slow=True), said("一"), said("二")
    paused(scene, words, waiting)
    assert scene.listener.of(EventKind.FINISHED) == []


def test_what_waits_is_said_after_the_pause(make: Callable[..., Scene]) -> None:
    scene, words, waiting = make(is_slow=True), said("一"), said("二")
    paused(scene, words, waiting)
    scene.speaker.go_on()
    scene.lets_everything_be_said(words, waiting)
    assert scene.voice.heard == "一\n一\n二"


def test_what_is_asked_for_in_a_pause_waits_for_its_end(make: Callable[..., Scene]) -> None:
    scene, words, later = make(is_slow=True), said("一"), said("二")
    paused(scene, words)
    scene.speaker.say(later)
    assert scene.voice.heard == "一"
    scene.speaker.go_on()
    scene.lets_everything_be_said(words, later)
    assert scene.voice.heard == "一\n一\n二"


def test_now_ends_a_pause(make: Callable[..., Scene]) -> None:
    scene, old, new = make(is_slow=True), said("古い"), said("新しい", priority=Priority.NOW)
    paused(scene, old)
    scene.speaker.say(new)
    scene.lets_everything_be_said(old, new)
    assert (scene.voice.heard, scene.speaker.is_paused) == ("古い\n新しい", False)


def test_repeating_ends_a_pause(make: Callable[..., Scene]) -> None:
    scene, words = make(is_slow=True), said("一")
    paused(scene, words)
    scene.speaker.repeat()
    scene.lets_everything_be_said(words, words)
    assert scene.voice.heard == "一\n一"


def test_cancelling_ends_a_pause_and_what_was_held(make: Callable[..., Scene]) -> None:
    scene, words, waiting, next_ = make(is_slow=True), said("一"), said("二"), said("三")
    paused(scene, words, waiting)
    scene.speaker.cancel()
    scene.speaker.say(next_)
    scene.lets_everything_be_said(words, waiting, next_)
    assert scene.voice.heard == "一\n三"


def test_where_nothing_is_said_there_is_nothing_to_pause(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.speaker.pause()
    scene.says(said("一"))
    assert (scene.voice.heard, scene.speaker.is_paused) == ("一", False)


def test_a_pause_that_came_too_late_holds_nothing_back(make: Callable[..., Scene]) -> None:
    scene, first, second = make(is_slow=True), said("一"), said("二")
    scene.speaker.listeners.append(
        lambda e: scene.speaker.pause() if e.kind is EventKind.FINISHED else None
    )
    scene.speaker.say(first)
    scene.lets_everything_be_said(first)
    scene.waits_for(lambda: not scene.speaker.is_paused)
    scene.speaker.say(second)
    scene.lets_everything_be_said(first, second)
    assert scene.voice.heard == "一\n二"


def test_closing_in_a_pause_leaves_no_thread(make: Callable[..., Scene]) -> None:
    scene, words = make(is_slow=True), said("一")
    paused(scene, words)
    scene.speaker.close()
    assert speech_threads() == []
    assert [e.completed for e in scene.listener.of(EventKind.FINISHED)] == [False]


def test_when_the_voice_fails_after_a_pause_the_silent_one_goes_on(
    make: Callable[..., Scene],
) -> None:
    scene, words = make(is_slow=True), said("一", "二", "三")
    paused(scene, words)
    scene.voice.breaks(SoundMissing())
    scene.speaker.go_on()
    scene.listener.waits_for_ends(1)
    assert [event.phrase for event in scene.listener.of(EventKind.PHRASE)] == [0, 1, 2]


def test_pausing_and_going_on_never_wait_for_the_voice(make: Callable[..., Scene]) -> None:
    scene, words = make(is_slow=True), said("一", "二")
    scene.speaker.say(words)
    begun = time.monotonic()
    for _ in range(500):
        scene.speaker.pause()
        scene.speaker.go_on()
    assert time.monotonic() - begun < 0.2


def test_pauses_from_many_threads_lose_no_end(make: Callable[..., Scene]) -> None:
    scene = make(is_slow=True)

    def meddle(number: int) -> None:
        deeds = (scene.speaker.pause, scene.speaker.go_on, scene.speaker.cancel)
        for turn in range(100):
            scene.speaker.say(said("一"))
            deeds[(turn + number) % 3]()

    meddlers = [threading.Thread(target=meddle, args=(number,)) for number in range(4)]
    for meddler in meddlers:
        meddler.start()
    for meddler in meddlers:
        meddler.join()
    scene.speaker.cancel()
    scene.listener.waits_for_ends(400)


def test_only_the_phrases_that_were_asked_for_are_said(make: Callable[..., Scene]) -> None:
    scene, words = make(), said("一", "二", "三", "四")
    scene.says(replace(words, only=range(1, 3)))
    assert scene.voice.heard == "二\n三"


def test_the_phrases_of_a_part_keep_their_numbers(make: Callable[..., Scene]) -> None:
    scene, words = make(), said("一", "二", "三", "四")
    scene.says(replace(words, only=range(1, 3)))
    assert [event.phrase for event in scene.listener.of(EventKind.PHRASE)] == [1, 2]


def test_closing_ends_the_voice_the_thread_and_what_waits(make: Callable[..., Scene]) -> None:
    scene = make(is_slow=True)
    first, second = said("一"), said("二")
    scene.speaker.say(first)
    scene.speaker.say(second)
    scene.listener.waits_for_phrase(first)
    scene.speaker.close()
    assert scene.voice.is_closed
    assert speech_threads() == []
    assert [e.completed for e in scene.listener.of(EventKind.FINISHED)] == [False, False]


def test_nothing_is_said_after_closing(make: Callable[..., Scene]) -> None:
    scene = make()
    scene.speaker.close()
    scene.speaker.say(said("一"))
    assert (scene.voice.heard, speech_threads()) == ("", [])


def test_a_thousand_starts_and_stops_leave_no_thread_and_lose_no_end(
    make: Callable[..., Scene],
) -> None:
    scene = make(is_slow=True)
    for _ in range(500):
        scene.speaker.say(said("一"))
        scene.speaker.cancel()
        scene.speaker.say(said("二", priority=Priority.NOW))
    scene.speaker.cancel()
    scene.listener.waits_for_ends(1000)
    assert speech_threads() == ["speech"]


def test_a_thousand_speakers_leave_no_thread() -> None:
    for _ in range(1000):
        speaker = Speaker(lambda _: RecordingVoice())
        speaker.say(said("一"))
        speaker.close()
    assert speech_threads() == []
