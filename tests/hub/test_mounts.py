"""Mounts, compared with what the real spawners would send."""

from __future__ import annotations

import dockerspawner
import pytest

from .asking import docker_hub, hub_of, shown
from .dry_run import modelled, sent

DOCKER = {
    "volumes": "c.DockerSpawner.volumes = {'u-{username}': '/w', '/s': {'bind': '/s', 'mode': 'ro'}}",
    "ignored key": "c.DockerSpawner.volumes = {'/s': {'bind': '/x', 'ro': True}}",
    "read only": "c.DockerSpawner.read_only_volumes = {'/s': '/s', '/t': {'bind': '/t', 'mode': 'rw'}}",
    "same source twice": """
        c.DockerSpawner.volumes = {'/a': '/x', '/b': '/b'}
        c.DockerSpawner.read_only_volumes = {'/a': '/y'}""",
    "raw names": "c.DockerSpawner.volumes = {'/d/{raw_username}': '/home/{username}'}",
    "mounts": """
        c.DockerSpawner.mounts = [
            {'source': 'v-{username}', 'target': '/w'},
            {'source': '/x/{username}', 'target': '/x', 'type': 'bind', 'read_only': True},
            {'source': '', 'target': '/t', 'type': 'tmpfs'},
        ]""",
    "binds as a list": """
        c.DockerSpawner.volumes = {'u-{username}': '/w'}
        c.DockerSpawner.extra_host_config = {'binds': ['/data/{username}:/data:ro', 'v:/v']}""",
    "binds as a dict": """
        c.DockerSpawner.volumes = {'u-{username}': '/w', 'v': '/old'}
        c.DockerSpawner.extra_host_config = {
            'binds': {'/d': {'bind': '/d', 'ro': True}, '/e': '/e', 'v': {'bind': '/v', 'mode': 'ro'}}}""",
    "host mounts": """
        c.DockerSpawner.mounts = [{'source': 'v', 'target': '/v'}]
        c.DockerSpawner.extra_host_config = {
            'mounts': [{'Type': 'bind', 'Source': '/x/{username}', 'Target': '/x', 'ReadOnly': True}]}""",
    "lazy": """
        c.Spawner.volumes.update({'a': '/a'})
        c.DockerSpawner.volumes.update({'b-{username}': '/b'})""",
    "unknown field in binds": "c.DockerSpawner.extra_host_config = {'binds': ['/d/{user}:/d']}",
}


def test_a_source_that_is_no_text_is_not_that_of_an_empty_one():
    hub = docker_hub("c.DockerSpawner.volumes = {'': '/a', 5: '/b'}")
    assert len(hub.mounts.items) == 2


@pytest.mark.parametrize("text", DOCKER.values(), ids=DOCKER)
@pytest.mark.parametrize("user", ["alice", "Joe.D"])
def test_docker_mounts_are_those_sent(text, user):
    hub = docker_hub(text.replace("\n        ", "\n"))
    assert modelled(hub, user) == sent(text, user=user)
    assert hub.mounts.complete


@pytest.mark.parametrize(
    "text",
    [
        "",
        "c.DockerSpawner.volumes = {'/s': '/s'}",
        "c.SystemUserSpawner.host_homedir_format_string = '/nfs/{username}'",
        (
            "c.SystemUserSpawner.image_homedir_format_string = '/h/{username}'\n"
            "c.Spawner.volumes = {'/home/{username}': '/lost'}"
        ),
    ],
)
def test_system_user_homes_are_those_sent(text):
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-system-user'\n" + text)
    real = sent(text, dockerspawner.SystemUserSpawner, user="www-data")
    wanted = [mount for mount in modelled(hub, "www-data") if mount[1] != "/lost"]
    assert wanted == [mount for mount in real if mount[1] != "/lost"]
    assert any(mount.origin == "homedir" and mount.per_user for mount in hub.mounts.items)


