"""Branches, loops, functions and exceptions."""

from __future__ import annotations

import pytest

from hublint.interpret.budget import Budget, Fuel
from hublint.interpret.functions import NESTED
from hublint.interpret.interpreter import SIZE
from tests.interpret.reading import read, setting, show

FLOW = {
    "v = {'x': 1}\nc.A.b = v.pop('x')": "?",
    "v = ['x']\nc.A.b = v.values()": "?",
    "if frob():\n c.A.b = 1\nelse:\n c.A.b = 2": "[`frob()` is true: 1 | 2]",
    "if frob():\n c.A.b = 1": "[`frob()` is true: 1 | unset]",
    "if False:\n c.A.b = 1": "unset",
    "import os\nif os.environ.get('A') and os.environ.get('B'):\n c.A.b = 1": "[ : 1 | unset]",
    "if __name__ == '__main__':\n c.A.b = 1": "unset",
    "x = frob()\nif x == 'a':\n c.A.b = 1\nelif x == 'a':\n c.A.b = 2": (
        '[`x` is `"a"`: 1 | unset]'
    ),
    "for n in (1, 2):\n c.A.b = n": "2",
    "v = ['a']\nv.count('a')\nc.A.b = v": "list('a')",
    "from pathlib import Path\nc.A.b = str(Path())": "?",
    "c.A.b = v = []\nfor n in 'ab':\n v.append(n)": "list('a', 'b')",
    "c.A.b = v = []\nfor n in frob():\n v.append('u')": (
        "[the loop runs: list('u', ...) | list()]"
    ),
    "for n in frob():\n c.A.b = ['u']": "[the loop runs: list('u') | unset]",
    "c.A.b = v = ['a']\nfor n in frob():\n v += ['u']": (
        "[the loop runs: list('a', ...) | list('a')]"
    ),
    "n = 0\nfor x in frob():\n n = n + 1\nc.A.b = n": "[the loop runs: ? | 0]",
    "c.A.b = v = []\nfor n in (1, 2, 3):\n if n == 2:\n  break\n v.append(n)": "list(1)",
    "while frob():\n c.A.b = 1": "[the loop runs: 1 | unset]",
    "def f(x):\n if x: return 1\n return 2\nc.A.b = f(0)": "2",
    "def f(x):\n if x: return 1\n return 2\nc.A.b = f(frob())": "[`frob()` is true: 1 | 2]",
    "def f():\n for n in frob():\n  return 1\n return 2\nc.A.b = f()": "[the loop runs: 1 | 2]",
    "def f(s):\n s.b = 1\nf(c.A)": "1",
    "def f(*a, k=3, **kw):\n return [a, k, kw]\nc.A.b = f(1, z=2)": "list(tuple(1), 3, {'z': 2})",
    "def f(n):\n return f(n)\nc.A.b = f(1)": "?",
    "def f():\n yield 1\nc.A.b = f()": "?",
    "try:\n import x\n c.A.b = 1\nexcept ImportError:\n c.A.b = 2": (
        "[the `try` block succeeds: 1 | 2]"
    ),
    "import os\ntry:\n x = os.environ['T']\nexcept KeyError:\n x = 'd'\nc.A.b = x": (
        "[`T` is set: ?T | 'd']"
    ),
    "with open('f') as f:\n c.A.b = f": "?",
    "from pathlib import Path\nc.A.b = Path('/x').resolve()": "Path('/x')",
    "from pathlib import Path\nc.A.b = Path('x').resolve()": "Path(?)",
    "c.A.b = v = [1]\nv.extend(frob())": "list(1, ...)",
    "c.A.b = v = [1]\nsuper().take(v)": "list(1, ...)",
    "log = frob()\nc.A.b = v = [1]\nlog.info(v)": "list(1)",
    "log = frob()\nc.A.b = v = [1]\nlog.add(v)": "list(1, ...)",
    "import os\nos.environ['T'] = 'x'\nc.A.b = os.environ.get('T', 'y')": "'x'",
    "class S:\n x = 5\nc.A.b = S.x": "5",
    "c.A.b = (1, 2)\n(p, q) = c.A.b\nc.A.b = q": "2",
    "for n in []:\n c.A.b = 1\nelse:\n c.A.b = 2": "2",
    "for n in (1, 2):\n if n == 2:\n  break\nelse:\n c.A.b = 2": "unset",
    "for n in frob():\n c.A.b = 1\n break\nelse:\n c.A.b = 2": (
        "[the loop ends without `break`: 2 | [the loop runs: 1 | unset]]"
    ),
    "while False:\n c.A.b = 1\nelse:\n c.A.b = 2": "2",
    "while frob():\n pass\nelse:\n c.A.b = 2": "[the loop ends without `break`: 2 | unset]",
    "for n in (1, 2, 3):\n if n == 2:\n  continue\n c.A.b = n": "3",
    "x: int = 5\nc.A.b = x": "5",
    "x = y = []\nx.append(1)\nc.A.b = y": "list(1)",
    "x = [1]\nc.A.b = {'a': x}\nx.append(2)": "{'a': list(1, 2)}",
    "x = []\nx.append(x)\nc.A.b = x": "list(?)",
    "match frob():\n case 1:\n  c.A.b = 1": "[the case matches: 1 | unset]",
    "c.A.b = __name__": "'builtins'",
    "x = y = (1,)\nx += (2,)\nc.A.b = [x, y]": "list(tuple(1, 2), tuple(1))",
    "x = y = frozenset([1])\nx |= {2}\nc.A.b = [x, y]": "list(frozenset(1, 2), frozenset(1))",
    "x = y = [1]\nx += (2,)\nc.A.b = [x, y]": "list(list(1, 2), list(1, 2))",
    "c.A.b = x = (1,)\nc.A.b += (2,)": "tuple(1, 2)",
}


