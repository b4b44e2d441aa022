"""Effective values, compared with what the real classes load from the same configuration."""

from __future__ import annotations

import dockerspawner
import pytest
from jupyterhub.auth import DummyAuthenticator
from jupyterhub.proxy import ConfigurableHTTPProxy
from traitlets.config import Config

from hublint.hub import NOT_KNOWN

from .asking import docker_hub, hub_of, real_spawner, worlds_of

SYSTEM = "c.JupyterHub.spawner_class = 'dockerspawner.SystemUserSpawner'\n"

CONFIGS = {
    "derived section wins": """
        c.SystemUserSpawner.volumes = {'a': '/a'}
        c.DockerSpawner.volumes = {'b': '/b'}
        c.Spawner.volumes = {'c': '/c'}""",
    "update on a base value": """
        c.DockerSpawner.volumes = {'a': '/a', 'b': '/b'}
        c.SystemUserSpawner.volumes.update({'b': '/x', 'c': '/c'})""",
    "updates on the default": """
        c.SystemUserSpawner.volumes.update({'c': '/c'})
        c.DockerSpawner.volumes.update({'a': '/a', 'c': '/z'})""",
    "base update lost": """
        c.DockerSpawner.volumes.update({'a': '/a'})
        c.SystemUserSpawner.volumes = {'c': '/c'}""",
    "empty update": """
        c.DockerSpawner.volumes.update({'a': '/a'})
        c.SystemUserSpawner.volumes.update({})""",
    "lists from both ends": """
        c.DockerSpawner.mounts.append({'source': 'b'})
        c.DockerSpawner.mounts.prepend([{'source': 'a'}])
        c.SystemUserSpawner.mounts.extend([{'source': 'c'}])
        c.SystemUserSpawner.mounts.prepend([{'source': 'z'}])""",
    "append to a dict does nothing": """
        c.DockerSpawner.volumes = {'a': '/a'}
        c.SystemUserSpawner.volumes.append('b')""",
    "update on a list does nothing": "c.DockerSpawner.mounts.update({'a': 1})",
    "logging section": "c.LoggingConfigurable.volumes = {'q': '/q'}",
    "nested in the application": "c.JupyterHub.DockerSpawner.volumes = {'q': '/q'}",
    "union": "c.Spawner.extra_host_config.update({'mem_limit': '1g'})",
    "deprecated name": "c.DockerSpawner.container_image = 'old'",
    "deprecated name beats the new one": """
        c.DockerSpawner.container_image = 'old'
        c.SystemUserSpawner.image = 'new'""",
    "deprecated name at its default": """
        c.DockerSpawner.remove = True
        c.DockerSpawner.remove_containers = False""",
    "read but never written": "c.DockerSpawner.volumes",
}


@pytest.mark.parametrize("text", CONFIGS.values(), ids=CONFIGS)
def test_values_are_those_of_the_real_spawner(text):
    spawner = hub_of(SYSTEM + text.replace("        c.", "c.")).spawner
    real = real_spawner(text, dockerspawner.SystemUserSpawner)
    for name in ("volumes", "mounts", "extra_host_config", "remove"):
        assert spawner.trait(name).as_python() == getattr(real, name)
    if spawner.trait("image").state == "set":
        assert spawner.trait("image").as_python() == real.image


def test_sections_nested_in_the_application_reach_the_authenticator():
    hub = hub_of("c.JupyterHub.authenticator_class = 'dummy'\nc.Authenticator.allow_all = False\n"
                 "c.JupyterHub.Authenticator.allow_all = True")  # fmt: skip
    assert hub.authenticator.trait("allow_all").as_python() is True


def test_renamed_authenticator_traits_are_copied():
    text = "c.Authenticator.whitelist = {'a'}\nc.Authenticator.allowed_users = {'b'}"
    config = Config()
    exec(text, {"c": config})
    real = DummyAuthenticator(config=config).allowed_users
    hub = hub_of("c.JupyterHub.authenticator_class = 'dummy'\n" + text)
    assert hub.authenticator.trait("allowed_users").as_python() == real


def test_what_nobody_knows_is_copied_from_an_old_name_too():
    image = hub_of(SYSTEM + "c.DockerSpawner.container_image = os.environ['IMAGE']").spawner.trait(
        "image"
    )
    assert image.state == "set"
    assert image.as_python() is NOT_KNOWN


@pytest.mark.parametrize(("more", "names"), [("{'a'}", {"a"}), ("frob()", NOT_KNOWN)])
def test_a_set_with_what_is_not_known_added_is_not_known(more, names):
    head = "c.JupyterHub.authenticator_class = 'dummy'\n"
    hub = hub_of(f"{head}c.Authenticator.admin_users.update({more})")
    assert hub.authenticator.trait("admin_users").as_python() == names


def test_class_attribute_hides_the_trait_as_in_python():
    text = """
        from dockerspawner import DockerSpawner
        class Mine(DockerSpawner):
            volumes = {'x': '/y'}
        c.DockerSpawner.volumes = {'q': '/w'}
        c.JupyterHub.spawner_class = Mine
    """
    trait = hub_of(text).spawner.trait("volumes")

    class Mine(dockerspawner.DockerSpawner):
        volumes = {"x": "/y"}  # noqa: RUF012

    assert trait.as_python() == real_spawner("c.DockerSpawner.volumes = {'q': '/w'}", Mine).volumes
    assert trait.exists is False


