"""What fixes may not change: who gets in, what limits hold, and what is left in the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import apply
from hublint.hub.limits.configured import configured_limits
from hublint.hub.limits.limit_values import parse_docker_memory
from hublint.linter.lint import model
from hublint.linter.options import Options
from hublint.source import Source
from tests.linting import lint_text

DOCKER = "c = get_config()\nc.JupyterHub.spawner_class = 'docker'\n"
NAMES = st.text("abd-e_.1@", max_size=8)
PIECES = ["^", "dev-", "a", r"\.", "[a-z]", "+", r"\d", "(a|b)", "|", "_", "@", "b?"]
SIZES = st.sampled_from(["512m", "1g", "2G", "3g", "4096m", "1048576k", 536870912, 4 * 1024**3])


def findings(text, code):
    return [one for one in lint_text(text).findings if one.code == code]


def fixed(text, code):
    """The text after the fix of each finding of a rule by itself."""
    cures = [one.fix for one in findings(text, code) if one.fix]
    return [apply(text, text_edits(cure.edits)) for cure in cures]


def pattern_of(text):
    hub = model(Source.from_text(text), Options())
    return hub.authenticator.trait("username_pattern").as_python()


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join), st.lists(NAMES))
def test_who_logs_in_today_still_does(pattern, names):
    try:
        today = re.compile(pattern)
    except re.error:
        return
    text = f"c.Authenticator.username_pattern = {pattern!r}\n"
    for after in fixed(text, "HUB711"):
        assert not findings(after, "HUB711")
        later = re.compile(pattern_of(after))
        assert all(later.match(name) for name in names if today.match(name))


@pytest.mark.parametrize("pattern", ["^dev-", "^alice", r"^team\.x_"])
def test_beginning_is_called_one(pattern):
    text = f"c.Authenticator.username_pattern = {pattern!r}\n"
    assert [pattern_of(after) for after in fixed(text, "HUB711")] == [f"{pattern}.*"]


def memory_in_force(text):
    hub = model(Source.from_text(text), Options())
    options = hub.spawner.trait("extra_host_config").as_python()
    if isinstance(options, dict) and "mem_limit" in options:
        return parse_docker_memory(options["mem_limit"]).amount
    return configured_limits(hub, ("mem_limit",))[0].amount


@given(
    SIZES, SIZES.map(lambda size: size.upper() if isinstance(size, str) else size), st.booleans()
)
def test_memory_in_force_stays_the_same(option, trait, beside):
    options = {"mem_limit": option, **({"init": True} if beside else {})}
    text = (
        f"{DOCKER}c.DockerSpawner.mem_limit = {trait!r}\n"
        f"c.DockerSpawner.extra_host_config = {options!r}\n"
    )
    for after in fixed(text, "HUB312"):
        assert memory_in_force(after) == memory_in_force(text)
        assert "{}" not in after
        assert not findings(after, "HUB312")


@pytest.mark.parametrize(
    "lines",
    [
        "c.DockerSpawner.mem_limit = os.environ.get('MEM', '4G')",
        "c.DockerSpawner.mem_limit = lambda spawner: '4G'",
        "c.Spawner.mem_limit = '4G'\ndef more(spawner): spawner.mem_limit = size()\nc.Spawner.pre_spawn_hook = more",
    ],
)
def test_option_that_holds_other_values_down_stays(lines):
    options = "c.DockerSpawner.extra_host_config = {'mem_limit': '1g'}"
    assert not fixed(f"import os\n{DOCKER}{lines}\n{options}\n", "HUB312")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("c.Spawner.remove = 1\nc.DockerSpawner.extra_host_config = {'restart_policy': {'Name': 'always'}}", "HUB525"),
        ("c.DockerSpawner.extra_host_config = {'nano_cpus': 2000000000}", "HUB312"),
        ("c.DockerSpawner.environment = {'JUPYTERHUB_USER': 'ana'}", "HUB522"),
    ],
)  # fmt: skip
def test_no_empty_dict_is_left(line, code):
    assert fixed(DOCKER + line + "\n", code)
    assert all("{}" not in after for after in fixed(DOCKER + line + "\n", code))


def test_dict_that_another_line_adds_to_stays():
    more = "c.DockerSpawner.extra_host_config['init'] = True\n"
    text = f"{DOCKER}c.DockerSpawner.extra_host_config = {{'nano_cpus': 2000000000}}\n{more}"
    assert all("extra_host_config = {}" in after for after in fixed(text, "HUB312"))


@pytest.mark.parametrize(
    ("tag", "moves"),
    [
        ("2023-10-20", True), ("2025-01-20", True), ("latest", True), ("", True),
        ("2023-10-16", False), ("2022-11-01", False), ("v9", False), ("6d42503c684f", False),
        ("python-3.10", False), ("hub-4.0.2", False), ("lab-4.0.7", False),
    ],
)  # fmt: skip
def test_only_builds_since_the_move_are_taken_from_quay(tag, moves):
    image = "jupyter/base-notebook" + (tag and f":{tag}")
    text = f"{DOCKER}c.DockerSpawner.image = '{image}'\n"
    assert bool(fixed(text, "HUB903")) is moves
    assert findings(text, "HUB903")


@pytest.mark.parametrize(
    "line",
    [
        "c.Spawner.debug = os.environ.get('DEBUG') == '1'",
        "c.Spawner.debug = bool(os.environ.get('DEBUG', '1'))",
        "if os.environ.get('DEBUG'):\n    c.Spawner.debug = True",
        "debug = not os.environ.get('QUIET')\nc.Spawner.debug = debug",
        "c.JupyterHub.authenticate_prometheus = False",
    ],
)
def test_switch_is_not_taken_away(line):
    assert not fixed(f"import os\n{DOCKER}{line}\n", "HUB619")


@pytest.mark.parametrize(
    "folder", ['{"target": "/data", "path": "/other"}', '{"target": "relative"}']
)
def test_a_folder_that_is_not_surely_meant_is_not_made_the_mounts(folder):
    text = f'{DOCKER}c.DockerSpawner.volumes = {{"lab-{{username}}": {folder}}}\n'
    assert [one.fix for one in findings(text, "HUB108")] == [None]


@pytest.mark.parametrize(("option", "applicability"), [("init", "safe"), ("privileged", "unsafe")])
def test_only_what_gives_power_over_the_host_is_not_switched_on_unread(option, applicability):
    text = f'{DOCKER}c.DockerSpawner.extra_host_config = {{"{option}": "true"}}\n'
    assert [one.fix.applicability for one in findings(text, "HUB314")] == [applicability]


@pytest.mark.parametrize(
    ("field", "applicability"),
    [("user", "safe"), ("username:d", "safe"), ("username[0]", "unsafe"), ("username!r", "unsafe")],
)
def test_a_placeholder_is_exchanged_unread_only_where_no_server_started(field, applicability):
    text = f'{DOCKER}c.DockerSpawner.volumes = {{"u-{{{field}}}": "/home/jovyan/work"}}\n'
    assert [one.fix.applicability for one in findings(text, "HUB404")] == [applicability]


@pytest.mark.parametrize("field", ["user: 1", "username: 1", '\\"user\\": {username}'])
def test_a_key_and_its_value_are_no_placeholder_misspelt(field):
    text = f'{DOCKER}c.DockerSpawner.volumes = {{"u-{{{field}}}": "/home/jovyan/work"}}\n'
    assert [one.fix for one in findings(text, "HUB404")] == [None]
