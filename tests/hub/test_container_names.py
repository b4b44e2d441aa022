"""Old and new names in any order: the model's container is the real one, and safe fixes don't rename it."""

from __future__ import annotations

import dockerspawner
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hublint.linter.fix_loop import fix
from hublint.preview import alternatives
from tests.linting import lint_to_prove

from .asking import docker_hub, real_spawner

HUB = "c.JupyterHub.spawner_class = 'docker'\nc.JupyterHub.hub_ip = '0.0.0.0'\n"
LINES = st.sampled_from(
    [
        "c.DockerSpawner.image = 'foo:1'",
        "c.DockerSpawner.container_image = 'bar:2'",
        "c.Spawner.image = 'foo:3'",
        "c.DockerSpawner.container_prefix = 'old'",
        "c.Spawner.container_prefix = 'base'",
        "c.DockerSpawner.container_name_template = 'hub-{username}'",
        "c.Spawner.container_name_template = '{prefix}-b-{username}'",
        "c.DockerSpawner.prefix = 'new'",
        "c.DockerSpawner.name_template = '{prefix}-n-{username}'",
    ]
)
CONFIGS = st.lists(LINES, min_size=1, max_size=5).map("\n".join)


def modelled(text):
    """The name that `hublint mounts` tells, None if it does not know."""
    (found,) = alternatives(docker_hub(text), "alice", "")
    return found.picture.container


@given(CONFIGS)
@settings(max_examples=3 * settings().max_examples // 2)
def test_the_container_that_is_told_is_the_real_one(text):
    assert modelled(text) in (None, real_spawner(text).object_name)


@given(CONFIGS)
def test_safe_fixes_leave_the_real_name(text):
    config = HUB + text + "\n"
    fixed = fix(config, lint_to_prove(config), lint_to_prove, unsafe=False)
    name = dockerspawner.DockerSpawner
    assert real_spawner(fixed.text, name).object_name == real_spawner(text, name).object_name


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("container_name_template = 'hub-{username}'", "hub-alice"),
        ("container_prefix = 'hub'", "hub-alice"),
    ],
)
def test_an_old_name_counts_only_above_the_image(old, name):
    image, line = "c.DockerSpawner.image = 'foo:1'", f"c.DockerSpawner.{old}"
    assert modelled(f"{line}\n{image}") == name
    assert modelled(f"{image}\n{line}") == "jupyter-alice"


def test_an_old_name_in_the_section_of_another_class_does_not_count():
    lines = "c.DockerSpawner.image = 'foo:1'\nc.SystemUserSpawner.container_prefix = 'hub'\n"
    assert modelled(lines) == "jupyter-alice"


def test_a_chosen_image_makes_the_name_again():
    lines = "c.DockerSpawner.image = 'foo:1'\nc.DockerSpawner.container_prefix = 'hub'\n"
    assert modelled(lines + "c.DockerSpawner.allowed_images = ['foo:1', 'foo:2']") is None
