"""What to write where a name is not defined (a part of HUB541)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Edit
from hublint.knowledge import knowledge
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.source import Source
    from hublint.source.location import Place

Cure = tuple[str, "Fix | None"]
"""What to write, as a sentence, and the fix that writes it."""

CONSTANTS: Final = {"true": "True", "false": "False", "null": "None", "none": "None"}
"""What other languages write for Python's constants."""
MODULES: Final = frozenset(
    (
        "json",
        "logging",
        "os",
        "pathlib",
        "pwd",
        "re",
        "secrets",
        "shutil",
        "socket",
        "subprocess",
        "sys",
    )
)
"""Modules of Python whose names configs use for nothing else."""


def advice_and_fix(hub: Hub, name: str, place: Place) -> Cure:
    """What was most likely meant by a name that is not defined."""
    source, node = place.source, place.node
    if name in hub.facts.names:
        return "Move the definition above this line.", None
    if name in CONSTANTS:
        right = CONSTANTS[name]
        return f"Write `{right}`.", fix(f"Write `{right}`", Edit(source, node, right))
    return (
        _module(source, name, node)
        or _class(hub, name, node)
        or _section(source, name, node)
        or (_other_advice(hub, name), None)
    )


def _module(source: Source, name: str, node: cst.CSTNode) -> Cure | None:
    """`os.environ` without `import os`."""
    above = source.parent(node)
    if name not in MODULES or not isinstance(above, cst.Attribute) or above.value is not node:
        return None
    return _import(source, f"import {name}")


def _class(hub: Hub, name: str, node: cst.CSTNode) -> Cure | None:
    """A class that is not imported, or the path of one without quotes."""
    source, path = hub.source, node
    above = source.parent(path)
    while isinstance(above, cst.Attribute) and above.value is path:
        path, above = above, source.parent(above)
    code = source.code(path)
    if path is not node and knowledge().class_at(code) and _chooses_class(above):
        literal = string_literal(source, code)
        return f"Write `{literal}`, in quotes.", fix(
            f"Write `{literal}`", Edit(source, path, literal)
        )
    classes = knowledge().class_named(name) if path is node else ()
    is_value = not isinstance(above, cst.AssignTarget)
    if len(classes) != 1 or not is_value or knowledge().is_single_user(classes[0].distribution):
        return None
    package = classes[0].path.partition(".")[0]
    module = (
        package if knowledge().class_at(f"{package}.{name}") else classes[0].path.rpartition(".")[0]
    )
    return _import(source, f"from {module} import {name}")


def _chooses_class(statement: cst.CSTNode | None) -> bool:
    """Whether a statement assigns a setting such as `spawner_class`."""
    if not isinstance(statement, cst.Assign) or len(statement.targets) != 1:
        return False
    target = statement.targets[0].target
    return isinstance(target, cst.Attribute) and target.attr.value.endswith("_class")


def _section(source: Source, name: str, node: cst.CSTNode) -> Cure | None:
    """`JupyterHub.ip = ...` without `c`, and `d.JupyterHub.ip = ...`."""
    path = node
    above = source.parent(path)
    names = [name]
    while isinstance(above, cst.Attribute) and above.value is path:
        names.append(above.attr.value)
        path, above = above, source.parent(above)
    if not isinstance(above, cst.AssignTarget):
        return None
    if len(names) == 2 and knowledge().class_named(name):
        right = f"c.{name}"
    elif len(names) == 3 and len(name) == 1 and knowledge().class_named(names[1]):
        right = "c"
    else:
        return None
    code = ".".join((right, *names[1:]))
    return f"Write {quote(code)}.", fix(f"Write {quote(code)}", Edit(source, node, right))


def _other_advice(hub: Hub, name: str) -> str:
    known = {known for known in hub.facts.names if not known.startswith("_")}
    similar = closest_name(name, known)
    if similar is not None:
        return f"Is {quote(similar)} meant?"
    return "Define it above, or put it in quotes if it is a string."


def _import(source: Source, statement: str) -> Cure:
    return f"Add {quote(statement)}.", fix(f"Add {quote(statement)}", _insert(source, statement))


def _insert(source: Source, statement: str) -> Edit | None:
    """A line above the first import, or else above the first statement that has to come after it."""
    statements = [one for one in source.module.body if not _comes_first(one)]
    imports = (one for one in statements if _holds(one, cst.Import, cst.ImportFrom))
    anchor = next(imports, statements[0] if statements else None)
    return None if anchor is None else Edit(source, anchor, statement, "before")


def _comes_first(statement: cst.CSTNode) -> bool:
    """Whether a statement is a docstring, or an import from `__future__`."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    match statement.body[0]:
        case cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString()):
            return True
        case cst.ImportFrom(module=cst.Name("__future__")):
            return True
    return False


def _holds(statement: cst.CSTNode, *kinds: type[cst.CSTNode]) -> bool:
    return isinstance(statement, cst.SimpleStatementLine) and isinstance(statement.body[0], kinds)
