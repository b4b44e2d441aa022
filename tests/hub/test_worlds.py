"""Conditions: which outcomes go together, and more of them than there are scenarios to look at."""

from __future__ import annotations

from itertools import permutations

import pytest

from hublint.hub.scenarios.explore import MAX_SCENARIOS, TOO_MANY_SCENARIOS, Scenarios
from hublint.interpret.budget import Budget, Fuel
from tests.linting import lint_text

from .asking import docker_hub, hub_of

HEAD = "import os\nc = get_config()\nc.JupyterHub.spawner_class = 'docker'\n"


def test_each_of_many_conditions_is_told() -> None:
    lines = [f"if os.environ.get('A{n}'):\n    c.JupyterHub.a{n} = 1\n" for n in range(20)]
    findings = lint_text(HEAD + "".join(lines)).findings
    found = [finding for finding in findings if finding.code == "HUB503"]
    assert [finding.certain for finding in found] == [False] * 20
    start = "If the environment variable"
    assert all(
        finding.message.startswith(f"{start} `A{n}` is set, ") for n, finding in enumerate(found)
    )


def test_what_many_defaults_do_together_is_told() -> None:
    targets = "".join(f"'v{n}': os.environ.get('V{n}', '/v{n}'), " for n in range(10))
    volumes = f"c.DockerSpawner.volumes = {{{targets}'user-{{username}}': '/home/jovyan/work'}}\n"
    folder = "c.DockerSpawner.notebook_dir = os.environ.get('FOLDER', '/nb')\n"
    findings = lint_text(HEAD + volumes + folder).findings
    assert "HUB201" in [finding.code for finding in findings]


MODES = """
if os.environ.get('MODE') == 'a':
    c.Spawner.mem_limit = '1G'
if os.environ.get('MODE') == 'b':
    c.Spawner.cpu_limit = 2
if os.environ.get('MODE'):
    c.Spawner.debug = True
"""


@pytest.mark.parametrize("names", [*permutations(("mem_limit", "cpu_limit", "debug"))])
def test_a_variable_has_one_value_and_is_set_if_it_has_one(names):
    hub = docker_hub(MODES)
    found = hub.scenarios.explore(lambda: {name for name in names if hub.spawner.trait(name).given})
    worlds = [{"mem_limit", "debug"}, {"cpu_limit", "debug"}, {"debug"}, set()]
    assert sorted(map(sorted, (one.result for one in found))) == sorted(map(sorted, worlds))


def conditions_of(count):
    """So many conditions that have nothing to do with one another."""
    names = [f"a{n}" for n in range(count)]
    lines = [f"if os.environ.get('{name}'):\n    c.JupyterHub.{name} = 1\n" for name in names]
    hub = hub_of("".join(lines))
    first, *_ = hub.scenarios.explore(lambda: [hub.setting("JupyterHub", name) for name in names])
    return [condition for condition, _ in first.path_condition]


def explored(scenarios, conditions):
    """The outcomes of these conditions in each scenario."""
    found = scenarios.explore(lambda: tuple(map(scenarios.decide, conditions)))
    return [one.result for one in found]


def test_every_outcome_is_looked_at_once():
    scenarios, conditions = Scenarios(), conditions_of(3)
    found = explored(scenarios, conditions)
    assert len(found) == len(set(found)) == 8
    assert explored(scenarios, conditions) == found
    assert found[0] == (True, True, True)


def test_what_is_decided_later_is_no_part_of_a_scenario_that_is_over():
    scenarios, conditions = Scenarios(), conditions_of(1)
    (over,) = scenarios.explore(lambda: None)
    assert len(explored(scenarios, conditions)) == 2
    assert over.path_condition == ()


def test_of_too_many_scenarios_those_near_the_ends_are_looked_at():
    conditions = conditions_of(10)
    found = explored(Scenarios(), conditions)
    assert len(found) == MAX_SCENARIOS + 1 + 2 * len(conditions)
    near = {sum(outcomes) for outcomes in found[MAX_SCENARIOS:]}
    assert near == {0, 1, 9}


def test_outcomes_with_which_the_file_does_not_load_are_left_out():
    one, other = conditions_of(2)
    scenarios = Scenarios([((one, True), (other, False))])
    assert set(explored(scenarios, [one, other])) == {(True, True), (False, True), (False, False)}
    assert set(explored(scenarios, [other, one])) == {(True, True), (True, False), (False, False)}


def test_a_path_that_contradicts_itself_forbids_nothing():
    (condition,) = conditions_of(1)
    scenarios = Scenarios([((condition, True), (condition, False))])
    assert explored(scenarios, [condition]) == [(True,), (False,)]


@pytest.mark.parametrize(("count", "units", "looks"), [(3, 5, 3), (10, 2 * MAX_SCENARIOS + 5, 66)])
def test_judging_that_takes_too_much_ends_and_says_so_once(count, units, looks):
    budget, conditions = Budget(judging=Fuel(units)), conditions_of(count)
    scenarios = Scenarios(budget=budget, weight=2)
    assert len(explored(scenarios, conditions)) == looks
    assert len(explored(scenarios, conditions[::-1])) == 1
    assert [one.message for one in budget.endings] == [TOO_MANY_SCENARIOS]


def test_what_finds_nothing_anywhere_is_not_told_by_scenarios():
    scenarios, (condition,) = Scenarios(), conditions_of(1)
    assert scenarios.find(tuple) == []
    assert [one.result for one in scenarios.find(lambda: (1,))] == [(1,)]
    assert scenarios.find(lambda: (scenarios.decide(condition),)[:0]) == []
    found = scenarios.find(lambda: () if scenarios.decide(condition) else (1,))
    assert [one.result for one in found] == [(), (1,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exec(open('more.py').read())\nc.DockerSpawner.volumes = {}", [False]),
        ("c.DockerSpawner.volumes = {}\nours(c)", [True]),
        ("exec(open('more.py').read())\nc.DockerSpawner.volumes.update({'a': '/a'})", [True]),
        ("c.DockerSpawner.volumes = {}\nif os.environ.get('A'):\n    ours(c)", [True, False]),
        ("c.DockerSpawner.volumes = {}\nours(c.Spawner)", [False]),
        ("it = c.DockerSpawner\nc.DockerSpawner.volumes = {}\nours(it)", [True]),
        ("ours(c)", [True]),
        ("", [False]),
    ],
)
def test_code_that_gets_the_configuration_may_overwrite_what_stands_before_it(text, expected):
    hub = docker_hub(f"from others import ours\n{text}")
    found = hub.scenarios.explore(lambda: hub.may_be_overwritten("DockerSpawner", "volumes"))
    assert [one.result for one in found] == expected
