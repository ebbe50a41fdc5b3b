"""An Individual Number Card made of software, faithful to what is known of real ones.

`card` answers commands: `command` takes them apart, `instructions` says in which order they are
judged and what each does, `selection` and `files` hold the state, `keys` sign. `issue` makes whole
cards and their variants, `attributes` their text; `faults` breaks cards on purpose. Used by the
practice table, by `tebiki card practice` and by the tests.
Source of every rule: `reference/jpki-card.md` section 13; what nobody knows is in `questions`.
"""
