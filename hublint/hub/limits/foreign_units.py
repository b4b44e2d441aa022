"""Amounts in the notation of Kubernetes or systemd, where JupyterHub expects its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.limits.configured import CPU
from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.hub.components import HubComponents

_KUBERNETES = {
    "mem": pattern(r"\d+(?:\.\d+)?(?:[KMGTPE]i|[kPE])"),
    "cpu": pattern(r"\d+(?:\.\d+)?m"),
}
_SYSTEMD = {"mem": pattern(r"\d+(?:\.\d+)?%|infinity"), "cpu": pattern(r"\d+(?:\.\d+)?%")}


def foreign_system(hub: HubComponents, name: str, text: str | bytes) -> str | None:
    """The system in whose notation a rejected string is written, if the active spawner starts servers on it."""
    if isinstance(text, bytes):
        return None
    for spawner, system, forms in (
        ("KubeSpawner", "Kubernetes", _KUBERNETES),
        ("SystemdSpawner", "systemd", _SYSTEMD),
    ):
        if hub.spawner.is_a(spawner) and forms["cpu" if name in CPU else "mem"].fullmatch(
            text.strip()
        ):
            return system
    return None
