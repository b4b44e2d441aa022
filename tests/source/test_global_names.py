"""What Python's scopes say of names, found without going through all of them for each name."""

import symtable

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
