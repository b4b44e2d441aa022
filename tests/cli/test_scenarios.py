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
        yield Report(setting.value_place(), f"`{setting.value.value}` is refused.")


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
    assert findings(text) == [("error", True, "`1m` is refused.")]


def test_default_of_a_variable_is_a_warning_that_names_it(findings):
    assert findings("c.Spawner.mem_limit = os.environ.get('LIMIT', '1m')\n") == [
        ("warning", False, "If the environment variable `LIMIT` is not set, `1m` is refused.")
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
    assert message == 'If `size` is `"large"`, `1m` is refused.'


def test_outcomes_of_code_that_runs_twice_are_not_told_as_a_contradiction(findings):
    text = (
        "import yaml\n"
        "def read(key):\n    return yaml.safe_load(key)\n"
        "if read('a'):\n    pass\nelif read('b'):\n    c.Spawner.mem_limit = '1m'\n"
        "if os.environ.get('A'):\n    c.Spawner.mem_limit = '1G'\n"
    )
    ((_, _, message),) = findings(text)
    assert message == "If the environment variable `A` is not set, `1m` is refused."


def test_mistake_in_every_branch_stays_an_error_at_each_place(findings):
    text = "if os.environ.get('A'):\n    c.Spawner.mem_limit = '1m'\nelse:\n    c.Spawner.mem_limit = '2m'\n"
    first, second = findings(text)
    assert (first[:2], second[:2]) == (("error", False), ("error", False))
    assert first[2].startswith("If the environment variable `A` is set, ")
    assert second[2].startswith("If the environment variable `A` is not set, ")


def test_unknown_value_is_silent(findings):
    assert findings("c.Spawner.mem_limit = os.environ['LIMIT']\n") == []


SET, UNSET = "the environment variable `X` is set", "the environment variable `X` is not set"
BAD = "c.Spawner.mem_limit = '1m'\n"

CONDITIONS = {
    f"if os.environ.get('X'):\n    {BAD}": SET,
    f"if not os.environ.get('X'):\n    {BAD}": UNSET,
    f"if os.environ.get('X'):\n    pass\nelse:\n    {BAD}": UNSET,
    f"if not os.environ.get('X'):\n    pass\nelse:\n    {BAD}": SET,
    f"if 'X' in os.environ:\n    {BAD}": SET,
    f"if 'X' not in os.environ:\n    {BAD}": UNSET,
    f"if os.environ.get('X') is None:\n    {BAD}": UNSET,
    f"if os.environ.get('X') is not None:\n    {BAD}": SET,
    "c.Spawner.mem_limit = os.environ.get('X') or '1m'\n": UNSET,
    "c.Spawner.mem_limit = os.environ.get('X', '1m')\n": UNSET,
    "c.Spawner.mem_limit = '1m' if os.environ.get('X') else '1G'\n": SET,
    "c.Spawner.mem_limit = '1G' if os.environ.get('X') else '1m'\n": UNSET,
    "c.Spawner.mem_limit = '1G' if not os.environ.get('X') else '1m'\n": SET,
    f"try:\n    x = os.environ['X']\nexcept KeyError:\n    {BAD}": UNSET,
    f"try:\n    x = os.environ['X']\nexcept KeyError:\n    pass\nelse:\n    {BAD}": SET,
    f"if os.environ.get('X') == 'dev':\n    {BAD}": 'the environment variable `X` is `"dev"`',
    f"if os.environ.get('X') != 'dev':\n    {BAD}": 'the environment variable `X` is not `"dev"`',
    f"if 'dev' != os.environ.get('X', '').lower():\n    {BAD}": (
        'the environment variable `X` is not `"dev"`'
    ),
    f"if os.environ.get('X', '') in ('a', 'b'):\n    pass\nelse:\n    {BAD}": (
        'the environment variable `X` is not `"a"` or `"b"`'
    ),
    f"if not (os.environ.get('X') or os.environ.get('Y')):\n    {BAD}": (
        "the environment variables `X` and `Y` are not set"
    ),
    f"if os.environ.get('X') == 'a' and not os.environ.get('Y'):\n    {BAD}": (
        'the environment variable `X` is `"a"` and `Y` is not set'
    ),
    f"if os.environ.get('X'):\n    {BAD}if not os.environ.get('Y'):\n    raise RuntimeError\n": SET,
    f"if not os.environ.get('X'):\n    {BAD}elif os.environ['X'] == 'a':\n    raise ValueError\n": (
        UNSET
    ),
    f"if os.path.exists('/a'):\n    {BAD}": "`'/a'` exists",
    f"if not os.path.isfile('/a'):\n    {BAD}": "`'/a'` does not exist",
    f"if os.stat('/a') != os.stat('/b'):\n    {BAD}": "`os.stat('/a') != os.stat('/b')` is true",
    f"if not os.stat('/a') != os.stat('/b'):\n    {BAD}": (
        "`os.stat('/a') != os.stat('/b')` is false"
    ),
    f"if os.getpid() not in os.sched_getaffinity(0):\n    {BAD}": (
        "`os.getpid() not in os.sched_getaffinity(0)` is true"
    ),
    f"try:\n    import site_config\nexcept ImportError:\n    {BAD}": "the `try` block in line 3 fails",
    f"for name in os.listdir('/etc'):\n    {BAD}": "the loop in line 3 runs",
    f"for name in os.listdir('/etc'):\n    if name == 'a':\n        {BAD}": (
        "the condition in line 4 holds"
    ),
    f"for name in os.listdir('/etc'):\n    if name == 'a':\n        continue\n    {BAD}": (
        "the condition in line 4 does not hold"
    ),
    f"for name in os.listdir('/etc'):\n    if not name != 'a':\n        {BAD}": (
        "the condition in line 4 holds"
    ),
    f"for name in os.listdir('/etc'):\n    if name != 'a':\n        continue\n    {BAD}": (
        "the condition in line 4 does not hold"
    ),
    f"for name in os.listdir('/etc'):\n    if os.stat(name) != os.stat('/b'):\n        {BAD}": (
        "the condition in line 4 holds"
    ),
    f"if os.getlogin() != 'a' and os.ttyname(0) == 'b':\n    {BAD}": (
        '`os.getlogin()` is not `"a"` and `os.ttyname(0)` is `"b"`'
    ),
    f"match os.getpid():\n    case 1:\n        {BAD}": "the case in line 4 matches",
}
"""Configs with the mistake in some scenarios, and the words for those."""


@pytest.mark.parametrize("text", CONDITIONS)
def test_condition_is_the_one_under_which_the_mistake_is_there(findings, text):
    ((_, _, message),) = findings(text)
    assert message == f"If {CONDITIONS[text]}, `1m` is refused."


LONG = "os.stat('/etc/jupyterhub/settings.yaml').st_size > os.getpid()"


@pytest.mark.parametrize("text", [
    f"for name in os.listdir('/etc'):\n    if name:\n        {BAD}",
    f"for name in os.listdir('/etc'):\n    if name in ('a', 'b'):\n        {BAD}",
    f"for name in os.listdir('/etc'):\n    if name == 'a' and os.getpid():\n        {BAD}",
    f"def in_ci(name):\n    return name == 'ci'\nif in_ci(os.getlogin()):\n    {BAD}",
    f"x = {LONG}\nif x:\n    {BAD}",
])  # fmt: skip
def test_outcome_that_has_no_words_is_told_by_its_line(findings, text):
    ((_, _, message),) = findings(text)
    assert "depending on line" in message.lower()


def test_first_word_goes_on_in_lower_case_unless_it_is_a_name(findings, monkeypatch):
    words = {}
    for start in (
        "The",
        "A",
        "Docker",
        "DockerSpawner",
        "Kubernetes",
        "URL",
        "`x`",
        "8 GB",
        "GitHub's",
    ):
        check = lambda hub, start=start: (  # noqa: E731
            Report(report.place, f"{start} is refused.") for report in small(hub)
        )
        use(monkeypatch, [*OWN_RULES, Rule("HUB301", "small", Severity.ERROR, check=check)])
        ((_, _, message),) = findings("c.Spawner.mem_limit = os.environ.get('X', '1m')\n")
        words[start] = message.removeprefix(f"If {UNSET}, ").removesuffix(" is refused.")
    assert words == {start: start for start in words} | {"The": "the", "A": "a"}
