"""Which class is active."""

from __future__ import annotations

import pytest

from hublint.hub.traits.assumed_classes import assumptions

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


def test_a_section_under_the_old_name_of_the_application_is_merged_over_it():
    text = "c.JupyterHub.port = 90\nc.color = 1"
    assert hub_of(text).app.trait("port").as_python() == 90
    assert "JupyterHubApp" not in hub_of(text).app.sections
    assert hub_of(f"{text}\nc.JupyterHubApp.port = 80").app.trait("port").as_python() == 80


@pytest.mark.parametrize(
    ("text", "spawner", "authenticator"),
    [
        ("", True, True),
        ("c.KubeSpawner.image = 'a:1'", False, True),
        ("c.DockerSpawner.image = 'a:1'", True, True),
        ("import z2jh", False, False),
        ("import z2jh\nc.JupyterHub.spawner_class = 'docker'", True, False),
        ("c.JupyterHub.spawner_class = 'docker'\nexec(open('more.py').read())", False, False),
    ],
)
def test_the_default_class_is_active_if_nothing_else_may_choose_one(text, spawner, authenticator):
    hub = hub_of(text)
    assert (hub.spawner.known, hub.authenticator.known) == (spawner, authenticator)


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("class Ours: pass", ("Spawner",)),
        ("from mixins import Extra\nclass Ours(Extra): pass", ("Ours", "Extra", "Spawner")),
        ("Ours = found()", ("Spawner",)),
        ("from theirs import Ours", ("Ours", "Spawner")),
    ],
)
def test_of_an_unknown_class_some_sections_are_known(text, sections):
    spawner = hub_of(f"{text}\nc.JupyterHub.spawner_class = Ours").spawner
    assert (spawner.known, spawner.sections) == (False, sections)


def test_only_a_class_of_the_file_is_local():
    for value in ("'docker'", "'theirs.Spawner'", "found()"):
        assert hub_of(f"c.JupyterHub.spawner_class = {value}").spawner.local is None
    assert hub_of("").spawner.local is None


def test_a_class_is_chosen_where_its_name_stands_or_its_setting():
    text = LOCAL.format(name="Mine") + "c.JupyterHub.spawner_class = {}"
    places = [hub_of(text.format(value)).spawner.place() for value in ("'docker'", "Mine")]
    codes = [place.source.code(place.node) for place in places]
    assert codes == ["'docker'", "c.JupyterHub.spawner_class"]
    with pytest.raises(LookupError):
        hub_of("").spawner.place()


@pytest.mark.parametrize(
    ("release", "is_known", "are_settings_known"),
    [("14.0.0", True, True), ("99.0", False, False), ("0.1", False, False)],
)
def test_what_a_class_of_a_strange_release_does_is_not_known(release, is_known, are_settings_known):
    hub = hub_of("c.JupyterHub.spawner_class = 'docker'", dockerspawner=release)
    assert hub.spawner.known is is_known
    assert hub.spawner.declared.known is are_settings_known
    assert hub.spawner.strange == (() if is_known else ("dockerspawner",))


def part_of(tmp_path, text):
    """The model of a part of a larger configuration."""
    file = tmp_path / "jupyterhub_config.d" / "a.py"
    file.parent.mkdir(exist_ok=True)
    return hub_of(text, file=file)


def test_a_part_is_for_the_most_derived_class_of_its_sections(tmp_path):
    text = "c.DockerSpawner.debug = True\nc.SystemUserSpawner.debug = True"
    assert part_of(tmp_path, text).spawner.name == "SystemUserSpawner"
    assert part_of(tmp_path, f"{text}\nc.color = 1").spawner.name == "SystemUserSpawner"


def test_a_part_may_have_one_setting_that_its_class_lacks(tmp_path):
    hub = part_of(tmp_path, "c.DockerSpawner.color = 1")
    assert (hub.spawner.name, hub.spawner.known) == ("DockerSpawner", True)


def test_other_parts_hardly_say_how_settings_are_read(tmp_path):
    spawner = part_of(tmp_path, "c.KubeSpawner.image = 'a:1'").spawner
    assert spawner.trait("enable_user_namespaces").as_python() is False
    assert spawner.trait("enable_user_namespaces").is_default
    assert spawner.trait("working_dir").is_unknown
    assert spawner.trait("image").as_python() == "a:1"


def test_what_a_part_leaves_open_is_not_thought_of_a_whole_config(tmp_path):
    text = "c.JupyterHub.spawner_class = 'docker'"
    states = [
        hub.spawner.trait("cpu_limit").state
        for hub in (part_of(tmp_path, text), hub_of(text), part_of(tmp_path, text))
    ]
    assert states == ["unknown", "default", "unknown"]


def test_a_part_for_several_classes_is_judged_once_for_each(tmp_path):
    text = "c.DockerSpawner.debug = True\nc.SystemdSpawner.debug = True"
    assert assumptions(part_of(tmp_path, text)) == 2
    assert assumptions(part_of(tmp_path, "c.JupyterHub.port = 80")) == 1
    assert assumptions(hub_of(text)) == 1