FLOW |= {
    "try:\n raise ValueError\nexcept ValueError:\n c.A.b = 2": "2",
    "try:\n pass\nexcept ImportError:\n pass\nelse:\n c.A.b = 3": (
        "[the `try` block succeeds: 3 | unset]"
    ),
    "try:\n c.A.b = 1\nfinally:\n c.A.b = 2": "2",
    "try:\n pass\nexcept ImportError:\n c.A.b = 2\nexcept ValueError:\n c.A.b = 3": (
        "[the `try` block succeeds: unset | [the `except` block runs: 2 | 3]]"
    ),
    "def f():\n raise ValueError\nc.A.b = f()": "?",
    "def f(x):\n if x: raise ValueError\n return 1\nc.A.b = f(frob())": "1",
    "def f(x):\n if x: return 1\n raise ValueError\nc.A.b = f(frob())": "1",
    "def f(x):\n if x: raise KeyError\n raise ValueError\nc.A.b = f(frob())": "?",
    "def f(x):\n y = [x]\n def g(): return y\n return g()\nc.A.b = f(1)": "list(1)",
    "def f(x): return x\nc.A.b = f(*frob())": "?",
    "def f(a, b=2, *, k): return [a, b, k]\nc.A.b = f(1, k=3)": "list(1, 2, 3)",
    "def f(a, b=2): return [a, b]\nc.A.b = f(b=1, a=3)": "list(3, 1)",
    "async def f(): return 1\nc.A.b = f()": "?",
    "def f():\n def g(): yield 1\n return 1\nc.A.b = f()": "1",
    "@frob\ndef f(): return 1\nc.A.b = f()": "?",
    "x = 5\ndef f():\n x = 6\n return x\nc.A.b = [f(), x]": "list(6, 5)",
    "x = 5\ndef f():\n global x\n x = 6\nf()\nc.A.b = x": "?",
    "def f(): pass\nc.A.b = f()": "None",
    "def f():\n if frob(): return 'a'\n return None\nc.A.b = f()": (
        "[`frob()` is true: 'a' | None]"
    ),
    "f = (lambda: 2) if frob() else (lambda: 1)\nc.A.b = f()": "[`frob()` is true: 2 | 1]",
    "class K:\n y = 1\nc.A.b = [K.y, K.z]": "list(1, ?)",
    "class K: pass\nc.A.b = K().x": "?",
    "class K: pass\nv = [1]\nK(v)\nc.A.b = v": "list(1, ...)",
    "class K:\n y = 1\nif frob():\n K.y = 2\nc.A.b = K.y": "?",
    "class K:\n y = 1\nK.y = 2\nc.A.b = K.y": "2",
    "c.A.b = [x for x in [1, 2, 3] if frob()]": "list(...)",
    "c.A.b = [x + y for x in [1, 2] for y in [10, 20]]": "list(11, 21, 12, 22)",
    "c.A.b = [x for x in [1, 2] if x > 1 if x < 5]": "list(2)",
    "c.A.b = {x: 1 for x in frob()}": "{...}",
    "c.A.b = [x for x in range(100_001)]": "?",
    "c.A.b = {x: 1 for x in range(100_001)}": "?",
    "c.A.b = [*range(100_001)]": "?",
    "c.A.b = list(range(100_001))": "?",
}
"""Exceptions, functions, classes and comprehensions."""


