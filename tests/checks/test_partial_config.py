"""Parts of a configuration choose no classes, so nothing rests on the default ones there."""

from __future__ import annotations

import pytest

from hublint import Options
from tests.linting import lint_text

PARTS = ('c.DockerSpawner.mem_limit = "2G"\n', 'c.Spawner.image = "a:1"\n')


def codes(text, name):
    return {finding.code for finding in lint_text(text, name).findings} & {"HUB503", "HUB504"}


@pytest.mark.parametrize("text", PARTS)
def test_default_class_counts_only_in_a_whole_config(text):
    assert codes(text, "jupyterhub_config.py")
    assert not codes(text, "conf.d/spawner.py")
    assert codes("c.JupyterHub.port = 8000\n" + text, "conf.d/hub.py")


@pytest.mark.parametrize(
    ("name", "text", "reported"),
    [
        ("jupyterhub_config_dev.py", "", True),
        ("volumes.py", "", False),
        ("hub.py", 'c.JupyterHub.spawner_class = "docker"\n', True),
    ],
)
def test_nothing_is_unset_where_another_file_may_have_run_before(name, text, reported):
    text += 'c.DockerSpawner.volumes["a"] = "/a"\n'
    found = lint_text(text, name, options=Options(select=("HUB507",)))
    assert bool(found.findings) is reported


@pytest.mark.parametrize("name", ["binderhub_config.py", "binderhub_config_auth.py"])
def test_a_file_of_another_program_may_set_that_program_up(name):
    text = "c.BinderHub.debug = True\n"
    assert codes(text, "jupyterhub_config.py") == {"HUB504"}
    assert not codes(text, name)
