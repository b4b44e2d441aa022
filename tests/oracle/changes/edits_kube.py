"""Edits of KubeSpawner's claims, mounts and pods."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from .edit import edit

if TYPE_CHECKING:
    import random

    from .sketch import Sketch

KUBE = ("kube",)


def _mount(sketch: Sketch) -> dict[str, Any]:
    found: dict[str, Any] = ast.literal_eval(sketch.get("volume_mounts") or "[{}]")[0]
    return found


def _claim(sketch: Sketch) -> str:
    return str(
        ast.literal_eval(sketch.get("volumes") or "")[0]["persistentVolumeClaim"]["claimName"]
    )


def _set_claim(sketch: Sketch, name: str) -> None:
    sketch.set("volumes", [{"name": "home", "persistentVolumeClaim": {"claimName": name}}])


@edit(KUBE)
def claim_template(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("pvc_name_template") is None:
        return False
    sketch.set("pvc_name_template", "home-{username}")
    return None


@edit(KUBE)
def claim_template_and_text(sketch: Sketch, source: random.Random) -> bool | None:
    if _claim(sketch) != "claim-{username}":
        return False
    sketch.set("pvc_name_template", "home-{username}")
    _set_claim(sketch, "home-{username}")
    return None


@edit(KUBE)
def claim_text(sketch: Sketch, source: random.Random) -> bool | None:
    if _claim(sketch) != "claim-{username}":
        return False
    _set_claim(sketch, "{pvc_name}")
    return None


@edit(KUBE)
def slug_scheme(sketch: Sketch, source: random.Random) -> None:
    sketch.set("slug_scheme", "escape")


@edit(KUBE)
def forgetful(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("pvc_name_template") is None:
        return False
    sketch.set("remember_pvc_name", False)
    sketch.set("pvc_name_template", "home-{username}")
    return None


@edit(KUBE)
def namespace(sketch: Sketch, source: random.Random) -> None:
    sketch.set("namespace", "otherplace")


@edit(KUBE)
def sub_path(sketch: Sketch, source: random.Random) -> bool | None:
    mount = _mount(sketch)
    if "subPath" not in mount:
        return False
    sketch.set("volume_mounts", [{**mount, "subPath": "users/{username}"}])
    return None


@edit(KUBE)
def sub_path_gone(sketch: Sketch, source: random.Random) -> bool | None:
    mount = _mount(sketch)
    if mount.pop("subPath", None) is None:
        return False
    sketch.set("volume_mounts", [mount])
    return None


@edit(KUBE)
def pod_mount_path(sketch: Sketch, source: random.Random) -> None:
    sketch.set("volume_mounts", [{**_mount(sketch), "mountPath": "/home/jovyan/files"}])


@edit(KUBE)
def pod_read_only(sketch: Sketch, source: random.Random) -> None:
    sketch.set("volume_mounts", [{**_mount(sketch), "readOnly": True}])


@edit(KUBE)
def storage_class(sketch: Sketch, source: random.Random) -> None:
    sketch.set("storage_class", "fast")


@edit(KUBE)
def storage_capacity(sketch: Sketch, source: random.Random) -> None:
    sketch.set("storage_capacity", source.choice(("1024Mi", "2Gi")))


@edit(KUBE)
def pod_name(sketch: Sketch, source: random.Random) -> None:
    sketch.set("pod_name_template", "lab-{username}--{servername}")
