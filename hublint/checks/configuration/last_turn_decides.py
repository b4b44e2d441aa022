"""HUB585 last-turn-decides: a setting of the whole hub that each turn of a loop replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.patterns import pattern
from hublint.source.parents import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import PathCondition

_FOR = pattern(r"(?m)^[ \t]*(?:async[ \t]+)?for\b")
"""What saves looking around each setting of a file without loops."""


@rule("HUB585", Severity.WARNING, "any-release")
def last_turn_decides(hub: Hub) -> Iterator[Report]:
    """A plain assignment in the body of a `for`, of a value that differs from turn to turn."""
    seen: set[int] = set()
    if not _FOR.search(hub.source.text):
        return
    for write in hub.facts.writes:
        if write.kind != "assign" or write.source is not hub.source or len(write.path) != 2:
            continue
        if id(write.statement) in seen or not _is_replaced(hub, write.statement):
            continue
        if not hub.scenarios.agrees(_outside(write.path_condition)):
            continue
        seen.add(id(write.statement))
        setting = ".".join(("c", *write.path))
        message = (
            f"The last turn decides: each turn of this loop replaces {quote(setting)}, which is one value for the whole"
            " hub and all its users. Collect the values first, or decide for each user in a hook."
        )
        yield Report(write.place("replaced by the next turn"), message)


def _outside(path_condition: PathCondition) -> PathCondition:
    """The conditions without those of loops."""
    return tuple((one, outcome) for one, outcome in path_condition if not one.is_statement)


def _is_replaced(hub: Hub, statement: cst.CSTNode) -> bool:
    """Whether a loop does the statement in each turn, and with another value each time."""
    if not isinstance(statement, cst.Assign):
        return False
    loop = _loop(hub, statement)
    if loop is None or _is_short(loop.iter) or any(map(_leaves, descendants(loop.body))):
        return False
    value, target = statement.value, hub.source.code(statement.targets[0].target)
    is_own = target in hub.source.code(value)
    return not is_own and not _names(value).isdisjoint(_varying(loop))


def _loop(hub: Hub, statement: cst.Assign) -> cst.For | None:
    """The loop that has the statement in its body, in no branch of it."""
    line = hub.source.parent(statement)
    body = hub.source.parent(line) if line is not None else None
    loop = hub.source.parent(body) if body is not None else None
    return loop if isinstance(loop, cst.For) and loop.body is body else None


def _is_short(iterable: cst.BaseExpression) -> bool:
    """Whether there is one turn at most."""
    return isinstance(iterable, cst.List | cst.Tuple | cst.Set) and len(iterable.elements) < 2


def _leaves(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Break | cst.Return | cst.Raise)


def _varying(loop: cst.For) -> set[str]:
    """The names that a turn gives a value of its own."""
    varying = _names(loop.target)
    for node in descendants(loop.body):
        if isinstance(node, cst.Assign) and not _names(node.value).isdisjoint(varying):
            for target in node.targets:
                if isinstance(target.target, cst.Name | cst.Tuple | cst.List):
                    varying |= _names(target.target)
    return varying


def _names(node: cst.CSTNode) -> set[str]:
    return {found.value for found in descendants(node) if isinstance(found, cst.Name)}
