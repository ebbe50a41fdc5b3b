"""Talk to the Individual Number Card; knows no window, no guide, no voice.

Start at `authentication` (what a person comes for) and follow it down: `jpki` (the card's
application) over `apdu` over `transport` (the protocol), which `pcsc`, `practice_readers` and the
tests' doubles implement.
"""
