"""The files by which others run hublint: the action, the GitLab component, the image; and the project's workflows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.docs.snippets import ROOT

pytestmark = pytest.mark.slow

SCHEMAS = {
    "action.yml": "vendor.github-actions",
    ".github/workflows/ci.yml": "vendor.github-workflows",
    ".github/workflows/release.yml": "vendor.github-workflows",
    ".readthedocs.yaml": "vendor.readthedocs",
}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "run" in step}
HUB = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.remove = True
c.DockerSpawner.volumes = {"lab-{username}": "/home/jovyan/work"}
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:5.2"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.JupyterHub.hub_ip = "172.17.0.1"
c.Authenticator.allowed_users = {"ada"}
c.Authenticator.admin_users = {"ada"}
"""


def passes(*command):
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def validate(schema, file):
    passes(sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema.split(), file)


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items())
def test_files_have_the_form_that_their_readers_ask_for(name, schema):
    validate(schema, name)


def test_the_gitlab_component_is_a_job(tmp_path):
    _, job = (ROOT / "templates" / "hublint.yml").read_text().split("\n---\n")
    file = tmp_path / "job.yml"
    file.write_text(re.sub(r"\$\[\[ inputs\.\w+ \]\]", "x", job))
    validate("vendor.gitlab-ci --data-transform gitlab-ci", file)


def test_the_gitlab_component_has_the_inputs_that_it_uses():
    spec, job = yaml.safe_load_all((ROOT / "templates" / "hublint.yml").read_text())
    assert set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", str(job))) == set(spec["spec"]["inputs"])


def test_actions_have_no_weakness_that_zizmor_knows():
    passes(f"{sys.prefix}/bin/zizmor", "--offline", "--quiet", "action.yml", ".github/workflows")


def test_the_dockerfile_has_no_weakness_that_hadolint_knows():
    passes(f"{sys.prefix}/bin/hadolint", "Dockerfile")


@pytest.fixture
def job(tmp_path):
    """Runs a step of the action in a repository as GitHub does, with inputs as given or their defaults."""
    repository = tmp_path / "repository"
    repository.mkdir()
    (tmp_path / "bin").mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "GITHUB_BASE_REF": "main",
        **{name: value for name, value in os.environ.items() if name.startswith("PIP_")},
    }

    def job(name, **inputs):
        step = STEPS[name]
        given = {key: one["default"] for key, one in ACTION["inputs"].items()} | inputs
        values = {"steps.python.outputs.python-path": sys.executable, "github.token": "secret"}
        values |= {f"inputs.{key}": value for key, value in given.items()}
        values |= {"github.server_url": "file://" + str(tmp_path), "github.repository": "base"}
        written = {
            key: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: values[found[1]], value)
            for key, value in step.get("env", {}).items()
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=repository,
            env=environment | written,
            capture_output=True,
            text=True,
            check=False,
        )

    return job


@pytest.fixture
def installed(tmp_path):
    """The environment of the action, with the hublint that is tested."""
    (tmp_path / "hublint").symlink_to(sys.prefix)


def commit(folder, text):
    (folder / "jupyterhub_config.py").write_text(text)
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run([*git, "add", "."], cwd=folder, check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "a"], cwd=folder, check=True)


def check(job, tmp_path):
    (tmp_path / "repository" / "jupyterhub_config.py").write_text(
        HUB + "c.Spawner.mem_limit = '1g'\n"
    )
    ended = job("Check", sarif="hublint.sarif", options="--pedantic --ignore HUB306")
    assert ended.returncode == 1, ended.stderr
    assert "::error file=jupyterhub_config.py,line=9" in ended.stdout
    assert "HUB301" in (tmp_path / "summary.md").read_text()
    assert (tmp_path / "repository" / "hublint.sarif").is_file()


def test_the_check_annotates_and_summarizes(job, tmp_path, installed):
    check(job, tmp_path)


def test_the_check_passes_on_a_good_config(job, tmp_path, installed):
    (tmp_path / "repository" / "jupyterhub_config.py").write_text(HUB)
    ended = job("Check", paths="jupyterhub_config.py")
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_pull_request_is_compared_with_its_base(job, tmp_path, installed):
    base, repository = tmp_path / "base", tmp_path / "repository"
    base.mkdir()
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", base], check=True)
    commit(base, HUB)
    subprocess.run(["git", "clone", "--quiet", base, repository], check=True)
    commit(repository, HUB.replace("lab-{username}", "hub-{username}"))
    ended = job("Compare with the base branch")
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "hub-{username}" in (tmp_path / "summary.md").read_text()
    commit(repository, HUB + "# another comment\n")
    assert job("Compare with the base branch").returncode == 0


@pytest.mark.full  # installs from the network
def test_all_steps_in_a_fresh_environment(job, tmp_path):
    ended = job("Install hublint")
    assert ended.returncode == 0, ended.stderr
    assert Path(tmp_path / "hublint" / "bin" / "hublint").is_file()
    check(job, tmp_path)
