"""One spelling for words, however a person writes them, so that they can be compared.

Script, width, case and signs do not matter: 役所, やくしょ, ﾔｸｼｮ, yakusho are spelt alike. A sound
forgets more: long vowels, small kana, voicing, doubled letters, how a negation ends; so what is
misheard or mistyped is often one sound still. Knows text, not guides.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from helper_app.guides.readings import KANJI, Lexicon, has_kanji, hiragana, plain

_BREAK = "|"
_NOISE = re.compile(r"[\s、。，．,.・！？!?「」『』（）()/:;\"“”…~〜|]+")
_NO_SOUND = str.maketrans("", "", "ー-'’")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_VOICE_MARKS = re.compile(r"[\u3099\u309a]")
_SMALL = str.maketrans("ぁぃぅぇぉゃゅょゎをぢづ", "あいうえおやゆよわおじず", "っ")
_ROWS: dict[str, str] = dict(
    zip(
        ["", *"kstnhmyrwgzdbp"],
        ["あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ",
         "まみむめも", "やいゆえよ", "らりるれろ", "わいうえを", "がぎぐげご", "ざじずぜぞ",
         "だぢづでど", "ばびぶべぼ", "ぱぴぷぺぽ"],
        strict=True,
    )
)  # fmt: skip
"""Kana by consonant, in the order of `_VOWELS`."""
_VOWELS, _GLIDES = "aiueo", "ゃぃゅぇょ"
_NO = "¬"
"""Stands for every way to say not."""
_NEGATION = re.compile(
    r"(?P<stem>^|(?<=\|)|[^|])(?:たくない|たくありません|なくても|なくて|なく(?![しす])|ないで|ない|なしで|なし|ずに|ません)"
)
_NOT = re.compile(r"\b(?:without|not|never|cannot|\w+n't)\b", re.IGNORECASE)
_LONG = re.compile(
    "(?<=[あかさたなはまやらわ])あ+|(?<=[いきしちにひみりえけせてねへめれ])い+"
    "|(?<=[うくすつぬふむゆるおこそとのほもよろ])う+|(?<=[えけせてねへめれ])え+|(?<=[おこそとのほもよろ])お+"
)
_TWICE = re.compile(r"(.)\1+")
_PARTICLES = "から|まで|より|には|では|とは|での|への|って|[をにではがのへともや]"
_PARTICLE = re.compile(
    rf"を|(?<=[^ぁ-ん\s])(?:{_PARTICLES})(?=[^ぁ-ん]|$)|(?<=[^ぁ-ん\s]{{2}})[にではがのへ](?=[ぁ-ん]{{2}})"
)
"""A particle that can be told: alone after something else than hiragana (役所に行く), or after two
letters of it, where it does not belong to a verb (番号がわからない, but 上がる)."""
_PARTICLE_ALONE = re.compile(_PARTICLES)
_LITTLE = frozenset({"a", "an", "am", "and", "are", "at", "do", "for", "i", "in", "is", "it", "my",
                     "of", "on", "the", "to"})  # fmt: skip
"""English words that tell nothing by themselves."""
_ROMAJI_PARTICLES = "わえお"
"""How は, へ and を are written in Latin letters."""
_BEGINS = re.compile(rf"(?<=[ぁ-ん])(?<![^ぁ-ん][おご])(?<!^[おご])(?=[{KANJI}ァ-ヶ])")
"""Where kana end and something else begins: another word, but for お金 and ご飯."""
_ENDING = re.compile(
    "(?<=..)(?:たい|て|で|ん|の)?(?:しまった|しまいました|ください|ほしい|です|ですか|ですが|ますか|ます|ました)$"
)
"""Politeness and regret at the end of a word."""
_PARTICLE_LAST = re.compile("(?<=[ぁ-ん]{2})(?:から|まで|には|では|[にでがのへはもと])$")
_SPELLINGS = (
    ("jy", "j"), ("sh", "sy"), ("tch", "tty"), ("ch", "ty"), ("ts", "t"), ("dz", "z"), ("f", "h"),
    ("j", "zy"), ("l", "r"), ("v", "b"), ("c", "k"), ("yi", "i"),
)  # fmt: skip
"""Hepburn's spellings and loose ones, to official ones."""
_SYLLABLE = re.compile(
    r"(?P<row>[kstnhmrwgzdbp]?)(?P<glide>y?)(?P<vowel>[aiueo])"
    r"|(?P<n>n'|n(?![aiueoy])|m(?=[bpm]))|(?P<stop>[kstpgzdb])(?=(?P=stop))"
)


