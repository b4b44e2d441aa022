"""Small texts that grow without end when they are worked out: what hublint must survive, in every setting."""

from __future__ import annotations

from typing import Final

EXPRESSIONS: Final[dict[str, tuple[str, str]]] = {
    "text doubled by +": ("x = 'aaaaaaaa'\n" + "x = x + x\n" * 40, "x"),
    "text doubled in place": ("x = 'aaaaaaaa'\n" + "x += x\n" * 40, "x"),
    "bytes doubled by +": ("x = b'aaaaaaaa'\n" + "x = x + x\n" * 40, "x"),
    "text times a number": ("", "'a' * 10**9"),
    "bytes with a width": ("", "b'%999999999d' % 1"),
    "text with a width": ("", "'%999999999d' % 1"),
    "text replaced by longer text": ("x = 'a' * 99_999", "x.replace('a', 'b' * 99_999)"),
    "text of text": ("x = 'a' * 99_999", "'%s' * 999 % ((x,) * 999)"),
    "a format that repeats": ("x = '{0}' * 9_999", "x.format('a' * 99_999)"),
    "a join of long texts": (
        "x = 'a' * 50_000",
        "x.join(['a'] * 3 + [x, x, x] + list('a' * 9_999))",
    ),
    "many long texts": ("", "['a' * 99_999 + str(n) for n in range(4_999)]"),
    "many replacements": ("", "[('a' * 100_000).replace('a', 'b' * 99) for n in range(5_000)]"),
    "many titles": ("", "[('a b' * 33_333).title() for n in range(5_000)]"),
    "many splits": ("", "[('a ' * 49_999).split(' ') for n in range(5_000)]"),
    "many memberships": ("", "['q' in list(range(99_999)) for n in range(4_999)]"),
    "many ranges": ("x = list(range(99_999))\n" * 1_000, "x"),
    "a list doubled by stars": ("x = list(range(1_000))\n" + "x = [*x, *x]\n" * 40, "x"),
    "a list doubled by +": ("x = [1]\n" + "x = x + x\n" * 60, "x"),
    "a list extended by itself": ("x = [1]\n" + "x.extend(x)\n" * 60, "x"),
    "a dict doubled by stars": (
        "x = {str(n): n for n in range(999)}\n"
        + "".join(f"x = {{**x, **{{str({n}) + k: 1 for k in x}}}}\n" for n in range(30)),
        "x",
    ),
    "a dict within itself": ("x = {}\n" + "x = {'a': x, 'b': x}\n" * 60, "x"),
    "a list within itself": ("x = []\n" + "x = [x, x, x]\n" * 30, "x"),
    "copies within copies": ("x = {}\n" + "x = {'a': x.copy(), 'b': x.copy()}\n" * 30, "x"),
    "a container that holds itself": ("x = []\nx.append(x)", "x"),
    "a long range": ("", "list(range(10**9))"),
    "a large list": ("", "list(range(99_999))"),
    "a large dict": ("", "{str(n): '/home/' + str(n) for n in range(4_000)}"),
    "a large set": ("", "set('abc' + str(n) for n in range(4_000))"),
    "a tower of powers": ("", "9 ** 9 ** 9 ** 9"),
    "a shift": ("", "1 << 10**9"),
    "powers in a row": ("x = 10**6\n" + "x = x * x\n" * 60, "x"),
    "a long number": ("", "0x" + "f" * 10_000),
    "a long negative number": ("", "-0x" + "f" * 10_000),
    "a number beyond floats": ("", "1" + "0" * 400),
    "long numbers as keys": ("", f"{{0x{'f' * 9_999}: 0x{'f' * 9_999}}}"),
    "an infinite number": ("", "1e999"),
    "digits": ("", "'9' * 5_000"),
    "a size of many digits": ("", "'9' * 5_000 + 'G'"),
    "a number that is none": ("", "float('nan')"),
    "a deep list": ("", "[" * 80 + "]" * 80),
    "a deep dict": ("", "{'a': " * 80 + "1" + "}" * 80),
    "a deep condition": ("", "".join(f"(a{n} or b{n}) and (" for n in range(25)) + "x" + ")" * 25),
    "alternatives within alternatives": (
        "",
        "".join(f"('a' if (a{n} or b{n}) else " for n in range(25)) + "'x'" + ")" * 25,
    ),
    "many operands": ("", " + ".join(["'a'"] * 900)),
    "many alternatives": (
        "import os\nx = 'x'\n" + "".join(f"x += os.environ.get('X{n}', 'x')\n" for n in range(99)),
        "x",
    ),
    "many texts that may be": (
        "import os",
        "f'" + "".join(f'{{os.environ.get("X{n}", "x")}}' for n in range(99)) + "'",
    ),
    "punycode": ("x = 'aä' * 49_999", "x.encode('punycode')"),
    "an argument list": (
        "def f(*a, **k):\n    return a\nx = list(range(9_999))",
        "[f(*x, *x) for n in x]",
    ),
}
"""Statements that make something, and the expression for it, by what it is."""


