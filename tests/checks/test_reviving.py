"""How careful the cure of a setting without effect is."""

from __future__ import annotations

import pytest

from hublint.runner import lint_text

DOCKER = 'c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"\n'


@pytest.mark.parametrize(
    ("line", "applicability"),
    [
        ('c.DockerSpawner.mem_limt = "2G"', "safe"),
        ('c.DockerSpawner.volume = {"a-{username}": "/home/jovyan"}', "unsafe"),
        ('c.DockerSpawner.remove = True\nc.DockerSpawner.volume = {"a": "/b"}', "safe"),
        ('c.Authenticator.allowed_user = {"alice"}', "unsafe"),
        ('c.JupyterHub.admin_user = {"alice"}', "unsafe"),
    ],
)
def test_access_and_kept_files_ask_for_care(line, applicability):
    findings = lint_text(DOCKER + line + "\n").findings
    fixes = [finding.fix for finding in findings if finding.code == "HUB503"]
    assert [fix.applicability for fix in fixes if fix] == [applicability]


@pytest.mark.parametrize(
    "lines",
    [
        "c.Spawner.notebook_dir = '/data'\nc.DockerSpawner.notbook_dir = '/home/jovyan/work'",
        "c.Spawner.mem_limit = '2G'\nc.DockerSpawnr.mem_limit = '4G'",
    ],
)
def test_nothing_is_revived_that_another_line_sets(lines):
    findings = lint_text(DOCKER + lines + "\n").findings
    assert [one.fix for one in findings if one.code in ("HUB501", "HUB503")] == [None]


def test_a_trait_of_the_same_name_of_another_class_is_no_hindrance():
    findings = lint_text("c.JupyterHub.port = 80\nc.Spawner.prot = 8888\n").findings
    assert [bool(one.fix) for one in findings if one.code == "HUB503"] == [True]
