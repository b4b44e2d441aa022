"""The hooks, run by the real pre-commit on files that are good, bad, fixable, excluded, and named like options."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOOKS = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text())
FILES = {
    "good": "c.Authenticator.allowed_users = {'ada'}\n",
    "bad": "c.Authenticator.allowed_users = {'ada'}\nc.Spawner.cpu_limit = 'x'\n",
    "fixable": "c.Authenticator.allowed_users = {'ada'}\nc.Spawner.mem_limit = '512m'\n",
    "excluded": "x = (\n",
    "-x": "c.Authenticator.allowed_users = {'ada'}\nc.Spawner.cpu_limit = 'x'\n",
}
HUB = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"lab-{username}": "/home/jovyan/work"}
"""
RENAMED = "fixable/jupyterhub_config.py:2:23: fixed HUB301: "


@pytest.fixture
def commit(tmp_path):
    """Runs a hook on the files of a folder, and returns the exit status and what it said.

    Only where the program comes from is not as in the hook: pre-commit would install it from the network.
    """
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"), "HOME": str(tmp_path)}
    project = tmp_path / "project"

    def call(*words):
        return subprocess.run(
            words, cwd=project, env=environment, capture_output=True, text=True, check=False
        )

    def commit(hook, folder, **changes):
        python = f"{sys.executable} -I -m hublint"
        entry = hook["entry"].replace("hublint", python, 1)
        local = {**hook, "entry": entry, "language": "system", **changes}
        config = {"repos": [{"repo": "local", "hooks": [local]}]}
        (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
        call("git", "add", ".")
        name = f"./{folder}/jupyterhub_config.py"
        ended = call(sys.executable, "-m", "pre_commit", "run", hook["id"], "--files", name)
        return ended.returncode, ended.stdout + ended.stderr

    for folder, text in FILES.items():
        (project / folder).mkdir(parents=True)
        (project / folder / "jupyterhub_config.py").write_text(text)
    (project / "hublint.toml").write_text("exclude = ['excluded/']\nignore = ['HUB306']\n")
    call("git", "init", "--quiet")
    return commit


@pytest.mark.slow
@pytest.mark.parametrize("hook", HOOKS[:2], ids=lambda hook: hook["id"])
def test_hooks_with_pre_commit(commit, tmp_path, hook):
    fixes = hook["id"] == "hublint-fix"
    for folder in ("good", "excluded"):
        status, said = commit(hook, folder)
        assert status == 0, said
        assert "Passed" in said
    for folder in ("bad", "-x"):
        status, said = commit(hook, folder)
        assert status == 1
        assert f"{folder}/jupyterhub_config.py:2:" in said
    status, said = commit(hook, "fixable")
    assert status == 1
    assert (RENAMED in said, "files were modified by this hook" in said) == (fixes, fixes)
    fixed = (tmp_path / "project" / "fixable" / "jupyterhub_config.py").read_text()
    assert ("512M" in fixed) == fixes
    assert commit(hook, "fixable")[0] == (0 if fixes else 1)


@pytest.mark.slow
def test_own_options_stand_before_the_dashes(commit):
    status, _ = commit(HOOKS[0], "-x", args=["--ignore=HUB309", "--"])
    assert status == 0


@pytest.mark.slow
def test_hook_that_compares_stops_edits_that_lose_files(commit, tmp_path):
    folder = tmp_path / "project"
    (folder / "good" / "jupyterhub_config.py").write_text(HUB)
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in (("add", "."), (*identity, "commit", "--quiet", "-m", "first")):
        subprocess.run(("git", *words), cwd=folder, check=True)
    assert commit(HOOKS[2], "good")[0] == 0
    (folder / "good" / "jupyterhub_config.py").write_text(HUB.replace("lab-", "hub-"))
    status, said = commit(HOOKS[2], "good")
    assert status == 1
    assert "files-left-behind" in said
