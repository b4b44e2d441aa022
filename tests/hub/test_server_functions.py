"""Which functions of a config the hub calls, and what they call the spawner."""

from __future__ import annotations

import pytest

from hublint.hub.traits.server_functions import functions_in_use, name_of_spawner, server_functions

from .asking import docker_hub


def called(hub, *components):
    """The names of the functions that the hub calls, with what each calls the spawner."""
    return [(one.name, name_of_spawner(one)) for one in functions_in_use(components)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def h(it):\n    pass\nc.Spawner.pre_spawn_hook = h", [("pre_spawn_hook", "it")]),
        ("def h(it, /):\n    pass\nc.Spawner.pre_spawn_hook = h", [("pre_spawn_hook", "it")]),
        ("def h(*it):\n    pass\nc.Spawner.pre_spawn_hook = h", [("pre_spawn_hook", "")]),
        (
            "def h(data, it):\n    pass\nc.Spawner.options_from_form = h",
            [("options_from_form", "it")],
        ),
        ("def h(it):\n    pass", []),
        ("def h(it):\n    pass\nc.KubeSpawner.modify_pod_hook = h", []),
        ("c.Spawner.pre_spawn_hook = None", []),
    ],
)
def test_functions_are_called_if_a_setting_that_is_read_names_them(text, expected):
    hub = docker_hub(text)
    assert called(hub, hub.spawner) == expected


def test_methods_are_called_of_the_class_in_use_only():
    hub = docker_hub("""
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    color = "red"
    def start(self):
        return super().start()
class Other(DockerSpawner):
    def poll(self):
        return super().poll()
c.JupyterHub.spawner_class = Ours
""")
    assert called(hub, hub.spawner) == [("Ours.start", "self")]
    assert called(hub, hub.authenticator) == []


def test_functions_come_in_the_order_in_which_they_run():
    hub = docker_hub("""
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    def poll(self):
        return super().poll()
    def start(self):
        return super().start()
def hook(spawner, *rest):
    pass
c.JupyterHub.spawner_class = Ours
c.Spawner.pre_spawn_hook = hook
c.Spawner.auth_state_hook = hook
c.Spawner.options_from_form = hook
""")
    found = [(one.name, one.step) for one in server_functions(hub.spawner)]
    assert found[:3] == [("auth_state_hook", 1), ("pre_spawn_hook", 2), ("Ours.start", 3)]
    assert sorted(found[3:]) == [("Ours.poll", None), ("options_from_form", None)]
    assert server_functions(hub.authenticator) == server_functions(hub.app) == ()


def test_methods_of_an_authenticator_are_no_step_of_a_start():
    hub = docker_hub("""
from jupyterhub.auth import DummyAuthenticator
class Guard(DummyAuthenticator):
    def start(self):
        pass
    def pre_spawn_start(self, user, spawner):
        spawner.mem_limit = "1G"
def pre_spawn_start(user, spawner):
    spawner.mem_limit = "2G"
c.JupyterHub.authenticator_class = Guard
""")
    names = [(one.name, one.step) for one in server_functions(hub.authenticator)]
    assert names == [("Guard.start", None), ("Guard.pre_spawn_start", None)]
    assert [one.name for one in server_functions(hub.spawner)] == ["Guard.pre_spawn_start"]
    assert server_functions(hub.app) == ()
