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
        if not module or _may_be_caught(place):
            continue
        if not hub.scenarios.agrees(hub.facts.import_conditions[path]):
            continue
        inner = _right_module(module, name)
        if inner is not None:
            yield _report_module(place, module, name, inner)
        right = _right_name(hub, module, name)
        if right is not None:
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


def _right_module(package: str, name: str) -> str | None:
    """The module of a package that a class is in, where no release has the class in the package itself."""
    known = knowledge()
    if "." in package or known.class_at(f"{package}.{name}") is not None:
        return None
    homes = [one.path.rpartition(".")[0] for one in known.class_named(name)]
    inside = [home for home in homes if home.startswith(f"{package}.")]
    return inside[0] if len(inside) == 1 else None


def _report_module(place: Place, package: str, name: str, module: str) -> Report:
    message = (
        f"{quote(package)} has no {quote(name)}, so JupyterHub does not start (ImportError)."
        f" Write {quote(f'from {module} import {name}')}."
    )
    remedy = None
    statement = place.source.parent(place.node)
    owner = statement.module if isinstance(statement, cst.ImportFrom) else None
    if owner is not None and _is_only(statement):
        remedy = fix(f"Import it from {quote(module)}", Edit(place.source, owner, module))
    return Report(replace(place, label="not there"), message, fix=remedy)


def _is_only(statement: cst.CSTNode | None) -> bool:
    """Whether a statement imports a single name."""
    match statement:
        case cst.ImportFrom(names=[_]):
            return True
    return False


def _may_be_caught(place: Place) -> bool:
    """Whether an import is no `from ... import`, or stands in a `try` or a function."""
    node = place.source.parent(place.node)
    if not isinstance(node, cst.ImportFrom) or node.relative:
        return True
    return place.source.is_inside(node, cst.Try, cst.FunctionDef)


def _fix_name(place: Place, name: str, right: str) -> Fix | None:
    """The right name in the import, and wherever the file uses it as a variable."""
    source = place.source
    nodes = [node for node in source.names(name) if not _is_attribute(source, node)]
    return fix(f"Write {quote(right)}", *(Edit(source, node, right) for node in nodes))


def _is_attribute(source: Source, node: cst.Name) -> bool:
    above = source.parent(node)
    is_attribute = isinstance(above, cst.Attribute) and above.attr is node
    return is_attribute or (isinstance(above, cst.Arg) and above.keyword is node)