def cut(text: str) -> list[str]:
    """Cut what a person wrote into words: at spaces, and at the particles that can be told."""
    spaced = _PARTICLE.sub(" ", _NOT.sub(f" {_NO} ", _narrow(text)))
    words = (_PARTICLE_LAST.sub("", _ENDING.sub("", w)) for w in _BEGINS.sub(" ", spaced).split())
    return [word for word in words if not _is_little(word)]


@dataclass(frozen=True)
class Spelling:
    """A text made comparable.

    Attributes:
        written: As it is written, in letters of one width and case, without signs and spaces.
        letters: The same in hiragana and Latin letters.
        sound: What is left of it when nobody listens closely.
    """

    written: str
    letters: str
    sound: str


def spelt(text: str, lexicon: Lexicon) -> Spelling:
    """Spell a text."""
    narrow = _NOT.sub(_NO, _narrow(text))
    broken = _NOISE.sub(_BREAK, hiragana(_kana_of(narrow, lexicon)).casefold())
    letters = broken.translate(_NO_SOUND)
    shown = (_NOISE.sub("", narrow).casefold(), letters, _sound(letters))
    return Spelling(*(text.replace(_BREAK, "") for text in shown))


def letters_of(kana: str) -> str:
    """Give the letters of a text that holds no kanji, or of a piece of one."""
    return _NOISE.sub("", hiragana(_narrow(kana)).casefold()).translate(_NO_SOUND)


def forms(words: str, lexicon: Lexicon) -> list[Spelling]:
    """Give the spellings of what a person wrote: as it is, and read as romaji; none if empty."""
    in_kana = " ".join(from_romaji(word) or word for word in words.split())
    spellings = dict.fromkeys(spelt(written, lexicon) for written in (words, in_kana))
    return [spelling for spelling in spellings if spelling.sound]


def from_romaji(word: str) -> str | None:
    """Read a word of Latin letters as hiragana; None if it is none in Japanese, or one kana."""
    kana = _in_kana(word)
    return kana if len(kana) > 1 and not re.search("[^ぁ-ん]", kana) else None


def _kana_of(text: str, lexicon: Lexicon) -> str:
    """Give the kana of a text, with a break before each kanji: no sound reaches across it."""
    if not has_kanji(text):
        return plain(text)
    tokens = lexicon.tokens(text)
    return "".join(token.kana if token.reading is None else _BREAK + token.kana for token in tokens)


def _sound(letters: str) -> str:
    bare = _NEGATION.sub(_negated, letters).translate(_SMALL)
    bare = _VOICE_MARKS.sub("", unicodedata.normalize("NFD", bare))
    return _TWICE.sub(r"\1", _LONG.sub("", bare))


def _narrow(text: str) -> str:
    """Give half-width and full-width letters one width, and Latin ones no accents."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart))


def _is_little(word: str) -> bool:
    """Tell whether a word is a particle, in kana or romaji, or an English word as small."""
    kana = _in_kana(word)
    is_particle = _PARTICLE_ALONE.fullmatch(kana) or (kana != word and kana in _ROMAJI_PARTICLES)
    return bool(is_particle) or word.casefold() in _LITTLE


def _in_kana(word: str) -> str:
    """Write what can be read of a word in hiragana."""
    letters = hiragana(_narrow(word).casefold().replace("-", ""))
    for theirs, official in _SPELLINGS:
        letters = letters.replace(theirs, official)
    return _SYLLABLE.sub(_kana, letters)


def _kana(match: re.Match[str]) -> str:
    if match["stop"]:
        return "っ"
    if match["n"]:
        return "ん"
    place = _VOWELS.index(match["vowel"])
    if match["glide"] and match["row"]:
        return _ROWS[match["row"]][1] + _GLIDES[place]
    return _ROWS[match["glide"] or match["row"]][place]


def _negated(match: re.Match[str]) -> str:
    """Give every negation of a verb one form: いかない, いきません, いかずに, いきたくない."""
    stem = match["stem"]
    if not stem:
        return _NO
    row = next((row for row in _ROWS.values() if stem in row), stem)
    return row[0] + _NO
