"""Claims that pods mount and that nothing makes."""

from __future__ import annotations

import pytest

from hublint.hub.pods.missing_claims import missing_claims

from .asking import hub_of

HEAD = """
c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.pvc_name_template = 'claim-{username}--{servername}'
c.KubeSpawner.volume_mounts = [{'name': 'home', 'mountPath': '/home/jovyan'}]
"""
VOLUMES = (
    "c.KubeSpawner.volumes = [{{'name': 'home', 'persistentVolumeClaim': {{'claimName': {!r}}}}}]\n"
)


def mounted(claim, more=""):
    claims = missing_claims(hub_of(HEAD + VOLUMES.format(claim) + more))
    return claims and [source.text for source in claims.mounted]


@pytest.mark.parametrize("claim", ["home-{username}", "claim-x-{username}", "{userid}"])
def test_a_claim_of_another_name_is_not_there(claim):
    assert mounted(claim) == [claim]


@pytest.mark.parametrize("claim", ["{pvc_name}", "claim-{username}", "homes", "{user}-home"])
def test_a_claim_may_be_there(claim):
    assert mounted(claim) is None


def test_named_servers_have_claims_of_other_names():
    named = "c.JupyterHub.allow_named_servers = True\n"
    assert mounted("claim-{username}", named) is None
    assert mounted("claim-{username}-{servername}") is None
    assert mounted("claim-{username}--lab", named) is None
    assert mounted("claim-{username}--lab") == ["claim-{username}--lab"]
    assert mounted("home-{username}", named) == ["home-{username}"]


@pytest.mark.parametrize(
    "more",
    [
        "c.KubeSpawner.storage_pvc_ensure = False",
        "c.KubeSpawner.storage_pvc_ensure = frob()",
        "c.KubeSpawner.pvc_name_template = frob()",
        "c.KubeSpawner.pvc_name_template = 'claim-{user}'",
        "c.KubeSpawner.extra_pod_config = frob()",
        "c.KubeSpawner.modify_pod_hook = lambda spawner, pod: pod",
        "c.JupyterHub.spawner_class = 'docker'",
    ],
)
def test_nothing_is_missing_for_certain(more):
    assert mounted("home-{username}", more) is None


def test_one_is_enough_for_the_setting():
    assert mounted("home-{username}", "c.KubeSpawner.storage_pvc_ensure = 1\n")
