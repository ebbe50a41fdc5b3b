"""An Individual Number Card made of software, faithful to what is known of real ones.

`card` answers commands; `files` says what a card holds; `issue` makes whole cards and their
variants; `faults` breaks them on purpose. Used by the practice table, by `tebiki card practice`
and by the tests. Source of every rule: `reference/jpki-card.md` section 13.
"""
