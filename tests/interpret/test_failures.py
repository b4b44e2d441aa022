"""Where Python refuses to go on: what a value lacks, and which calls a function doesn't take."""

from __future__ import annotations

import pytest

from tests.interpret.reading import read

HEAD = "import os, json\nfrom helper import load\n"

FAILS = {
    "'a'.foo": "AttributeError: a string has no `foo`",
    "f'a{load()}'.foo": "AttributeError: a string has no `foo`",
    "'a b'.split().foo": "AttributeError: a list has no `foo`",
    "x = 5\nx.y = 1": "AttributeError: a number takes no attribute `y`",
    "[1]['a']": "TypeError: the items of a list are counted, and have no names",
    "5[0]": "TypeError: a number has no items",
    "{}['a']": "KeyError: there is no `'a'` in this dict",
    "[][0]": "IndexError: there are no items",
    "[1][1]": "IndexError: there is only one item",
    "[1, 2][2]": "IndexError: there are only 2 items",
    "[1, 2][-3]": "IndexError: there are only 2 items",
    "'ab'[0] = 'c'": "TypeError: the items of a string can't be changed",
    "{1}[0:1]": "TypeError: `:` between brackets takes a part of a list, and a set has none",
    "{}[0:1]": "TypeError or KeyError: `:` between brackets takes a part of a list, and a dict has none",
    "5 + 'a'": "TypeError: `+` does not take a number and a string",
    "'a' < 1": "TypeError: `<` does not take a string and a number",
    "'a' in 5": "TypeError: `in` does not take a string and a number",
    "5 not in 'a'": "TypeError: `not in` does not take a number and a string",
    "x = 5\nx += 'a'": "TypeError: `+=` does not take a number and a string",
    "x = [1]\nx = x + 'ab'": "TypeError: `+` does not take a list and a string",
    "x = {1}\nx |= [2]": "TypeError: `|=` does not take a set and a list",
    "5()": "TypeError: a number can't be called",
    "for a in 5: pass": "TypeError: a number has no items",
    "print(*None)": "TypeError: `None` has no items",
    "','.join(5)": "TypeError: a number has no items",
    "[].extend(5)": "TypeError: a number has no items",
    "{}.update(5)": "TypeError: a number has no items",
    "{[1]: 2}": "TypeError: a list can't be a key of a dict",
    "{[1]}": "TypeError: a list can't be an item of a set",
    "x = set()\nx.add([1])": "TypeError: a list can't be an item of a set",
    "a, b = 'abc'": "ValueError: there are 3 items for 2 names",
    "a, b = []": "ValueError: there are no items for 2 names",
    "a, = []": "ValueError: there are no items for one name",
    "a, b, *rest = 'a'": "ValueError: there is one item for 2 names",
    "int([1])": "TypeError: `int` does not take a list",
    "int('4G')": "ValueError: `int` can't read `'4G'`",
    "int('4' * 30 + 'G')": "ValueError: `int` can't read this string",
    "int('4' * 29 + 'G')": f"ValueError: `int` can't read `'{'4' * 29}G'`",
    "int('')": "ValueError: `int` gets an empty string",
    "json.loads('{')": "ValueError: `json.loads` can't read `'{'`",
    "os.path.join('a', None)": "TypeError: `os.path.join` does not take `None`",
    "os.path.exists(None)": "TypeError: `os.path.exists` does not take `None`",
    "os.environ['X'] = 1": "TypeError: `os.environ` does not take a number",
    "def f(a): pass\nf()": "TypeError: `f` needs the argument `a`",
    "def f(a): pass\nf(1, 2)": "TypeError: `f` takes one argument, and gets 2",
    "def f(): pass\nf(1)": "TypeError: `f` takes no arguments, and gets 1",
    "def f(a): pass\nf(1, b=2)": "TypeError: `f` has no parameter `b`",
    "def f(a, *, b): pass\nf(1)": "TypeError: `f` needs the argument `b`",
    "def f(a, /): pass\nf(a=2)": "TypeError: `f` has no parameter `a`",
    "(lambda a: a)()": "TypeError: the lambda needs the argument `a`",
    "assert False": "AssertionError: ",
    "raise": "Exception: `raise`",
    "raise ValueError": "ValueError: `raise ValueError`",
    "exit(1)": "SystemExit: builtins.exit",
}


