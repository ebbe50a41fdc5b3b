"""Rules for easy Japanese (やさしい日本語): each can be measured, each has a stable name.

Source: 出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」, 2020-08-28 (short
sentences with one idea, です and ます, no double negative, no passive, easy words, readings);
spaces between phrases as 弘前大学社会言語学研究室 taught it. The numbers are ours (docs/adr/0015).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from helper_app.guides.findings import Finding
from helper_app.guides.readings import Lexicon, plain
from helper_app.guides.tables import TomlFile
from helper_app.i18n import EASY

WORDS_FILE = Path(__file__).parent / "easy_words.toml"
SENTENCE_LENGTH = 40
"""Letters of a sentence, without spaces, explanations in 〈…〉 and inline readings."""
MOST_COMMAS = 2
"""Most 、 of a sentence; between the single words of a list they do not count."""
JOINED_LENGTH = 30
"""A sentence longer than this may not join two clauses by が、 or ので、."""
RUN_LENGTH = 14
"""Letters without a space or a stop; more are hardly one phrase."""
NOT_OURS = ("/ search", "/ source_title")
"""How a translator's note ends where words are looked for, never shown, or name another's page."""

_FIELD = re.compile(r"\{[^{}]*\}")
_EXPLAINED = re.compile(r"〈[^〉]*〉|（[^）]*）")
_QUOTED = re.compile(r"「[^」]*」")
_SENTENCE_END = re.compile(r"[。？！\n]")
_JOINT = re.compile(r"(?:が|ので|けれど|けど)、")
_STOP = re.compile(r"[ 。、？！・：；\n「」（）〈〉/]+")
_POLITE = re.compile(
    r"いただ|ございま|くださいませ|いらっしゃ|おっしゃ|申し上げ|下さい|伺い|(?<![一-鿿])[おご][一-鿿]"
)
_DOUBLE_NEGATIVE = re.compile(
    r"な(?:ければ|くては|いと) ?(?:なり|なら|いけ)|ざるを|ない ?わけ|"
    r"な(?:い|く) ?(?:ことは?|は|も) ?(?:ない|なく|ありません)"
)
_PASSIVE = re.compile(
    r"[一-鿿](?:さ|(?<!生)ま|(?<![分聞])か|(?<!言)わ|た|ば|させら|せら)れ(?=[まてたるなず])|[一-鿿]させ(?=[まてたるな])"
)
_VAGUE = re.compile(r"かも ?しれ|と思われ|と考えられ|おそれが")
_SPACES = re.compile(r"　|  |^ | (?=[。、」）〉：？！\n]|$)|(?<=[。、「（〈\n]) ")


@dataclass(frozen=True)
class EasyText:
    """One text in easy Japanese, with its fields, and where it stands."""

    text: str
    file: str
    line: int
    where: str


@dataclass(frozen=True)
class EasyWords:
    """What easy Japanese says and what it does not.

    Attributes:
        easier: Hard words and what to say instead.
        official: Terms that stay as they are.
        polite: Words with お or ご that are no 敬語.
    """

    easier: Mapping[str, str]
    official: tuple[str, ...]
    polite: tuple[str, ...]


def load(path: Path = WORDS_FILE) -> EasyWords:
    """Read the words.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    easier = root.table("easier")
    pairs = {word: easier.text(word) for word in easier.names()}
    official, polite = root.table("official").texts("terms"), root.table("polite").texts("words")
    root.finish()
    longest_first = tuple(sorted(official, key=len, reverse=True))
    return EasyWords(pairs, longest_first, polite)


def texts(locales: Path) -> Iterator[EasyText]:
    """Give every text of both domains that somebody is shown, from the translators' files.

    Args:
        locales: The folder of all languages.
    """
    from babel.messages.pofile import read_po

    for path in sorted((locales / EASY).rglob("*.po")):
        with path.open("rb") as file:
            messages = [message for message in read_po(file) if message.id]
        for message in messages:
            notes = message.auto_comments
            if notes and all(note.endswith(NOT_OURS) for note in notes):
                continue
            where = message.id if isinstance(message.id, str) else message.id[0]
            said = message.string or ()
            for text in (said,) if isinstance(said, str) else said:
                yield EasyText(text, f"{EASY}/{path.name}", message.lineno or 0, where)


def check(found: Iterable[EasyText], lexicon: Lexicon, words: EasyWords) -> list[Finding]:
    """Apply every rule to every text."""
    return [
        Finding("error", rule, text.file, text.line, text.where, problem)
        for text in found
        for rule, problem in problems(text.text, lexicon, words)
    ]


def problems(text: str, lexicon: Lexicon, words: EasyWords) -> Iterator[tuple[str, str]]:
    """Give each broken rule of one text, and what is wrong."""
    filled = _FIELD.sub("3", text)
    unread = lexicon.unread(filled)
    if unread:
        yield "reading", f"no reading for {', '.join(unread)}"
    shown = plain(filled)
    yield from _spaces(shown, words)
    own = _QUOTED.sub("「」", shown)
    yield from _wording(own, words)
    for sentence in _SENTENCE_END.split(_EXPLAINED.sub("", shown)):
        yield from _length(sentence)


def _length(sentence: str) -> Iterator[tuple[str, str]]:
    letters = len(sentence.replace(" ", ""))
    if letters > SENTENCE_LENGTH:
        yield "easy_length", f"a sentence of {letters}, at most {SENTENCE_LENGTH}"
    _, *inner = sentence.split("、")
    joints = len(inner) - sum(" " not in part for part in inner[:-1])
    if joints > MOST_COMMAS:
        yield "easy_one_idea", f"{joints} 、 in a sentence, at most {MOST_COMMAS}: {sentence}"
    if letters > JOINED_LENGTH and _JOINT.search(sentence):
        yield "easy_one_idea", f"two clauses in a sentence of {letters}: {sentence}"


def _wording(own: str, words: EasyWords) -> Iterator[tuple[str, str]]:
    bare = _without(own, words.polite)
    for rule, pattern, said in (
        ("easy_polite", _POLITE, bare),
        ("easy_double_negative", _DOUBLE_NEGATIVE, own),
        ("easy_passive", _PASSIVE, own),
        ("easy_vague", _VAGUE, own),
    ):
        match = pattern.search(said)
        if match:
            yield rule, f"{match[0]}: {own}"
    rest = _without(own, words.official)
    for hard, easier in words.easier.items():
        if rest.count(hard) > rest.count(f"{hard}〈"):
            yield "easy_words", f"{hard}: say {easier}"


def _spaces(shown: str, words: EasyWords) -> Iterator[tuple[str, str]]:
    if _SPACES.search(shown):
        yield "easy_spaces", f"one space after each phrase, none elsewhere: {shown!r}"
    for run in _STOP.split(_without(_QUOTED.sub(" ", shown), words.official)):
        if len(run) > RUN_LENGTH and not run.isascii():
            yield "easy_spaces", f"{len(run)} letters without a space: {run}"


def _without(text: str, terms: Iterable[str]) -> str:
    for term in terms:
        text = text.replace(term, "")
    return text