@pytest.mark.parametrize("text", FLOW)
def test_control_flow_is_followed(text: str) -> None:
    assert setting(text) == FLOW[text]


TRUTHS = {
    "c.A": "True",
    "c.A.d": "True",
    "f'a{load()}'": "True",
    "f'{load()}'": "[`f'{load()}'` is true: True | False]",
    "[*load()]": "[`[*load()]` is true: True | False]",
    "[1, *load()]": "True",
    "[]": "False",
    "{**load()}": "[`{**load()}` is true: True | False]",
    "load": "True",
    "lambda: 0": "True",
    "os.path.exists('/a')": "[`'/a'` exists: True | False]",
    "os.path.getsize('/a')": "[`os.path.getsize('/a')` is true: True | False]",
    "int(load())": "[`int(load())` is not 0: True | False]",
    "str(load())": "[`str(load())` is not empty: True | False]",
    "os.environ['X']": "True",
    "Path('/a').exists() == 'a'": "False",
    "Path('/a').read_text() == 1": "False",
    "os.environ['X'].startswith('a') == 'a'": "False",
    "os.environ['X'].count('a') == 'a'": "False",
    "os.environ['X'].upper() == 1": "False",
    "os.environ['X'].encode() == b'a'": ("[`os.environ['X'].encode()` is `b'a'`: True | False]"),
    "b'a'.decode(load()) == 'a'": "[`b'a'.decode(load())` is `\"a\"`: True | False]",
    "os.environ['X'].lower() == 'a' and os.environ['X'].lower() != 'a'": (
        "[`os.environ['X'].lower()` is `\"a\"`: False | False]"
    ),
}


@pytest.mark.parametrize("code", TRUTHS)
def test_the_truth_of_a_value_is_known_or_has_a_condition(code: str) -> None:
    text = f"import os\nfrom pathlib import Path\nfrom helper import load\nc.A.b = bool({code})\n"
    assert setting(text) == TRUTHS[code]


@pytest.mark.parametrize(("count", "value"), [(NESTED, "1"), (NESTED + 1, "?")])
def test_calls_inside_one_another_are_followed_to_a_depth(count: int, value: str) -> None:
    functions = "".join(f"def f{n}():\n return f{n + 1}()\n" for n in range(1, count))
    assert setting(f"{functions}def f{count}():\n return 1\nc.A.b = f1()") == value


