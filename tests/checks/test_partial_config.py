"""Parts of a configuration choose no classes, so nothing rests on the default ones there."""

from __future__ import annotations

import pytest

from tests.linting import lint_text

PARTS = ('c.DockerSpawner.mem_limit = "2G"\n', 'c.Spawner.image = "a:1"\n')


def codes(text, name):
    return {finding.code for finding in lint_text(text, name).findings} & {"HUB503", "HUB504"}


@pytest.mark.parametrize("text", PARTS)
def test_default_class_counts_only_in_a_whole_config(text):
    assert codes(text, "jupyterhub_config.py")
    assert not codes(text, "conf.d/spawner.py")
    assert codes("c.JupyterHub.port = 8000\n" + text, "conf.d/hub.py")
