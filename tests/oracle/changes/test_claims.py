"""The judge sees what edits of KubeSpawner's settings do to claims and pods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from .outcome import KEPT, LEFT_BEHIND, LOST, MOVED
from .plays import HEAD, HOME, outcomes

if TYPE_CHECKING:
    from ..judge import Judge
    from .outcome import Outcomes

POD: Final = HEAD.replace("'docker'", "'kubespawner.KubeSpawner'")
PEOPLE: Final = ("alice", "a_b")


def pod(
    claim: str = "{pvc_name}",
    template: str = "claim-{username}",
    mount: dict[str, Any] | None = None,
) -> str:
    volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": claim}}]
    mounts = [{"name": "home", "mountPath": HOME, **(mount or {})}]
    return (
        "c.KubeSpawner.storage_pvc_ensure = True\nc.KubeSpawner.storage_capacity = '1Gi'\n"
        f"c.KubeSpawner.pvc_name_template = {template!r}\n"
        f"c.KubeSpawner.volumes = {volumes!r}\nc.KubeSpawner.volume_mounts = {mounts!r}\n"
    )


def shared(mount: dict[str, Any]) -> str:
    return pod("homes", mount=mount).replace("ensure = True", "ensure = False")


def after(judge: Judge, old: str, new: str, **bits: Any) -> Outcomes:
    return outcomes(judge, old, new, head=POD, people=PEOPLE, **{"folders_prepared": False, **bits})


@pytest.mark.parametrize(("same_database", "fate"), [(True, KEPT), (False, LEFT_BEHIND)])
def test_the_hub_remembers_claims(oracle: Judge, same_database: bool, fate: str) -> None:
    new = pod(template="home-{username}")
    assert after(oracle, pod(), new, same_database=same_database).of("alice").files == fate


def test_a_hub_that_is_told_not_to_remember(oracle: Judge) -> None:
    new = pod(template="home-{username}") + "c.KubeSpawner.remember_pvc_name = False\n"
    assert after(oracle, pod(), new).of("alice").files == LEFT_BEHIND


def test_pods_wait_for_a_claim_that_nobody_creates(oracle: Judge) -> None:
    old, new = pod("claim-{username}"), pod("home-{username}", "home-{username}")
    found = after(oracle, old, new).of("alice")
    assert (found.start, found.files) == ("never", "nothing")


def test_slugs_matter_for_names_in_texts_alone(oracle: Judge) -> None:
    scheme = "c.KubeSpawner.slug_scheme = 'escape'\n"
    assert not after(oracle, pod(), scheme + pod()).troubles
    found = after(oracle, pod("claim-{username}"), scheme + pod("claim-{username}"))
    assert (found.of("alice").files, found.of("alice").start) == (KEPT, "fine")
    assert found.of("a_b").start == "never"


@pytest.mark.parametrize(("same_database", "fate"), [(True, KEPT), (False, LEFT_BEHIND)])
def test_the_hub_remembers_the_namespace(oracle: Judge, same_database: bool, fate: str) -> None:
    new = "c.KubeSpawner.namespace = 'other'\n" + pod()
    assert after(oracle, pod(), new, same_database=same_database).of("alice").files == fate


@pytest.mark.parametrize(
    "line",
    [
        "c.KubeSpawner.storage_class = 'fast'\n",
        "c.KubeSpawner.storage_capacity = '1024Mi'\n",
        "c.KubeSpawner.pod_name_template = 'lab-{username}'\n",
        "c.KubeSpawner.pvc_name_template = 'claim-{user_server}'\n",
    ],
)
def test_what_changes_nothing_for_claims_that_exist(oracle: Judge, line: str) -> None:
    assert not after(oracle, pod(), pod() + line).troubles


def test_another_path_in_a_shared_claim(oracle: Judge) -> None:
    old, new = shared({"subPath": "home/{username}"}), shared({"subPath": "users/{username}"})
    assert after(oracle, old, new, folders_prepared=True).of("alice").files == LEFT_BEHIND


def test_the_whole_of_a_shared_claim(oracle: Judge) -> None:
    found = after(oracle, shared({"subPath": "home/{username}"}), shared({}), folders_prepared=True)
    assert (found.of("alice").files, found.of("alice").exposed_to) == (MOVED, ("a_b",))


def test_a_pod_without_a_claim_forgets(oracle: Judge) -> None:
    found = after(oracle, pod(), "").of("alice")
    assert (found.files, found.passing) == (LEFT_BEHIND, True)
    assert LOST not in (found.files, found.home)
