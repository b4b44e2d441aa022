"""Expressions fold to the value that Python would give, or to what is known of it."""

from __future__ import annotations

import pytest

from tests.interpret.reading import setting

FOLDED = {
    "'a' 'b'": "'ab'",
    "'a' + '/b'": "'a/b'",
    "r'\\d'": repr("\\d"),
    "b'x' b'y'": "b'xy'",
    "1_000 * 1024 ** 2": "1048576000",
    "-1": "-1",
    "~7": "-8",
    "1 is True": "False",
    "sorted(['b', 'a'])": "list('a', 'b')",
    "'%d' % 5": "'5'",
    "not ''": "True",
    "3 if 2 > 1 else 4": "3",
    "'' or 'x'": "'x'",
    "'a' and 'b'": "'b'",
    "'x' in ('x', 'y')": "True",
    "'%s-%d' % ('a', 2)": "'a-2'",
    "'{}/{x}'.format('a', x='b')": "'a/b'",
    "f'{1 + 1}-{{username}}'": "'2-{username}'",
    "' A '.strip().lower()": "'a'",
    "'a,b'.split(',')": "list('a', 'b')",
    "'-'.join(['a', 'b'])": "'a-b'",
    "'abc'[1:]": "'bc'",
    "['a', 'b'][-1]": "'b'",
    "{'a'}.union({'b'}, ['c'])": "set('a', 'b', 'c')",
    "{'a'}.difference({'b'})": "set(...)",
    "{'a'}.issubset({'b'})": "?",
    "{'k': 1}['k']": "1",
    "{'k': 1}.get('z', 5)": "5",
    "{'a': 1, **{'b': 2}, 'a': 3}": "{'a': 3, 'b': 2}",
    "dict(a=1) | {'b': 2}": "{'a': 1, 'b': 2}",
    "[*range(2), 5]": "list(0, 1, 5)",
    "{n: n * 2 for n in [1, 2, 3] if n > 1}": "{2: 4, 3: 6}",
    "set('ab')": "set('a', 'b')",
    "int('5') + float(2)": "7.0",
    "str(5) + 'G'": "'5G'",
    "str() + 'G'": "'G'",
    "os.path.join('/srv', 'x')": "'/srv/x'",
    "os.path.join('/srv', '/abs')": "'/abs'",
    "os.path.join('', 'x')": "'x'",
    "os.path.join('/srv/', '', 'x')": "'/srv/x'",
    "os.path.join('https://host', 'x')": "'https://host/x'",
    "Path('/srv//data/', '')": "Path('/srv/data')",
    "os.path.dirname('/a/b.py')": "'/a'",
    "Path('/srv') / 'x'": "Path('/srv/x')",
    "str(Path('/srv').parent)": "'/'",
    "shlex.split('a \\'b c\\'')": "list('a', 'b c')",
    "(lambda x, y=2: x + y)(1)": "3",
    "(n := 4) + n": "8",
}


@pytest.mark.parametrize("code", FOLDED)
def test_constant_expressions_fold(code: str) -> None:
    text = f"import os, shlex\nfrom pathlib import Path\nc.A.b = {code}\n"
    assert setting(text) == FOLDED[code]


UNKNOWN = {
    "frob()": "?",
    "int('10', base=2)": "?",
    "'%d' % 1.5": "?",
    "'%s' % ['a']": "<?>",
    "shlex.split(None)": "list(...)",
    "shlex.split(frob())": "list(...)",
    "shlex.split()": "list(...)",
    "sorted(['b', 'a'], reverse=True)": "list('a', 'b', ...)",
    "~1.5": "?",
    "range(-10**9, 5)": "?",
    "('{' + '9' * 5000 + '}').format(1)": "?",
    "('a' * 99_999).replace('a', 'b' * 99_999)": "?",
    "f'/srv/{frob()}/{{username}}'": "/srv/<?>/{username}",
    "'/srv/' + os.environ['R']": "/srv/<?R>",
    "'%s/%s' % (Path(os.environ.get('R', '/a')), 'b')": "[`R` is set: <?R>/b | '/a/b']",
    "'%s/%s' % (os.environ.get('R', '/a'), 'b')": "[`R` is set: <?R>/b | '/a/b']",
    "os.environ['R']": "?R",
    "os.environ.get('R')": "[`R` is set: ?R | None]",
    "os.getenv('R', 'x')": "[`R` is set: ?R | 'x']",
    "os.environ.get('R') or 'x'": "[`R` is set: ?R | 'x']",
    "'r' if 'R' in os.environ else 's'": "[`R` is set: 'r' | 's']",
    "{frob(): 1, 'a': 2}": "{?: 1, 'a': 2}",
    "{'a': 2, **frob()}": "{'a': 2, ...}",
    "[x for x in frob()]": "list(...)",
    "[x for a in ([1], frob()) for x in a]": "list(1, ...)",
    "[x for a in (frob(), [1]) for x in a]": "list(1, ...)",
    "10 ** 10 ** 10": "?",
    "'x' * 10 ** 9": "?",
    "'%1000000000d' % 1": "?",
    "open('f').read()": "?",
}


@pytest.mark.parametrize("code", UNKNOWN)
def test_what_only_the_running_hub_knows_stays_open(code: str) -> None:
    assert setting(f"import os, shlex\nfrom pathlib import Path\nc.A.b = {code}\n") == UNKNOWN[code]


def test_an_item_put_beyond_every_list_leaves_it_open() -> None:
    assert setting("c.A.b = ['x']\nc.A.b.insert(10**30, 'y')\n") == "list('x', 'y', ...)"


def test_deep_nesting_becomes_unknown() -> None:
    assert setting(f"c.A.b = {'-' * 100}1") == "?"
    assert setting(f"c.A.b = {'1+(' * 99}1{')' * 99}") == "?"


def test_a_long_row_of_operators_is_no_deep_nesting() -> None:
    assert setting(f"c.A.b = {'+'.join(['1'] * 900)}") == "900"
