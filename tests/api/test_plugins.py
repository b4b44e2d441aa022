"""Packages bring rules of their own, which count where the settings name them."""

from __future__ import annotations

import importlib.metadata
import json
import sys
import tomllib
from pathlib import Path

import pytest

import hublint
from hublint import Options, PluginError
from tests.cli.conftest import run  # noqa: F401

PROJECT = Path(__file__).parent / "site_rules"
CONFIG = 'c.JupyterHub.spawner_class = "docker"\nc.DockerSpawner.image = "quay.io/lab:1"\n'
SITE = Options(select=("SITE",), plugins=("hublint_site",))


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The example package, installed as far as Python's metadata can tell."""
    groups = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["entry-points"]
    info = tmp_path / "site" / "hublint_site-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Name: hublint-site\nVersion: 1\n")
    points = "".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in names.items())
        for group, names in groups.items()
    )
    (info / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(str(PROJECT))
    monkeypatch.syspath_prepend(str(info.parent))
    yield
    for name in [name for name in sys.modules if name.startswith("hublint_site")]:
        del sys.modules[name]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder, a repository whose settings name the plug-in."""
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "hublint.toml").write_text('plugins = ["hublint_site"]\nselect = ["SITE101"]\n')
    (folder / "jupyterhub_config.py").write_text(CONFIG)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("installed")
def test_rules_of_a_named_plugin_are_run():
    (finding,) = hublint.lint_text(CONFIG, options=SITE).findings
    assert (finding.code, finding.name, finding.start.line) == ("SITE101", "foreign-registry", 2)


@pytest.mark.usefixtures("installed")
def test_their_pages_are_known():
    page = hublint.rules(("hublint_site",))[-1].page
    assert page.startswith("# SITE101 foreign-registry\n")


@pytest.mark.usefixtures("installed", "folder")
def test_settings_name_plugins_for_every_command(run):  # noqa: F811
    findings = json.loads(run("--output-format", "json").out)["findings"]
    assert [finding["code"] for finding in findings] == ["SITE101"]
    assert "SITE101" in run("rules").out
    assert "registry" in run("explain", "foreign-registry").out


def test_nothing_is_looked_for_unasked(monkeypatch):
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: pytest.fail("looked for"))
    assert hublint.lint_text("x = (\n").findings


@pytest.mark.usefixtures("folder")
def test_a_plugin_that_is_not_installed_is_an_error_at_its_line(run):  # noqa: F811
    outcome = run()
    assert outcome.status == 2
    assert "hublint.toml:1: `plugins`: The plug-in `hublint_site` is not installed." in outcome.err


def test_a_plugin_that_is_not_installed_is_an_error_of_the_library():
    with pytest.raises(PluginError, match="`nobody` is not installed"):
        hublint.lint_text(CONFIG, options=Options(plugins=("nobody",)))
