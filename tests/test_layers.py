"""Modules import those of lower layers only, no rule family another one, and never in a circle."""

from __future__ import annotations

import re
from graphlib import CycleError, TopologicalSorter

from hublint.dev.layers import FILES, imports, layer, part

USERS = {
    "click": {"cli", "dev"},
    "rich": {"terminal", "output", "preview", "comparison", "cli", "dev"},
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
    assert sorted(wrong) == []


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


def test_python_parses_python_in_one_place():
    parsing = re.compile(r"\bast\.parse\(|literal_eval\(|\.evaluated_value\b|(?<![.\w])compile\(")
    places = {module for module, file in FILES.items() if parsing.search(file.read_text("utf-8"))}
    assert {module for module in places if part(module) != "dev"} == {"hublint.process_state"}


def test_no_two_modules_share_a_name():
    modules = [module for module, file in FILES.items() if file.stem != "__init__"]
    stems = [module.rpartition(".")[2] for module in modules if part(module) != "dev"]
    assert {stem for stem in stems if stems.count(stem) > 1} == set()
