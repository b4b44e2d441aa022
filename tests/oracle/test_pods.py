"""KubeSpawner's pods, read without a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
