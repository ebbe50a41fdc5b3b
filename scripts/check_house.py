"""The rules of the house that a program can see. Prints what breaks one; exit code 1 then.

python scripts/check_house.py [ROOT]
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 40
TRANSLATING = {"t", "plural", "N_"}
WAITING = {("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait")}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}


def findings(root: Path) -> Iterator[str]:
    """Give every breach below a folder, one line each."""
    for path in sorted([*root.glob("helper_app/**/*.py"), *root.glob("tests/**/*.py")]):
        name = path.relative_to(root)
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        is_test = name.parts[0] == "tests"
        for line, problem in breaches(tree, text, path.stem, is_test=is_test):
            yield f"{name}:{line}: {problem}"


def breaches(tree: ast.Module, text: str, stem: str, *, is_test: bool) -> Iterator[tuple[int, str]]:
    """Give every breach of one file with its line."""
    length = text.count("\n")
    if length > MOST_FILE_LINES and not is_test:
        yield 1, f"{length} lines; at most {MOST_FILE_LINES}"
    if text.strip() and ast.get_docstring(tree) is None:
        yield 1, "the file does not say what it is for"
    if stem in VAGUE_NAMES:
        yield 1, f"{stem} says nothing"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from too_long(node)
        if isinstance(node, ast.Call):
            yield from bad_call(node, is_test=is_test)


def too_long(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[tuple[int, str]]:
    """Complain about a function of more lines than fit a screen, its docstring not counted."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        length -= (first.end_lineno or first.lineno) - first.lineno + 1
    if length > MOST_FUNCTION_LINES:
        yield node.lineno, f"{node.name} has {length} lines; at most {MOST_FUNCTION_LINES}"


def bad_call(node: ast.Call, *, is_test: bool) -> Iterator[tuple[int, str]]:
    """Complain about words that cannot be translated, and about waiting blindly."""
    name, owner = called(node)
    if name in TRANSLATING and any(isinstance(arg, ast.JoinedStr) for arg in node.args):
        yield node.lineno, f"{name}(f'…') cannot be translated: use named fields"
    if is_test and (owner, name) in WAITING:
        yield node.lineno, f"{owner}.{name} waits blindly: wait for what should happen"


def called(node: ast.Call) -> tuple[str, str]:
    """Give the name of what is called, and whose it is."""
    if isinstance(node.func, ast.Name):
        return node.func.id, ""
    if isinstance(node.func, ast.Attribute):
        owner = node.func.value
        return node.func.attr, owner.id if isinstance(owner, ast.Name) else ""
    return "", ""


def main() -> int:
    """Check the tree this script stands in, or the one that is named."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent
    found = list(findings(root))
    for line in found:
        print(line)
    print(f"House rules: {len(found)} broken")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
