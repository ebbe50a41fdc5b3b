"""`tebiki speak`: the voice into a file, to hear or to check how words are read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.commands.console import Console

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(verbs: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser("speak", help="say words into a sound file")
    parser.add_argument("text", metavar="TEXT", help="the words to say")
    # SUPPRESS: the same option before the verb keeps its value
    parser.add_argument("--locale", default=argparse.SUPPRESS, help="language of the words")
    parser.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE.wav")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Say the words into the file; give the exit code."""
    from helper_app.errors import FileUnwritable
    from helper_app.guides.catalogue import Shelf
    from helper_app.speech.driver import Breath
    from helper_app.speech.model import language
    from helper_app.speech.voices import find_voice

    locale = asked.locale or console.t.locale
    spoken_language = language(locale)
    driver = find_voice(spoken_language)
    try:
        words = Shelf().lettering(locale).spoken(asked.text)
        driver.save(Breath(words, spoken_language), asked.file)
    except OSError as error:
        raise FileUnwritable(file=asked.file.name) from error
    finally:
        driver.close()
    seconds, sample_rate = _measured(asked.file)
    t = console.t
    console.line(t("{file} was written ({seconds} seconds).", file=asked.file, seconds=seconds))
    console.data(
        {"file": str(asked.file), "locale": locale, "sample_rate": sample_rate, "seconds": seconds}
    )
    return 0


def _measured(file: Path) -> tuple[float, int]:
    import wave

    with wave.open(str(file), "rb") as sound:
        return round(sound.getnframes() / sound.getframerate(), 2), sound.getframerate()
