"""What is filled in at deployment is not respelled."""

from __future__ import annotations

import pytest

from hublint.checks.toolkit.deployment_placeholders import is_placeholder
from tests.linting import lint_text

HEAD = "c = get_config()\nc.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.remove = True\n"
MARKED = [
    "@@DIR@@", "@DIR@", "%%DIR%%", "$DIR", "${DIR}", "$(DIR)", "{{ dir }}", "<dir>", "<your folder>", "CHANGEME",
    "changeme", "change-me", "HOST_DIR", "HOSTDIR", "[[dir]]", "{% dir %}", "__DIR__", "__HOST_DIR__", "TODO",
    "your-volume", "#{dir}", "/srv/$DIR/homes",
]  # fmt: skip
PLAIN = [
    "jupyterhub-user-{username}", "homes", "/home/jovyan/work", "ana@gmail.com,bob@example.org", "^[a-z]+$", "C:/data",
    "data_dir", "/srv/todo", "Lab_{username}", "50%", "exchange/this",
]  # fmt: skip


@pytest.mark.parametrize("text", MARKED)
def test_placeholders_are_recognized(text):
    assert is_placeholder(text)


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_texts_are_none(text):
    assert not is_placeholder(text)


def fixes(line, code):
    found = [one for one in lint_text(HEAD + line).findings if one.code == code]
    assert found, line
    return [one.fix for one in found if one.fix]


@pytest.mark.parametrize("name", ["HOST_DIR", "@@DIR@@", "<dir>", "CHANGEME"])
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("c.DockerSpawner.volumes = {'NAME': '/home/jovyan'}", "HUB401"),
        ("c.DockerSpawner.volumes = {'NAME': '/home/{username}'}", "HUB402"),
        ("c.DockerSpawner.name_template = 'NAME'", "HUB411"),
        ("c.JupyterHub.hub_ip = 'http://NAME:8081'", "HUB804"),
        ("c.Authenticator.allowed_users = 'NAME, bob'", "HUB512"),
        ("c.DockerSpawner.allowed_images = 'NAME'", "HUB905"),
    ],
)
def test_no_fix_edits_a_placeholder(line, code, name):
    assert fixes(line.replace("NAME", "lab"), code)
    assert not fixes(line.replace("NAME", name), code)


def test_word_of_a_vocabulary_in_capitals_is_respelled():
    assert fixes("c.JupyterHub.log_level = 'WARNING'", "HUB528")
    volumes = "{'data': {'bind': '/data', 'mode': 'RO'}}"
    assert fixes(f"c.DockerSpawner.volumes = {volumes}", "HUB111")
