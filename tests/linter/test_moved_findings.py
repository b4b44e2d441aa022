"""A fix that moves other findings is applied: where they stand, and the lines that they name, is nothing new."""

from __future__ import annotations

import pytest

from hublint import fix_text, lint_text

HUB = """\
import os
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work"}
"""
IGNORED = "c.JupyterHub.admin_access = True\n"
LONG = (
    'os.path.exists("/etc/hub/%s/of/the/university/with/a/long/path") and '
    'os.path.isfile("/srv/hub/%s/of/the/university/with/a/long/path")'
)
BRANCH = f"if {LONG % ('users', 'users')}:\n"
TURN = 'for name in os.listdir("/etc/hub"):\n    if name.endswith(".txt") and len(name) > 4 and name:\n'
LATER = {
    "a condition": f"{BRANCH}    c.Authenticator.admin_users = users\n",
    "an else branch": f"{BRANCH}    pass\nelse:\n    c.Authenticator.admin_users = users\n",
    "two conditions": f"{BRANCH}    if {LONG % ('more', 'more')}:\n        c.Authenticator.admin_users = users\n",
    "a condition in a loop": f"{TURN}        c.Authenticator.admin_users = users\n",
    "a loop": 'for name in os.listdir("/etc/hub"):\n    c.Authenticator.admin_users = users\n',
    "several of one statement": f"{BRANCH}    c.Authenticator.admin_users = {{*users, *admins}}\n",
    "several statements": f"{BRANCH}    c.Authenticator.admin_users = users\n"
    f"else:\n    c.Authenticator.admin_users = admins\n",
    "a suppressed one beside it": f"{BRANCH}    a = users  # hublint: ignore[HUB541] injected\n"
    "    c.Authenticator.admin_users = admins\n",
}


@pytest.mark.parametrize("later", LATER)
def test_a_line_above_a_condition_that_is_told_by_its_line_is_removed(later):
    text = HUB + LATER[later]
    fixed = fix_text(IGNORED + text)
    assert (fixed.text, fixed.refused) == (text, [])
    assert "HUB541" in {finding.code for finding in fixed.result.findings}


@pytest.mark.parametrize("later", LATER)
def test_these_conditions_are_told_by_their_lines(later):
    assert not messages(LATER[later]) & messages(f"\n{LATER[later]}")


def messages(later):
    return {one.message for one in lint_text(HUB + later).findings if one.code == "HUB541"}


def test_a_line_above_the_condition_of_a_part_is_removed(tmp_path):
    (tmp_path / "part.py").write_text('c.DockerSpawner.mem_limit = "1 gig"\n')
    text = f'{HUB}{BRANCH}    load_subconfig("part.py")\n'
    fixed = fix_text(IGNORED + text, path=tmp_path / "jupyterhub_config.py")
    assert fixed.text == text
    (found,) = fixed.result.findings
    assert (found.code, found.path) == ("HUB301", str(tmp_path / "part.py"))
    assert "epending on line 7 of" in found.message


def test_a_line_above_the_load_of_a_part_with_conditions_is_removed(tmp_path):
    later = LATER["a condition"].replace(
        "users\n", "users\n    c.DockerSpawner.mem_limit = '1 gig'\n"
    )
    (tmp_path / "part.py").write_text(f"import os\n{later}")
    text = f'{HUB}load_subconfig("part.py")\n'
    fixed = fix_text(IGNORED + text, path=tmp_path / "jupyterhub_config.py")
    assert fixed.text == text
    assert [one.path for one in fixed.result.findings] == [str(tmp_path / "part.py")]


def test_a_finding_within_the_edit_stays_the_same():
    fixed = fix_text(f"{IGNORED}{HUB}{BRANCH}    c.Authenticator.whitelist = users\n")
    assert fixed.text == f"{HUB}{BRANCH}    c.Authenticator.allowed_users = users\n"
    assert [one.code for one in fixed.result.findings] == ["HUB541"]


def test_a_finding_on_the_whole_hub_may_stand_elsewhere_afterwards():
    """HUB701 stands at the last line, which HUB806 removes."""
    text = 'c.JupyterHub.hub_bind_url = "http://10.0.0.1"\n'
    fixed = fix_text(f"{text}c.JupyterHub.hub_port = 8081\n")
    assert fixed.text == text
    assert [one.code for one in fixed.result.findings] == ["HUB701"]