def _diamonds(levels: int) -> str:
    pairs = (f"class A{n}({{0}}): pass\nclass B{n}({{0}}): pass\n" for n in range(levels))
    bases = ["DockerSpawner", *(f"A{n}, B{n}" for n in range(levels))]
    made = "".join(pair.format(base) for pair, base in zip(pairs, bases, strict=False))
    head = "from dockerspawner import DockerSpawner\n"
    return f"{head}{made}c.JupyterHub.spawner_class = B{levels - 1}\n"


def _line_of_classes(count: int) -> str:
    made = "".join(f"class A{n + 1}(A{n}): pass\n" for n in range(count))
    head = "from dockerspawner import DockerSpawner as A0\n"
    return f"{head}{made}c.JupyterHub.spawner_class = A{count}\n"


def _helper(branches: int) -> str:
    helper = (
        "def get(key):\n    found = load()\n    for level in key.split('.'):\n"
        "        if level not in found:\n            return None\n        found = found[level]\n    return found\n"
        "def put(section, key, name):\n    value = get(key)\n    if value is not None:\n"
        "        setattr(section, name, value)\n"
    )
    chain = "".join(
        f"{'elif' if n else 'if'} kind == 'k{n}':\n"
        f"    x = get('a.a{n}.t')\n    if x is not None:\n        c.A{n}.t = x\n"
        f"    put(c.B{n}, 'b.b{n}', 't')\n    put(c.B{n}, 'b.b{n}', 'u')\n    put(c.DockerSpawner, 'x', 'y{n}')\n"
        for n in range(branches)
    )
    return f"{helper}kind = get('a.b.c')\n{chain}"


def _returning(count: int) -> str:
    """A function that may return at each of many places, and loops that do."""
    tests = "".join(f"    if frob({n}): return {n}\n" for n in range(count))
    loop = "".join(
        f"def g{n}():\n    for m in range({count}):\n        if frob(m): return m\n"
        for n in range(9)
    )
    calls = "".join(f"c.A.g{n} = g{n}()\n" for n in range(9))
    return f"def f():\n{tests}c.A.b = f()\nc.A.d = f()\n{loop}{calls}"


def _nested(count: int, indent: str = "for x{0} in range(9):") -> str:
    lines = (" " * n + indent.format(n) + "\n" for n in range(count))
    return "".join(lines) + " " * count + "c.A.b = 1\n"


_BIG: Final = "+".join(["x"] * 900)

