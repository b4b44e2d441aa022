"""What is wrong with dicts that stand for objects of Kubernetes."""

from __future__ import annotations

import pytest

from hublint.hub.pods.defects import defects, type_defect
from hublint.hub.pods.object_settings import object_settings

from .asking import hub_of

KUBE = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"


def value_of(text):
    return (
        hub_of(f"{KUBE}c.KubeSpawner.extra_pod_config = {text}")
        .spawner.trait("extra_pod_config")
        .given
    )


def found(text, kind, form):
    return [(one.flaw, one.name, one.expected) for one in defects(value_of(text), kind, form)]


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("{'name': 'a', 'mountPath': '/a', 'read_only': True}", "VolumeMount", "made"),
        ("{'name': 'a', 'mount_path': '/a'}", "VolumeMount", "made"),
        ("{'mountPath': '/a'}", "VolumeMount", "changed"),
        ("{'name': 'a', **frob()}", "VolumeMount", "made"),
        ("{'name': 'a', frob(): '/a'}", "VolumeMount", "sent"),
        ("{'name': 'a', 'mountPath': '/a', 'subPath': None, 'mountPropagation': None}", "VolumeMount", "made"),
        ("{'name': frob(), 'mountPath': frob(), 'readOnly': frob()}", "VolumeMount", "made"),
        ("{'name': 'a', 'mountPath': '/a', '{key}': 1}", "VolumeMount", "made"),
        ("{'effect': 'NoSchedule', 'operator': 'Exists', 'tolerationSeconds': 5}", "Toleration", "made"),
        ("{'effect': '', 'operator': '{operator}'}", "Toleration", "sent"),
        ("{'effect': 'No' + frob()}", "Toleration", "sent"),
        ("{'limits': {'cpu': 1, 'memory': '1Gi', 'a': 0.5, 'b': None}}", "ResourceRequirements", "sent"),
        ("{'limits': frob(), 'claims': [frob(), None]}", "ResourceRequirements", "sent"),
        ("{'command': ['a'], 'args': ('b',), 'env': []}", "Container", "changed"),
        ("{'command': [frob(), None], 'lifecycle': None, 'securityContext': frob()}", "Container", "changed"),
        ("{'runAsUser': 1000, 'privileged': False, 'runAsGroup': 0}", "SecurityContext", "sent"),
        ("'a'", "VolumeMount", "made"),
    ],
)  # fmt: skip
def test_nothing_is_wrong_with_what_kubernetes_takes(text, kind, form):
    assert found(text, kind, form) == []


@pytest.mark.parametrize(
    ("text", "kind", "form", "expected"),
    [
        ("{'name': 'a'}", "VolumeMount", "made", [("missing key", "mountPath", "")]),
        ("{'name': 'a'}", "VolumeMount", "sent", [("missing key", "mountPath", "")]),
        ("{'mount_path': '/a', 'name': 'a'}", "VolumeMount", "sent", [
            ("unknown key", "mount_path", ""), ("missing key", "mountPath", ""),
        ]),
        ("{'path': '/a'}", "VolumeMount", "changed", [("unknown key", "path", "")]),
        ("{'effect': 'NoSchedul'}", "Toleration", "sent",
         [("wrong choice", "effect", "NoSchedule|PreferNoSchedule|NoExecute")]),
        ("{'effect': 5}", "Toleration", "sent",
         [("wrong type", "effect", "NoSchedule|PreferNoSchedule|NoExecute")]),
        ("{'tolerationSeconds': '5'}", "Toleration", "made", [("wrong type", "tolerationSeconds", "whole number")]),
        ("{'tolerationSeconds': True}", "Toleration", "made", [("wrong type", "tolerationSeconds", "whole number")]),
        ("{'key': 5}", "Toleration", "made", [("wrong type", "key", "string")]),
        ("{'privileged': 'true'}", "SecurityContext", "sent", [("wrong type", "privileged", "boolean")]),
        ("{'privileged': 1}", "SecurityContext", "sent", [("wrong type", "privileged", "boolean")]),
        ("{'limits': {'cpu': True, 'memory': []}}", "ResourceRequirements", "sent",
         [("wrong type", "limits", "quantity"), ("wrong type", "limits", "quantity")]),
        ("{'limits': ['1']}", "ResourceRequirements", "sent", [("wrong type", "limits", "dict")]),
        ("{'command': 'a'}", "Container", "changed", [("wrong type", "command", "list")]),
        ("{'command': {'a': 'b'}}", "Container", "changed", [("wrong type", "command", "list")]),
        ("{'args': [5]}", "Container", "changed", [("wrong type", "args", "string")]),
        ("{'lifecycle': 'a'}", "Container", "changed", [("wrong type", "lifecycle", "dict")]),
        ("{'ports': [{'containerPort': '1'}, {}]}", "Container", "changed",
         [("wrong type", "containerPort", "whole number"), ("missing key", "containerPort", "")]),
    ],
)  # fmt: skip
def test_what_kubernetes_refuses_or_passes_over(text, kind, form, expected):
    assert found(text, kind, form) == expected


