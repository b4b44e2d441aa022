"""Fixes to be judged: each finding's fix alone, and the config without the lines that it changes."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from hublint.edits.resolve import EditError, text_edits
from hublint.edits.text_edits import Taken, TextEdit, apply
from hublint.linter.proof import disproof
from tests.linting import lint_to_prove

from .trouble import SPOKEN_BY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint import Result
    from hublint.findings import Finding

_ASSIGNMENT: Final = re.compile(r"(\w+) = ")
_SETTING: Final = re.compile(r"\b\w+\.[A-Za-z]\w*\.(\w+)")


@dataclass(frozen=True)
class Repair:
    """One finding's fix, applied alone; ``told`` holds the troubles that other findings still tell of."""

    code: str
    title: str
    safe: bool
    certain: bool
    before: str
    after: str
    told: frozenset[str] = frozenset()

    @cached_property
    def rest(self) -> str:
        """The config without the statements that the fix changes or takes away."""
        return without(self.before, self.after)[0]

    @cached_property
    def written(self) -> frozenset[str]:
        """The traits that the statements set which the fix writes or changes."""
        return _traits(self.after, without(self.after, self.before)[1])

    @cached_property
    def replaced(self) -> frozenset[str]:
        """The traits that :attr:`rest` lacks."""
        return _traits(self.before, without(self.before, self.after)[1])

    def __str__(self) -> str:
        safety = "safe" if self.safe else "unsafe"
        return f"{self.code}: {self.title} ({safety})\n{self.before}--- repaired:\n{self.after}"


def repairs(text: str) -> Iterator[Repair]:
    """Every fix that hublint would apply to ``text``, each alone.

    One mistake may be found anew in other scenarios, with other edits: these are made together.
    """
    result = lint_to_prove(text)
    for findings, edits in _mistakes(result).values():
        first, after = findings[0], apply(text, edits)
        linted = lint_to_prove(after)
        if first.fix and disproof(result, linted, findings, edits) is None:
            yield Repair(
                code=first.code,
                title=first.fix.title,
                safe=all(one.fix and one.fix.applicability == "safe" for one in findings),
                certain=first.certain,
                before=text,
                after=after,
                told=_told(findings, result, linted),
            )


def _mistakes(result: Result) -> dict[object, tuple[list[Finding], list[TextEdit]]]:
    """Findings and their edits in order: sure ones alone, the others by what their fix does."""
    found: dict[object, tuple[list[Finding], list[TextEdit]]] = {}
    for number, finding in enumerate(result.findings):
        edits = edits_of(finding, result)
        if finding.fix is None or edits is None:
            continue
        key = number if finding.certain else (finding.code, finding.fix.title)
        findings, made = found.setdefault(key, ([], []))
        new = [edit for edit in edits if edit not in made]
        taken = Taken()
        taken.add(made)
        if not taken.holds(new):
            findings.append(finding)
            made += new
            made.sort(key=lambda edit: (edit.start, edit.end))
    return found


def edits_of(finding: Finding, result: Result) -> list[TextEdit] | None:
    """The replacements that a finding's fix means; None where it has none or they can't be made."""
    if finding.fix is None or any(edit.source is not result.source for edit in finding.fix.edits):
        return None
    try:
        return text_edits(finding.fix.edits)
    except EditError:
        return None


def without(text: str, other: str) -> tuple[str, list[str]]:
    """``text`` with ``pass`` for every simple statement that ``other`` lacks, and those statements."""
    dropping = _Dropping(ast.parse(other))
    tree = dropping.visit(ast.parse(text))
    return ast.unparse(tree) + "\n", dropping.dropped


def _traits(text: str, changed: list[str]) -> frozenset[str]:
    """The traits that statements set, and those set with the names that they give values to."""
    statements = [ast.unparse(node) for node in ast.walk(ast.parse(text)) if _is_simple(node)]
    names: set[str] = set()
    while new := {name for code in changed if (name := _given(code))} - names:
        names |= new
        words = re.compile(rf"\b(?:{'|'.join(names)})\b")
        changed = [*changed, *(code for code in statements if words.search(code))]
    return frozenset(name for code in changed for name in _SETTING.findall(code))


def _given(code: str) -> str | None:
    """The plain name that a statement assigns."""
    found = _ASSIGNMENT.match(code)
    return found[1] if found else None


class _Dropping(ast.NodeTransformer):
    """Replaces simple statements that another module lacks."""

    def __init__(self, other: ast.Module) -> None:
        self._left = Counter(ast.unparse(node) for node in ast.walk(other) if _is_simple(node))
        self.dropped: list[str] = []

    def visit(self, node: ast.AST) -> ast.AST:
        """The node, or ``pass`` in its place."""
        if not _is_simple(node):
            return self.generic_visit(node)
        code = ast.unparse(node)
        if self._left[code]:
            self._left[code] -= 1
            return node
        self.dropped.append(code)
        return ast.Pass()


def _is_simple(node: ast.AST) -> bool:
    return isinstance(node, ast.stmt) and not hasattr(node, "body")


def _told(repaired: list[Finding], before: Result, after: Result) -> frozenset[str]:
    """The troubles that findings tell of after the fix, those of the rule just repaired left out.

    A finding of that rule counts if it stood there before, too.
    """
    code = repaired[0].code
    others = [one for one in before.findings if not any(one is fixed for fixed in repaired)]
    known = {(one.code, one.message) for one in others}
    speaking = [
        one.code for one in after.findings if one.code != code or (one.code, one.message) in known
    ]
    return frozenset(
        trouble
        for trouble, families in SPOKEN_BY.items()
        if any(code.startswith(families) for code in speaking)
    )
