"""How careful the cure of a setting without effect is."""

from __future__ import annotations

import pytest

from tests.linting import lint_text

DOCKER = 'c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"\n'
KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'
LOCAL = """\
from dockerspawner import DockerSpawner
from traitlets import Unicode
class Ours(DockerSpawner):
    mem_limit = Unicode("2G").tag(config=True)
c.JupyterHub.spawner_class = Ours
"""


def applicabilities(config, *codes):
    findings = lint_text(config + "\n").findings
    return [one.fix and one.fix.applicability for one in findings if one.code in codes]


@pytest.mark.parametrize(
    "line",
    [
        'c.DockerSpawner.mem_limt = "2G"',
        "c.DockerSpawner.cpu_limts = 2",
        "c.DockerSpawner.limit_cpu = 2",
        "c.Spawner.start_timout = 120",
        "c.Spawner.httpTimeout = 90",
        "c.Spawner.debugg = True",
        'c.JupyterHub.loglevel = "DEBUG"',
        'c.DockerSpwner.mem_limit = "2G"',
        'c.dockerSpawner.mem_limit = "2G"',
    ],
)
def test_limits_that_leave_room_longer_times_and_logging_are_safe(line):
    assert applicabilities(DOCKER + line, "HUB501", "HUB502", "HUB503") == ["safe"]


@pytest.mark.parametrize(
    "line",
    [
        'c.DockerSpawner.mem_limt = "64M"',
        "c.DockerSpawner.cpu_limt = 0.1",
        "c.Spawner.start_timout = 10",
        'c.DockerSpawner.imgae = "lab:1"',
        'c.DockerSpawner.volume = {"a-{username}": "/home/jovyan"}',
        'c.DockerSpawner.remove = True\nc.DockerSpawner.volume = {"a": "/b"}',
        'c.Spawner.defaulturl = "/lab"',
        'c.Spawner.enviroment = {"A": "1"}',
        'c.JupyterHub.log_fil = "/x"\nc.JupyterHub.logo_fil = "/x"',
        'c.JupyterHub.template_path = ["/x"]',
        "c.JupyterHub.shutdown_on_logut = True",
        'c.Authenticator.allowed_user = {"alice"}',
        'c.Jupyterhub.ip = "127.0.0.1"',
        'c.jupyterhub.ip = "127.0.0.1"',
        'c.KubeSpwner.mem_limit = "2G"',
        "c.JupyterHub.start_timeout = 120",
        'c.DockerSpawner.memory_limit = "2G"',
    ],
)
def test_all_else_waits_for_consent(line):
    codes = ("HUB501", "HUB502", "HUB503", "HUB517")
    assert "safe" not in applicabilities(DOCKER + line, *codes)


@pytest.mark.parametrize("config", [KUBE, LOCAL])
def test_a_limit_that_reserves_or_is_of_ones_own_is_not_plainly_harmless(config):
    found = applicabilities(config + 'c.Spawner.mem_limt = "2G"', "HUB503")
    assert found in (["unsafe"], [None])


@pytest.mark.parametrize(
    "lines",
    [
        "c.Spawner.notebook_dir = '/data'\nc.DockerSpawner.notbook_dir = '/home/jovyan/work'",
        "c.Spawner.mem_limit = '2G'\nc.DockerSpawnr.mem_limit = '4G'",
    ],
)
def test_nothing_is_revived_that_another_line_sets(lines):
    assert applicabilities(DOCKER + lines, "HUB501", "HUB503") == [None]


@pytest.mark.parametrize(
    "lines",
    [
        "c.DockerSpawner.mem_limt = '2G'\nc.Spawner.mem_limits = '4G'",
        "c.DockerSpawner.mem_limt = '2G'\nc.DockerSpwner.mem_limit = '4G'",
        "c.dockerSpawner.mem_limit = '2G'\nc.DockerSpawner.memory = '4G'",
    ],
)
def test_of_two_lines_for_one_setting_none_is_preferred(lines):
    assert applicabilities(DOCKER + lines, "HUB501", "HUB502", "HUB503") == [None, None]


def test_a_trait_of_the_same_name_of_another_class_is_no_hindrance():
    config = "c.JupyterHub.port = 80\nc.Spawner.prot = 8888"
    assert applicabilities(config, "HUB503") == ["unsafe"]


def test_of_two_lines_that_are_meant_for_one_setting_none_is_renamed():
    lines = 'c.DockerSpawner.mem_limt = "2G"\nc.DockerSpawner.memlimit = "4G"'
    assert applicabilities(DOCKER + lines, "HUB503") == [None, None]


@pytest.mark.parametrize(
    ("line", "applicability"),
    [
        ('c.Authenticator.allow_all = "True"', "unsafe"),
        ('c.Authenticator.enable_auth_state = "True"', "safe"),
        ('c.JupyterHub.allow_named_servers = "True"', "safe"),
    ],
)
def test_a_value_that_lets_people_in_once_it_is_valid_is_not_written_unasked(line, applicability):
    assert applicabilities(line, "HUB511") == [applicability]
