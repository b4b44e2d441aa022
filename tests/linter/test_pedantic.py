"""Advice is for those who ask for it."""

from __future__ import annotations

from hublint import Options
from tests.linting import lint_text

PLAIN_ZERO = """c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mem_limit = 0
"""


def _codes(**options: object) -> set[str]:
    return {one.code for one in lint_text(PLAIN_ZERO, options=Options(**options)).findings}  # type: ignore[arg-type]


def test_the_milder_finding_of_a_warning_rule_needs_pedantic() -> None:
    assert "HUB303" not in _codes()
    assert "HUB303" in _codes(pedantic=True)
    assert "HUB303" in _codes(select=("HUB303",))
