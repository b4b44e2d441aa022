"""KubeSpawner's pods, read without a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .case import Case
from .configs import config
from .truth import Facts, derive

if TYPE_CHECKING:
    from .judge import Judge

VOLUMES = """\
c.KubeSpawner.volumes = [{{'name': 'home', {volume}}}]
c.KubeSpawner.volume_mounts = [{{'name': 'home', 'mountPath': '/home/jovyan'}}]
"""
CLAIM = "'persistentVolumeClaim': {'claimName': 'claim-{username}'}"


def facts(oracle: Judge, volume: str) -> Facts:
    text = config(VOLUMES.format(volume=volume), spawner="kubespawner.KubeSpawner")
    return derive(oracle.judge([Case(text, users=("alice", "bob"))])[0])


def test_a_claim_per_user_keeps_files(oracle: Judge) -> None:
    found = facts(oracle, CLAIM)
    assert (found.every_spawn_succeeds, found.survives_removal, found.isolated) == (
        True,
        True,
        True,
    )


def test_an_empty_dir_loses_files(oracle: Judge) -> None:
    assert facts(oracle, "'emptyDir': {}").lost_at_stop


def test_one_claim_for_all_is_shared(oracle: Judge) -> None:
    assert not facts(oracle, "'persistentVolumeClaim': {'claimName': 'claim'}").isolated


def test_a_bad_unit_fails_the_construction(oracle: Judge) -> None:
    text = config("c.KubeSpawner.mem_limit = '1Gi'", spawner="kubespawner.KubeSpawner")
    failures = derive(oracle.judge([Case(text, users=("alice",))])[0]).failures
    assert failures[0].stage == "construct"


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        (("c.KubeSpawner.storage_pvc_ensure = True",), "spec.resources[storage]: Required value"),
        (
            ("c.KubeSpawner.volume_mounts = [{'name': 'home', 'mountPath': '/home/jovyan'}]",),
            "volumeMounts.name: Not found: home",
        ),
        (("c.KubeSpawner.pod_name_template = 'Lab_{username}'",), "metadata.name: Invalid value"),
        (
            ("c.KubeSpawner.mem_limit = '1G'", "c.KubeSpawner.mem_guarantee = '2G'"),
            "at most memory",
        ),
        (("c.KubeSpawner.node_selector = {'gpu': True}",), "cannot unmarshal bool"),
        (("c.KubeSpawner.image_pull_policy = 'always'",), "Unsupported value: always"),
        (
            ("c.KubeSpawner.extra_containers = [{'name': 'a', 'env': [{'value': 'b'}]}]",),
            "env.name: Required value",
        ),
    ],
    ids=["claim", "mount", "name", "guarantee", "type", "choice", "missing"],
)
def test_what_kubernetes_refuses(oracle: Judge, lines: tuple[str, ...], refusal: str) -> None:
    text = config(*lines, spawner="kubespawner.KubeSpawner")
    failures = derive(oracle.judge([Case(text, users=("alice",))])[0]).failures
    assert refusal in failures[0].error


def test_a_pod_of_the_same_name_is_deleted(oracle: Judge) -> None:
    line = "c.KubeSpawner.pod_name_template = 'lab'"
    text = config(line, spawner="kubespawner.KubeSpawner")
    found = derive(oracle.judge([Case(text, users=("alice", "bob"))])[0]).takeovers
    assert [(t.user, t.other_user, t.how) for t in found] == [("bob", "alice", "destroyed")]


def test_what_kubernetes_passes_over_is_seen(oracle: Judge) -> None:
    line = "c.KubeSpawner.extra_container_config = {'securityContext': {'run_as_user': 0}}"
    spawn = oracle.judge([Case(config(line, spawner="kubespawner.KubeSpawner"))])[0].spawns[0]
    assert spawn.rendered["unread_fields"] == [".spec.containers.securityContext.run_as_user"]


def test_users_choose_one_profile_after_the_other(oracle: Judge) -> None:
    profiles = [
        {"display_name": "A", "kubespawner_override": {"image": "a:1"}},
        {"display_name": "B", "kubespawner_override": {"image": "b:1", "nothing": 1}},
    ]
    text = config(f"c.KubeSpawner.profile_list = {profiles}", spawner="kubespawner.KubeSpawner")
    spawns = oracle.judge([Case(text, users=("alice", "bob"))])[0].spawns
    seen = [(spawn.rendered["image"], spawn.rendered["unread_overrides"]) for spawn in spawns]
    assert seen == [("a:1", []), ("b:1", ["nothing"])]
