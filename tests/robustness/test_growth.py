"""What grows with a config costs about as much more: many mounts, services, findings and comments, long lines."""

from __future__ import annotations

import sys

import pytest

from hublint.cli.main import main
from hublint.linter import fix_loop
from tests.linting import lint_text

from .limits import bounded

HUB = """c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = True
c.Authenticator.allow_all = True
"""
KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'
SWARM = 'c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"\n'
MISSPELT = 'c.DockerSpawner.mem_limit = "512m"'


def listed(opening: str, item: str, closing: str, count: int, joint: str = ", ") -> str:
    """An assignment of a container with so many items, `%d` in them replaced by their numbers."""
    items = joint.join(item.replace("%d", str(number)) for number in range(count))
    return f"{opening}{items}{closing}\n"


def volumes(item: str, count: int, joint: str = ", ") -> str:
    return HUB + listed("c.DockerSpawner.volumes = {", item, "}", count, joint)


MANY = {
    "on one line": volumes('"v%d-{username}": "/home/jovyan/%d"', 5_000),
    "shared": volumes('"/srv/shared%d": "/home/jovyan/%d"', 1_500),
    "of one source": volumes('"v-{username}": "/home/jovyan/%d"', 1_000),
    "in binds": HUB
    + listed(
        'c.DockerSpawner.extra_host_config = {"binds": {',
        '"v%d": {"bind": "/x/%d", "mode": "rw"}',
        "}}",
        1_000,
    ),
    "in a swarm": SWARM
    + listed(
        'c.SwarmSpawner.extra_container_spec = {"mounts": [', '"v%d-{username}:/x/%d"', "]}", 1_500
    ),
    "in pods": KUBE
    + listed(
        "c.KubeSpawner.volumes = [", '{"name": "v%d", "hostPath": {"path": "/srv/%d"}}', "]", 1_000
    )
    + listed(
        "c.KubeSpawner.volume_mounts = [", '{"name": "v%d", "mountPath": "/x/%d"}', "]", 1_000
    ),
    "named by the environment": "import os\n"
    + volumes('os.environ.get("V%d", "v%d") + "-{username}": "/home/jovyan/%d"', 2_000),
}


@pytest.mark.parametrize("mounts", MANY)
def test_many_mounts_take_seconds(mounts):
    with bounded():
        assert not lint_text(MANY[mounts]).problems


ROLE = '{"name": "role%d", "scopes": ["list:users"], "services": ["s%d"]}'
SERVICE = '{"name": "s%d", "command": ["python3", "-m", "jupyterhub_idle_culler"]}'
PROFILE = (
    '{"display_name": "p%d", "kubespawner_override": {"working_dir": "/home/jovyan"},'
    ' "profile_options": {"size": {"choices": {"s": {"kubespawner_override": {"mem_limit": "1G"}},'
    ' "l": {"kubespawner_override": {"volumes": []}}}}}}'
)
OTHERS = {
    "profiles": KUBE + listed("c.KubeSpawner.profile_list = [", PROFILE, "]", 300),
    "services with roles": HUB
    + listed("c.JupyterHub.services = [", SERVICE, "]", 1_500)
    + listed("c.JupyterHub.load_roles = [", ROLE, "]", 1_500),
    "conditions with findings": "import os\n"
    + HUB
    + listed("", 'if os.environ.get("A%d"):\n    c.Spwner%d.x = c.Spawner.x%d = 1', "", 200, "\n"),
    "used comments": HUB
    + listed("", "c.DockerSpawner.x%d = 1  # hublint: ignore[HUB503] ours", "", 1_500, "\n"),
    "unused comments": HUB + listed("", "x%d = 1  # hublint: ignore[HUB503] ours", "", 4_000, "\n"),
    "comments that name no rule": HUB
    + listed("", "x%d = 1  # hublint: ignore[nonsense-rule] ours", "", 4_000, "\n"),
    "comments above one another": HUB + "# hublint: ignore[HUB101] ours\n" * 5_000,
    "comments in one statement": HUB
    + listed("x = {", "%d: 1,  # hublint: ignore[HUB101] ours", "\n}", 3_000, "\n"),
}


@pytest.mark.parametrize("shape", OTHERS)
def test_many_of_one_kind_take_seconds(shape):
    with bounded():
        assert not lint_text(OTHERS[shape]).problems


FIXES = {
    "groups": HUB + listed("c.JupyterHub.load_groups = {", '"g%d": ["a%d"]', "}", 1_500),
    "lazy items": HUB + listed("", 'c.Spawner.environment["k%d"] = "x"', "", 1_500, "\n"),
    "comments": HUB + listed("", "x%d = 1  # hublint: ignore[HUB503] ours", "", 1_500, "\n"),
}