def test_computed_defaults_are_unknown():
    text = """
        from traitlets import default
        from dockerspawner import DockerSpawner
        class Mine(DockerSpawner):
            @default('remove')
            def _keep(self):
                return True
            def _mem_limit_default(self):
                return '1G'
        c.JupyterHub.spawner_class = Mine
    """
    spawner = hub_of(text).spawner
    assert spawner.trait("remove").as_python() is NOT_KNOWN
    assert spawner.trait("mem_limit").as_python() is NOT_KNOWN
    assert spawner.trait("mem_limit").is_unknown
    assert spawner.trait("debug").as_python() is False


@pytest.mark.parametrize(
    "hook",
    [
        "def hook(spawner):\n    spawner.mem_limit = '1G'",
        "def hook(spawner):\n    setattr(spawner, 'mem_limit', '1G')",
        "def hook(spawner):\n    other(spawner)\ndef other(s):\n    s.mem_limit = '1G'",
    ],
)
def test_what_hooks_set_is_in_force(hook):
    hub = docker_hub(f"c.Spawner.mem_limit = '2G'\n{hook}\nc.Spawner.pre_spawn_hook = hook")
    trait = hub.spawner.trait("mem_limit")
    assert trait.as_python() == "1G"
    assert trait.configured.value == "2G"


@pytest.mark.parametrize(
    "line",
    [
        "spawner.mem_limit = size(spawner.user)",
        "setattr(spawner, name(), '1G')",
        "spawner.set_trait(found(), '1G')",
        "spawner.load_config(read())",
    ],
)
def test_what_cannot_be_followed_in_a_hook_is_unknown(line):
    hub = docker_hub(f"""
        def hook(spawner):
            {line}
        c.Spawner.mem_limit = '2G'
        c.Spawner.pre_spawn_hook = hook
    """)
    assert hub.spawner.trait("mem_limit").as_python() is NOT_KNOWN


def test_what_a_decorator_makes_of_a_hook_is_not_known():
    hub = docker_hub("""
        from ours import logged
        @logged
        def hook(spawner):
            spawner.mem_limit = '1G'
        c.Spawner.pre_spawn_hook = hook
    """)
    assert hub.spawner.trait("mem_limit").given is None


@pytest.mark.parametrize(
    ("setting", "function"),
    [
        ("c.Spawner.post_stop_hook = h", "def h(spawner):\n    spawner.mem_limit = '1G'"),
        ("c.Spawner.pre_spawn_hook = h", "def h(spawner):\n    spawner.user.mem_limit = '1G'"),
        ("", "def h(spawner):\n    spawner.mem_limit = '1G'"),
    ],
)
def test_what_no_start_sees_changes_nothing(setting, function):
    hub = docker_hub(f"{function}\nc.Spawner.mem_limit = '2G'\n{setting}")
    assert hub.spawner.trait("mem_limit").as_python() == "2G"


@pytest.mark.parametrize(
    ("earlier", "setting"),
    [
        ("def before(spawner, options)", "c.Spawner.apply_user_options = before"),
        ("def before(data, spawner)", "c.Spawner.options_from_form = before"),
        ("class Ours(DockerSpawner):\n    def before(self)", "c.JupyterHub.spawner_class = Ours"),
    ],
)
def test_a_hook_has_the_last_word_over_what_may_run_before_it(earlier, setting):
    owner = "self" if "self" in earlier else "spawner"
    text = f"""
from dockerspawner import DockerSpawner
{earlier}:
        {owner}.mem_limit = int("1")
{setting}
def hook(spawner):
    spawner.mem_limit = "2G"
c.Spawner.pre_spawn_hook = hook
"""
    is_decided = owner == "spawner"
    assert docker_hub(text).spawner.trait("mem_limit").is_unknown is not is_decided


@pytest.mark.parametrize(
    ("own", "is_sure"), [("pass", True), ("def start(self): return self.begin()", False)]
)
def test_only_the_start_of_the_class_that_comes_first_surely_runs(own, is_sure):
    spawner = hub_of(f"""
        from dockerspawner import DockerSpawner
        class Base(DockerSpawner):
            def start(self):
                self.mem_limit = "1G"
                return super().start()
        class Ours(Base):
            {own}
        c.JupyterHub.spawner_class = Ours
    """).spawner
    assert (spawner.trait("mem_limit").as_python() == "1G") is is_sure


def test_a_hook_replaces_what_the_class_of_the_file_has_in_its_body():
    hub = docker_hub("""
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    volumes = {"lab": "/w"}
def hook(spawner):
    spawner.volumes = {"own": "/w"}
c.JupyterHub.spawner_class = Ours
c.Spawner.pre_spawn_hook = hook
""")
    assert hub.spawner.trait("volumes").as_python() == {"own": "/w"}


