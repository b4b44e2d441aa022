"""What Python's scopes say of names, found without going through all of them for each name."""

import symtable

import pytest

from hublint.source.global_names import GlobalNames, global_names, symbols

TEXT = """
import os as system, sys
from json import *
class Ours(Base):
    port = 1
    def start(self):
        global late
        late = self.port + outer
        return [late for late in system.environ]
def hook(spawner, *more, given=default):
    def inner():
        nonlocal more
        more = spawner
    with open(path) as file:
        inner()
Ours.port: int = 2
"""


def answers(symbol):
    asked = (name for name in dir(symbol) if name.startswith("is_") and name != "is_namespace")
    return {name: getattr(symbol, name)() for name in asked}


def scopes(table):
    return [table, *(one for child in table.get_children() for one in scopes(child))]


def test_symbols_are_those_of_python():
    for table in scopes(symtable.symtable(TEXT, "config", "exec")):
        found = {one.get_name(): answers(one) for one in symbols(table)}
        assert found == {one.get_name(): answers(one) for one in table.get_symbols()}


def test_functions_and_classes_bind_their_names():
    text = "def f(): pass\nclass C: pass\nasync def g(): pass\nf(), C(), g(), h()\n"
    assert global_names(text) == GlobalNames(frozenset({"h"}), sure=True)


UNBOUND = [
    ("import os\nos.path, sys.path\n", {"sys"}),
    ("from x import y as z\nz, y\n", {"y"}),
    ("def f(a):\n    b = a\n    return b, z\n", {"z"}),
    ("def f():\n    x = 1\nx\n", {"x"}),
    ("def f():\n    global x\n    x = 1\nx\n", set()),
    ("class A:\n    y = 1\n    z = y\ny\n", {"y"}),
    ("print(c, get_config(), __file__, __mark__, None)\n", set()),
    ("for x in y: x\n", {"y"}),
    ("x = 1\n", set()),
]


@pytest.mark.parametrize(("text", "names"), UNBOUND)
def test_names_that_nothing_binds(text, names):
    assert global_names(text) == GlobalNames(frozenset(names), sure=True)


@pytest.mark.parametrize(
    "text", ["from x import *\ny\n", "exec(x)\n", "globals()['y'] = 1\ny", "(", "\0"]
)
def test_names_that_code_may_bind_out_of_sight_are_not_known(text):
    assert global_names(text) == GlobalNames()