def test_a_string_of_the_largest_size_is_worked_out_and_no_longer_one() -> None:
    for code in ("'a'.ljust({})", "'a' * {}", "'a' * ({} - 1) + 'a'"):
        assert len(setting(f"c.A.b = {code.format(SIZE)}")) == SIZE + len("''")
        assert setting(f"c.A.b = {code.format(SIZE + 1)}") == "?"


def test_a_list_of_the_largest_size_is_worked_out_and_no_longer_one() -> None:
    for more, length in ((0, SIZE), (1, 0)):
        text = f"c.A.b = [*range({SIZE // 2})]\nc.A.b.extend(range({SIZE // 2 + more}))"
        (value,) = read(text).settings.values()
        assert len(getattr(value.value, "items", ())) == length


def test_a_setting_too_many_when_all_are_written_out_is_known_by_its_assignment(
    monkeypatch,
) -> None:
    monkeypatch.setattr("hublint.interpret.materialize.WRITTEN_OUT", 14)
    facts = read("c.A.a = [1, 2]\nc.A.b = [1, 2]\nc.A.d.extend([1, 2])")
    values = [facts.settings["A", name] for name in "abd"]
    assert [type(one).__name__ for one in values] == ["Assigned", "Assigned", "Bounded"]
    assert values[1].write.path == ("A", "b")
    assert [show(one) for one in values] == ["list(1, 2)", "?", "?"]


def test_the_same_condition_selects_the_same_alternative() -> None:
    text = "import os\nx = os.environ.get('X', 'a')\nc.A.b = x + '/' + x"
    assert setting(text) == "[`X` is set: <?X>/<?X> | 'a/a']"


def test_deliberate_stops_name_the_way_that_leads_to_them() -> None:
    (stop,) = read(
        "import os\nif not os.environ.get('X'):\n raise RuntimeError('set X')"
    ).load_errors
    assert stop.deliberate
    assert [
        (condition.subject, condition.holds, outcome) for condition, outcome in stop.path_condition
    ] == [("`X`", "is set", False)]


def test_an_endless_nest_of_calls_and_loops_ends() -> None:
    nest = "".join(f"{' ' * depth}for x{depth} in range(99):\n" for depth in range(9))
    reading = read(f"{nest}{' ' * 9}c.A.b = 1\n")
    assert [opaque_write.reason for opaque_write in reading.opaque_writes] == [
        "loops run too long to follow"
    ]


def test_a_file_with_too_many_branches_is_not_read_to_its_end() -> None:
    branches = "".join(f"if frob({n}):\n c.A.b{n} = 1\n" for n in range(50))
    reading = read(f"{branches}c.A.last = 1\n", Budget(interpreting=Fuel(8_000), repeating=0))
    assert [opaque_write.reason for opaque_write in reading.opaque_writes] == [
        "the file has too many branches to follow"
    ]
    assert ("A", "b0") in reading.settings
    assert ("A", "last") not in reading.settings


def test_names_bound_in_a_branch_stay_there() -> None:
    text = "x = 1\ndef f():\n  return x\nif frob():\n x = 2\n c.A.b = f()\nelse:\n c.A.b = f()"
    assert setting(text) == "[`frob()` is true: 2 | 1]"


def test_too_many_alternatives_become_unknown() -> None:
    lines = [f"x{n} = os.environ.get('X{n}', 'd')" for n in range(8)]
    text = "\n".join(["import os", *lines, "c.A.b = " + " + ".join(f"x{n}" for n in range(8))])
    assert "?" in setting(text)


def test_what_a_function_finds_in_unknown_data_is_unknown_with_its_none() -> None:
    text = "data = read()\ndef f(x):\n    if x in data:\n        return data[x]\n    return None\nc.A.b = f('x')"
    assert setting(text) == "?"


def test_what_a_variable_leaves_unset_is_none() -> None:
    text = "import os\ndef f():\n    if 'X' in os.environ:\n        return read()\n    return None\nc.A.b = f()"
    assert setting(text) == "[`X` is set: ? | None]"
