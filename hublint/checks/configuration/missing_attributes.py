"""Attributes that spawners and users are often taken to have, and don't (HUB543)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.configuration.called_functions import LOGGED, consequence
from hublint.checks.configuration.function_bodies import own_nodes
from hublint.checks.configuration.leaving import is_always_run
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Edit, Report
from hublint.hub.traits.server_functions import name_of_spawner
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LaterFunction
    from hublint.source import Source

_OF_SPAWNER: Final = {"username": "user.name", "user_name": "user.name", "servername": "name"}
_OF_USER: Final = {"username": "name", "user_name": "name"}
"""What is meant by each (read in jupyterhub 0.7 to 6.1, and in every spawner that hublint knows)."""


def report_missing_attributes(
    hub: Hub, handed: Handed, function: LaterFunction
) -> Iterator[Report]:
    """Only where each call of the function gets there; a file that mentions the name elsewhere may set it."""
    definition, source = handed.function.definition, handed.function.source
    spawner = name_of_spawner(function)
    if not spawner or not hub.spawner.known or handed.moment in LOGGED:
        return
    for node in own_nodes(definition):
        right = _right(source, node, spawner)
        if right and is_always_run([node, *source.above(node)], definition):
            yield _report(handed, node, f"{spawner}.{right}")
            return


def _right(source: Source, node: cst.CSTNode, spawner: str) -> str:
    """What is meant by a node that reads a missing attribute; empty for all others."""
    if not isinstance(node, cst.Attribute):
        return ""
    right = _meant(node, spawner)
    if not right or isinstance(source.parent(node), cst.AssignTarget | cst.AugAssign | cst.Del):
        return ""
    return right if len(list(source.names(node.attr.value))) == 1 else ""


def _meant(node: cst.Attribute, spawner: str) -> str:
    match node.value:
        case cst.Name(owner) if owner == spawner:
            return _OF_SPAWNER.get(node.attr.value, "")
        case cst.Attribute(value=cst.Name(owner), attr=cst.Name("user")) if owner == spawner:
            right = _OF_USER.get(node.attr.value)
            return f"user.{right}" if right else ""
    return ""


def _report(handed: Handed, node: cst.CSTNode, right: str) -> Report:
    source = handed.function.source
    message = (
        f"There is no {quote(source.code(node))}, so {consequence(handed.moment)} (AttributeError)."
        f" Write {quote(right)}."
    )
    remedy = fix(f"Write {quote(right)}", Edit(source, node, right))
    return Report(Place(source, node, "not there"), message, fix=remedy, outcome=handed.outcome)