@pytest.mark.parametrize(
    "text",
    [
        "c.SwarmSpawner.volumes = {'/nfs/{username}': '/w', 'u-{username}': '/v'}",
        "c.SwarmSpawner.volumes = {'/s': {'bind': '/s', 'mode': 'ro'}}",
        (
            "c.SwarmSpawner.volumes = {'/s': '/s'}\nc.SwarmSpawner.extra_container_spec = {'mounts': ["
            "{'source': 'v-{username}', 'target': '/w', 'type': 'volume'}, '/a:/b:ro', 'n:/n']}"
        ),
        "c.DockerSpawner.mounts = [{'source': 'v', 'target': '/v'}]",
    ],
)
def test_swarm_mounts_are_those_sent(text):
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-swarm'\n" + text)
    assert modelled(hub) == sent(text, dockerspawner.SwarmSpawner)
    assert not hub.mounts.uncertainties


def test_what_a_list_of_binds_drops_is_lost():
    mounts = docker_hub(DOCKER["binds as a list"].replace("\n        ", "\n")).mounts
    assert [mount.target.text for mount in mounts.lost] == ["/w"]


def test_dict_of_binds_replaced_the_volumes_before_13():
    text = DOCKER["binds as a dict"].replace("\n        ", "\n")
    old = docker_hub(text, dockerspawner="12.1").mounts
    assert "u-{username}:/w:rw" not in shown(old)
    assert "u-{username}:/w:rw" in shown(docker_hub(text).mounts)


def test_mounts_came_with_12():
    text = "c.DockerSpawner.mounts = [{'source': 'v', 'target': '/v'}]"
    assert not docker_hub(text, dockerspawner="0.11.1").mounts.items


def test_extras_were_not_formatted_before_12():
    text = "c.DockerSpawner.extra_host_config = {'binds': ['/d/{username}:/d']}"
    assert docker_hub(text).mounts.items[0].per_user is True
    assert docker_hub(text, dockerspawner="0.11.1").mounts.items[0].per_user is False


def test_declared_volumes_hold_nothing():
    text = """
        c.DockerSpawner.volumes = {'u-{username}': '/w'}
        c.DockerSpawner.extra_create_kwargs = {'volumes': ['/w', '/x']}
    """
    found = docker_hub(text).mounts
    assert [(m.target.text, m.kind, m.persistent) for m in found.items] == [
        ("/w", "volume", True),
        ("/x", "anonymous", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "c.DockerSpawner.volumes = load()",
        "c.DockerSpawner.volumes = {'a': '/a', **more()}",
        "c.DockerSpawner.extra_host_config = lambda spawner: {}",
        "c.DockerSpawner.format_volume_name = lambda text, spawner: text\nc.DockerSpawner.volumes = {'a': '/a'}",
        "c.Spawner.group_overrides = {'a': {'groups': ['x'], 'spawner_override': {'volumes': {}}}}",
        "from hooks import pre\nc.Spawner.pre_spawn_hook = pre",
        "def pre(spawner):\n    spawner.volumes = found(spawner)\nc.Spawner.pre_spawn_hook = pre",
        "def pre(spawner):\n    if spawner.user.admin: spawner.volumes['a'] = '/a'\nc.Spawner.pre_spawn_hook = pre",
        "from ours import more\ndef pre(spawner):\n    more(spawner)\nc.Spawner.pre_spawn_hook = pre",
        "c.DockerSpawner.volumes = ['a:/b']",
        "c.DockerSpawner.extra_host_config = {'volumes_from': ['x']}",
        "import x\nx.configure(c)",
    ],
)
def test_code_out_of_sight_leaves_mounts_incomplete(text):
    mounts = docker_hub(text).mounts
    assert not mounts.complete
    assert mounts.uncertainties


@pytest.mark.parametrize(
    "more",
    ["", "c.DockerSpawner.extra_host_config = {'binds': {'/a': '/b'}}", "c.JupyterHub.spawner_class = 'docker-swarm'"],
)  # fmt: skip
def test_a_function_for_names_of_volumes_names_nothing_where_there_are_none(more):
    text = "c.DockerSpawner.format_volume_name = lambda template, spawner: template\n"
    assert docker_hub(text + more).mounts.complete


