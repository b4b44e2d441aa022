"""A line that code or the environment decides about is not taken away by a safe fix."""

from __future__ import annotations

import pytest

from tests.linting import lint_text

HEAD = "import os\nc = get_config()\nc.JupyterHub.spawner_class = 'docker'\n"


def cures(text, code):
    found = [one for one in lint_text(HEAD + text).findings if one.code == code]
    assert found, text
    return [one.fix.applicability if one.fix else None for one in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("c.JupyterHub.reset_db = {}", "HUB620"),
        ("c.Spawner.ip = {}", "HUB815"),
        ("c.DockerSpawner.remove = True\nc.DockerSpawner.extra_host_config = {}", "HUB525"),
    ],
)
def test_what_is_computed_is_not_removed_unread(text, code):
    value = {
        "HUB620": "True",
        "HUB815": "'127.0.0.1'",
        "HUB525": "{'restart_policy': {'Name': 'always'}}",
    }[code]
    assert cures(text.format(value), code) == ["safe"]
    environment = text.format(f"{value} if os.environ.get('SWITCH') else {value}")
    assert "safe" not in cures(environment, code)
    indented = "\n".join(f"    {line}" for line in text.format(value).split("\n"))
    assert "safe" not in cures(f"if os.environ.get('SWITCH'):\n{indented}", code)


def test_what_is_right_without_the_variable_is_not_removed_unread():
    text = (
        "c.DockerSpawner.remove = bool(os.environ.get('REMOVE'))\n"
        "c.DockerSpawner.extra_host_config = {'restart_policy': {'Name': 'always'}}\n"
    )
    assert cures(text, "HUB525") == ["unsafe"]
