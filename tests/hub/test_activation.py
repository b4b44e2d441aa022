"""Which class is active."""

from __future__ import annotations

import pytest

from .asking import hub_of, worlds_of

LOCAL = "from dockerspawner import DockerSpawner\nclass {name}(DockerSpawner):\n    pass\n"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("'docker'", "DockerSpawner"),
        ("'Docker-Swarm'", "SwarmSpawner"),
        ("'docker-system-user'", "SystemUserSpawner"),
        ("'dockerspawner.DockerSpawner'", "DockerSpawner"),
        ("'dockerspawner.dockerspawner.DockerSpawner'", "DockerSpawner"),
        ("'simple'", "SimpleLocalProcessSpawner"),
        ("'jupyterhub.spawner.LocalProcessSpawner'", "LocalProcessSpawner"),
        ("'kubespawner.KubeSpawner'", "KubeSpawner"),
        ("'systemdspawner.SystemdSpawner'", "SystemdSpawner"),
    ],
)
def test_names_of_real_classes(value, name):
    spawner = hub_of(f"c.JupyterHub.spawner_class = {value}").spawner
    assert (spawner.name, spawner.known, spawner.is_a(name)) == (name, True, True)


@pytest.mark.parametrize(
    "value",
    ["'jhub.SwarmSpawner'", "'cassinyspawner.SwarmSpawner'", "'nonsense'", "'my.DockerSpawner'"],
)
def test_foreign_classes_of_the_same_name_are_unknown(value):
    spawner = hub_of(f"c.JupyterHub.spawner_class = {value}").spawner
    assert not spawner.known
    assert not spawner.is_a("SwarmSpawner", "DockerSpawner")


def test_imported_class():
    spawner = hub_of(
        "import dockerspawner as d\nc.JupyterHub.spawner_class = d.DockerSpawner"
    ).spawner
    assert spawner.path == "dockerspawner.dockerspawner.DockerSpawner"


def test_class_of_the_file():
    text = LOCAL.format(name="Mine") + "c.JupyterHub.spawner_class = Mine\nc.Mine.remove = True"
    spawner = hub_of(text).spawner
    assert spawner.is_a("DockerSpawner")
    assert (spawner.path, spawner.local.name, spawner.known) == (None, "Mine", True)
    assert spawner.sections[:3] == ("Mine", "DockerSpawner", "Spawner")
    assert spawner.trait("remove").as_python() is True


def test_class_with_an_unknown_base_is_not_known():
    text = """
        from dockerspawner import DockerSpawner
        from mixins import Extra
        class Mine(Extra, DockerSpawner):
            def start(self): ...
        c.JupyterHub.spawner_class = Mine
    """
    spawner = hub_of(text).spawner
    assert spawner.is_a("DockerSpawner")
    assert not spawner.known
    assert spawner.overrides("stop")


def test_overrides_only_what_the_file_defines():
    text = LOCAL.format(name="Mine").replace("pass", "def start(self): ...")
    spawner = hub_of(text + "c.JupyterHub.spawner_class = Mine").spawner
    assert spawner.overrides("start")
    assert not spawner.overrides("stop")


def test_defaults():
    hub = hub_of("c.JupyterHub.port = 80")
    assert hub.spawner.name == "LocalProcessSpawner"
    assert hub.authenticator.name == "PAMAuthenticator"
    assert hub.spawner.setting is None


def test_class_from_the_environment():
    hub = hub_of("c.JupyterHub.spawner_class = os.environ.get('SPAWNER', 'docker')")
    found = worlds_of(hub, lambda: (hub.spawner.name, hub.spawner.known))
    assert found == {
        "`SPAWNER` is set": ("", False),
        "`SPAWNER` is not set": ("DockerSpawner", True),
    }


def test_wrappers_hide_what_they_start():
    assert not hub_of("c.JupyterHub.spawner_class = 'wrapspawner.ProfilesSpawner'").spawner.known


def test_part_is_for_the_class_whose_section_stands_in_it(tmp_path):
    file = tmp_path / "jupyterhub_config.d" / "a.py"
    file.parent.mkdir()
    hub = hub_of("c.DockerSpawner.remove = True", file=file)
    assert hub.is_part
    assert (hub.spawner.name, hub.spawner.known) == ("DockerSpawner", True)
    assert (hub.authenticator.name, hub.authenticator.known) == ("Authenticator", False)
    assert hub.spawner.trait("remove").as_python() is True
    assert hub.spawner.trait("mem_limit").is_unknown
    assert hub.app.trait("hub_ip").is_unknown


def test_section_of_another_class_of_that_name_says_nothing(tmp_path):
    file = tmp_path / "jupyterhub_config.d" / "a.py"
    file.parent.mkdir()
    text = "c.SwarmSpawner.networks = ['a']\nc.SwarmSpawner.container_spec = {}"
    assert not hub_of(text, file=file).spawner.known


def test_charts_choose_kubespawner_for_a_config_that_only_sets_it_up():
    text = "c.KubeSpawner.image = 'a:1'\n"
    assert not hub_of(text).spawner.known
    assert hub_of(text + "c.JupyterHub.spawner_class = 'simple'").spawner.known


def test_part_that_chooses_a_class_is_still_a_part(tmp_path):
    file = tmp_path / "jupyterhub_config.d" / "a.py"
    file.parent.mkdir()
    hub = hub_of("c.JupyterHub.spawner_class = 'docker'", file=file)
    assert hub.is_part
    assert (hub.spawner.name, hub.spawner.known) == ("DockerSpawner", True)


@pytest.mark.parametrize(
    ("main", "text", "expected"),
    [
        ("jupyterhub_config.py", "load_subconfig('users.py')", True),
        ("jupyterhub_config.py", "name = 'users.py'\nload_subconfig(name)", True),
        ("jupyterhub_config.py", "exec(open('users.py').read())", True),
        ("hub.py", "load_subconfig('users.py')", True),
        ("hub.py", "load_subconfig(other)  # not\n'users.py'", False),
        ("jupyterhub_config.py", "load_subconfig('old_users.py')", False),
        ("jupyterhub_config.py", "'users.py'", False),
        ("notes.txt", "load_subconfig('users.py')", False),
    ],
)
def test_file_that_another_one_loads_is_a_part(tmp_path, main, text, expected):
    (tmp_path / main).write_text(text)
    assert (
        hub_of("c.Authenticator.allow_all = True", file=tmp_path / "users.py").is_part is expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c.JupyterHub.hub_ip = 'jupyterhub'", True),
        ("c.JupyterHub.hub_connect_ip = os.environ.get('HUB', 'hub')", True),
        ("x = os.environ['DOCKER_NETWORK_NAME']", True),
        ("# DOCKER_NETWORK_NAME", False),
        ("env['DOCKER_NETWORK_NAME'] = 'users'", False),
        ("c.Spawner.environment = {'DOCKER_NETWORK_NAME': 'users'}", False),
        ("c.JupyterHub.hub_ip = '0.0.0.0'", False),
        ("c.JupyterHub.hub_connect_ip = 'localhost'", False),
    ],
)
def test_signs_of_a_hub_in_a_container(text, expected):
    assert hub_of(text).containerized is expected


def test_versions_compare_as_numbers():
    hub = hub_of("", dockerspawner="12.1", jupyterhub="10.0")
    assert hub.at_least("dockerspawner", "12")
    assert hub.at_least("dockerspawner", "12.1.0")
    assert not hub.at_least("dockerspawner", "13.0")
    assert hub.at_least("jupyterhub", "5.2")
    assert hub.at_least("jupyterhub-kubespawner", "99")
