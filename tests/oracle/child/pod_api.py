"""The part of a Kubernetes cluster that KubeSpawner's start and stop speak to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import kubespawner.spawner
from kubernetes_asyncio.client.rest import ApiException

from ..places import place_of
from ..standin.cluster import claim_refusal, pod_refusal
from ..standin.disk import ANYONE, ROOT
from ..standin.process import Server, boot
from ..standin.storage import IMAGE_FOLDERS, Layer, View, parts
from .pods import plain, pod_mounts

if TYPE_CHECKING:
    from ..standin.disk import Disk
    from ..verdict import Mount


@dataclass(frozen=True)
class _Manifest:
    body: dict[str, Any]
    kind: str = "pod"


@dataclass
class Cluster:
    """Claims and pods; a claim's files may be written by everybody, as its driver decides that.

    ``claims_exist`` says whether claims that no spawner asks for have been made by an admin.
    """

    disk: Disk
    claims_exist: bool = True
    claims: set[tuple[str, str]] = field(default_factory=set)
    pods: dict[str, dict[str, Any]] = field(default_factory=dict)
    servers: dict[str, Server] = field(default_factory=dict)

    def install(self) -> None:
        """Let KubeSpawner speak to this cluster, and give up at once where it would wait."""
        spawner = kubespawner.spawner

        async def nothing(*_: Any, **__: Any) -> None:
            """Watch nothing: pods are looked up when they are asked for."""

        async def at_once(function: Any, message: str, *_: Any, **__: Any) -> Any:
            for _attempt in range(3):
                found = function()
                found = await found if hasattr(found, "__await__") else found
                if found:
                    return found
            raise TimeoutError(message)

        spawner.load_config = lambda **_: None
        spawner.shared_client = lambda _: self
        spawner.exponential_backoff = at_once
        spawner.KubeSpawner._start_watching_pods = nothing
        spawner.KubeSpawner._start_watching_events = nothing
        spawner.KubeSpawner.pod_reflector = property(lambda _: self)
        spawner.KubeSpawner.event_reflector = property(lambda _: None)

    async def create_namespaced_persistent_volume_claim(
        self, namespace: str, body: Any = None, **_: Any
    ) -> None:
        """Make a claim, or say why not."""
        manifest = plain(body)
        if refusal := claim_refusal(manifest):
            raise ApiException(status=422, reason=refusal)
        name = (namespace, manifest["metadata"]["name"])
        if name in self.claims:
            raise ApiException(status=409, reason="AlreadyExists")
        self.claims.add(name)

    async def read_namespaced_persistent_volume_claim(
        self, name: str, namespace: str, **_: Any
    ) -> bool:
        """Find a claim."""
        if (namespace, name) not in self.claims:
            raise ApiException(status=404, reason="NotFound")
        return True

    async def create_namespaced_pod(self, namespace: str, body: Any, **_: Any) -> None:
        """Make a pod; it stays pending where a claim is missing."""
        manifest = plain(body)
        if refusal := pod_refusal(manifest):
            raise ApiException(status=422, reason=refusal)
        key = f"{namespace}/{manifest['metadata']['name']}"
        if key in self.pods:
            raise ApiException(status=409, reason="AlreadyExists")
        waiting = self._missing_claims(namespace, manifest)
        manifest["metadata"]["uid"] = key
        manifest["status"] = {
            "phase": "Pending" if waiting else "Running",
            "podIP": None if waiting else "10.0.0.2",
            "containerStatuses": [{"name": "notebook", "ready": not waiting, "state": {}}],
        }
        self.pods[key] = manifest
        if not waiting:
            self.servers[key] = boot(_Manifest(manifest), self._view(namespace, key, manifest))

    async def delete_namespaced_pod(self, name: str, namespace: str, **_: Any) -> None:
        """Delete a pod with its layer."""
        key = f"{namespace}/{name}"
        if self.pods.pop(key, None) is None:
            raise ApiException(status=404, reason="NotFound")
        self.servers.pop(key, None)
        self.disk.remove(("layer", key))

    def _missing_claims(self, namespace: str, manifest: dict[str, Any]) -> list[Any]:
        volumes = manifest["spec"].get("volumes") or []
        asked = [v["persistentVolumeClaim"] for v in volumes if "persistentVolumeClaim" in v]
        missing = {(namespace, claim["claimName"]) for claim in asked} - self.claims
        if self.claims_exist:
            self.claims |= missing
        return [] if self.claims_exist else sorted(missing)

    def _view(self, namespace: str, key: str, manifest: dict[str, Any]) -> View:
        layer = ("layer", key)
        for folder, owner in {"": ROOT, **IMAGE_FOLDERS}.items():
            self.disk.make_folder((*layer, *parts(folder)), owner)
        layers = [Layer("/", layer, writable=True)]
        for number, mount in enumerate(pod_mounts(manifest)):
            place = _place(namespace, mount) or (*layer, "", str(number))
            self.disk.make_folder(place, ANYONE)
            layers.append(Layer(mount.target, place, mount.writable))
        return View(self.disk, tuple(layers))


def _place(namespace: str, mount: Mount) -> tuple[str, ...] | None:
    place = place_of(mount)
    return (place[0], namespace, *place[1:]) if place and place[0] == "claim" else place
