"""Edits that change nothing for anybody: comments, order, and the same value written otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .edit import ALL, CONTAINERS, DOCKER, edit

if TYPE_CHECKING:
    import random

    from .sketch import Sketch


@edit(ALL, harmless=True)
def comment(sketch: Sketch, source: random.Random) -> None:
    sketch.head.append("# The hub of the institute.")


@edit(ALL, harmless=True)
def respelled(sketch: Sketch, source: random.Random) -> None:
    sketch.spelling = source.getrandbits(16)


@edit(ALL, harmless=True)
def reordered(sketch: Sketch, source: random.Random) -> None:
    settings = list(sketch.settings.items())
    source.shuffle(settings)
    sketch.settings = dict(settings)


@edit(DOCKER, harmless=True)
def entries_reordered(sketch: Sketch, source: random.Random) -> bool | None:
    if len(sketch.mounts) < 2:
        return False
    sketch.mounts.reverse()
    return None


@edit(DOCKER, harmless=True)
def safe_name(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or "{username}" not in sketch.home.source:
        return False
    sketch.home.source = sketch.home.source.replace("{username}", "{safe_username}")
    return None


@edit(DOCKER, harmless=True)
def path_respelled(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    if sketch.home.is_path:
        sketch.home.source = "/" + sketch.home.source.replace("/", "//") + "/"
    sketch.home.target = sketch.home.target.replace("/jovyan", "//jovyan") + "/"
    return None


@edit(DOCKER, harmless=True)
def mode_written(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or sketch.home.mode or sketch.home.form != "volumes":
        return False
    sketch.home.mode = source.choice(("rw", "z", "rw,z", "Z"))
    return None


@edit(DOCKER, harmless=True)
def volumes_as_mounts(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or sketch.home.mode or sketch.home.form != "volumes":
        return False
    if "{username}" not in sketch.home.source or sketch.get("format_volume_name"):
        return False
    sketch.home.form = "mounts"
    return None


@edit(DOCKER, harmless=True)
def driver_written(sketch: Sketch, source: random.Random) -> bool | None:
    """The driver that is the default anyway."""
    if volumes_as_mounts(sketch, source) is False or sketch.home.is_path:
        return False
    sketch.home.driver = ("local", {})
    return None


@edit(CONTAINERS, harmless=True)
def section_of_base(sketch: Sketch, source: random.Random) -> bool | None:
    """A setting moved to the section of a base class of the spawner."""
    names = [f"c.{sketch.section}.{name}" for name in ("notebook_dir", "mem_limit", "default_url")]
    present = [name for name in names if name in sketch.settings]
    if not present:
        return False
    moved = source.choice(present)
    code = sketch.settings.pop(moved)
    sketch.settings[moved.replace(sketch.section, "Spawner")] = code
    return None


@edit(CONTAINERS, harmless=True)
def class_path(sketch: Sketch, source: random.Random) -> bool | None:
    names = {
        "docker": ("'docker'", "'dockerspawner.DockerSpawner'"),
        "system": ("'docker-system-user'", "'dockerspawner.SystemUserSpawner'"),
    }[sketch.kind]
    current = sketch.get("JupyterHub.spawner_class")
    if current not in names:
        return False
    sketch.code("JupyterHub.spawner_class", names[1 - names.index(current)])
    return None


@edit(DOCKER, harmless=True)
def empty_subclass(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("JupyterHub.spawner_class") not in ("'docker'", "'dockerspawner.DockerSpawner'"):
        return False
    sketch.head += [
        "import dockerspawner",
        "class OurSpawner(dockerspawner.DockerSpawner):",
        "    pass",
    ]
    sketch.code("JupyterHub.spawner_class", "OurSpawner")
    return None


@edit(DOCKER, harmless=True)
def start_folder_respelled(sketch: Sketch, source: random.Random) -> bool | None:
    folder = sketch.get("notebook_dir")
    if folder is None or folder[1] != "/" or folder == "'/'":
        return False
    sketch.code(
        "notebook_dir", repr(folder.strip("'\"").rstrip("/").replace("/jovyan", "//jovyan") + "/")
    )
    return None


@edit(DOCKER, harmless=True)
def naming_strategy(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.get("format_volume_name") is not None:
        return False
    sketch.head.append("from dockerspawner.volumenamingstrategy import default_format_volume_name")
    sketch.code("format_volume_name", "default_format_volume_name")
    return None


@edit(ALL, harmless=True)
def names_reordered(sketch: Sketch, source: random.Random) -> bool | None:
    users = sketch.get("Authenticator.allowed_users")
    if users is None or users == "set()":
        return False
    sketch.code("Authenticator.allowed_users", "{" + ", ".join(users[1:-1].split(", ")[::-1]) + "}")
    return None


@edit(DOCKER, harmless=True)
def volumes_by_update(sketch: Sketch, source: random.Random) -> bool | None:
    """A dict that is built in two steps."""
    if (
        not all(mount.form == "volumes" and not mount.mode for mount in sketch.mounts)
        or not sketch.mounts
    ):
        return False
    entries = {mount.source: mount.target for mount in sketch.mounts}
    sketch.mounts.clear()
    name = f"c.{sketch.section}.volumes"
    ways = ([f"{name} = dict(volumes)"], [f"{name} = {{}}", f"{name}.update(volumes)"])
    sketch.tail += [f"volumes = {entries!r}", *source.choice(ways)]
    return None


@edit(DOCKER, harmless=True)
def always_true_branch(sketch: Sketch, source: random.Random) -> bool | None:
    """A mount in a branch that is always taken."""
    if (
        not sketch.mounts
        or sketch.home.mode
        or sketch.home.form != "volumes"
        or len(sketch.mounts) > 1
    ):
        return False
    mount = sketch.mounts.pop()
    sketch.tail.append(
        f"if True:\n    c.{sketch.section}.volumes = {{{mount.source!r}: {mount.target!r}}}"
    )
    return None


@edit(ALL, harmless=True)
def limits_raised(sketch: Sketch, source: random.Random) -> None:
    sketch.set("JupyterHub.concurrent_spawn_limit", 1000)


@edit(ALL, harmless=True)
def back_again(sketch: Sketch, source: random.Random) -> None:
    """Two edits that cancel each other."""
    sketch.set("Spawner.default_url", "/lab")
    sketch.drop("Spawner.default_url")