def test_what_a_hook_adds_to_does_not_hide_the_rest():
    mounts = docker_hub("""
        def pre(spawner):
            spawner.volumes['/data'] = '/data'
        c.DockerSpawner.volumes = {'u-{username}': '/w'}
        c.Spawner.pre_spawn_hook = pre
    """).mounts
    assert shown(mounts) == ["u-{username}:/w:rw", "/data:/data:rw"]
    assert mounts.complete


def test_what_a_hook_gives_is_mounted():
    mounts = docker_hub("""
        def pre(spawner):
            volume_path = "the storage of the volumes"
            spawner.log.info(volume_path)
            for s in [spawner]:
                s.volumes = {'own': '/w'}
        c.DockerSpawner.volumes = {'u-{username}': '/w'}
        c.Spawner.pre_spawn_hook = pre
    """).mounts
    assert shown(mounts) == ["own:/w:rw"]
    assert mounts.complete


@pytest.mark.parametrize(
    "body",
    [
        "self.volumes = mine(self)\n        return super().start()",
        "return super().start(extra_host_config={})",
        "self.mount_everything()",
    ],
)
def test_subclass_methods_about_mounts(body):
    text = f"""
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    def start(self):
        {body}
c.JupyterHub.spawner_class = Mine
"""
    assert not hub_of(text).mounts.complete


@pytest.mark.parametrize(
    "method",
    [
        "@validate('volumes')\n    def _valid(self, proposal):\n        return {}",
        "@property\n    def volume_binds(self):\n        return {}",
        "@observe('image')\n    def _changed(self, change):\n        self.volumes = {}",
    ],
)
def test_methods_that_make_mounts(method):
    text = f"""
from traitlets import observe, validate
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    {method}
c.JupyterHub.spawner_class = Mine
c.DockerSpawner.volumes = {{"u-{{username}}": "/w"}}
"""
    assert not hub_of(text).mounts.complete


def test_harmless_subclass_keeps_them_complete():
    text = """
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    "Mounts volumes."
    def start(self):
        self.log.info("starting %s", self.user.name)
        return super().start()
c.JupyterHub.spawner_class = Mine
"""
    assert hub_of(text).mounts.complete


def test_local_processes_have_no_mounts():
    assert hub_of("").mounts.complete
    assert not hub_of("").mounts.items


def test_unknown_spawner_is_never_complete():
    assert not hub_of("c.JupyterHub.spawner_class = 'foo.BarSpawner'").mounts.complete


KUBE = """
c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
c.KubeSpawner.volumes = [
    {'name': 'home', 'persistentVolumeClaim': {'claimName': 'claim-{username}'}},
    {'name': 'data', 'nfs': {'server': 'nfs', 'path': '/data'}},
    {'name': 'tmp', 'emptyDir': {}},
    {'name': 'conf', 'configMap': {'name': 'x'}},
    {'name': 'one', 'persistent_volume_claim': {'claim_name': '{pvc_name}'}},
]
c.KubeSpawner.volume_mounts = [
    {'name': 'home', 'mountPath': '/home/jovyan'},
    {'name': 'data', 'mountPath': '/data', 'readOnly': True},
    {'name': 'data', 'mountPath': '/users', 'subPath': '{username}'},
    {'name': 'tmp', 'mountPath': '/tmp'},
    {'name': 'conf', 'mountPath': '/etc/x'},
    {'name': 'one', 'mount_path': '/one'},
    {'name': 'nowhere', 'mountPath': '/none'},
]
"""


def test_kubernetes_mounts():
    found = [
        (m.target.text, m.kind, m.read_only, m.per_user, m.persistent)
        for m in hub_of(KUBE).mounts.items
    ]
    assert found == [
        ("/home/jovyan", "claim", False, True, True),
        ("/data", "volume", True, False, True),
        ("/users", "volume", False, True, True),
        ("/tmp", "anonymous", False, True, False),
        ("/etc/x", "unknown", True, None, False),
        ("/one", "claim", False, True, True),
        ("/none", "unknown", False, None, False),
    ]


def test_kubernetes_volumes_as_a_dict():
    text = """
        c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
        c.KubeSpawner.volumes = {'a': {'name': 'home', 'hostPath': {'path': '/h/{username}'}}}
        c.KubeSpawner.volume_mounts = {'a': {'name': 'home', 'mountPath': '/home/jovyan'}}
    """
    assert shown(hub_of(text).mounts) == ["/h/{username}:/home/jovyan:rw"]