def test_hooks_run_in_their_order():
    hub = docker_hub("""
        def first(spawner, auth_state):
            spawner.mem_limit = '1G'
            spawner.cpu_limit = 1
        def second(spawner):
            spawner.mem_limit = '3G'
        c.Spawner.pre_spawn_hook = second
        c.Spawner.auth_state_hook = first
    """)
    assert hub.spawner.trait("mem_limit").as_python() == "3G"
    assert hub.spawner.trait("cpu_limit").as_python() == 1


@pytest.mark.parametrize("name", ["name_template", "server_token_scopes"])
def test_what_is_read_before_hooks_run_keeps_its_value(name):
    hub = docker_hub(f"""
        def hook(spawner):
            spawner.{name} = 'late'
        c.DockerSpawner.{name} = 'early'
        c.Spawner.pre_spawn_hook = hook
    """)
    assert hub.spawner.trait(name).as_python() == "early"


def test_hooks_that_only_read_change_nothing():
    hub = docker_hub("""
        def hook(spawner):
            print(spawner.mem_limit, spawner.user.name)
            environment = spawner.environment
            environment['A'] = 'b'
            name = spawner.notebook_dir
        c.Spawner.mem_limit = '2G'
        c.Spawner.pre_spawn_hook = hook
    """)
    assert hub.spawner.trait("mem_limit").as_python() == "2G"
    assert hub.spawner.trait("environment").as_python() == {"A": "b"}
    assert hub.spawner.trait("notebook_dir").state == "default"
    assert hub.mounts.complete


def test_code_that_gets_the_configuration_makes_it_unknown():
    hub = docker_hub("import other\nc.DockerSpawner.remove = True\nother.setup(c)")
    assert hub.spawner.trait("remove").state == "unknown"
    assert hub.may_be_overwritten("DockerSpawner", "volumes")


def test_what_is_written_after_unknown_code_stands():
    hub = hub_of("""
        c.DockerSpawner.remove = True
        exec(open('more.py').read())
        c.JupyterHub.spawner_class = 'docker'
        c.DockerSpawner.volumes = {'u-{username}': '/w'}
    """)
    assert hub.spawner.trait("remove").state == "unknown"
    assert hub.spawner.trait("volumes").state == "set"


def test_alternatives_become_worlds():
    hub = docker_hub("c.DockerSpawner.notebook_dir = os.environ.get('DIR', '/home/jovyan/work')")
    found = worlds_of(hub, lambda: hub.spawner.trait("notebook_dir").as_python())
    assert found == {"`DIR` is set": NOT_KNOWN, "`DIR` is not set": "/home/jovyan/work"}


def test_unset_alternative_falls_back_to_the_base_section():
    hub = docker_hub("""
        c.Spawner.mem_limit = '1G'
        if os.environ.get('BIG'):
            c.DockerSpawner.mem_limit = '2G'
    """)
    found = worlds_of(hub, lambda: hub.spawner.trait("mem_limit").as_python())
    assert set(found.values()) == {"1G", "2G"}


def test_place_points_at_the_deciding_value():
    hub = docker_hub("c.Spawner.mem_limit = '1G'\nc.DockerSpawner.mem_limit = '2G'")
    place = hub.spawner.trait("mem_limit").place("here")
    assert (hub.source.code(place.node), place.label) == ("'2G'", "here")


def test_proxy_is_the_default_one():
    hub = hub_of("c.ConfigurableHTTPProxy.api_url = 'http://proxy:8001'")
    assert hub.proxy.path.endswith(ConfigurableHTTPProxy.__name__)
    assert hub.proxy.trait("api_url").as_python() == "http://proxy:8001"


def test_settings_that_no_class_reads_are_kept_apart():
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-swarm'\nc.DockerSpawner.mounts = []")
    trait = hub.spawner.trait("mounts")
    assert (trait.state, trait.exists) == ("default", False)
    assert trait.setting.name == "c.DockerSpawner.mounts"


@pytest.mark.parametrize(
    ("code", "unknown"),
    [
        ("self.volumes.update(x)", False),
        ("self.volumes.pop('u')", True),
        ("self.volumes = found()", False),
        ("change(self.volumes)", True),
        ("self.volumes.copy()", False),
    ],
)
def test_what_a_method_of_the_file_changes_is_unknown(code, unknown):
    hub = hub_of(f"""
        from dockerspawner import DockerSpawner
        class Mine(DockerSpawner):
            async def start(self):
                {code}
                return await super().start()
        c.JupyterHub.spawner_class = Mine
        c.DockerSpawner.volumes = {{"u": "/u"}}
    """)
    assert hub.spawner.trait("volumes").is_unknown is unknown


def test_what_an_authenticator_sets_in_one_file_is_not_thought_of_another():
    guard = """
        class Guard(DummyAuthenticator):
            def pre_spawn_start(self, user, spawner):
                spawner.environment = {"PATH": "/opt/bin"}
        c.JupyterHub.authenticator_class = Guard"""
    guarded = "from jupyterhub.auth import DummyAuthenticator" + guard.replace("\n        ", "\n")
    states = [hub_of(text).spawner.trait("environment").state for text in (guarded, "", guarded)]
    assert states == ["unknown", "default", "unknown"]
