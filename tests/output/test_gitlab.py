"""GitLab's Code Quality report: the fields that GitLab reads, and what they must hold."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

TWICE = "c.Spawner.environment = {'X': 1, 'Y': 1}\n"
ISSUE = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "additionalProperties": False,
            "properties": {
                "path": {"type": "string", "pattern": "^(?!/|\\./|\\.\\./)"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "additionalProperties": False,
                    "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                },
            },
        },
    },
}  # fmt: skip
"""What its documentation on custom tools asks for."""


@pytest.fixture
def issues(hublint, config):
    def issues(*arguments):
        found = json.loads(hublint(*arguments, "--output-format", "gitlab").out)
        Draft202012Validator({"type": "array", "items": ISSUE}).validate(found)
        prints = [one["fingerprint"] for one in found]
        assert len(set(prints)) == len(prints)
        return found

    return issues


def test_findings_are_issues(issues, config):
    config.write_text(
        "c.JupyterHub.spawner_class = 'docker'\nc.DockerSpawner.mem_limit = '512m'\nc.JupyterHub.x = 1\n"
        "c.DockerSpawner.volumes = {'x-{username}': '/home/jovyan/work'}\n"
    )
    found = issues("--pedantic", str(config))
    assert {one["severity"] for one in found} == {"critical", "major", "info"}
    (limit,) = [one for one in found if one["check_name"] == "HUB301"]
    assert limit["location"] == {"path": "jupyterhub_config.py", "lines": {"begin": 2, "end": 2}}
    assert limit["description"].startswith("HUB301 unreadable-memory-size: JupyterHub can't read")
    assert limit["description"].endswith("/rules/HUB301/")


def test_steps_of_an_upgrade_are_issues(issues, config):
    config.write_text("c.JupyterHub.admin_access = True\n")
    options = ("--isolated", "--target", "jupyterhub=1.5.1", "--to", "jupyterhub=6")
    assert issues("upgrade", *options, config.name)


def test_what_can_not_be_checked_is_no_approval(issues):
    (found,) = issues("nowhere.py")
    assert (found["severity"], found["location"]["path"]) == ("blocker", "nowhere.py")


def test_a_finding_is_the_same_wherever_its_line_goes(issues, config):
    def prints(text):
        config.write_text(text)
        return [one["fingerprint"] for one in issues("--select", "HUB521")]

    before = prints(TWICE)
    assert len(before) == 2
    assert prints("# moved\n\n" + TWICE) == before
    assert prints(TWICE.replace("'X': 1, ", "")) == before[:1]
    assert before[0] not in prints(TWICE.replace("1", "2"))


def test_no_secret_can_be_guessed_from_a_fingerprint(issues, config):
    def prints(secret):
        config.write_text(f"c.ConfigurableHTTPProxy.auth_token = '{secret}'\n")
        return [one["fingerprint"] for one in issues("--select", "HUB607")]

    before = prints("9f8e7d6c5b4a39281706f5e4d3c2b1a0")
    assert before
    assert prints("0a1b2c3d4e5f60718293a4b5c6d7e8f9") == before
