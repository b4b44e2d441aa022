"""Whatever stands in the place of a value, no rule breaks down on it."""

from __future__ import annotations

import ast
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Final

import pytest

from tests.linting import lint_text

from .mutations import TREES

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUES: Final = (
    *("None", "7", "''", "b'x'", "float('nan')", "unknown", "lambda spawner: 'x'"),
    *("[]", "['x']", "[['x']]", "{'x'}", "{'x': 1}", "{1: ['x']}"),
)
"""Of every kind, hashable and not, known and not."""
STEP: Final = 600
"""Every how many-th config is changed by default."""


def variants(text: str) -> Iterator[str]:
    """The config with each value in turn replaced by each of the :data:`VALUES`."""
    tree = ast.parse(text)
    for owner, place in [(node, place) for node in ast.walk(tree) for place in places(node)]:
        old = put(owner, place, None)
        for value in VALUES:
            put(owner, place, ast.parse(value, mode="eval").body)
            yield ast.unparse(tree) + "\n"
        put(owner, place, old)


Place = tuple[str, int | None]


def places(owner: ast.AST) -> Iterator[Place]:
    """The fields of a node, with the position in those that are lists, that hold a value to replace."""
    match owner:
        case ast.Assign() | ast.AugAssign() | ast.keyword() | ast.Return(value=ast.expr()):
            yield "value", None
        case ast.Dict():
            pairs = [number for number, key in enumerate(owner.keys) if key]
            yield from ((field, number) for field in ("keys", "values") for number in pairs)
        case ast.List(ctx=ast.Load()) | ast.Tuple(ctx=ast.Load()) | ast.Set():
            yield from (("elts", number) for number in range(len(owner.elts)))
        case ast.Call():
            yield from (("args", number) for number in range(len(owner.args)))


def put(owner: ast.AST, place: Place, value: ast.AST | None) -> ast.AST:
    """Put a node into its place, and hand out what was there."""
    field, number = place
    held = getattr(owner, field)
    if number is None:
        setattr(owner, field, value)
        return held
    old, held[number] = held[number], value
    return old


def defects(text: str) -> list[str]:
    """The internal errors that the variants of a config bring out."""
    return [
        f"{variant}{problem.detail}"
        for variant in variants(text)
        for problem in lint_text(variant).problems
        if problem.rule
    ]


def test_some_values_may_be_of_any_kind() -> None:
    assert [found for text in TREES[::STEP] for found in defects(text)] == []


@pytest.mark.parametrize(
    "lines",
    [
        "c.Authenticator.allow_all = True\nc.Authenticator.allowed_users = [['x']]\n",
        "def made(spawner):\n    return [{[]: 'A'}]\nc.KubeSpawner.profile_list = made\n",
        "def hook(spawner):\n    setattr(spawner, '', 1)\nc.KubeSpawner.pre_spawn_hook = hook\n",
    ],
)
def test_values_that_no_hub_takes_end_no_rule(lines: str) -> None:
    head = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
    assert [one.detail for one in lint_text(head + lines).problems] == []


@pytest.mark.full
def test_all_values_may_be_of_any_kind() -> None:
    with ProcessPoolExecutor() as pool:
        found = [one for several in pool.map(defects, TREES, chunksize=10) for one in several]
    assert not found, found[0]
