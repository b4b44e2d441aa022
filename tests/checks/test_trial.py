"""Configs whose path says that they are for trying out may have what no hub of users should have."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_text

CONFIG = 'c.JupyterHub.authenticator_class = "dummy"\n'


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("hub/jupyterhub_config.py", ["HUB614"]),
        ("contest/jupyterhub_config.py", ["HUB614"]),
        ("tests/jupyterhub_config.py", []),
        ("e2e/jupyterhub_config.py", []),
        ("examples/simple/jupyterhub_config.py", []),
    ],
)
def test_classes_for_testing_are_fine_in_a_trial(name, codes):
    result = lint_text(CONFIG, name, options=Options(select=("HUB614",)))
    assert [found.code for found in result.findings] == codes