@pytest.mark.parametrize("text", FAILS)
def test_what_python_refuses_is_told(text: str) -> None:
    (error,) = read(f"{HEAD}{text}\n").load_errors
    assert f"{error.name}: {error.detail}" == FAILS[text]


WORKS = (
    "{load(): 1}['a']",
    "{**load()}['a']",
    "[*load()][0]",
    "[1][-1]",
    "['ab'][0] = 'c'",
    "x = {}\nx[0:1] = 2",
    "'abc'[0:1]",
    "(lambda: 1)()",
    "(lambda: 1).name = 2",
    "os.uname().sysname",
    "dict(a=1).items()[0]",
    "range(3).foo",
    "(a for a in 'x').foo",
    "a, b = 'ab'",
    "a, *b = 'a'",
    "a, b = {**load()}",
    "x = [1]\nx += 'ab'",
    "5 / 0",
    "int('1', 2)",
    "int('g', base=16)",
    "len('a')",
    "x = None\nx.foo if x else 1",
    "x = None\ny = load() and x.foo",
    "x = None\n[x.foo for a in load()]",
    "x = None\nfor a in load():\n x.foo",
    "def f():\n global x\n x = load()\nx = None\nx.foo",
    "def f(a=1, **named): pass\nf(z=2)",
    "def f(*all): pass\nf(1, 2, 3)",
    "def f(a, *, b=1): pass\nf(1)",
    "def f(a): pass\nf(*load())",
    "@load\ndef f(a): pass\nf()",
    "assert True",
    "assert [1]",
)


@pytest.mark.parametrize("text", WORKS)
def test_what_python_may_take_is_not_told(text: str) -> None:
    assert read(f"{HEAD}{text}\n").load_errors == []


DEPENDS = {
    "x = None if load() else 'a'\nx.upper": [[("`load()`", True)]],
    "x = None if load() else 'a'\nx.foo": [[("`load()`", True)], [("`load()`", False)]],
    "x = None if load() else 5\nx[0]": [[("`load()`", True)], [("`load()`", False)]],
    "x = os.environ.get('X')\n'a' + x": [[("`X`", False)]],
    "x = os.environ.get('X')\nx + x": [[("`X`", False)]],
    "x = os.environ.get('X')\nlen(x)": [[("`X`", False)]],
    "os.environ['X']": [[("`X`", False)]],
    "assert os.environ.get('X')": [[("`X`", False)]],
    "assert os.environ.get('X') and load()": [
        [("`X`", True), ("`load()`", False)],
        [("`X`", False)],
    ],
    "if load():\n raise ValueError": [[("`load()`", True)]],
    "if 'X' not in os.environ:\n 5()": [[("`X`", False)]],
    "try:\n os.environ['X']\nexcept KeyError:\n 5()": [[("`X`", False)]],
    "try:\n os.environ['X']\n os.environ['Y']\nexcept KeyError:\n 5()": [
        [("the `try` block", False)]
    ],
    "try:\n 5()\nexcept TypeError:\n pass": [],
    "try:\n 5()\nfinally:\n pass": [[]],
    "x = os.environ.get('X')\nif x is None:\n x = 'a'\nlen(x)": [],
    "x = os.environ.get('X')\nif not x:\n x = 'a'\nlen(x)": [],
}
"""The conditions, with their outcomes, of each failure."""


@pytest.mark.parametrize("text", DEPENDS)
def test_a_failure_is_told_with_what_it_depends_on(text: str) -> None:
    errors = read(f"{HEAD}{text}\n").load_errors
    conditions = [[(one.subject, holds) for one, holds in error.path_condition] for error in errors]
    assert conditions == DEPENDS[text]
