"""Every rule, and what the whole audit says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from helper_app.assessment import contrast, layout, naming, tab_order
from helper_app.assessment.sight import Finding, Sight

Rule = Callable[[Sight], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    layout.cut_words,
    layout.lost_words,
    layout.covered_words,
    layout.covered_targets,
    layout.small_targets,
    layout.off_screen,
    naming.missing_names,
    naming.other_names,
    naming.same_descriptions,
    naming.twins,
    tab_order.unreachable,
    tab_order.out_of_order,
)
"""What does not depend on colours: held against each screen once a size and language."""
COLOUR_RULES: tuple[Rule, ...] = (contrast.faint_words, contrast.faint_edges)
"""What is measured from pixels: held against each screen in every theme."""


def findings(sight: Sight, rules: tuple[Rule, ...]) -> Iterator[Finding]:
    """Hold a sight against rules."""
    for rule in rules:
        yield from rule(sight)
