"""What the real spawners would send to Docker: `create_object` with the requests caught before they leave."""

from __future__ import annotations

import asyncio

import docker
import dockerspawner
from dockerspawner import SwarmSpawner

from .asking import real_spawner


def sent(text, cls=dockerspawner.DockerSpawner, user="alice", server=""):
    """The mounts of the request: source, target, mode, kind."""
    spawner = real_spawner(text, cls, user, server)
    caught = {}

    async def request(method, **arguments):
        caught.update(arguments)
        return [1] if method == "tasks" else {"Id": "x", "ID": "x"}

    async def command():
        return ["jupyterhub-singleuser"]

    client = docker.APIClient(version="1.43")
    patches = {"docker": request, "get_command": command, "get_env": dict}
    kind = type("Caught", (cls,), {"client": client, "user_id": 1000, "group_id": 1000})
    spawner.__class__ = kind
    for name, function in patches.items():
        object.__setattr__(spawner, name, function)
    try:
        asyncio.run(created(spawner))
    finally:
        client.close()
    if issubclass(cls, SwarmSpawner):
        return _mounts(caught["task_template"]["ContainerSpec"].get("Mounts"))
    host = caught["host_config"]
    return [_bind(bind) for bind in host.get("Binds") or ()] + _mounts(host.get("Mounts"))


async def created(spawner):
    """Create the object, within a loop from the start."""
    return await spawner.create_object()


def _bind(text):
    source, target, *mode = text.split(":")
    kind = "bind" if source.startswith("/") else "volume"
    return source, target, mode[0] if mode else "rw", kind


def _mounts(items):
    lower = [{key.lower(): value for key, value in item.items()} for item in items or ()]
    return [
        (m["source"], m["target"], "ro" if m.get("readonly") else "rw", m["type"]) for m in lower
    ]


def modelled(hub, user="alice", server=""):
    """The same, from the model."""
    values = hub.namespace.values(user, server)
    found = []
    for mount in hub.mounts.items:
        if mount.kind in ("anonymous", "tmpfs") and mount.origin.startswith("extra_"):
            continue
        names = {"username": user} if mount.origin == "homedir" else values
        source = mount.source.render(names) if mount.source else ""
        found.append((source, mount.target.render(names), mount.mode, mount.kind))
    return found
