"""Kinds of mounts, what is known of their modes, and what may be mounted besides."""

from __future__ import annotations

import pytest

from .asking import docker_hub, hub_of, shown

KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
SWARM = "c.JupyterHub.spawner_class = 'docker-swarm'\n"
SYSTEM = "c.JupyterHub.spawner_class = 'docker-system-user'\n"


@pytest.mark.parametrize(
    ("entry", "kind", "per_user", "persistent"),
    [
        ("'source': 'v'", "volume", False, True),
        ("'source': 'v-{username}', 'type': 'volume'", "volume", True, True),
        ("'source': '/v', 'type': 'bind'", "bind", False, True),
        ("'type': 'tmpfs'", "tmpfs", True, False),
        ("'type': 'volume'", "anonymous", True, False),
        ("'source': ''", "anonymous", True, False),
        ("'driver_config': frob()", "unknown", None, True),
        ("'source': 'v', 'type': 'npipe'", "unknown", False, True),
        ("'source': 'v', **frob()", "unknown", False, True),
    ],
)
def test_kinds_of_mounts(entry, kind, per_user, persistent):
    (mount,) = docker_hub(f"c.DockerSpawner.mounts = [{{'target': '/t', {entry}}}]").mounts.items
    assert (mount.kind, mount.per_user, mount.persistent) == (kind, per_user, persistent)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("'read_only': True", True),
        ("'read_only': False", False),
        ("'read_only': frob()", None),
        ("'read_only': 'yes'", None),
        ("'source': 'a'", False),
        ("**frob()", None),
    ],
)
def test_a_mount_may_be_read_only(entry, expected):
    text = f"c.DockerSpawner.mounts = [{{'source': 'v', 'target': '/t', {entry}}}]"
    (mount,) = docker_hub(text).mounts.items
    assert mount.read_only is expected


def test_the_mode_of_what_may_be_a_dict_is_not_known():
    mounts = docker_hub("c.DockerSpawner.volumes = {'a': frob(), 'b': os.environ['B']}").mounts
    assert [mount.mode for mount in mounts.items] == [None, "rw"]


@pytest.mark.parametrize(("value", "count"), [("True", 1), ("False", 0), ("frob()", 0)])
def test_certificates_are_mounted_for_internal_ssl(value, count):
    hub = docker_hub(f"c.JupyterHub.internal_ssl = {value}")
    assert shown(hub.mounts) == ["{prefix}ssl-{username}:/certs:ro"] * count


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ("host = '/nfs/{username}'", "c.SystemUserSpawner.host_homedir_format_string"),
        ("image = '/h/{username}'", "c.SystemUserSpawner.image_homedir_format_string"),
        ("", "c.JupyterHub.spawner_class"),
    ],
)
def test_the_setting_that_a_home_stands_in(more, name):
    line = more and "c.SystemUserSpawner." + more.replace(" = ", "_homedir_format_string = ")
    (mount,) = hub_of(SYSTEM + line).mounts.items
    assert mount.setting.name == name


@pytest.mark.parametrize("where", ["host", "image"])
def test_a_home_that_a_hook_changes_is_not_known(where):
    mounts = hub_of(f"""
        {SYSTEM.strip()}
        def pre(spawner):
            spawner.{where}_homedir_format_string += frob()
        c.Spawner.pre_spawn_hook = pre
    """).mounts
    assert not mounts.items
    assert not mounts.complete


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("{'shm_size': '1g'}", ["v:/v:rw"]),
        ("{'mounts': []}", []),
        ("{'tmpfs': ['/a:size=1', '/b']}", ["v:/v:rw", "-:/a:rw", "-:/b:rw"]),
        ("{'tmpfs': {'/a': 'size=1'}}", ["v:/v:rw", "-:/a:rw"]),
        ("{'tmpfs': '/a'}", ["v:/v:rw"]),
    ],
)
def test_options_of_the_host_beside_mounts(options, expected):
    mounts = docker_hub(f"""
        c.DockerSpawner.mounts = [{{'source': 'v', 'target': '/v'}}]
        c.DockerSpawner.extra_host_config = {options}
    """).mounts
    assert shown(mounts) == expected
    assert mounts.complete


