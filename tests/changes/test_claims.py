"""Edits of KubeSpawner's claims."""

from __future__ import annotations

from typing import Any

import pytest

from .hubs import HOME, OPEN, changes, home, name, one, told

POD = OPEN.replace("'docker'", "'kubespawner.KubeSpawner'")
OTHER_DATABASE = "c.JupyterHub.db_url = 'sqlite:///other.sqlite'\n"
GONE = ("files-left-behind", "gone", "error")


def pod(claim: str = "{pvc_name}", template: str = "claim-{username}", **mount: Any) -> str:
    volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": claim}}]
    mounts = [{"name": "home", "mountPath": HOME, **mount}]
    return (
        f"c.KubeSpawner.storage_pvc_ensure = {claim != 'homes'}\n"
        f"c.KubeSpawner.storage_capacity = '1Gi'\nc.KubeSpawner.pvc_name_template = {template!r}\n"
        f"c.KubeSpawner.volumes = {volumes!r}\nc.KubeSpawner.volume_mounts = {mounts!r}\n"
    )


def test_the_hub_remembers_claims() -> None:
    new = pod(template="home-{username}")
    assert told(pod(), new, head=POD) == []
    assert GONE in told(pod(), OTHER_DATABASE + new, head=POD)
    assert told(pod(), new + "c.KubeSpawner.remember_pvc_name = False\n", head=POD) == [GONE]


def test_before_kubespawner_7_claims_are_not_remembered() -> None:
    pins = {"jupyterhub-kubespawner": "6.2.0"}
    old, new = pod("claim-{username}"), pod("home-{username}", "home-{username}")
    assert told(old, new, head=POD, pins=(pins, pins)) == [GONE]


RENAMED = pod("home-{username}", "home-{username}")
MAPPED = "c.Authenticator.username_map = {'alice': 'al'}\n"


@pytest.mark.parametrize(
    "line",
    ["c.KubeSpawner.storage_pvc_ensure = False\n", "c.KubeSpawner.remember_pvc_name = False\n"],
)
def test_a_claim_is_not_missed_where_the_hub_makes_it_or_none_at_all(line: str) -> None:
    assert told(pod("claim-{username}"), RENAMED + line, head=POD) == [GONE]


def test_the_hub_remembers_nothing_of_a_user_who_gets_another_name() -> None:
    for old in (pod(), pod("claim-{username}")):
        found = one(old, old + MAPPED, "gone", head=POD)
        assert (found.users, "stays" in found.message) == (("Alice", "alice"), True)
        assert "such as from `claim-alice` to `claim-al`," in found.todo[0]


def test_claims_of_two_templates_are_copied_from_one_to_the_other() -> None:
    found = one(pod("claim-{username}"), RENAMED + OTHER_DATABASE, "gone", head=POD)
    assert "from `claim-{username}` to `home-{username}` with" in found.todo[0]


def test_claims_of_the_same_setting_under_another_template_are_told_by_example() -> None:
    found = one(pod(), pod(template="home-{username}") + OTHER_DATABASE, "gone", head=POD)
    assert "such as from `claim-alice` to `home-alice`," in found.todo[0]
    assert "`pvc_name_template` changes the name." in found.message


def test_settings_of_claims_are_nothing_to_containers() -> None:
    assert changes(home(), home() + "c.KubeSpawner.storage_class = 'fast'\n") == []


def test_where_there_were_containers_no_claims_are_old() -> None:
    kube = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n"
    assert "claims" not in {name(change) for change in changes(home(), kube + pod())}


def test_before_kubespawner_6_the_namespace_is_not_remembered() -> None:
    pins = {"jupyterhub-kubespawner": "4.3.0"}
    old = pod("claim-{username}")
    new = old + "c.KubeSpawner.namespace = 'other'\n"
    assert told(old, new, head=POD, pins=(pins, pins)) == [GONE]


def test_a_claim_that_nobody_creates() -> None:
    old, new = pod("claim-{username}"), pod("home-{username}", "home-{username}")
    assert told(old, new, head=POD) == [("servers", "missing-claim", "error")]


def test_a_size_in_other_units_is_the_same() -> None:
    assert changes(pod(), pod().replace("1Gi", "1024Mi"), head=POD) == []
    assert changes(pod(), pod().replace("1Gi", "1G"), head=POD)


def test_the_hub_remembers_the_namespace() -> None:
    new = pod() + "c.KubeSpawner.namespace = 'other'\n"
    assert [name(change) for change in changes(pod(), new, head=POD)] == ["namespace"]
    assert GONE in told(pod(), OTHER_DATABASE + new, head=POD)


def test_another_path_in_a_common_claim() -> None:
    old, new = pod("homes", subPath="home/{username}"), pod("homes", subPath="users/{username}")
    assert told(old, new, head=POD) == [GONE]


def test_the_whole_of_a_common_claim_shows_all_homes() -> None:
    found = told(pod("homes", subPath="home/{username}"), pod("homes"), head=POD)
    assert ("files-exposed", "exposed", "error") in found


@pytest.mark.parametrize(
    "line",
    [
        "c.KubeSpawner.storage_class = 'fast'\n",
        "c.KubeSpawner.storage_capacity = '2Gi'\n",
        "c.KubeSpawner.pod_name_template = 'lab-{username}'\n",
        "c.KubeSpawner.slug_scheme = 'escape'\n",
    ],
)
def test_what_changes_nothing_for_claims_that_exist(line: str) -> None:
    assert told(pod(), pod() + line, head=POD) == []


def test_slugs_in_texts_make_claims_that_nobody_creates() -> None:
    text = pod("claim-{username}")
    found = told(text, text + "c.KubeSpawner.slug_scheme = 'escape'\n", head=POD)
    assert found == [("servers", "missing-claim", "warning")]


def test_another_user_id_may_not_be_able_to_write() -> None:
    assert told(pod(), pod() + "c.KubeSpawner.uid = 2000\n", head=POD) == [
        ("servers", "owner", "warning")
    ]
