"""Where users start, against what is mounted: every start folder with every target and kind of mount."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING, Any, Final

from .drafting import HEADER

if TYPE_CHECKING:
    from .examples import Example

_CLAIM: Final[dict[str, Any]] = {"persistentVolumeClaim": {"claimName": "claim-{username}"}}
_HOMES: Final[dict[str, Any]] = {"persistentVolumeClaim": {"claimName": "homes"}}
_DOCKER: Final = (
    "volumes = {{'home-{{username}}': {0!r}}}",
    "volumes = {{'/srv/homes/{{username}}': {0!r}}}",
    "volumes = {{'homes': {0!r}}}",
    "volumes = {{'/srv/homes/{{username}}': {{'bind': {0!r}, 'mode': 'ro'}}}}",
    "read_only_volumes = {{'home-{{username}}': {0!r}}}",
    "mounts = [{{'type': 'tmpfs', 'source': '', 'target': {0!r}}}]",
    "volumes = {{'home-{{username}}': {0!r}, '/srv/data': {{'bind': '/srv/data', 'mode': 'ro'}}}}",
)
_PODS: Final[tuple[tuple[dict[str, Any], dict[str, Any]], ...]] = (
    (_CLAIM, {}),
    (_HOMES, {}),
    (_HOMES, {"subPath": "users/{username}"}),
    (_CLAIM, {"readOnly": True}),
    ({"emptyDir": {}}, {}),
)
_TARGETS: Final = (
    "/home/jovyan", "/home/jovyan/work", "/home/jovyan/", "/home/{username}", "/home", "/data",
    "/data/{username}",
)  # fmt: skip
_FOLDERS: Final = (
    "", "/home/jovyan", "/home/jovyan/work", "/home/jovyan/work/", "/home/jovyan/work/course",
    "/data/../home/jovyan/work", "/data", "/data/{username}", "/home/{username}", "/home", "/", "work",
    "data", ".", "./", "~", "~/work",
)  # fmt: skip
_STARTS: Final = (
    None,
    *(f"notebook_dir = {folder!r}" for folder in _FOLDERS),
    *(f"args = ['--notebook-dir={folder}']" for folder in ("/data", "/home/jovyan", "work")),
)
_IMAGES: Final = (None, "image = 'quay.io/jupyter/scipy-notebook:2025-03-17'")
_KEEPS: Final = ("remove = True", "remove = False")


def configs(number: int, seed: int) -> list[Example]:
    """As many of all combinations, the same every time for a ``seed``."""
    return [("\n".join(lines) + "\n", {}) for lines in random.Random(seed).sample(_all(), number)]


def _all() -> list[list[str]]:
    docker = [
        _lines(f"dockerspawner.{name}", mount.format(target), start, image, keeps)
        for name in ("DockerSpawner", "SystemUserSpawner", "SwarmSpawner")
        for mount, target, start, image, keeps in itertools.product(
            _DOCKER, _TARGETS, _STARTS, _IMAGES, _KEEPS
        )
    ]
    pods = itertools.product(_PODS, _TARGETS, _STARTS, _IMAGES)
    return docker + [
        _lines("kubespawner.KubeSpawner", *_pod(*mount, target), start, image)
        for mount, target, start, image in pods
    ]


def _pod(volume: dict[str, Any], options: dict[str, Any], target: str) -> tuple[str, str]:
    """A pod's volume and where it is mounted."""
    named, mount = {"name": "home", **volume}, {"name": "home", "mountPath": target, **options}
    return f"volumes = [{named!r}]", f"volume_mounts = [{mount!r}]"


def _lines(spawner: str, *settings: str | None) -> list[str]:
    section = spawner.rpartition(".")[2]
    return [
        *HEADER,
        f"c.JupyterHub.spawner_class = {spawner!r}",
        "c.JupyterHub.authenticator_class = 'dummy'",
        "c.Authenticator.allowed_users = {'alice', 'bob', 'a-b'}",
        *(f"c.{section}.{setting}" for setting in settings if setting is not None),
    ]
