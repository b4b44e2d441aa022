"""Dataclasses whose methods are made when they are first called do all that others do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
if sys.argv.pop() == "lazy":
    from hublint.cli import lazy_methods
    lazy_methods.install()
import copy, dataclasses, pickle
from dataclasses import InitVar, dataclass, field, replace
from typing import ClassVar
import libcst as cst

def tried(call):
    try:
        return call()
    except Exception as error:
        return type(error).__name__, str(error)

@dataclass(frozen=True, slots=True, order=True)
class Point:
    x: int
    y: int = 2

@dataclass
class Base:
    items: list = field(default_factory=list)
    def __repr__(self):
        return "a base"

@dataclass(kw_only=True, eq=False)
class Derived(Base):
    name: str = "a"
    def __post_init__(self):
        self.items.append(self.name)

@dataclass
class Ring:
    inside: object = None

@dataclass
class Counted:
    start: InitVar[int]
    kind: ClassVar[str] = "counted"
    number: int = field(init=False, default=3)
    seen: list = field(init=False, default_factory=list)
    def __post_init__(self, start):
        self.seen.append(start)

@dataclass(frozen=True)
class Selfish:
    self: int
    own: str = field(kw_only=True, default="x")
    items: tuple = field(init=False, default_factory=tuple)

class Longer(Base):
    def __init__(self):
        super().__init__(items=[7])

@dataclass
class Refusing:
    even: int
    def __post_init__(self):
        if self.even % 2:
            raise ValueError(self.even)

for _ in range(120):
    print(Counted(1), Counted(start=2), tried(Counted), Selfish(1), Selfish(self=2, own="y"))
    print(tried(lambda: Selfish(1, 2)), tried(lambda: Selfish(1, self=2)), tried(lambda: Selfish(1, items=())))
    print(tried(lambda: Refusing(3)), Refusing(4), tried(Refusing), tried(lambda: Point(1, 2, 3)))

ring = Ring()
ring.inside = ring
point = Point(1)
print(point, point == Point(1, 2), point < Point(1, 3), hash(point) == hash((1, 2)), len({point, Point(1)}))
print(tried(lambda: setattr(point, "x", 3)), tried(lambda: delattr(point, "x")), tried(Point))
print(tried(lambda: Point(1, z=2)), Point.__init__.__qualname__)
print(replace(point, y=5), copy.deepcopy(point), pickle.loads(pickle.dumps(point)), dataclasses.asdict(point))
print(Longer().items, Base(), Base([1]) == Base([1]), Derived(name="b").items, repr(Derived()), ring)
module = cst.parse_module("x = [f'{a!r:>{b}}', *c]  # d\\nasync def f(x: int = 1, /, *, y): await (z := 1)\\n")
print(module.code, module.deep_equals(cst.parse_module(module.code)), module)
print(module.with_changes(body=()).code, tried(lambda: cst.Name("")), tried(lambda: setattr(module, "body", ())))
"""


def shown(how):
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, how],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    return ended.stdout.replace("\n", " ").split(" ")


@pytest.mark.skipif(sys.implementation.name != "cpython", reason="needs CPython's dataclasses")
def test_they_do_the_same():
    assert shown("lazy") == shown("usual")


def test_they_are_made_when_they_are_called_often():
    script = (
        "from hublint.cli import lazy_methods; lazy_methods.install(); import libcst;"
        "made = libcst.Name.__init__; names = [libcst.Name('a') for _ in range(200)];"
        "print(made is libcst.Name.__init__)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert ended.stdout == "False\n"
