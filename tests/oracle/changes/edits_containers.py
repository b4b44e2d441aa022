"""Edits of containers: names, removal, networks, users, spawners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .bases import HOME, SECTIONS
from .edit import ALL, CONTAINERS, DOCKER, edit
from .sketch import Mounted

if TYPE_CHECKING:
    import random

    from .sketch import Sketch

_OTHER: Final = {
    "docker": "dockerspawner.DockerSpawner",
    "system": "dockerspawner.SystemUserSpawner",
}


@edit(CONTAINERS)
def removal_on(sketch: Sketch, source: random.Random) -> None:
    sketch.set("remove", True)


@edit(CONTAINERS)
def removal_off(sketch: Sketch, source: random.Random) -> None:
    if source.random() < 0.5:
        sketch.drop("remove")
    else:
        sketch.set("remove", False)


@edit(CONTAINERS)
def container_name(sketch: Sketch, source: random.Random) -> None:
    sketch.set(
        "name_template",
        source.choice(("lab-{username}--{servername}", "nb-{raw_username}-{servername}")),
    )


@edit(CONTAINERS)
def container_prefix(sketch: Sketch, source: random.Random) -> None:
    sketch.set("prefix", "ourlab")


@edit(CONTAINERS)
def one_name_for_all(sketch: Sketch, source: random.Random) -> None:
    sketch.set("name_template", "notebook")


@edit(CONTAINERS)
def server_out_of_name(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.servers[-1] == "":
        return False
    sketch.set("name_template", "{prefix}-{username}")
    return None


@edit(CONTAINERS)
def environment(sketch: Sketch, source: random.Random) -> None:
    sketch.set("environment", {"MARK": "1"})


@edit(CONTAINERS)
def memory_limit(sketch: Sketch, source: random.Random) -> None:
    sketch.set("mem_limit", source.choice(("1G", "512M", "3M", "8G")))


@edit(CONTAINERS)
def network(sketch: Sketch, source: random.Random) -> None:
    sketch.set("network_name", "othernet")
    sketch.set("use_internal_ip", True)


@edit(CONTAINERS)
def internal_address(sketch: Sketch, source: random.Random) -> None:
    sketch.set("use_internal_ip", sketch.get("use_internal_ip") != "True")


@edit(CONTAINERS)
def server_port(sketch: Sketch, source: random.Random) -> None:
    sketch.set("port", 8899)


@edit(CONTAINERS)
def hub_address(sketch: Sketch, source: random.Random) -> None:
    sketch.set("JupyterHub.hub_connect_ip", "hub.example.org")


@edit(DOCKER)
def container_user(sketch: Sketch, source: random.Random) -> None:
    sketch.set("extra_create_kwargs", {"user": source.choice(("1001", "root", "1000", "1000:100"))})


@edit(CONTAINERS)
def other_docker_spawner(sketch: Sketch, source: random.Random) -> None:
    """DockerSpawner to SystemUserSpawner and back; the settings' section follows, or does not."""
    other = "system" if sketch.kind == "docker" else "docker"
    sketch.set("JupyterHub.spawner_class", _OTHER[other])
    if other == "docker" and not sketch.mounts:
        sketch.mounts.append(Mounted(source.choice(("/home/{username}", "home-{username}")), HOME))
    if source.random() < 0.7:
        _rename_section(sketch, SECTIONS[other])


@edit(("docker",))
def to_swarm(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("extra_create_kwargs") or not all(m.form == "volumes" for m in sketch.mounts):
        return False
    sketch.set("JupyterHub.spawner_class", "dockerspawner.SwarmSpawner")
    sketch.set("SwarmSpawner.network_name", "hubnet")
    return None


@edit(("docker", "system", "kube"))
def to_processes(sketch: Sketch, source: random.Random) -> None:
    sketch.set("JupyterHub.spawner_class", "simple")


@edit(ALL)
def volumes_by_hook(sketch: Sketch, source: random.Random) -> bool | None:
    """What a hook sets can't be known from the text."""
    if sketch.kind not in ("docker", "swarm") or not sketch.mounts:
        return False
    sketch.tail.append(
        "def volumes_of(spawner):\n"
        f"    spawner.volumes = {{'by-hook-' + spawner.user.name: {sketch.home.target!r}}}\n"
        "c.Spawner.pre_spawn_hook = volumes_of"
    )
    return None


@edit(DOCKER)
def default_of_subclass(sketch: Sketch, source: random.Random) -> bool | None:
    """A class of the file's own with another default, where the setting isn't given."""
    if "notebook_dir" in sketch.text() or not sketch.mounts:
        return False
    sketch.head += [
        "from dockerspawner import DockerSpawner",
        "class OurSpawner(DockerSpawner):",
        "    notebook_dir = '/home/jovyan/notebooks'",
    ]
    sketch.code("JupyterHub.spawner_class", "OurSpawner")
    return None


def _rename_section(sketch: Sketch, section: str) -> None:
    """Rename the section of all settings of the spawner."""
    old, sketch.section = f"c.{sketch.section}.", section
    sketch.settings = {
        name.replace(old, f"c.{section}."): code for name, code in sketch.settings.items()
    }
