"""Rules about a guide's words: how long, how many actions, which numbers, which readings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from helper_app.errors import Value
from helper_app.guides import dates
from helper_app.guides.findings import Finding, Ground
from helper_app.guides.hosts import links
from helper_app.guides.model import Guide, Step
from helper_app.guides.readings import plain
from helper_app.guides.wording import FACTS, KINDS, PLACEHOLDER, fact_id, placeholders

DO_LENGTH = 40
LINES = 3
LINE_LENGTH = 20
"""A text is at most three lines of twenty characters at normal size (design, section 3)."""
SENTENCE_LENGTH = 50
LABELS = ("button", "choices", "different", "parts", "wishes")
LABEL_LENGTH = 20
POINTS = 4
KANJI_PERCENT = 45
"""Share of kanji among the letters of a step above which it reads like a letter from an office."""
KANJI_FROM = 20
"""Letters a step must have for its share to say anything."""
NOTE_SENTENCES = 3

_SENTENCE_END = re.compile(r"(?<=[。！？])(?!」)")
_LETTER = re.compile(r"[ぁ-ゖァ-ヺー々〆㐀-鿿]")
_KANJI = re.compile(r"[々〆㐀-鿿]")
_KATAKANA = re.compile(r"[ァ-ヺー]{2,}")
_REQUEST = re.compile(r"ください|ましょう")
_CHAIN = re.compile(r"てから|たあとで|たら、.+ください")
_NUMBER = re.compile(
    r"[0-9０-９]+\s*(?:回|円|時|か月|ヶ月|年|日)|[0-9]{1,2}:[0-9]{2}|[0-9]{2,4}-[0-9]{2,4}"
)


@dataclass(frozen=True)
class Text:
    """One text of a guide and where it stands."""

    key: str
    source: str
    step: Step | None = None


def texts(guide: Guide) -> Iterator[Text]:
    """Give every text a reader can meet, in the file's order."""
    for key in ("title", "why", "offline_way"):
        yield Text(key, getattr(guide, key))
    for key in ("wishes", "parts"):
        for line in getattr(guide, key):
            yield Text(key, line)
    for step in guide.steps.values():
        for key in ("do", "see", "why", "note", "speech", "volunteer", "button"):
            yield Text(key, getattr(step, key), step)
        for point in step.points:
            yield Text("points", point, step)
        for choice in step.choices:
            yield Text("choices", choice.text, step)
        for difference in step.different:
            yield Text("different", difference.text, step)


def check(guide: Guide, ground: Ground) -> Iterator[Finding]:
    """Apply every rule about words."""
    for text in texts(guide):
        if not text.source:
            continue
        for rule, problem in problems(text, ground):
            yield finding(guide, text.step, rule, f"{text.key}: {problem}")
    for step in guide.steps.values():
        if len(step.points) > POINTS:
            problem = f"{len(step.points)} points, at most {POINTS}"
            yield finding(guide, step, "points", problem)
        share = kanji_percent(filled("".join(step.shown), ground))
        if share > KANJI_PERCENT:
            problem = f"{share} % of the letters are kanji, at most {KANJI_PERCENT}"
            yield finding(guide, step, "kanji", problem)


def finding(guide: Guide, step: Step | None, rule: str, problem: str) -> Finding:
    """Make an error about a guide or one of its steps."""
    where = f"{guide.id}/{step.id}" if step else guide.id
    file = step.file if step and step.is_shared else guide.file
    return Finding("error", rule, file, step.line if step else 1, where, problem)


def kanji_percent(text: str) -> int:
    """Give the share of kanji among kanji and kana; 0 where there are too few to tell."""
    letters = len(_LETTER.findall(text))
    return 100 * len(_KANJI.findall(text)) // letters if letters >= KANJI_FROM else 0


def filled(source: str, ground: Ground) -> str:
    """Give a text as a reader would meet it, with facts and likely values."""
    return plain(_with_inline(source, ground))


def strange_words(text: str, glossary: Collection[str]) -> list[str]:
    """Give the katakana words that are no word of a glossary, nor put together from its words."""
    known = "|".join(sorted(map(re.escape, glossary), key=len, reverse=True))
    return _KATAKANA.findall(re.sub(known, "\n", text) if known else text)


def sentences(text: str) -> list[str]:
    """Cut a text into its sentences."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def _with_inline(source: str, ground: Ground) -> str:
    """Fill the placeholders, leaving inline readings in place."""
    samples = _samples(ground)

    def word(match: re.Match[str]) -> str:
        kind, name = match["kind"], match["name"]
        if kind in FACTS:
            id_ = fact_id(kind, name)
            fact = ground.facts.valid(id_, ground.today, ground.place)
            return fact.text if fact else ground.words.instead_of(id_)
        if kind == "date":
            return dates.in_words(ground.today, "ja")
        return str(samples.get(name, 3))

    return PLACEHOLDER.sub(word, source)


def problems(text: Text, ground: Ground) -> Iterator[tuple[str, str]]:
    """Apply every rule to one text; give each broken rule's name and what is wrong."""
    shown = filled(text.source, ground)
    yield from _lengths(text, shown)
    if text.key == "do":
        yield from _one_action(shown)
    bare = plain(PLACEHOLDER.sub("", text.source))
    number = _NUMBER.search(bare)
    if number:
        yield "number", f"{number[0]} must come from a fact or a value"
    for kind, name in placeholders(text.source):
        if kind not in KINDS:
            yield "placeholder", f"{{{kind}:{name}}} is of no known kind"
        elif kind == "fact" and name not in ground.facts:
            yield "fact_unknown", f"there is no fact {name}"
        elif kind == "place" and name not in ground.words.places:
            yield "fact_unknown", f"words.toml does not say how to find out {{place:{name}}}"
    for host in links(bare):
        if not ground.hosts.allow(host):
            yield "host", f"{host} is not an official host"
    strange = strange_words(shown, ground.glossary)
    if strange and text.key != "wishes":  # people may say what they like
        yield "katakana", f"not in glossary.toml: {', '.join(strange)}"
    unread = ground.lexicon.unread(_with_inline(text.source, ground))
    if unread:
        yield "reading", f"no reading for {', '.join(unread)}"


def _lengths(text: Text, shown: str) -> Iterator[tuple[str, str]]:
    if text.key == "do" and len(shown) > DO_LENGTH:
        yield "do_length", f"{len(shown)} characters, at most {DO_LENGTH}"
    if text.key in LABELS and len(shown) > LABEL_LENGTH:
        yield "label_length", f"{len(shown)} characters, at most {LABEL_LENGTH}"
    if text.key in ("see", "points") and len(shown) > LINES * LINE_LENGTH:
        yield "text_length", f"{len(shown)} characters, at most {LINES * LINE_LENGTH}"
    found = sentences(shown)
    if text.key in ("note", "why", "volunteer") and len(found) > NOTE_SENTENCES:
        yield "sentences", f"{len(found)} sentences, at most {NOTE_SENTENCES}"
    for sentence in found:
        if len(sentence) > SENTENCE_LENGTH:
            yield "sentence_length", f"a sentence of {len(sentence)}, at most {SENTENCE_LENGTH}"


def _one_action(shown: str) -> Iterator[tuple[str, str]]:
    if len(sentences(shown)) > 1 or len(_REQUEST.findall(shown)) > 1 or _CHAIN.search(shown):
        yield "one_action", f"more than one action: {shown}"


def _samples(ground: Ground) -> dict[str, Value]:
    return {
        name: samples[0]
        for action in ground.actions.values()
        for name, samples in action.values.items()
        if samples
    }
