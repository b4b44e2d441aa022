"""Comparisons, parts of sequences, and the limits of arithmetic."""

from __future__ import annotations

import pytest

from tests.interpret.reading import setting

HEAD = "import os\nimport docker\nfrom helper import load\n"

COMPARED = {
    "1 is 1": "True",
    "None is None": "True",
    "load() == 'a'": '[`load()` is `"a"`: True | False]',
    "'a' == load()": '[`load()` is `"a"`: True | False]',
    "load() != 'a'": '[`load()` is `"a"`: False | True]',
    "load() == load()": "[`load() == load()` is true: True | False]",
    "load() != load()": "[`load() != load()` is true: True | False]",
    "load() is not load()": "[`load() is not load()` is true: True | False]",
    "load() < 1 < 3": "[`load() < 1 < 3` is true: True | False]",
    "load() < 3": "[`load() < 3` is true: True | False]",
    "os.environ['X'] == 'a'": '[`X` is `"a"`: True | False]',
    "os.environ['X'] == 1": "False",
    "os.environ['X'] is None": "False",
    "f'a{load()}' == 1": "False",
    "f'a{load()}' == 'ab'": "[`f'a{load()}' == 'ab'` is true: True | False]",
    "[1] == 1": "False",
    "[1] == [1]": "[`[1] == [1]` is true: True | False]",
    "int == None": "False",
    "docker == None": "False",
    "docker.Client == None": "False",
    "docker.version == None": "[`docker.version == None` is true: True | False]",
    "'X' in os.environ": "[`X` is set: True | False]",
    "'X' not in os.environ": "[`X` is set: False | True]",
    "'a' not in 'abc'": "False",
    "'d' in 'abc'": "False",
    "1 in [1, 2]": "True",
    "3 in [1, 2]": "False",
    "'a' in {'a': 1}": "True",
    "'a' in load()": "[`'a' in load()` is true: True | False]",
    "'a' not in load()": "[`'a' not in load()` is true: True | False]",
    "'a' in ['b', *load()]": "[`'a' in ['b', *load()]` is true: True | False]",
    "load() in [1, 2]": "[`load()` is `1`: True | [`load()` is `2`: True | False]]",
    "load() in ['a', [1]]": "[`load() in ['a', [1]]` is true: True | False]",
    "1 in [1, load()]": "True",
    "3 in ['a', os.environ['X']]": "False",
    "not load()": "[`load()` is true: False | True]",
}

PARTS = {
    "'abc'[0:2]": "'ab'",
    "'abc'[:load()]": "?",
    "'abc'[::2]": "?",
    "'abc'[-3]": "'a'",
    "'abc'[2]": "'c'",
    "'abc'[3]": "?",
    "'abc'[-4]": "?",
    "f'a{load()}'[1:]": "?",
    "[1, 2, 3][1:]": "list(2, 3)",
    "(1, 2, 3)[:-1]": "tuple(1, 2)",
    "[*load(), 2][:1]": "?",
    "[1, 2][-2]": "1",
    "[1, 2][-3]": "?",
    "[1, 2][2]": "?",
    "[1, 2][load()]": "?",
    "[*load(), 1][0]": "?",
    "{'a': 1}['b']": "?",
    "load()[0]": "?",
}

ADDED = {
    "[1] + [2]": "list(1, 2)",
    "[1] + load()": "list(1, ...)",
    "{1} | {2}": "set(1, 2)",
    "{'a': 1} | {'a': 2}": "{'a': 2}",
    "{'a': 1} | {**load()}": "{'a': 1, ...}",
    "load() + 'a'": "<?>a",
    "load() + 1": "?",
    "str(load()) + str(load())": "<?><?>",
    "3 * 'ab'": "'ababab'",
    "b'ab' * 2": "b'abab'",
    "2 ** 64": "18446744073709551616",
    "2 ** 65": "?",
    "1000000 ** 2": "1000000000000",
    "1000001 ** 2": "?",
    "1 << 64": "18446744073709551616",
    "1 << 65": "?",
}

FOUND = COMPARED | PARTS | ADDED


@pytest.mark.parametrize("code", FOUND)
def test_an_expression_gives_what_is_known_of_it(code: str) -> None:
    assert setting(f"{HEAD}c.A.b = {code}\n") == FOUND[code]


def test_a_name_that_is_compared_names_the_condition() -> None:
    text = f"{HEAD}kind = load()\nc.A.b = 1 if 'a' == kind else 2\n"
    assert setting(text) == '[`kind` is `"a"`: 1 | 2]'


def test_a_name_of_a_function_that_is_compared_does_not() -> None:
    text = f"{HEAD}def f(kind):\n return 1 if kind == 'a' else 2\nc.A.b = f(load())\n"
    assert setting(text) == '[`load()` is `"a"`: 1 | 2]'
