"""Findings that hold for some outcomes only say for which, and are warnings at most."""

import json

import pytest

from hublint.checks.toolkit.rule import Rule
from hublint.findings import Report, Severity
from hublint.interpret.values import Constant
from hublint.linter.own_rules import OWN_RULES

from .conftest import use

SMALL = "import os\nc = get_config()\n"


def small(hub):
    """Reports the unit of a limit that is known in this scenario."""
    setting = hub.setting("Spawner", "mem_limit")
    if setting and isinstance(setting.value, Constant) and str(setting.value.value).endswith("m"):
        yield Report(setting.value_place(), f"`{setting.value.value}` is refused")


@pytest.fixture
def findings(write, run, monkeypatch):
    use(monkeypatch, [*OWN_RULES, Rule("HUB301", "small", Severity.ERROR, check=small)])

    def findings(text):
        write(SMALL + text)
        return [
            (finding["severity"], finding["certain"], finding["message"])
            for finding in json.loads(run("--output-format", "json").out)["findings"]
        ]

    return findings


def test_every_outcome_makes_a_finding_certain(findings):
    text = "if os.environ.get('A'):\n    x = 1\nelse:\n    x = 2\nc.Spawner.mem_limit = '1m'\n"
    assert findings(text) == [("error", True, "`1m` is refused")]


def test_default_of_a_variable_is_a_warning_that_names_it(findings):
    assert findings("c.Spawner.mem_limit = os.environ.get('LIMIT', '1m')\n") == [
        ("warning", False, "`1m` is refused, when `LIMIT` is unset")
    ]


def test_several_conditions_are_told_with_and(findings):
    text = "if os.environ.get('A') and os.environ.get('B'):\n    c.Spawner.mem_limit = '1m'\n"
    ((severity, certain, message),) = findings(text)
    assert (severity, certain) == ("warning", False)
    assert "`A`" in message
    assert " and " in message
    assert "`B`" in message


def test_condition_has_the_names_of_the_file_and_says_what_is_needed_only(findings):
    text = (
        "import yaml\n"
        "def read(key):\n    return yaml.safe_load(key)\n"
        "size = read('size')\n"
        "if size == 'small':\n    x = 1\nelif size == 'large':\n    c.Spawner.mem_limit = '1m'\n"
    )
    ((_, _, message),) = findings(text)
    assert message == "`1m` is refused, when `size` is `'large'`"


def test_outcomes_of_code_that_runs_twice_are_not_told_as_a_contradiction(findings):
    text = (
        "import yaml\n"
        "def read(key):\n    return yaml.safe_load(key)\n"
        "if read('a'):\n    pass\nelif read('b'):\n    c.Spawner.mem_limit = '1m'\n"
        "if os.environ.get('A'):\n    c.Spawner.mem_limit = '1G'\n"
    )
    ((_, _, message),) = findings(text)
    assert message == "`1m` is refused, when `A` is unset"


def test_mistake_in_every_branch_stays_an_error_at_each_place(findings):
    text = "if os.environ.get('A'):\n    c.Spawner.mem_limit = '1m'\nelse:\n    c.Spawner.mem_limit = '2m'\n"
    first, second = findings(text)
    assert (first[:2], second[:2]) == (("error", False), ("error", False))
    assert "when `A`" in first[2]
    assert "when `A`" in second[2]


def test_unknown_value_is_silent(findings):
    assert findings("c.Spawner.mem_limit = os.environ['LIMIT']\n") == []