CONFIGS: Final[dict[str, str]] = {
    "diamonds of classes": _diamonds(60),
    "diamonds of plain classes": _diamonds(60).replace("(DockerSpawner)", ""),
    "a line of classes": _line_of_classes(900),
    "a line of many classes": _line_of_classes(4_000),
    "a helper in a long chain": _helper(40),
    "a helper in a very long chain": _helper(150),
    "many returns": _returning(900),
    "loops in loops": _nested(20),
    "unknown loops in loops": _nested(30, "for x{0} in frob(x):"),
    "tries in tries": _nested(1, "if frob():")
    + "".join(" " * n + "try:\n" for n in range(30))
    + " " * 30
    + "c.A.b = 1\n"
    + "".join(" " * n + "except E:\n" + " " * n + " c.A.b = 2\n" for n in reversed(range(30))),
    "two ways, nested": _nested(40, "if frob({0}) or frob(-{0}):"),
    "many branches": "".join(f"if a{n}: x{n} = {n}\n" for n in range(10_000)),
    "many branches that set": "".join(f"if a{n}: c.A.b{n} = {n}\n" for n in range(2_000)),
    "many branches that set items": "d = c.A.b = {}\n"
    + "".join(f"if a{n}: d['k{n}'] = {n}\n" for n in range(10_000)),
    "many cases": "match frob():\n" + "".join(f" case {n}:\n  c.A.b = {n}\n" for n in range(2_000)),
    "many handlers": "try:\n frob()\n"
    + "".join(f"except E{n}:\n c.A.b = {n}\n" for n in range(900)),
    "a long elif chain": "".join(
        f"{'elif' if n else 'if'} x == {n}:\n c.A.b = {n}\n" for n in range(400)
    ),
    "many variables": "import os\n"
    + "".join(f"x{n} = os.environ.get('X{n}', '{n}')\n" for n in range(8_000)),
    "many variables in settings": "import os\n"
    + "".join(f"c.A.x{n} = os.environ.get('X{n}', '{n}')\n" for n in range(1_000)),
    "many items": "d = c.DockerSpawner.environment = {}\n"
    + "".join(f"d['k{n}'] = '{n}'\n" for n in range(10_000)),
    "one item often": "d = {}\n" + "d['k'] = 'v'\n" * 10_000 + "c.DockerSpawner.environment = d\n",
    "many items of a setting": "c.JupyterHub.spawner_class = 'docker'\n"
    + "".join(f"c.DockerSpawner.environment['k{n}'] = '{n}'\n" for n in range(10_000)),
    "many updates": "d = c.DockerSpawner.environment = {}\n"
    + "".join(f"d.update(k{n}='{n}')\n" for n in range(5_000))
    + "".join(f"d |= {{'l{n}': '{n}'}}\n" for n in range(5_000)),
    "many appends": "x = c.Authenticator.allowed_users = []\n"
    + "".join(f"x.append('u{n}')\nx += ['v{n}']\n" for n in range(5_000)),
    "many lazy changes": "".join(
        f"c.Authenticator.allowed_users.add('u{n}')\nc.DockerSpawner.environment.update(k{n}='1')\n"
        for n in range(4_000)
    ),
    "text grown in steps": "x = ''\n" + "x += 'abc'\n" * 10_000 + "c.DockerSpawner.image = x\n",
    "an f-string of many holes": "c.DockerSpawner.image = f'" + "{x}" * 30_000 + "'\n",
    "an f-string of many names": "x = y = 'a'\nc.DockerSpawner.image = f'"
    + "{x}{y}" * 15_000
    + "'\n",
    "a loop of many turns": "for n in range(99_999):\n c.DockerSpawner.environment[f'V{n}'] = 'x'\n",
    "a loop over a large test": f"x = 1\nfor n in range(4_000):\n if {_BIG}:\n  c.A.b = n\n",
    "a call of much": f"def f(x):\n return {_BIG}\n" + "c.A.b = [f(n) for n in range(4_000)]\n",
    "calls that double": "def f0(x): return x\n"
    + "".join(f"def f{n + 1}(x): return f{n}(f{n}(x))\n" for n in range(30))
    + "c.A.b = f30(1)\n",
    "a function that calls itself": "def f(n):\n return f(n - 1) + f(n - 2)\nc.A.b = f(99)\n",
    "many settings of a large dict": "x = {str(n): n for n in range(4_000)}\n"
    + "".join(f"c.A.b{n} = x\n" for n in range(2_000)),
    "settings within themselves": "e, f = c.DockerSpawner.environment, c.DockerSpawner.extra_host_config\n"
    "e['a'] = e\ne[e] = 'b'\ne.update(c=[e, f])\nf['d'] = {'e': e}\nf[f] = f\n",
    "long numbers everywhere": "".join(
        f"c.{name} = 0x{'f' * 10_000}\n"
        for name in (
            *(
                "JupyterHub.port",
                "JupyterHub.hub_port",
                "DockerSpawner.cpu_limit",
                "Spawner.mem_limit",
            ),
            *("Spawner.http_timeout", "JupyterHub.bind_url", "DockerSpawner.volumes"),
        )
    ),
}
"""Whole files, by what they hold."""


def config(name: str, *settings: str) -> str:
    """A file in which one of the `EXPRESSIONS` is the value of some settings."""
    before, expression = EXPRESSIONS[name]
    assigned = "".join(f"{setting} = {expression}\n" for setting in settings)
    return f"c = get_config()\nc.JupyterHub.spawner_class = 'docker'\n{before}\n{assigned}"
