"""A message that rests on a release names it and where it is known from."""

import json

import pytest

from hublint.checks.toolkit.rule import Rule
from hublint.findings import Report, Severity
from hublint.knowledge import knowledge
from hublint.linter.own_rules import OWN_RULES

from .conftest import use


def noted(hub):
    """Reports the releases of two distributions."""
    setting = hub.setting("JupyterHub", "bind_url")
    notes = (hub.release_note(name) for name in ("dockerspawner", "jupyterhub-kubespawner"))
    yield Report(setting.place(), ", ".join(notes) + ".")


@pytest.fixture
def message(write, run, monkeypatch):
    use(monkeypatch, [*OWN_RULES, Rule("HUB301", "noted", Severity.ERROR, check=noted)])
    write("c = get_config()\nc.JupyterHub.bind_url = 'http://:8000'\n")

    def message(*options):
        (finding,) = json.loads(run("--output-format", "json", *options).out)["findings"]
        return finding["message"].partition(", ")[0].rstrip(".")

    return message


def test_release_that_nothing_says_is_the_newest_known(message):
    newest = knowledge().newest("dockerspawner")
    assert newest == "14.0.0"
    assert message() == "DockerSpawner 14.0 (the newest known)"


def test_pinned_release_has_the_line_of_the_pin(message, write):
    write("# what the hub needs\ndockerspawner==12.1.0\n", "requirements.txt")
    assert message() == "DockerSpawner 12.1 (from `requirements.txt:2`)"


def test_release_of_the_settings_has_their_file(message, write):
    write("[targets]\ndockerspawner = '12.1'\n", "hublint.toml")
    assert message() == "DockerSpawner 12.1 (from `hublint.toml`)"


def test_release_of_the_command_line_has_its_option(message, write):
    write("dockerspawner==12.1.0\n", "requirements.txt")
    assert message("--target", "dockerspawner=13") == "DockerSpawner 13.0 (chosen with --target)"
