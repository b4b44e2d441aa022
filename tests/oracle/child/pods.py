"""The pod that KubeSpawner would ask Kubernetes for; no cluster is contacted."""

from __future__ import annotations

import posixpath
from typing import Any, Final

import kubespawner.spawner
from kubernetes_asyncio.client import ApiClient

from ..verdict import Mount, Request

_PERSISTENT: Final = {
    "persistentVolumeClaim": ("claim", "claimName"),
    "hostPath": ("host", "path"),
    "nfs": ("nfs", "path"),
}


def forget_cluster() -> None:
    """Let KubeSpawner be constructed without a cluster's credentials."""
    kubespawner.spawner.load_config = lambda **_: None


async def pod_request(spawner: Any) -> Request:
    """Build the manifest as KubeSpawner does and read its mounts."""
    pod = await spawner.get_pod_manifest()
    async with ApiClient() as client:
        manifest = client.sanitize_for_serialization(pod)
    spec = manifest["spec"]
    volumes = {volume["name"]: volume for volume in spec.get("volumes") or []}
    mounts = [_mount(m, volumes) for m in spec["containers"][0].get("volumeMounts") or []]
    return Request("pod", manifest["metadata"]["name"], manifest, tuple(mounts))


def _mount(mount: dict[str, Any], volumes: dict[str, dict[str, Any]]) -> Mount:
    volume = volumes.get(mount["name"], {})
    kind, source = "ephemeral", None
    for field, (name, key) in _PERSISTENT.items():
        if field in volume:
            kind, source = name, volume[field].get(key)
    writable = not mount.get("readOnly")
    subpath = mount.get("subPath") or ""
    return Mount(kind, source, posixpath.normpath(mount["mountPath"]), writable, subpath)
