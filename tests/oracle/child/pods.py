"""The pod and the claim that KubeSpawner would ask Kubernetes for; no cluster is contacted."""

from __future__ import annotations

import posixpath
from typing import Any, Final

import kubespawner.spawner
from kubernetes_asyncio.client import ApiClient

from ..standin.cluster import claim_refusal, pod_refusal
from ..verdict import Mount, Request

_PERSISTENT: Final = {
    "persistentVolumeClaim": ("claim", "claimName"),
    "hostPath": ("host", "path"),
    "nfs": ("nfs", "path"),
}


_SERIALIZER: Final = ApiClient.__new__(ApiClient)
"""Initialised it would load the system's certificates, for a server that nobody asks."""


def plain(manifest: Any) -> dict[str, Any]:
    """A manifest as it is sent."""
    found: dict[str, Any] = _SERIALIZER.sanitize_for_serialization(manifest)
    return found


def forget_cluster() -> None:
    """Let KubeSpawner be constructed without a cluster's credentials."""
    kubespawner.spawner.load_config = lambda **_: None


def choose(spawner: Any, number: int) -> None:
    """Let a user choose from the form: the profile of this number, and of its options the choice of this number."""
    profiles = spawner.profile_list
    if not isinstance(profiles, list) or not profiles:
        return
    profile = spawner._get_initialized_profile_list(profiles)[number % len(profiles)]
    answers = {"profile": profile["slug"]}
    for name, option in profile.get("profile_options", {}).items():
        choices = list(option.get("choices", {}))
        if choices:
            answers[name] = choices[number // len(profiles) % len(choices)]
    spawner.user_options = answers


async def pod_request(spawner: Any) -> Request:
    """Build the manifests as KubeSpawner's start does; the pod's mounts and the cluster's word."""
    await spawner.load_user_options()
    refusal = None
    if spawner.storage_pvc_ensure:
        refusal = claim_refusal(plain(spawner.get_pvc_manifest()))
    manifest = plain(await spawner.get_pod_manifest())
    refusal = refusal or pod_refusal(manifest)
    name = manifest["metadata"]["name"]
    return Request("pod", name, manifest, pod_mounts(manifest), refusal)


def pod_mounts(manifest: dict[str, Any]) -> tuple[Mount, ...]:
    """What the first container of a pod mounts."""
    spec = manifest["spec"]
    volumes = {volume.get("name"): volume for volume in spec.get("volumes") or []}
    return tuple(_mount(m, volumes) for m in spec["containers"][0].get("volumeMounts") or [])


def _mount(mount: dict[str, Any], volumes: dict[Any, dict[str, Any]]) -> Mount:
    volume = volumes.get(mount.get("name"), {})
    kind, source = "ephemeral", None
    for field, (name, key) in _PERSISTENT.items():
        if field in volume:
            kind, source = name, volume[field].get(key)
    writable = not mount.get("readOnly")
    subpath = mount.get("subPath") or ""
    return Mount(
        kind,
        source,
        posixpath.normpath("/" + (mount.get("mountPath") or "").lstrip("/")),
        writable,
        subpath,
    )
