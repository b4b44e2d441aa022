"""The layers of the package: who may import whom, and what imports are there."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]

FAMILY = "checks.<family>"

LAYERS = (
    ("__main__",),
    ("cli",),
    ("comparison",),
    ("upgrade",),
    ("output", "preview", "api"),
    ("project",),
    ("linter",),
    (FAMILY,),
    ("checks", "checks.toolkit"),
    ("changes",),
    ("aspects",),
    ("hub",),
    ("interpret",),
    ("edits", "secrecy"),
    ("findings",),
    ("versions",),
    ("deployment",),
    ("source",),
    ("suggest", "cache"),
    ("knowledge", "files", "terminal"),
    ("patterns", "process_state", "wording", "numbers"),
)
"""From the top, which may import all that stands below, down to what imports nothing."""


def module_of(file: Path) -> str:
    """The dotted name of a module of the package."""
    parts = file.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_of(file): file for file in ROOT.rglob("*.py")}
"""Every module of the package with its file."""


def imports(module: str) -> set[str]:
    """The modules that a module imports anywhere, in functions and for types alone, too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(FILES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            submodules = {f"{source}.{alias.name}" for alias in node.names} & FILES.keys()
            names |= submodules or {source}
    return names - {module}


def part(module: str) -> str:
    """The folder or module at the top of the package that holds a module; of the checks, the family's folder."""
    _, *names = module.split(".")
    return ".".join(names[: 2 if names[:1] == ["checks"] else 1])


def layer(module: str) -> int | None:
    """The number of a module's layer; None for the package itself and for these tools."""
    name = part(module)
    if name.startswith("checks.") and name != "checks.toolkit":
        name = FAMILY
    return next((number for number, names in enumerate(LAYERS) if name in names), None)
