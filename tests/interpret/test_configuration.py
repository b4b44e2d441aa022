"""The configuration object behaves as traitlets' `Config`."""

from __future__ import annotations

import pytest

from tests.interpret.reading import read, setting

WRITES = {
    "c.A.b = 1": "1",
    "c['A']['b'] = 1": "1",
    "setattr(c.A, 'b', 1)": "1",
    "s = c.A\ns.b = 1": "1",
    "c.A.update({'b': 1})": "1",
    "c.merge({'A': {'b': 1}})": "1",
    "c.A.b = x = set()\nx.add('u')": "set('u')",
    "c.A.b = {}\nc.A.b['k'] = 1": "{'k': 1}",
    "c.A.b = ['x']\nc.A.b += ['y']": "list('x', 'y')",
    "c.A.b = {'x': 1}\nc.A.b.update(y=2)": "{'x': 1, 'y': 2}",
    "c.A.b.update({'x': 1})": "lazy update {'x': 1}",
    "c.A.b.append('x')\nc.A.b.extend(['y'])": "lazy append 'x', extend list('y')",
    "c = get_config()\nc.A.b = 1": "1",
    "from traitlets.config import Config\nc = Config()\nc.A.b = 1": "unset",
    "c.A.b = 1\ndel c.A.b": "unset",
    "c.A.setdefault('b', 1)": "1",
    "c.A.b = 2\nc.A.setdefault('b', 1)": "2",
    "c.A.b = c.B.get('x', 3)": "3",
    "c.A.b = c.B.get('x')": "None",
    "c.B.x = 1\nc.A.b = c.B.get('x', 3)": "?",
    "c.B.b = 1\nc.A = c.B": "1",
    "c.B.b = 1\nc.A.b = 2\nc.A = c.B": "1",
    "c.B.b = 1\nc.A.b = 2\nc.B = c.C": "2",
    "c.A.b = 2\nif frob():\n c.B.b = 1\nc.A.merge(c.B)": "[`frob()` is true: 1 | 2]",
    "c.update({'A': {'b': 1}})": "1",
    "c.A['b'] = 1": "1",
    "c.A.b.add('x')": "lazy add 'x'",
    "c.A.b.insert(0, 'x')": "lazy insert 'x'",
    "c.A.b |= {'x': 1}": "lazy update {'x': 1}",
    "import os\nc.A.b = os.path\nc.A.b = os.environ['b'] = 'x'": "'x'",
}


@pytest.mark.parametrize("text", WRITES)
def test_every_way_of_writing_a_trait_is_seen(text: str) -> None:
    assert setting(text) == WRITES[text]


STOPS = {
    "c.A.b += ['x']": ("TypeError", "", "augment"),
    "c.A.b['k'] = 1": ("TypeError", "", "set item"),
    "c.A.b.remove('x')": ("AttributeError", "remove", "get attribute"),
    "c.A = {'b': 1}": ("ValueError", "", "assign section"),
    "c.A.b = undefined": ("NameError", "undefined", None),
    "c.A.b()": ("TypeError", "", "call"),
    "c.A.b |= {'x': 1}": ("TypeError", "", "augment"),
    "c.A = 5": ("ValueError", "", "assign section"),
    "c.A = 'a' if print() else [1]": ("ValueError", "", "assign section"),
    "c.lower.name": ("AttributeError", "name", "get attribute"),
    "c.A.b = 1\nc.A.b.append('x')": ("AttributeError", "a number has no `append`", "compute"),
    "c.A.b = ('x',)\nc.A.b.append('y')": ("AttributeError", "append", "get attribute"),
    "del c\nc.A.b = 1": ("NameError", "c", None),
    "x = 1\ndel x\nx": ("NameError", "x", None),
}


@pytest.mark.parametrize("text", STOPS)
def test_what_ends_the_loading_is_noted(text: str) -> None:
    (stop,) = read(text).load_errors
    assert (stop.name, stop.detail, stop.operation) == STOPS[text]
    assert not stop.deliberate


