"""A fix that makes another finding as grave as the one that it repairs is not applied."""

from __future__ import annotations

from hublint import fixing
from hublint.runner import lint_text

CONFIG = """\
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice"}
c.DockerSpawner.image = "example/lab:1"
c.DockerSpawner.notebook_dir = "notebooks"
c.Authenticator.remove = True
"""


def test_a_fix_that_would_lose_files_at_every_stop_is_refused() -> None:
    fixed = fixing.fix(CONFIG, lint_text(CONFIG), lint_text, unsafe=True)
    reasons = {one.finding.code: one.reason for one in fixed.refused}
    assert "HUB101" in reasons["HUB517"]
    assert "c.Authenticator.remove = True" in fixed.text