@pytest.mark.parametrize("binds", ["[frob()]", "[5]", "['a']", "['a:/a', *frob()]", "frob()"])
def test_binds_may_be_others(binds):
    hub = docker_hub(f"c.DockerSpawner.extra_host_config = {{'binds': {binds}}}")
    assert not hub.mounts.complete


@pytest.mark.parametrize(
    ("folders", "expected"),
    [("'/x'", ["/x"]), ("['/x', '/y']", ["/x", "/y"]), ("{'/x': {}}", ["/x"]), ("5", [])],
)
def test_folders_that_a_container_declares(folders, expected):
    mounts = docker_hub(f"c.DockerSpawner.extra_create_kwargs = {{'volumes': {folders}}}").mounts
    assert [mount.target.text for mount in mounts.items] == expected


@pytest.mark.parametrize(
    ("line", "complete"),
    [
        ("extra_pod_config = {'volumes': []}", False),
        ("extra_pod_config = {frob(): 'a'}", False),
        ("extra_pod_config = frob()", False),
        ("extra_pod_config = {'priority_class_name': 'a'}", True),
        ("extra_container_config = {'volumeMounts': []}", False),
        ("extra_container_config = {'tty': True}", True),
    ],
)
def test_volumes_may_be_added_to_pods(line, complete):
    assert hub_of(f"{KUBE}c.KubeSpawner.{line}").mounts.complete is complete


@pytest.mark.parametrize(
    ("line", "complete"),
    [
        ("extra_task_spec = {'container_spec': {'mounts': []}}", False),
        ("extra_task_spec = {'networks': []}", True),
        ("extra_task_spec = frob()", False),
        ("extra_container_spec = {'hostname': 'a'}", True),
        ("extra_container_spec = frob()", False),
    ],
)
def test_mounts_may_be_added_to_services(line, complete):
    assert hub_of(f"{SWARM}c.SwarmSpawner.{line}").mounts.complete is complete


@pytest.mark.parametrize(
    ("text", "kind", "read_only", "persistent"),
    [
        ("'/t'", "anonymous", False, False),
        ("'/a:/t'", "bind", False, True),
        ("'v:/t:ro'", "volume", True, True),
        ("'v:/t:rw'", "volume", False, True),
        ("'/a:/t:' + frob()", "bind", None, True),
    ],
)
def test_mounts_of_services_as_strings(text, kind, read_only, persistent):
    hub = hub_of(f"{SWARM}c.SwarmSpawner.extra_container_spec = {{'mounts': [{text}]}}")
    (mount,) = hub.mounts.items
    assert mount.target.text == "/t"
    assert (mount.kind, mount.read_only, mount.persistent) == (kind, read_only, persistent)


@pytest.mark.parametrize(
    ("mode", "expected"), [("ro", True), ("ro,z", False), ("rw", False), (None, None)]
)
def test_a_service_reads_no_other_mode_than_ro(mode, expected):
    spelled = "frob()" if mode is None else repr(mode)
    text = f"{SWARM}c.SwarmSpawner.volumes = {{'/a': {{'bind': '/t', 'mode': {spelled}}}}}"
    (mount,) = hub_of(text).mounts.items
    assert mount.read_only is expected


@pytest.mark.parametrize(
    ("target", "path", "expected"),
    [
        ("/w", "/w", True),
        ("/w", "/w/a", True),
        ("/w", "/wa", False),
        ("/w/a", "/w", False),
        ("/", "/w", True),
        (5, "/w", False),
    ],
)
def test_a_mount_holds_what_lies_below_its_target(target, path, expected):
    mounts = docker_hub(f"c.DockerSpawner.volumes = {{'a': {target!r}}}").mounts
    assert mounts.items[0].holds(path) is expected
    assert (mounts.at(path) is mounts.items[0]) is expected


