"""One mistake that matters more in some scenarios than in others."""

from __future__ import annotations

from hublint.findings import Severity
from tests.linting import lint_text

NOTHING_MOUNTED = """import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = bool(os.environ.get("REMOVE"))
"""


def test_the_mildest_severity_is_the_certain_one() -> None:
    (finding,) = [one for one in lint_text(NOTHING_MOUNTED).findings if one.code == "HUB101"]
    assert (finding.severity, finding.certain) == (Severity.WARNING, True)
    assert finding.fix is None or finding.fix.applicability == "unsafe"
