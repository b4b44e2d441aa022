"""The objects that spawners create under names of the file, and what engines accept for them."""

from __future__ import annotations

import pytest

from hublint.hub.names.container_names import has_namespace_per_user, known_name_template
from hublint.hub.names.name_formats import DOCKER, KUBERNETES, POD_VOLUME, SWARM
from hublint.hub.names.named_objects import named_objects

from .asking import docker_hub, hub_of


def kube(*lines, **targets):
    """The model of a hub with settings of KubeSpawner."""
    settings = "".join(f"c.KubeSpawner.{line}\n" for line in lines)
    return hub_of(f"c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n{settings}", **targets)


def named(hub):
    """What is named, as short texts."""
    return [f"{one.kind} {one.template.skeleton}" for one in named_objects(hub)]


CLAIM = "volumes = [{'name': 'home', 'persistentVolumeClaim': {'claimName': %r}}]"


@pytest.mark.parametrize(
    ("lines", "objects"),
    [
        ((), []),
        (("pod_name_template = 'lab-{username}'",), ["pod lab-{username}"]),
        (("pod_name_template = read()",), []),
        (("pvc_name_template = 'home-{username}'",), []),
        (
            ("pvc_name_template = 'home-{username}'", "storage_pvc_ensure = True"),
            ["claim home-{username}"],
        ),
        (
            ("pvc_name_template = 'home-{username}'", CLAIM % "{pvc_name}"),
            ["pod's volume home", "claim home-{username}"],
        ),
        ((CLAIM % "{pvc_name}",), ["pod's volume home"]),
        ((CLAIM % "home-{username}",), ["pod's volume home", "claim home-{username}"]),
        (
            ("pvc_name_template = 'x'", CLAIM % "home-{username}"),
            ["pod's volume home", "claim home-{username}"],
        ),
        (("volumes = [{'name': 'home', 'emptyDir': {}}]",), ["pod's volume home"]),
        (("volumes = [{'emptyDir': {}}]",), []),
        (("storage_pvc_ensure = True",), []),
    ],
)
def test_objects_of_kubernetes(lines, objects):
    assert named(kube(*lines)) == objects


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("", []),
        ("c.DockerSpawner.name_template = 'lab-{username}'", ["container lab-{username}"]),
        ("c.DockerSpawner.prefix = 'lab'\nc.DockerSpawner.name_template = read()", []),
        ("c.DockerSpawner.prefix = 'lab'", ["container {prefix}-{username}"]),
        ("c.DockerSpawner.prefix = 'a'\nc.DockerSpawner.name_template = 'b'", ["container b"]),
        ("c.DockerSpawner.volumes = {'v-{username}': '/work'}", ["volume v-{username}"]),
        ("c.DockerSpawner.volumes = {'/u/{username}': '/work'}", []),
        (
            "c.JupyterHub.spawner_class = 'docker-swarm'\nc.SwarmSpawner.name_template = 's'",
            ["service s"],
        ),
    ],
)
def test_objects_of_docker(text, objects):
    assert named(docker_hub(text)) == objects


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("c.DockerSpawner.name_template = 'lab-{username}'", "lab-{username}"),
        ("c.DockerSpawner.name_template = 'lab-' + read()", None),
        ("", None),
        ("c.JupyterHub.spawner_class = 'simple'", None),
    ],
)
def test_the_file_s_own_template_of_names(text, template):
    found = known_name_template(docker_hub(text))
    assert (found and found.text) == template


@pytest.mark.parametrize(
    ("targets", "name"),
    [({}, "jupyter-{user_server}"), ({"jupyterhub_kubespawner": "6.2"}, "jupyter-{username}--{servername}")],
)  # fmt: skip
def test_names_of_pods_by_default(targets, name):
    assert kube(**targets).container_names.text("lab") == name


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("enable_user_namespaces = True", True),
        ("enable_user_namespaces = read()", True),
        ("enable_user_namespaces = False", False),
        ("pod_name_template = 'x'", False),
    ],
)
def test_whether_each_user_may_have_a_namespace(line, own):
    assert has_namespace_per_user(kube(line)) is own


def test_only_kubernetes_has_a_namespace_for_each_user():
    assert not has_namespace_per_user(docker_hub("c.KubeSpawner.enable_user_namespaces = True"))


@pytest.mark.parametrize(
    ("engine", "accepted", "refused", "repaired"),
    [
        (DOCKER, "Lab_1.a-", "_lab", "a b@c"),
        (SWARM, "Lab_1", "lab.a", "a b.c"),
        (KUBERNETES, "lab.a-1", "Lab", "A b_c"),
        (POD_VOLUME, "lab-1", "lab.a", "A b.c"),
    ],
)
def test_names_that_engines_accept(engine, accepted, refused, repaired):
    assert engine.accepts(accepted)
    assert not engine.accepts(refused)
    assert engine.repaired(repaired) == "a-b-c"