@pytest.mark.parametrize(
    ("volumes", "expected"),
    [
        ("{'a': '/b'}", True),
        ("{'a': '/w'}", True),
        ("{'a': 'w'}", True),
        ("{'a': 5}", False),
        ("{'a': 'w' + frob()}", False),
        ("{'a': '/' + frob()}", False),
        ("{'a': '/b/' + frob()}", False),
        ("{'a': '/b', **frob()}", False),
    ],
)
def test_what_is_mounted_at_a_path_is_certain(volumes, expected):
    assert docker_hub(f"c.DockerSpawner.volumes = {volumes}").mounts.certain("/w") is expected


@pytest.mark.parametrize("folder", ["'nb'", "frob()", "'/w/' + frob()"])
def test_what_is_mounted_at_an_unknown_path_is_not_certain(folder):
    hub = docker_hub(f"""
        c.DockerSpawner.image = 'mine'
        c.DockerSpawner.volumes = {{'a': '/w/x'}}
        c.DockerSpawner.notebook_dir = {folder}
    """)
    assert not hub.mounts.certain(hub.root.template)


def test_each_mount_around_a_path_is_named_once_the_innermost_first():
    hub = docker_hub("c.DockerSpawner.volumes = {'a': '/', 'b': '/w', 'c': '/w/a/b', 'd': '/x'}")
    assert [mount.source.text for mount in hub.mounts.around("/w")] == ["b", "a"]


@pytest.mark.parametrize("name", ["5", "['a']", "{'a': 'b'}", "None"])
def test_what_is_no_text_is_no_path(name):
    (mount,) = docker_hub(f"c.DockerSpawner.volumes = {{'a': {{'bind': {name}}}}}").mounts.items
    assert mount.target is None


def test_what_may_be_a_text_may_be_a_path():
    hub = docker_hub("c.DockerSpawner.volumes = {'a': frob(), 'b': str(frob()), 'c': int(frob())}")
    assert [mount.target is not None for mount in hub.mounts.items] == [True, True, False]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("'/a'", "bind"),
        ("'C:/a'", "bind"),
        ("'c:\\\\a'", "bind"),
        ("'c:a'", "volume"),
        ("'a'", "volume"),
        ("'a/' + frob()", "volume"),
        ("'{username}'", "volume"),
        ("frob() + '/a'", "unknown"),
        ("''", "unknown"),
    ],
)
def test_what_docker_takes_a_source_for(source, kind):
    (mount,) = docker_hub(f"c.DockerSpawner.volumes = {{{source}: '/t'}}").mounts.items
    assert mount.kind == kind


def test_nobody_knows_whose_a_mount_without_a_source_is():
    (mount,) = docker_hub("c.DockerSpawner.volumes = {5: '/a'}").mounts.items
    assert (mount.kind, mount.per_user) == ("unknown", None)


@pytest.mark.parametrize(
    "line", ["frob(spawner.volumes)", "spawner.volumes.pop('u')", "spawner.volumes |= frob()"]
)
def test_a_hook_that_changes_the_mounts_does_not_hide_them(line):
    mounts = docker_hub(f"""
        c.DockerSpawner.volumes = {{'u': '/w'}}
        def pre(spawner):
            {line}
        c.Spawner.pre_spawn_hook = pre
    """).mounts
    assert shown(mounts) == ["u:/w:rw"]
    assert [one.cause for one in mounts.uncertainties] == ["volumes"]


def test_a_method_that_perhaps_replaces_the_mounts_hides_them():
    mounts = hub_of("""
        from dockerspawner import DockerSpawner
        class Ours(DockerSpawner):
            def prepare(self):
                self.volumes = {'a': '/a'}
        c.JupyterHub.spawner_class = Ours
        c.DockerSpawner.volumes = {'u': '/w'}
    """).mounts
    assert not mounts.items
    assert "volumes" in [one.cause for one in mounts.uncertainties]
