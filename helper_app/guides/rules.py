"""The closed little language of a guide's conditions, for instance `tries_left == 1`.

Comparisons of answers and values with whole numbers and 'words', joined by `and`, `or`, `not`
and parentheses. There is nothing else: a guide is data, never code. Nothing here knows guides.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from helper_app.errors import Value

if TYPE_CHECKING:
    from helper_app.guides.tables import Table

MAX_NESTING = 20
"""Parentheses and `not` deeper than this are refused, so that no file can exhaust the stack."""

_TOKEN = re.compile(
    r"\s*(?:(?P<op>==|!=|<=|>=|<|>)|(?P<paren>[()])|(?P<number>-?[0-9]+)\b"
    r"|'(?P<word>[^']*)'|(?P<name>[A-Za-z_][A-Za-z0-9_]*))"
)
_EQUALITIES: dict[str, Callable[[object, object], bool]] = {"==": operator.eq, "!=": operator.ne}
_ORDERS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class RuleBroken(ValueError):
    """A rule that does not follow the grammar.

    Attributes:
        problem: What is wrong, for the guide's author.
        column: Where, counted from 1.
    """

    def __init__(self, problem: str, column: int) -> None:
        self.problem = problem
        self.column = column
        super().__init__(f"{problem} (column {column})")


@dataclass(frozen=True)
class Name:
    """An answer or a value, by name."""

    name: str


@dataclass(frozen=True)
class Literal:
    """A whole number or a word."""

    value: Value


Operand = Name | Literal


@dataclass(frozen=True)
class Compare:
    """One comparison. With something unknown on either side it does not hold."""

    left: Operand
    sign: str
    right: Operand


@dataclass(frozen=True)
class Not:
    """Holds when its part does not."""

    part: Rule


@dataclass(frozen=True)
class All:
    """Holds when every part does (`and`)."""

    parts: tuple[Rule, ...]


@dataclass(frozen=True)
class Some:
    """Holds when at least one part does (`or`)."""

    parts: tuple[Rule, ...]


Rule = Compare | Not | All | Some


def read(table: Table) -> Rule | None:
    """Read the condition `when` of a table; None if it has none.

    Raises:
        GuideBroken: It does not follow the grammar.
    """
    text = table.text("when", "")
    if not text:
        return None
    try:
        return parse(text)
    except RuleBroken as error:
        raise table.broken(f"the rule {text!r} is wrong: {error}", "when") from error


def parse(text: str) -> Rule:
    """Read a rule.

    Raises:
        RuleBroken: The text does not follow the grammar.
    """
    reader = _Reader(text)
    rule = reader.some(0)
    reader.expect_end()
    return rule


def holds(rule: Rule, known: Mapping[str, Value]) -> bool:
    """Tell whether a rule holds for what is known now."""
    if isinstance(rule, Not):
        return not holds(rule.part, known)
    if isinstance(rule, All):
        return all(holds(part, known) for part in rule.parts)
    if isinstance(rule, Some):
        return any(holds(part, known) for part in rule.parts)
    return _compare(rule, known)


def names(rule: Rule) -> frozenset[str]:
    """Give the names a rule asks about."""
    if isinstance(rule, Not):
        return names(rule.part)
    if isinstance(rule, All | Some):
        return frozenset().union(*(names(part) for part in rule.parts))
    return frozenset(side.name for side in (rule.left, rule.right) if isinstance(side, Name))


def written(rule: Rule) -> str:
    """Write a rule as a guide would; what is joined inside something else stands in parentheses."""
    if isinstance(rule, Compare):
        return f"{_side(rule.left)} {rule.sign} {_side(rule.right)}"
    if isinstance(rule, Not):
        return f"not {_inside(rule.part)}"
    return (" and " if isinstance(rule, All) else " or ").join(map(_inside, rule.parts))


def _inside(rule: Rule) -> str:
    return f"({written(rule)})" if isinstance(rule, All | Some) else written(rule)


def _side(operand: Operand) -> str:
    if isinstance(operand, Name):
        return operand.name
    return f"'{operand.value}'" if isinstance(operand.value, str) else str(operand.value)


def _compare(rule: Compare, known: Mapping[str, Value]) -> bool:
    left, right = _value(rule.left, known), _value(rule.right, known)
    if left is None or right is None:
        return False
    if rule.sign in _EQUALITIES:
        return _EQUALITIES[rule.sign](left, right)
    if isinstance(left, int) and isinstance(right, int):
        return _ORDERS[rule.sign](left, right)
    return False


def _value(operand: Operand, known: Mapping[str, Value]) -> Value | None:
    return known.get(operand.name) if isinstance(operand, Name) else operand.value


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    column: int


class _Reader:
    """Reads one rule from left to right, one token ahead."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._end = len(text) + 1
        self._at = 0

    def some(self, depth: int) -> Rule:
        parts = [self.all(depth)]
        while self._take("name", "or"):
            parts.append(self.all(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def all(self, depth: int) -> Rule:
        parts = [self.negated(depth)]
        while self._take("name", "and"):
            parts.append(self.negated(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def negated(self, depth: int) -> Rule:
        if depth > MAX_NESTING:
            raise self._broken("too many parentheses")
        if self._take("name", "not"):
            return Not(self.negated(depth + 1))
        if self._take("paren", "("):
            rule = self.some(depth + 1)
            if not self._take("paren", ")"):
                raise self._broken("a closing parenthesis is missing")
            return rule
        left = self._operand()
        sign = self._next()
        if sign is None or sign.kind != "op":
            raise self._broken("a comparison such as == is missing")
        self._at += 1
        return Compare(left, sign.text, self._operand())

    def expect_end(self) -> None:
        if self._next() is not None:
            raise self._broken("something is left over")

    def _operand(self) -> Operand:
        token = self._next()
        if token is None or token.kind in ("op", "paren") or _is_keyword(token):
            raise self._broken("a name, a number or a 'word' is missing")
        self._at += 1
        if token.kind == "name":
            return Name(token.text)
        return Literal(int(token.text) if token.kind == "number" else token.text)

    def _take(self, kind: str, text: str) -> bool:
        token = self._next()
        found = token is not None and (token.kind, token.text) == (kind, text)
        self._at += found
        return found

    def _next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _broken(self, problem: str) -> RuleBroken:
        token = self._next()
        return RuleBroken(problem, token.column if token else self._end)


def _is_keyword(token: _Token) -> bool:
    return token.kind == "name" and token.text in ("and", "or", "not")


def _tokens(text: str) -> tuple[_Token, ...]:
    found: list[_Token] = []
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise RuleBroken("this character does not belong in a rule", at + 1)
        kind = match.lastgroup
        found.append(_Token(kind, match.group(kind), match.start(kind) + 1))
        at = match.end()
    return tuple(found)