@pytest.mark.parametrize("shape", FIXES)
def test_many_fixes_are_made_with_few_lints(shape):
    lints = []

    def lint(text):
        lints.append(text)
        return lint_text(text)

    with bounded():
        result = lint_text(FIXES[shape])
        fixed = fix_loop.fix(FIXES[shape], result, lint, unsafe=False)
    assert len(fixed.applied) >= 1_500
    assert len(lints) == 1


LONG = "a" * 200_000
LINES = {
    "before": f'{HUB}x = "{LONG}"; {MISSPELT}\n',
    "after": f'{HUB}{MISSPELT}; x = "{LONG}"\n',
    "wide": f'{HUB}x = "{"字" * 200_000}"; {MISSPELT}\n',
    "steering": HUB + "x = '" + "\x7f" * 200_000 + f"'; {MISSPELT}\n",
    "of volumes": volumes('"v%d-{username}": "work%d"', 300),
    "of findings": HUB + listed("", "c.DockerSpawner.x%d = 1", "", 300, "; "),
}


@pytest.fixture
def report(tmp_path, monkeypatch, capsys):
    """What the program prints of a text."""

    def run(text: str) -> str:
        config = tmp_path / "jupyterhub_config.py"
        config.write_text(text)
        monkeypatch.setattr(sys, "argv", ["hublint", str(config)])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 1
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize("line", LINES)
def test_a_long_line_is_reported_in_seconds(line, report):
    with bounded():
        assert report(LINES[line])


def test_a_frame_shows_a_cut_of_a_long_line(report):
    lines = report(LINES["before"]).splitlines()
    assert any("..." in line and MISSPELT in line for line in lines)
    assert max(map(len, lines)) < 200


def test_a_frame_shows_the_first_of_many_places(report):
    out = report(volumes('"/srv/shared%d": "/home/jovyan/%d"', 100, ",\n"))
    assert "more places" in out
    assert len(out.splitlines()) < 100


BROKEN = {
    "blank lines": "\n" * 140_000,
    "lines of blanks": "   \n" * 100_000,
    "openings on one line": "= {{ " * 30_000,
    "tags on one line": "{% " * 30_000,
    "digits": "x = 0" + "1" * 200_000,
    "commas": "except " + "a," * 80_000,
}


@pytest.mark.parametrize("rest", BROKEN)
def test_what_follows_a_syntax_error_is_passed_quickly(rest):
    with bounded():
        (finding,) = lint_text(f"x = = 1\n{BROKEN[rest]}\n").findings
    assert finding.code == "HUB001"


def test_findings_of_the_turns_of_a_loop_are_one():
    text = 'for i in range(1000):\n    c.Spawner.environment[f"V{i}"] = i\n'
    codes = [finding.code for finding in lint_text(HUB + text).findings]
    assert len(codes) == len(set(codes))


def test_values_of_the_turns_of_a_loop_are_told_once():
    text = 'for i in range(30):\n    c.DockerSpawner.volumes[f"v{i}-{{user}}"] = f"/x/{i}"\n'
    found = [one for one in lint_text(HUB + text).findings if one.code == "HUB403"]
    assert [one.message for one in found if "29 more values" in one.message] == [
        one.message for one in found
    ]


def test_no_address_of_an_object_is_printed():
    text = (
        'c.DockerSpawner.name_template = "jupyter-{username.lower}"\n'
        'c.JupyterHub.spawner_class = "wrapspawner.ProfilesSpawner"\n'
        'c.ProfilesSpawner.profiles = [("Docker", "dockerspawner.DockerSpawner", {})]\n'
    )
    for config in (text, HUB + text.splitlines()[0] + "\n"):
        assert not [one for one in lint_text(config).findings if " at 0x" in one.message]


@pytest.mark.parametrize(
    "setting",
    [
        "JupyterHub.port",
        "JupyterHub.hub_port",
        "DockerSpawner.cpu_limit",
        "DockerSpawner.mem_limit",
    ],
)
def test_numbers_of_more_digits_than_python_spells_are_judged(setting):
    text = f"{HUB}c.{setting} = 0x{'f' * 10_000}\n"
    assert not lint_text(text).problems


@pytest.mark.parametrize("wanted", ["(a+)+$", "(a|a)*$", "a*a*a*a*a*a*$", r"(.*)\\1\\1$"])
def test_an_expression_of_the_config_takes_no_time(wanted):
    text = f"c.Authenticator.username_pattern = '{wanted}'\nc.Authenticator.admin_users = {{'{'a' * 60}!'}}\n"
    with bounded():
        assert not lint_text(HUB + text).problems
