"""Modules import those of lower layers only, no rule family another one, and never in a circle."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from hublint.dev.layers import FILES, imports, layer, part

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


IMPORTS = {module: imports(module) for module in FILES}
OWN = {module: names & FILES.keys() for module, names in IMPORTS.items()}


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
    assert sorted(wrong) == []
