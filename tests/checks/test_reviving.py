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
