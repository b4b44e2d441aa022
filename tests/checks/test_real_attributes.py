"""What is said of attributes and of the order of things at a start, held against the real spawners."""

from __future__ import annotations

import inspect
import re

import pytest
from dockerspawner import DockerSpawner, SwarmSpawner, SystemUserSpawner
from jupyterhub.spawner import LocalProcessSpawner, SimpleLocalProcessSpawner
from jupyterhub.user import User
from kubespawner import KubeSpawner

from hublint import Options
from hublint.hub.traits.read_before import IN_POD, READ_BEFORE
from tests.linting import lint_text

SPAWNERS = (
    DockerSpawner,
    KubeSpawner,
    LocalProcessSpawner,
    SimpleLocalProcessSpawner,
    SwarmSpawner,
    SystemUserSpawner,
)


def attributes(spawner):
    """What objects of a class have: their attributes, and what their own code sets."""
    code = "".join(inspect.getsource(base) for base in spawner.__mro__[:-1])
    return {*dir(spawner), *re.findall(r"self\.(\w+)", code)}


@pytest.mark.parametrize("spawner", SPAWNERS, ids=lambda spawner: spawner.__name__)
def test_no_attribute_that_spawners_have_is_called_unread(spawner):
    lines = "".join(f"    spawner.{name} = found()\n" for name in sorted(attributes(spawner)))
    users = "".join(f"    spawner.user.{name} = found()\n" for name in dir(User))
    path = f"{spawner.__module__}.{spawner.__name__}"
    text = (
        f"c.JupyterHub.spawner_class = {path!r}\ndef hook(spawner):\n{lines}{users}"
        "c.Spawner.pre_spawn_hook = hook\n"
    )
    assert lint_text(text, options=Options(select=("HUB550",))).findings == ()


def test_the_pod_is_made_of_what_is_said_to_be_too_late():
    code = inspect.getsource(KubeSpawner.get_pod_manifest) + "self.environment self.args"
    assert set(re.findall(r"self\.(\w+)", code)) >= IN_POD


def test_names_are_made_with_the_object():
    made = inspect.getsource(KubeSpawner.__init__)
    assert all(f"self.{name}" in made for name in READ_BEFORE["KubeSpawner"])
