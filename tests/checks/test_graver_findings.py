"""A fix that brings what is as grave as the finding that it repairs, or loses files first, is not applied."""

from __future__ import annotations

from hublint.linter import fix_loop
from tests.linting import lint_text

CONFIG = """\
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice"}
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.notebook_dir = "notebooks"
c.DockerSpawner.remov = True
"""


SAME_SOURCE = """\
import os
c.JupyterHub.spawner_class = "docker-system-user"
c.SystemUserSpawner.image_homedir_format_string = "/people/{username}"
c.SystemUserSpawner.notebook_dir = "/home/jovyan/work"
c.SystemUserSpawner.volumes = {"/home/$USER": os.environ.get("WORK") or "/home/jovyan/work"}
"""
OFF_THE_MOUNT = """\
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
c.DockerSpawner.notbook_dir = "/srv/notebooks"
"""


TWO_ON_ONE = """\
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.read_only_volumes = {os.environ.get("COURSE") or "data": "/home/jovyan/work"}
if os.environ.get("SHARED"):
    c.DockerSpawner.volumes = {"data": "/home/jovyan/work"}
"""
KEPT = """\
import os
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.notebook_dir = "/data"
c.DockerSpawner.volumes = {"home-{username}": os.environ.get("DATA", "/elsewhere")}
c.DockerSpwner.remove = True
"""


def refusals(text: str, code: str) -> str:
    """Why the fixes of a rule are not applied."""
    fixed = fix_loop.fix(
        text, lint_text(text), lint_text, unsafe=True, wanted=lambda one: one.code == code
    )
    return " ".join(one.reason for one in fixed.refused)


def test_a_fix_that_would_lose_files_at_every_stop_is_refused() -> None:
    assert "HUB101" in refusals(CONFIG, "HUB503")


def test_a_fix_that_brings_an_error_under_a_condition_is_refused() -> None:
    assert "HUB115" in refusals(SAME_SOURCE, "HUB405")


def test_a_fix_that_widens_the_condition_of_an_error_is_refused() -> None:
    assert "would be reported instead" in refusals(TWO_ON_ONE, "HUB401")


def test_a_fix_that_makes_a_finding_an_error_under_its_condition_is_refused() -> None:
    assert "HUB201" in refusals(KEPT, "HUB501")


def test_a_fix_that_is_the_first_to_lose_files_is_refused() -> None:
    assert "HUB201" in refusals(OFF_THE_MOUNT, "HUB503")
