from __future__ import annotations

import os

import pytest


@pytest.fixture
def clean_environment(monkeypatch):
    """No variables that the defaults of traits are read from."""
    for name in list(os.environ):
        if name.startswith(("JUPYTER", "DOCKER", "CONFIGPROXY", "OAUTH", "GITHUB", "GITLAB")):
            monkeypatch.delenv(name)
