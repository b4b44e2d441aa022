"""Methods and installed functions give what Python gives, or as much of it as is known."""

from __future__ import annotations

import pytest

from tests.interpret.reading import setting

HEAD = "import os, shlex\nfrom pathlib import Path\nfrom helper import load\n"

OF_STRINGS = {
    "''.join([])": "''",
    "b''.join([])": "b''",
    "f'' + 'a'": "'a'",
    "b'-'.join([b'a', b'b'])": "b'a-b'",
    "'-'.join({'a': 1, 'b': 2})": "'a-b'",
    "'-'.join(['a', load()])": "a-<?>",
    "'-'.join(load())": "?",
    "'-'.join(['a', *load()])": "?",
    "'a'.encode('utf-8')": "b'a'",
    "'a'.encode(load())": "?",
    "b'a'.decode()": "'a'",
    "b'\\xff'.decode()": "?",
    "b'ab'.upper()": "b'AB'",
    "'a,b'.split(load())": "list(...)",
    "f'a{load()}'.split(',')": "list(...)",
    "os.environ['X'].split(',')": "list(...)",
    "'a b'.partition(' ')": "tuple('a', ' ', 'b')",
    "'a-b'.rsplit('-', maxsplit=1)": "list(...)",
    "'a'.replace('a', new='b')": "?",
    "'a'.replace('a', *load())": "?",
    "'5'.isdigit()": "True",
    "'aba'.rfind('a')": "2",
    "'{}'.format(*load())": "?",
    "f'a{load()}'.format(1)": "?",
    "'{0}-{0}'.format('a')": "'a-a'",
    "'{}{}'.format(f'a{load()}', 'b')": "a<?>b",
    "'{:>3}'.format('a')": "?",
    "'{!r}'.format('a')": "?",
    "'{}-{}'.format('a')": "?",
    "'{'.format(1)": "?",
    "'%(a)s' % {'a': 1}": "?",
    "'%s' % (1, 2)": "?",
    "'%s%%' % 'a'": "'a%'",
    "'%d' % load()": "<?>",
    "'%s %s' % 'a'": "?",
}

OF_PATHS = {
    "Path('/a').joinpath('b', 'c')": "Path('/a/b/c')",
    "Path('/a').joinpath(load())": "Path(/a/<?>)",
    "Path('/a').joinpath(*load())": "Path(?)",
    "Path('/a').as_posix()": "'/a'",
    "Path('a').absolute()": "Path(?)",
    "Path('/a/b.tar.gz').suffix": "'.gz'",
    "Path('/a/b.py').stem": "'b'",
    "Path(load()).parent": "Path(?)",
    "Path(load()).name": "?",
    "Path('/a/b').parents": "?",
    "Path(*load())": "Path(?)",
    "'x' / Path('y')": "Path('x/y')",
    "Path('/srv') / 'x' / '/y'": "Path('/y')",
    "os.path.join(load(), 'x')": "<?>/x",
    "os.path.join('/srv', f'/{load()}')": "/<?>",
    "os.path.join(f'{load()}/', 'x')": "<?>/x",
    "os.path.join(*load())": "?",
    "os.path.basename(Path('/a/b'))": "'b'",
    "os.path.dirname(load())": "?",
    "os.path.abspath('/a/../b')": "'/b'",
    "os.path.abspath(Path('/a/../b'))": "'/b'",
    "os.path.abspath('a')": "?",
}

OF_CONTAINERS = {
    "[1].copy()": "list(1)",
    "{'a': 1}.keys()": "list('a')",
    "{'a': 1}.values()": "list(1)",
    "{'a': 1}.items()": "list(tuple('a', 1))",
    "{'a': 1, **load()}.items()": "list(tuple('a', 1), ...)",
    "{'a': 1}.get('a')": "1",
    "{'a': 1}.get('b')": "None",
    "{'a': 1}.get(load())": "?",
    "{'a': 1, **load()}.get('b')": "?",
    "{1}.union(load())": "set(1, ...)",
    "[1].count(1)": "?",
    "{1}.isdisjoint({2})": "?",
    "list(*load())": "list(...)",
    "list(load())": "list(...)",
    "sorted([2, 'a'])": "list(2, 'a', ...)",
    "sorted([3, 1], **load())": "list(1, 3, ...)",
    "sorted({'b': 1, 'a': 2})": "list('a', 'b')",
    "dict({'a': 1}, b=2)": "{'a': 1, 'b': 2}",
    "dict([('a', 1)])": "{...}",
    "dict(a=1, **load())": "{'a': 1, ...}",
    "range(1, 3)": "list(1, 2)",
    "range(load())": "?",
    "range(0, 4, 2)": "?",
    "range()": "?",
}

