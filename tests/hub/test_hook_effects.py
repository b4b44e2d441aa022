"""What hooks, methods and overrides leave of the configured mounts and settings."""

from __future__ import annotations

import pytest

from .asking import docker_hub, hub_of

OURS = """
from dockerspawner import DockerSpawner
from traitlets import validate
import traitlets
class Ours(DockerSpawner):
    {}
c.JupyterHub.spawner_class = Ours
c.Spawner.mem_limit = "2G"
c.DockerSpawner.volumes = {{"u-{{username}}": "/w"}}
"""


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("def start(self): return super().start()", True),
        ("def start(self): return self.begin()", False),
        ("def create_object(self): return self.made()", False),
        ("def create_object(self): return super().create_object()", True),
        ("def poll(self): return self.asked()", True),
        ("def poll(self): self.volumes = {}", False),
        ("def poll(self): self.volume_binds = {}", False),
        ("def poll(self): self.mem_limit = '1G'", True),
        ("def volume_binds(self): return super().volume_binds", False),
        ("@validate('volumes')\n    def check(self, proposal): return {}", False),
        ("@traitlets.validate('volumes')\n    def check(self, proposal): return {}", False),
        ("@validate('mem_limit')\n    def check(self, proposal): return '1G'", True),
    ],
)
def test_mounts_are_known_unless_a_method_may_make_others(method, expected):
    assert hub_of(OURS.format(method)).mounts.complete is expected


def test_what_a_method_validates_may_be_replaced():
    method = "@validate('mem_limit')\n    def check(self, proposal): return '1G'"
    assert hub_of(OURS.format(method)).spawner.trait("mem_limit").is_unknown
    assert hub_of(OURS.format("pass")).spawner.trait("mem_limit").as_python() == "2G"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("spawner.volumes = {'a': '/a'}", True),
        ("spawner.volumes['a'] = '/a'", True),
        ("spawner.mem_limit = size()", True),
        ("spawner.mem_limit = size() if spawner.user.admin else '1G'", True),
        ("if spawner.user.admin: spawner.volumes = {'a': '/a'}", False),
        ("if spawner.user.admin: spawner.volumes['a'] = '/a'", False),
        ("spawner.volumes['a'] = '/a' if spawner.user.admin else '/b'", False),
        ("if spawner.user.admin: spawner.mounts.append({'source': 'a'})", False),
        ("setattr(spawner, found(), {})", False),
    ],
)
def test_mounts_are_known_if_a_hook_makes_the_same_at_every_start(line, expected):
    hub = docker_hub(f"def hook(spawner):\n    {line}\nc.Spawner.pre_spawn_hook = hook")
    assert hub.mounts.complete is expected


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("group_overrides = {'a': {'groups': ['b'], 'spawner_override': {'volumes': {}}}}", False),
        ("group_overrides = {'a': {'groups': ['b'], 'spawner_override': {'mem_limit': 1}}}", True),
        ("group_overrides = {'a': {'groups': ['b'], 'spawner_override': found()}}", False),
        ("group_overrides = {'a': {'groups': ['volumes'], 'spawner_override': {}}}", True),
        ("group_overrides = {**found()}", False),
        ("apply_user_options = {'home': 'volumes'}", False),
        ("apply_user_options = {'home': 'image'}", True),
        ("apply_user_options = found", False),
        ("apply_user_options = None", True),
    ],
)
def test_mounts_are_known_unless_an_override_names_them(setting, expected):
    hub = docker_hub(f"from ours import found\nc.DockerSpawner.{setting}")
    assert hub.mounts.complete is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("pod.metadata.labels = {'a': 'b'}", True),
        ("pod.spec.priority = 3", True),
        ("pod.spec.volumes.append(found())", False),
        ("pod.spec.containers[0].volume_mounts = []", False),
        ("pod.spec.containers.append(found())", False),
        ("pod.spec.containers[0].image = 'a:1'", True),
        ("pod.spec = found()", False),
    ],
)
def test_mounts_are_known_unless_a_hook_changes_those_of_the_pod(line, expected):
    hub = hub_of(f"""
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
def change(spawner, pod):
    {line}
    return pod
c.KubeSpawner.modify_pod_hook = change
""")
    assert hub.mounts.complete is expected


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("pre_spawn_start", "auth_state_hook", True),
        ("pre_spawn_start", "pre_spawn_hook", True),
        ("pre_spawn_start", "post_stop_hook", False),
        ("apply_user_options", "pre_spawn_hook", True),
        ("apply_user_options", "auth_state_hook", False),
        ("options_from_form", "auth_state_hook", True),
    ],
)
def test_what_runs_later_has_the_last_word(earlier, later, expected):
    hub = docker_hub(f"""
from jupyterhub.auth import DummyAuthenticator
class Guard(DummyAuthenticator):
    def pre_spawn_start(self, user, spawner):
        first(user, spawner)
def first(user, spawner):
    spawner.mem_limit = size()
def options(spawner, chosen):
    spawner.mem_limit = size()
def form(data, spawner):
    spawner.mem_limit = size()
def later(spawner, auth_state=None):
    spawner.mem_limit = "2G"
{SETTINGS[earlier]}
c.Spawner.{later} = later
""")
    assert (hub.spawner.trait("mem_limit").as_python() == "2G") is expected


SETTINGS = {
    "pre_spawn_start": "c.JupyterHub.authenticator_class = Guard",
    "apply_user_options": "c.Spawner.apply_user_options = options",
    "options_from_form": "c.Spawner.options_from_form = form",
}


