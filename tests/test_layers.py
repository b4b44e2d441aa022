"""Modules import those of lower layers only, no rule family another one, and never in a circle."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import hublint

ROOT = Path(hublint.__file__).parent
FAMILY = "checks.<family>"
LAYERS = (
    ("__main__",),
    ("cli",),
    ("upgrade",),
    ("output", "preview", "api"),
    ("project",),
    ("linter",),
    (FAMILY,),
    ("checks", "checks.toolkit"),
    ("hub",),
    ("interpret",),
    ("edits", "secrecy"),
    ("findings",),
    ("source",),
    ("versions", "suggest"),
    ("knowledge", "files", "terminal"),
    ("patterns", "process_state", "wording", "numbers"),
)
"""From the top, which may import all that stands below, down to what imports nothing."""

UPWARDS = {
    ("checks.access", "checks.configuration"),
    ("checks.configuration", "checks.limits"),
    ("checks.configuration", "checks.persistence"),
    ("checks.isolation", "checks.notebook_dir"),
    ("checks.isolation", "checks.persistence"),
    ("checks.limits", "checks.persistence"),
    ("checks.notebook_dir", "checks.persistence"),
    ("secrecy", "checks.state"),
}
"""Imports that are not yet as they should be."""

USERS = {
    "click": {"cli", "dev"},
    "rich": {"terminal", "output", "preview", "cli"},
    "hublint.dev": {"dev"},
}
"""What only these parts of the package import."""

STRANGERS = {("upgrade", "rich")}
"""Imports of those that are not yet as they should be."""


def imports(file: Path) -> set[str]:
    """The modules that a file imports anywhere, also for types alone."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            submodules = {f"{module}.{alias.name}" for alias in node.names}
            names |= (submodules & FILES.keys()) or {module}
    return names


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_of(file): file for file in ROOT.rglob("*.py")}
IMPORTS = {module: imports(file) - {module} for module, file in FILES.items()}
OWN = {module: {name for name in names if name in FILES} for module, names in IMPORTS.items()}


def part(module: str) -> str:
    """The folder or module at the top of the package that holds a module; of the checks, the family's folder."""
    _, *names = module.split(".")
    return ".".join(names[: 2 if names[:1] == ["checks"] else 1])


def layer(module: str) -> int | None:
    """The number of a module's layer, None for those outside of the order: the API and the developers' tools."""
    name = part(module)
    if name.startswith("checks.") and name != "checks.toolkit":
        name = FAMILY
    return next((number for number, names in enumerate(LAYERS) if name in names), None)


def test_every_module_has_a_layer():
    assert {part(module) for module in FILES if layer(module) is None} <= {"", "dev"}


def test_imports_lead_down():
    wrong = {
        (part(module), part(name))
        for module, names in OWN.items()
        for name in names
        if (here := layer(module)) is not None and (there := layer(name)) is not None
        if part(module) != part(name) and here >= there
    }
    assert sorted(wrong - UPWARDS) == []


def test_no_modules_import_each_other_in_a_circle():
    try:
        TopologicalSorter(OWN).prepare()
    except CycleError as error:
        raise AssertionError(" -> ".join(error.args[1])) from None


def test_only_some_parts_know_the_terminal_and_the_developers_tools():
    wrong = {
        (part(module), known)
        for module, names in IMPORTS.items()
        for name in names
        for known, users in USERS.items()
        if f"{name}.".startswith(f"{known}.") and part(module) not in users
    }
    assert sorted(wrong - STRANGERS) == []
