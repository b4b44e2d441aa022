"""Texts that grow without end take little time and memory, and what is not judged is said."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from hublint import Options
from hublint.hub.scenarios.explore import Scenarios
from hublint.interpret.budget import Budget, Fuel
from hublint.interpret.load import interpret
from hublint.linter import fix_loop
from hublint.linter.lint import MOST
from hublint.source import Source
from hublint.source.size import LIMIT
from tests.linting import lint_file, lint_text

from .bombs import CONFIGS, EXPRESSIONS, config
from .limits import bounded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SETTINGS = ("c.DockerSpawner.volumes", "c.DockerSpawner.image", "c.JupyterHub.port")
LINEAR = (
    *("a helper in a long chain", "a long elif chain", "diamonds of classes", "a line of classes"),
    *("many branches", "many items", "many updates", "many appends", "text grown in steps"),
    *("many lazy changes", "many variables", "one item often"),
)
"""Shapes of ordinary files, only longer: they are read to their end."""


def told(text: str) -> list[str]:
    return [one.message for one in lint_text(text).findings if one.code == "HUB005"]


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_no_value_takes_long(name: str) -> None:
    with bounded():
        assert not lint_text(config(name, *SETTINGS)).problems


@pytest.mark.parametrize("name", CONFIGS)
def test_no_file_takes_long(name: str) -> None:
    with bounded():
        assert not lint_text(CONFIGS[name]).problems


@pytest.mark.parametrize("name", LINEAR)
def test_ordinary_shapes_are_read_to_their_end(name: str) -> None:
    assert not interpret(Source.from_text(CONFIGS[name])).budget.exhausted


def test_a_helper_with_early_returns_costs_the_same_in_each_branch() -> None:
    def cost(branches: int) -> int:
        helper = "def get(key):\n for part in key.split('.'):\n  if frob(part): return None\n return load()\n"
        chain = "".join(
            f"{'elif' if n else 'if'} kind == {n}:\n c.A.b{n} = get('a.b.c')\n"
            for n in range(branches)
        )
        text = f"{helper}kind = get('a.b')\n{chain}"
        meter = interpret(Source.from_text(text)).budget.interpreting
        return Budget().interpreting.left - meter.left

    assert cost(40) < 3 * cost(20)


@pytest.mark.parametrize(
    "text",
    [
        "c.DockerSpawner.volumes = {str(n): '/' for n in range(10**6)}\n",
        "c.JupyterHub.port = 0x" + "f" * 9_999 + "\n",
        "c.A.b = 'a' * 10**9 + 'b'\n",
        "c.A.b = (',' * 100_000).split(',')\n",
        "c.A.b = " + "[" * 60 + "]" * 60 + "\n",
        "for n in range(10**6):\n c.A.b[n] = n\n",
        CONFIGS["loops in loops"],
        CONFIGS["a line of many classes"],
        config("a dict within itself", "c.A.b"),
    ],
)
def test_what_is_not_judged_is_said(text: str) -> None:
    assert told(text)


def test_what_only_the_running_hub_knows_is_not_said() -> None:
    assert not told("import os\nc.A.b = load(os.environ['X'])\nx = 'a' * 10**9\n")


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [(("HUB1",), (), ["HUB005"]), ((), ("HUB005",), []), (("HUB1",), ("not-fully-judged",), [])],
)
def test_it_is_said_whatever_is_selected_unless_it_is_ignored(
    select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]
) -> None:
    options = Options(select=select, ignore=ignore)
    found = lint_text("c.A.b = 'a' * 10**9\n", options=options).findings
    assert [one.code for one in found if one.code == "HUB005"] == codes


def test_a_file_that_is_not_judged_to_its_end_is_not_repaired() -> None:
    after = "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.mem_limit = '512m'\n"
    text = CONFIGS["loops in loops"] + after
    fixed = fix_loop.fix(text, lint_text(text), lint_text, unsafe=False)
    assert fixed.text == text
    assert {one.reason for one in fixed.refused} == {fix_loop.UNPROVABLE}


def test_the_size_of_all_files_together_is_bounded(tmp_path: Path) -> None:
    for n in range(9):
        (tmp_path / f"part{n}.py").write_text("x = 1  # " + "x" * 300_000 + "\n")
    file = tmp_path / "jupyterhub_config.py"
    file.write_text("".join(f"load_subconfig('part{n}.py')\n" for n in range(9)))
    found = lint_file(file, "jupyterhub_config.py", Options()).findings
    assert len([one for one in found if one.code == "HUB005"]) == 5


@pytest.mark.parametrize("names", [range(20), [0] * 20])
def test_the_trees_of_all_files_together_are_bounded(tmp_path: Path, names: Iterable[int]) -> None:
    for n in names:
        (tmp_path / f"part{n}.py").write_text("x = 1\n" * 12_000)
    file = tmp_path / "jupyterhub_config.py"
    file.write_text("".join(f"load_subconfig('part{n}.py')\n" for n in names))
    found = lint_file(file, "jupyterhub_config.py", Options()).findings
    assert len([one for one in found if one.code == "HUB005"]) == 17


def test_a_file_has_no_more_findings_than_anybody_reads() -> None:
    text = "".join(f"c.JupyterHub.x{n} = c.JupyterHub.y{n} = 1\n" for n in range(3_000))
    codes = [one.code for one in lint_text(text).findings]
    assert codes.count("HUB005") == 1
    assert len(codes) == MOST + 1


def test_worlds_are_looked_at_as_long_as_the_budget_lasts() -> None:
    text = "import os\n" + "".join(f"if os.environ.get('X{n}'): c.A.b{n} = 1\n" for n in range(9))
    reading = interpret(Source.from_text(text), Budget(judging=Fuel(5)))
    scenarios = Scenarios((), reading.budget)
    ways = [write.path_condition for write in reading.writes]
    assert len(scenarios.explore(lambda: [scenarios.agrees(way) for way in ways])) == 5
    assert len(reading.budget.endings) == 1


def test_a_statement_that_is_not_followed_touches_only_what_it_names() -> None:
    text = (
        "type X = int\nc.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.mem_limit = '512m'\n"
    )
    assert "HUB301" in [one.code for one in lint_text(text).findings]


@pytest.mark.parametrize(
    "text",
    [
        "match x:\n case " + "(" * 25 + "1" + ")" * 25 + ":\n  pass\n",
        "class A[T]: pass\nmatch x:\n case " + "(" * 25 + "1" + ")" * 25 + ":\n  pass\n",
        "def f[T](x):\n match x:\n  case " + "(" * 25 + "1" + ")" * 25 + ":\n   pass\n",
        "class A[T]: pass\nx = a" + "[0]\\\n" * 5_000 + "\n",
        "class A[T]: pass\nx = (a\n" + ".b\n" * 20_000 + ")\n",
    ],
)
def test_nesting_is_seen_behind_syntax_that_python_does_not_know(text: str) -> None:
    with bounded():
        (problem,) = lint_text(text).problems
    assert "nested too deeply" in problem.message


def test_a_value_that_is_not_worked_out_keeps_no_other_fix_away() -> None:
    text = "c.DockerSpawner.environment = {'A': 'a' * 10**9}\nc.DockerSpawner.mem_limit = '512m'\n"
    found = lint_text(f"c.JupyterHub.spawner_class = 'docker'\n{text}")
    assert told(text)
    fixed = fix_loop.fix(found.source.text, found, lint_text, unsafe=False)
    assert "mem_limit = '512M'" in fixed.text


def test_of_too_many_comments_the_first_are_judged_and_all_are_heeded() -> None:
    last = (
        'c.JupyterHub.spawner_class = "docker"  # hublint: ignore[HUB101,HUB801] made elsewhere\n'
    )
    found = lint_text("# hublint: ignore[HUB503] site\n" * 5_000 + last)
    codes = Counter(finding.code for finding in found.findings)
    assert (codes["HUB004"], codes["HUB005"]) == (5_000, 1)
    assert not codes.keys() & {"HUB101", "HUB801"}
    assert found.exhausted


def test_a_file_of_half_the_largest_size_is_judged_and_not_repaired() -> None:
    text = "c.JupyterHub.prot = 8000\n" + "x = [" + "1," * (LIMIT // 2 // 4_000) + "]\n"
    found = lint_text(text)
    assert found.findings
    refused = {one.reason for one in fix_loop.fix(text, found, lint_text, unsafe=True).refused}
    assert refused == {fix_loop.TOO_LARGE}
