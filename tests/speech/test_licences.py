"""Who made the voice can be found, with the licences that came with it."""

from __future__ import annotations

import argparse
import io
import json

import pytest

from helper_app.commands import doctor
from helper_app.commands.console import Console
from helper_app.i18n import Texts
from helper_app.speech import licences


def told(*arguments: str, as_json: bool = False) -> str:
    """Run the doctor; give what it prints."""
    parser = argparse.ArgumentParser()
    doctor.register(parser.add_subparsers())
    asked = parser.parse_args(["doctor", *arguments])
    out = io.StringIO()
    assert asked.run(asked, Console(Texts("en"), as_json=as_json, out=out, err=out)) == 0
    return out.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        'HTS Voice "Mei"',
        "Creative Commons Attribution 3.0",
        "Copyright (c) 2009-2013  Nagoya Institute of Technology",
        "Copyright (c) 2009, Nara Institute of Science and Technology, Japan.",
        "Copyright (c) 2011-2017, The UniDic Consortium",
        "Copyright (c) 2008-2016  Nagoya Institute of Technology",
        "Copyright (c) 2018: Ryuichi Yamamoto.",
    ],
)
def test_every_licence_of_the_voice_can_be_read(words: str) -> None:
    assert words in told("--licences")


def test_a_script_is_told_where_each_licence_lies() -> None:
    found = json.loads(told("--licences", as_json=True))
    assert found["credits"] == list(licences.CREDITS)
    assert all(one["file"] and one["text"] for one in found["licences"])


def test_the_doctor_names_the_makers() -> None:
    assert all(f"Voice made by: {credit}" in told() for credit in licences.CREDITS)