OF_BUILTINS = {
    "int()": "0",
    "int(5.7)": "5",
    "int('5', 8)": "?",
    "int(load())": "?",
    "int(float('inf'))": "?",
    "bool()": "False",
    "bool('a')": "True",
    "str(None)": "'None'",
    "str(Path('/a'))": "'/a'",
    "str([1])": "?",
    "str(os.environ['X'])": "?X",
    "os.environ.get(load())": "?",
    "os.getenv('X', default='y')": "[`X` is set: ?X | 'y']",
    "os.environ.get(key='X')": "[`X` is set: ?X | None]",
    "os.environ.copy()": "{...}",
    "shlex.split('a \\'b')": "list(...)",
    "shlex.split(f'a {load()}')": "list(...)",
}

CALLS = OF_STRINGS | OF_PATHS | OF_CONTAINERS | OF_BUILTINS


@pytest.mark.parametrize("code", CALLS)
def test_a_call_gives_what_is_known_of_its_result(code: str) -> None:
    assert setting(f"{HEAD}c.A.b = {code}\n") == CALLS[code]


CHANGES = {
    "['a']": {
        "v.insert(0, 'b')": "list('b', 'a')",
        "v.insert(load(), 'b')": "list('a', 'b', ...)",
        "v.remove('a')": "?",
        "v[0] = 'b'": "list('b')",
        "v[-1] = 'b'": "list('b')",
        "v[1] = 'b'": "?",
        "v[load()] = 'b'": "?",
        "v[0:1] = ['b']": "list('a', ...)",
        "v.append(*load())": "list('a', ...)",
        "v.extend(['b'])": "list('a', 'b')",
        "v += ('b',)": "list('a', 'b')",
        "w = v\nw.append('b')": "list('a', 'b')",
        "w = v.copy()\nw.append('b')": "list('a')",
        "w = v\nv = v + ['b']\nv = w": "list('a')",
        "v.clear()": "?",
        "del v[0]": "list('a', ...)",
    },
    "{'a': 1}": {
        "v[load()] = 2": "{'a': 1, ?: 2}",
        "v.update(b=2)": "{'a': 1, 'b': 2}",
        "v.update({'c': 3}, d=4)": "{'a': 1, 'c': 3, 'd': 4}",
        "v.update(load())": "{'a': 1, ...}",
        "v.update([('b', 1)])": "{'a': 1, ...}",
        "v.update(**load())": "{'a': 1, ...}",
        "v.setdefault('b', 2)": "{'a': 1, 'b': 2}",
        "v.setdefault('a', 2)": "{'a': 1}",
        "v.get('b', 2)": "{'a': 1}",
        "v.pop('a')": "?",
        "v['a'] += 1": "{'a': 1, ...}",
        "v |= {'b': 2}": "{'a': 1, 'b': 2}",
        "v = v | load()": "?",
        "v.keys()\nv.items()": "{'a': 1}",
    },
    "{1}": {
        "v.add(2)": "set(1, 2)",
        "v.update([2], [3])": "set(1, 2, 3)",
        "v.discard(1)": "?",
        "v.union({2})": "set(1)",
    },
}


@pytest.mark.parametrize(
    ("value", "change"), [(value, change) for value in CHANGES for change in CHANGES[value]]
)
def test_a_container_holds_what_a_change_leaves_in_it(value: str, change: str) -> None:
    text = f"{HEAD}v = {value}\n{change}\nc.A.b = v\n"
    assert setting(text) == CHANGES[value][change]
