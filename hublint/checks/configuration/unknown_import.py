"""HUB542 unknown-import: misspelt classes in imports from known packages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.source import Source
    from hublint.source.location import Place


@rule("HUB542", Severity.ERROR, "stops", changes=("anything",))
def unknown_import(hub: Hub) -> Iterator[Report]:
    """Only what is a known class misspelt is surely missing: of other names in a package nothing is known."""
    for path, place in hub.facts.imports.items():
        module, _, name = path.rpartition(".")
        right = _right_name(hub, module, name) if module and not _may_be_caught(place) else None
        if right is not None and hub.scenarios.agrees(hub.facts.import_conditions[path]):
            message = (
                f"{quote(module)} has no {quote(name)}, so JupyterHub does not start (ImportError)."
                f" Write {quote(right)}."
            )
            yield Report(
                replace(place, label="not there"), message, fix=_fix_name(place, name, right)
            )


def _right_name(hub: Hub, module: str, name: str) -> str | None:
    """The class of the module that an unknown name is, but for its case or one slip."""
    known = knowledge()
    root = module.partition(".")[0]
    if known.class_named(name) or any(one.name.endswith(f"{root}.py") for one in hub.facts.sources):
        return None
    classes = (one for one in known.class_names() if known.class_at(f"{module}.{one}"))
    return closest_name(name, classes)


def _may_be_caught(place: Place) -> bool:
    """Whether an import is no `from ... import`, or stands in a `try` or a function."""
    node = place.source.parent(place.node)
    if not isinstance(node, cst.ImportFrom) or node.relative:
        return True
    above: cst.CSTNode | None = node
    while above is not None and not isinstance(above, cst.Try | cst.FunctionDef):
        above = place.source.parent(above)
    return above is not None


def _fix_name(place: Place, name: str, right: str) -> Fix | None:
    """The right name in the import, and wherever the file uses it as a variable."""
    source = place.source
    nodes = [node for node in source.names(name) if not _is_attribute(source, node)]
    return fix(f"Write {quote(right)}", *(Edit(source, node, right) for node in nodes))


def _is_attribute(source: Source, node: cst.Name) -> bool:
    above = source.parent(node)
    is_attribute = isinstance(above, cst.Attribute) and above.attr is node
    return is_attribute or (isinstance(above, cst.Arg) and above.keyword is node)
