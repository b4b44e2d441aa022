"""HUB514 foreign-config-object: settings made on another object than the one that JupyterHub reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.interpret.values import Unknown
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.source import Source
    from hublint.source.location import Place

GET_CONFIG = pattern(r"traitlets\.config(\.\w+)*\.get_config|traitlets\.config\.get_config")
TRAITLETS = pattern(r"traitlets(\.|$)")
PASSED_ON = pattern(r"\bget_config\(\)|\bload_subconfig\b|\.merge\(|\(c\)|config=c\b")
"""Code that may give the settings to JupyterHub after all."""


@rule("HUB514", Severity.ERROR, changes=("anything",))
def foreign_config_object(hub: Hub) -> Iterator[Report]:
    """Settings made on another object than the one that JupyterHub reads."""
    for path, place in hub.facts.imports.items():
        if GET_CONFIG.fullmatch(path) and place.source is hub.source and _is_called(hub.source):
            yield _report_import(place)
    name = hub.facts.names.get("c")
    value = hub.resolve(name) if name is not None else None
    is_lost = isinstance(value, Unknown) and not PASSED_ON.search(hub.source.text)
    if is_lost and isinstance(value, Unknown) and _is_new_object(hub, value):
        message = (
            "This line replaces JupyterHub's `c` with another object, so everything that the file sets is silently"
            " lost. Remove the line: `c` is there already."
        )
        remedy = _fix_object(hub.source, value.node)
        yield Report(value.place("not the hub's"), message, fix=remedy)


def _is_called(source: Source) -> bool:
    return re.search(r"^c\s*=\s*get_config\(\)", source.text, re.MULTILINE) is not None


def _is_new_object(hub: Hub, value: Unknown) -> bool:
    """Whether a value is a new `Config()` of traitlets."""
    node = value.node
    if not isinstance(node, cst.Call) or node.args or value.source is not hub.source:
        return False
    looks_for_c = re.search(r"""["']c["']|NameError""", hub.source.text)
    if looks_for_c or not isinstance(value.source.parent(node), cst.Assign):
        return False
    name = value.source.code(node.func).rpartition(".")[2]
    return name == "Config" and any(map(TRAITLETS.match, hub.facts.imports))


def _report_import(place: Place) -> Report:
    message = (
        "`get_config` from traitlets is not the one that JupyterHub provides: JupyterHub ignores the whole file if it"
        " is started without command-line options. Remove the import."
    )
    return Report(place, message, fix=_fix_import(place))


def _fix_import(place: Place) -> Fix | None:
    source, node = place.source, place.node
    statement = source.parent(node)
    if not isinstance(statement, cst.ImportFrom) or not isinstance(node, cst.ImportAlias):
        return None
    imports_more = isinstance(statement.names, cst.ImportStar) or len(statement.names) > 1
    if imports_more or node.asname is not None:
        return None
    edit = Edit(source, statement, kind="remove")
    return fix("Remove the import", edit, applicability="unsafe")


def _fix_object(source: Source, node: cst.CSTNode) -> Fix | None:
    statement = source.parent(node)
    if not isinstance(statement, cst.Assign) or len(statement.targets) != 1:
        return None
    edit = Edit(source, statement.value, "get_config()")
    return fix("Use the hub's own object", edit, applicability="unsafe")
