"""One mistake that matters more in some scenarios than in others."""

from __future__ import annotations

from hublint.findings import Finding, Severity
from hublint.linter.matching import Matcher
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


def test_an_error_is_no_worse_under_the_same_condition() -> None:
    first, again, other = map(too_little, ("SMALL", "SMALL", "TINY"))
    assert (first.severity, first.worst_severity) == (Severity.WARNING, Severity.ERROR)
    matcher = Matcher(first.path, ())
    assert matcher.is_no_worse(first, again)
    assert not matcher.is_no_worse(first, other)


def too_little(variable: str) -> Finding:
    text = f"import os\nif os.environ.get('{variable}'):\n    c.Spawner.mem_limit = '1 gig'\n"
    (finding,) = [one for one in lint_text(text).findings if one.code == "HUB301"]
    return finding