@pytest.mark.parametrize(
    ("decorator", "is_followed"),
    [
        ("@gen.coroutine", True),
        ("@coroutine", True),
        ("@wraps(other)", True),
        ("@logged", False),
        ("@ours.logged", False),
        ("@logged('a')", False),
        ("@wrappers[0]", False),
    ],
)
def test_a_hook_is_followed_unless_a_decorator_may_change_it(decorator, is_followed):
    hub = docker_hub(f"""
from functools import wraps
from tornado import gen
from tornado.gen import coroutine
from ours import logged, other, wrappers
import ours
{decorator}
def hook(spawner):
    spawner.mem_limit = "1G"
c.Spawner.pre_spawn_hook = hook
""")
    assert (hub.spawner.trait("mem_limit").as_python() == "1G") is is_followed


@pytest.mark.parametrize(
    ("line", "name"),
    [("it.volumes = {}", "it.volumes"), ("setattr(it, 'volumes', {})", "spawner.volumes")],
)
def test_what_a_hook_sets_is_named_as_the_code_spells_it(line, name):
    hub = docker_hub(f"def hook(it):\n    {line}\nc.Spawner.pre_spawn_hook = hook")
    setting = hub.spawner.trait("volumes").setting
    assert (setting.name, setting.is_made_by_code) == (name, True)


def test_what_a_hook_adds_to_an_unknown_value_leaves_it_unknown():
    hub = docker_hub("""
        def hook(spawner):
            spawner.volumes["a"] = "/a"
        c.Spawner.pre_spawn_hook = hook
        exec(open("more.py").read())
    """)
    assert not docker_hub().spawner.trait("volumes").is_unknown
    assert hub.spawner.trait("volumes").is_unknown


def test_what_is_no_trait_stays_none_if_a_hook_sets_it():
    hub = docker_hub("""
        def hook(spawner):
            spawner.color = "red"
        c.Spawner.pre_spawn_hook = hook
    """)
    trait = hub.spawner.trait("color")
    assert (trait.state, trait.exists) == ("default", False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("exec(open('more.py').read())", "mem_limit"),
        ("c.Spawner.pre_spawn_hook = lambda it: setattr(it, found(), 1)", "mem_limit"),
        ("c.DockerSpawner.container_image = 'a:1'", "image"),
        ("c.JupyterHub.spawner_class = type('Ours', (), {})", "mem_limit"),
    ],
)
def test_what_one_file_does_to_a_setting_is_not_thought_of_another(text, name):
    assert docker_hub().spawner.trait(name).is_untouched
    assert not docker_hub(text).spawner.trait(name).is_untouched
    assert docker_hub().spawner.trait(name).is_untouched


@pytest.mark.parametrize(
    ("spawner", "name", "is_late"),
    [
        ("docker", "name_template", False),
        ("kubespawner.KubeSpawner", "pod_name_template", True),
        ("kubespawner.KubeSpawner", "pvc_name_template", True),
        ("docker", "mem_limit", False),
    ],
)
def test_a_new_image_makes_a_container_get_its_name_again(spawner, name, is_late):
    hub = hub_of(f"""
        c.JupyterHub.spawner_class = "{spawner}"
        def hook(spawner):
            spawner.image = "a:1"
            spawner.{name} = "late"
        c.Spawner.pre_spawn_hook = hook
        c.Spawner.{name} = "early"
    """)
    assert hub.spawner.trait(name).as_python() == ("early" if is_late else "late")


@pytest.mark.parametrize(
    ("code", "may_replace"),
    [
        ("self.volumes = found()", True),
        ("if self.debug: self.volumes = {}", True),
        ("if self.debug: self.volumes = {}\n        else: self.volumes['a'] = '/a'", True),
        ("if self.debug: self.volumes['a'] = '/a'\n        else: self.volumes = {}", True),
        ("setattr(self, found(), {})", True),
        ("self.volumes['a'] = '/a'", False),
        ("self.volumes.update(found())", False),
        ("if self.debug: self.volumes['a'] = '/a'", False),
        ("self.volumes.owner = 'a'", False),
    ],
)
def test_what_is_only_changed_keeps_something_of_the_configured_value(code, may_replace):
    effects = hub_of(OURS.format(f"def poll(self):\n        {code}")).spawner.hook_effects
    assert (effects.replaces("volumes"), effects.sets("volumes")) == (may_replace, True)
    assert effects.sets("mem_limit") is ("found(), {}" in code)


@pytest.mark.parametrize(
    ("profiles", "expected"),
    [
        ("[{'display_name': 'volumes'}]", True),
        ("[{'display_name': 'a', 'kubespawner_override': {'cpu_limit': 1}}]", True),
        ("[{'display_name': 'a', 'kubespawner_override': {'volumes': []}}]", False),
        ("[{'display_name': 'a'}, *found()]", False),
        ("found()", False),
    ],
)
def test_mounts_of_pods_are_known_unless_a_profile_names_them(profiles, expected):
    hub = hub_of(f"""
        from ours import found
        c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
        c.KubeSpawner.profile_list = {profiles}
    """)
    assert (not hub.spawner.hook_effects.uncertainties) is expected


def test_a_name_that_another_spawner_reads_early_is_one_as_others():
    hub = hub_of("""
        from jupyterhub.spawner import LocalProcessSpawner
        class Ours(LocalProcessSpawner):
            prefix = "early"
        def hook(spawner):
            spawner.prefix = "late"
        c.JupyterHub.spawner_class = Ours
        c.Spawner.pre_spawn_hook = hook
    """)
    assert hub.spawner.trait("prefix").as_python() == "late"