@pytest.mark.parametrize(
    ("form", "made"), [("made", (True, True)), ("changed", (True,)), ("sent", (False, False))]
)
def test_kubespawner_itself_fails_where_it_makes_the_object(form, made):
    flaws = defects(value_of("{'path': '/a', 'mountPath': '/a'}"), "VolumeMount", form)
    assert tuple(one.made for one in flaws) == made


def test_a_defect_names_what_it_stands_in():
    value = value_of("{'name': 'a', 'ports': [{'containerPort': 1, 'port': 2}], 'tty': 'yes'}")
    inner, outer = defects(value, "Container", "changed")
    assert (inner.within, inner.kind) == ("ports", "ContainerPort")
    assert (outer.within, outer.owner, outer.entry) == ("", value, value.entries[2])


def test_a_wrong_item_stands_in_no_entry():
    (item,) = defects(value_of("{'args': [5]}"), "Container", "changed")
    assert item.entry is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("5", "any"), ("frob()", "string"), ("None", "string"), ("2", "number"), ("0.5", "number")],
)
def test_a_scalar_of_the_right_type(text, expected):
    assert type_defect(value_of(text), "a", expected) is None


OWN = """
from kubespawner import KubeSpawner
class Ours(KubeSpawner):
    def get_pod_manifest(self):
        return frob()
c.JupyterHub.spawner_class = Ours
"""
OBJECTS = """
c.KubeSpawner.volumes = [{'name': 'a'}]
c.KubeSpawner.image = 'mine'
c.KubeSpawner.profile_list = [{'kubespawner_override': {'tolerations': [], 'image': 'b'}}]
"""


@pytest.mark.parametrize(
    ("spawner", "expected"),
    [
        (KUBE, [("volumes", False), ("tolerations", True)]),
        ("c.JupyterHub.spawner_class = 'docker'\nc.Spawner.environment = {'A': 'b'}", []),
        (OWN, []),
        (OWN.replace("get_pod_manifest", "get_something"), [("volumes", False), ("tolerations", True)]),
    ],
)  # fmt: skip
def test_settings_that_hold_objects(spawner, expected):
    named = [(name, is_part) for name, _, is_part in object_settings(hub_of(spawner + OBJECTS))]
    assert named == expected


def test_a_setting_of_another_spawner_holds_no_object():
    assert not list(object_settings(hub_of(f"{KUBE}c.DockerSpawner.volumes = {{'a': '/a'}}")))


def test_a_setting_that_the_release_lacks_holds_no_object():
    text = f"{KUBE}c.KubeSpawner.user_namespace_labels = {{'a': 5}}"
    assert list(object_settings(hub_of(text)))
    assert not list(object_settings(hub_of(text, jupyterhub_kubespawner="0.10.0")))
