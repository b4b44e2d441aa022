"""HUB514 and HUB518: files that JupyterHub reads without effect, or does not read at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.interpret.values import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.source import Source
    from hublint.source.location import Place

IMPORTED = re.compile(r"traitlets\.config(\.\w+)*\.get_config|traitlets\.config\.get_config")
OWN = re.compile(r"traitlets(\.|$)")


@rule("HUB514", Severity.ERROR)
def foreign_config_object(hub: Hub) -> Iterator[Report]:
    """Settings made on another object than the one that JupyterHub reads."""
    for path, place in hub.facts.imports.items():
        if IMPORTED.fullmatch(path) and place.source is hub.source and _is_called(hub.source):
            yield _imported(place)
    name = hub.facts.names.get("c")
    value = hub.resolve(name) if name is not None else None
    hands_on = re.search(
        r"\bget_config\(\)|\bload_subconfig\b|\.merge\(|\(c\)|config=c\b", hub.source.text
    )
    if isinstance(value, Unknown) and not hands_on and _is_new_object(hub, value):
        message = (
            "JupyterHub reads its own `c`, and this line replaces it by another object: everything that the file"
            " sets is lost without a word; remove the line, `c` is there already"
        )
        yield Report(value.place("not the hub's"), message, fix=_without(hub.source, value.node))


def _is_called(source: Source) -> bool:
    return re.search(r"^c\s*=\s*get_config\(\)", source.text, re.MULTILINE) is not None


def _is_new_object(hub: Hub, value: Unknown) -> bool:
    """Whether a value is a new `Config()` of traitlets."""
    node = value.node
    if not isinstance(node, cst.Call) or node.args or value.source is not hub.source:
        return False
    careful = re.search(r"""["']c["']|NameError""", hub.source.text)
    if careful or not isinstance(value.source.parent(node), cst.Assign):
        return False
    name = value.source.code(node.func)
    return name.rpartition(".")[2] == "Config" and any(map(OWN.match, hub.facts.imports))


def _imported(place: Place) -> Report:
    message = (
        "`get_config` from traitlets is not the one that JupyterHub provides: started without any command line option,"
        " JupyterHub ignores the whole file and runs with its defaults; remove the import"
    )
    source, node = place.source, place.node
    statement = source.parent(node)
    edit = None
    if isinstance(statement, cst.ImportFrom) and isinstance(node, cst.ImportAlias):
        several = isinstance(statement.names, cst.ImportStar) or len(statement.names) > 1
        if not several and node.asname is None:
            edit = Edit(source, statement, kind="remove")
    return Report(place, message, fix=fix("Remove the import", edit, applicability="unsafe"))


def _without(source: Source, node: cst.CSTNode) -> Fix | None:
    statement = source.parent(node)
    single = isinstance(statement, cst.Assign) and len(statement.targets) == 1
    edit = Edit(source, statement.value, "get_config()") if single else None  # type: ignore[union-attr]
    return fix("Take the hub's own object", edit, applicability="unsafe")


@rule("HUB518", Severity.WARNING, "any-release")
def missing_subconfig(hub: Hub) -> Iterator[Report]:
    """A config that `load_subconfig` does not find is passed over without a word."""
    for name, found, place in hub.facts.subconfigs:
        if found or not _is_reached(hub, place):
            continue
        if re.search(r"[*?]", name):
            message = (
                "`load_subconfig` takes the name of one file and does not expand patterns such as"
                f" {quote(name)}, so it silently loads nothing. Load the files one by one, with a loop"
                " over `glob.glob(...)`."
            )
            yield Report(place, message)
        elif (
            found is False
            and hub.source.file is not None
            and not _is_guarded(place)
            and _is_beside(name)
            and place.source is hub.source
        ):
            message = (
                f"There is no {quote(name)} beside this file, and `load_subconfig` silently skips a missing file:"
                " none of its settings would be in effect. Correct the name, or add the file."
            )
            yield Report(place, message)


def _is_reached(hub: Hub, place: Place) -> bool:
    """Whether the call is made in this scenario: reading stops short of what a missing file might set."""
    ways = [
        opaque_write.path_condition
        for opaque_write in hub.facts.opaque_writes
        if opaque_write.place.node is place.node
    ]
    return all(hub.scenarios.agrees(path_condition) for path_condition in ways)


def _is_beside(name: str) -> bool:
    """Whether the name is looked up in the folder of the config."""
    return not name.startswith(("/", "~", "$")) and not re.match(r"[A-Za-z]:|\\", name)


def _is_guarded(place: Place) -> bool:
    """Whether the call stands in a branch, a loop or a function, where it may not be reached."""
    node = place.source.parent(place.node)
    while node is not None:
        if isinstance(node, cst.If | cst.Try | cst.For | cst.While | cst.FunctionDef | cst.IfExp):
            return True
        node = place.source.parent(node)
    return False