@pytest.mark.parametrize(
    ("volume", "kind"),
    [
        ("'emptyDir': {'medium': 'Memory'}", "tmpfs"),
        ("'empty_dir': {'medium': 'Memory', 'sizeLimit': '1Gi'}", "tmpfs"),
        ("'emptyDir': {'medium': ''}", "anonymous"),
        ("'emptyDir': {}", "anonymous"),
        ("'emptyDir': frob()", "anonymous"),
        ("'nfs': frob()", "volume"),
        ("'nfs': {'server': 'n', 'path': '/d', 'medium': 'Memory'}", "volume"),
    ],
)
def test_a_folder_in_memory_is_a_tmpfs(volume, kind):
    (mount,) = hub_of(f"""
        c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
        c.KubeSpawner.volumes = [{{'name': 'a', {volume}}}]
        c.KubeSpawner.volume_mounts = [{{'name': 'a', 'mountPath': '/a'}}]
    """).mounts.items
    assert mount.kind == kind


OURS = """
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    def template_namespace(self):
        return frob()
c.JupyterHub.spawner_class = Ours
"""


def test_where_fields_are_not_known_a_text_without_any_is_the_same_for_everybody():
    volumes = "{'a': '/a', 'b-{x}': '/b', '{{x}}': '/c', 'd' + frob(): '/d'}"
    mounts = hub_of(f"{OURS}c.DockerSpawner.volumes = {volumes}").mounts.items
    assert [mount.per_user for mount in mounts] == [False, None, False, None]


@pytest.mark.parametrize(("version", "per_user"), [("0.11", False), ("14.0", None)])
def test_where_fields_are_not_known_a_text_that_is_not_formatted_is_the_same_for_everybody(
    version, per_user
):
    text = f"{OURS}c.DockerSpawner.extra_host_config = {{'binds': ['/a/{{x}}:/a']}}"
    (mount,) = hub_of(text, dockerspawner=version).mounts.items
    assert mount.per_user is per_user


def test_innermost_mount_holds_a_path():
    hub = docker_hub("""
        c.DockerSpawner.volumes = {'a': '/home/jovyan', 'b': '/home/jovyan/work/', 'c': '/home/jovyan/workshop'}
        c.DockerSpawner.notebook_dir = '/home/jovyan/work/sub'
    """)
    assert hub.mounts.at(hub.root.template).source.text == "b"
    assert hub.mounts.at("/srv") is None
    assert hub.mounts.certain(hub.root.template)


def test_unknown_target_makes_answers_uncertain():
    hub = docker_hub("""
        c.DockerSpawner.volumes = {'a-{username}': os.environ['DIR']}
        c.DockerSpawner.notebook_dir = '/home/jovyan'
    """)
    assert hub.mounts.complete
    assert not hub.mounts.certain(hub.root.template)


def test_services_keep_what_lies_in_a_folder_of_the_nodes():
    text = "c.SwarmSpawner.volumes = {'/nfs/{username}': '/w', 'u-{username}': '/v'}"
    hub = hub_of("c.JupyterHub.spawner_class = 'docker-swarm'\n" + text)
    assert [mount.persistent for mount in hub.mounts.items] == [True, False]


def test_the_name_of_a_user_in_a_hook_is_the_placeholder_of_it():
    mounts = docker_hub("""
        def pre(spawner):
            username = spawner.user.name
            spawner.volumes = {f'u-{username}': '/home/' + username, other(username): '/w'}
        c.Spawner.pre_spawn_hook = pre
    """).mounts
    assert mounts.items[0].source.text == "u-{raw_username}"
    assert mounts.items[0].shown == "/home/{raw_username}"
    assert [mount.per_user for mount in mounts.items] == [True, None]


def test_what_is_not_known_of_a_path_is_shown_as_an_ellipsis():
    mounts = docker_hub("c.DockerSpawner.volumes = {'a': '/w/' + other()}").mounts
    assert [mount.shown for mount in mounts.items] == ["/w/…"]
