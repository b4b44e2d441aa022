"""Whether settings are the same in every scenario."""

from __future__ import annotations

import pytest

from hublint.hub.scenarios.unconditional import (
    are_unconditional,
    is_always_assigned,
    is_unconditional,
)

from .asking import docker_hub


@pytest.mark.parametrize(
    ("text", "same", "assigned"),
    [
        ("c.DockerSpawner.image = 'a:1'", True, True),
        ("c.DockerSpawner.image = os.environ.get('IMAGE', 'a:1')", False, True),
        ("if os.environ.get('OLD'):\n    c.DockerSpawner.image = 'a:1'", False, False),
    ],
)
def test_a_setting_is_the_same_if_nothing_decides_about_it(text, same, assigned):
    hub = docker_hub(text)
    setting = hub.setting("DockerSpawner", "image")
    assert is_unconditional(hub, setting, None) is same
    assert are_unconditional(hub, "image") is same
    assert is_always_assigned(hub, setting) is assigned


def test_other_settings_do_not_count():
    hub = docker_hub("if os.environ.get('OLD'):\n    c.DockerSpawner.image = 'a:1'")
    assert are_unconditional(hub, "volumes")
    assert is_unconditional(hub, None)
    assert not is_always_assigned(hub, None)


def test_one_setting_that_depends_on_a_condition_is_enough():
    hub = docker_hub("""
        c.Spawner.image = 'a:1'
        c.DockerSpawner.image = os.environ.get('IMAGE', 'a:1')
        c.DockerSpawner.volumes.update({'a': '/a'})
    """)
    settings = [hub.setting(section, "image") for section in ("Spawner", "DockerSpawner")]
    assert not is_unconditional(hub, *settings)
    assert not are_unconditional(hub, "image")
    assert not are_unconditional(hub, "volumes")
