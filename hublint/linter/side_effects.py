"""What a fix changes in a hub besides what its rule declares: whatever comes into force with it, or goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.aspects.in_force import CLASS, CONTAINER, aspect_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.aspects.in_force import Part
    from hublint.findings import Edit, Finding
    from hublint.linter.result import Result

_WORD = re.compile(r"\w+")


def side_effect(before: Result, after: Result, repaired: Sequence[Finding]) -> str | None:
    """What the repairs of these findings would change unasked, as a sentence; None if nothing."""
    old, new = before.in_force, after.in_force
    if old is None or new is None or (old.stops and not new.stops):
        return None
    declared = frozenset().union(*(finding.changes for finding in repaired))
    if "anything" in declared:
        return None
    named = _named(repaired) if "named" in declared else frozenset()
    for part in old.changed(new):
        if aspect_of(part) not in declared and not _is_named(part, named):
            return f"It would also change {_shown(part)}."
    return None


def _is_named(part: Part, words: frozenset[str]) -> bool:
    """Whether the edited statements speak of a part; a class is named by its setting."""
    role, name = part
    return (f"{role}_class" if name == CLASS else name) in words


def _shown(part: Part) -> str:
    role, name = part
    if name == CLASS:
        return f"which {role} class is active"
    return "the names of containers" if name == CONTAINER else f"what `{name}` is for the {role}"


def _named(findings: Sequence[Finding]) -> frozenset[str]:
    """The words of the statements that fixes edit, and of what they write there.

    A safe fix of a name leaves the names of containers what they are.
    """
    fixes = [finding.fix for finding in findings if finding.fix]
    words = {word for fix in fixes for edit in fix.edits for word in _words(edit)}
    if any(fix.applicability == "unsafe" for fix in fixes):
        words.add(CONTAINER)
    return frozenset(words)


def _words(edit: Edit) -> Iterator[str]:
    yield from _WORD.findall(edit.text)
    node: cst.CSTNode | None = edit.node
    while node is not None and not isinstance(node, cst.SimpleStatementLine):
        node = edit.source.parent(node)
    yield from _WORD.findall(edit.source.code(node or edit.node))