GOES_ON = (
    "c.A = print()",
    "c.A = [1] if print() else print()",
    "c.A = c.B",
    "c.lower.name = 1\nc.lower.name",
    "c.lower._name",
    "c.lower.append('x')",
    "c.A.b.c = 1",
    "if print():\n del c\nc.A.b = 1",
    "from helper import *\nundefined",
    "exec('undefined = 1')\nundefined",
)


@pytest.mark.parametrize("text", GOES_ON)
def test_what_the_hub_may_load_does_not_end_it(text: str) -> None:
    assert read(text).load_errors == []


def test_a_pending_trait_that_is_used_as_a_value_is_noted() -> None:
    assert [read.path for read in read("c.A.b = c.A.d + 'x'").reads] == [("A", "d")]


def test_a_section_given_to_unknown_code_is_clouded() -> None:
    opaque_writes = read("import helper\nhelper.setup(c)\nhelper.more(c.B)").opaque_writes
    assert [opaque_write.path for opaque_write in opaque_writes] == [(), ("B",)]


UPDATES = {
    "c.A.update({'b': 1})": (1, 0),
    "c.A.update(b=1)": (1, 0),
    "c.B.b = 1\nc.A.update(c.B)": (1, 0),
    "c.A.update(frob())": (0, 1),
    "c.A.update([('b', 1)])": (0, 1),
    "c.A.update({'b': 1, **frob()})": (1, 1),
    "c.A.update(b=1, **frob())": (1, 1),
}
"""Whether an update sets a trait, and whether it may set others."""


@pytest.mark.parametrize("text", UPDATES)
def test_a_section_updated_with_what_is_not_known_is_clouded(text: str) -> None:
    reading = read(text)
    clouded = [opaque_write.path for opaque_write in reading.opaque_writes]
    assert (("A", "b") in reading.settings, clouded == [("A",)]) == UPDATES[text]
    assert len(clouded) == UPDATES[text][1]


OPAQUE = {
    "c[load()].b = 1": [()],
    "getattr(c, load()).b = 1": [()],
    "c.A[load()] = 1": [("A",)],
    "c.A.update({load(): 1})": [("A",)],
    "c.A.pop('b')": [("A",)],
    "c.A.keys()": [],
    "c.A.update({'B': {load(): 1}})": [("A", "B")],
    "setattr(c.A, load(), 1)": [("A",)],
    "(c.A if load() else c.B).x = 1": [("A",), ("B",)],
    "c.A = load()": [("A",)],
    "exec(load())": [()],
    "load(c.A)": [("A",)],
    "print(c.A)": [],
    "from traitlets.config import Config\nload(Config())": [],
}
"""The sections in which a statement may set any trait."""


@pytest.mark.parametrize("text", OPAQUE)
def test_a_section_that_may_hold_anything_is_clouded(text: str) -> None:
    found = read(f"from helper import load\n{text}").opaque_writes
    assert [one.path for one in found] == OPAQUE[text]


def test_a_section_whose_name_is_assigned_in_a_loop_is_not_clouded() -> None:
    assert read("s = c.A\nfor n in frob():\n s = c.A\n s.b = 1\n").opaque_writes == []


def test_a_container_given_to_unknown_code_stays_open() -> None:
    assert setting("v = {'a': 1}\nfrob(v)\nc.A.b = v") == "{'a': 1, ...}"


def test_printing_a_container_changes_nothing() -> None:
    assert setting("v = {'a': 1}\nprint(v)\nc.A.b = v") == "{'a': 1}"


def test_writes_through_an_alias_are_not_plain() -> None:
    writes = read("s = c.A\ns.b = 1\nc.A.d = 2").writes
    assert [(write.path, write.plain) for write in writes] == [
        (("A", "b"), False),
        (("A", "d"), True),
    ]
