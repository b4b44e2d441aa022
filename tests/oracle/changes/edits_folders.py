"""Edits of where things lie in the container: targets and the start folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .bases import HOME, WORK
from .edit import ALL, CONTAINERS, DOCKER, edit
from .sketch import Mounted

if TYPE_CHECKING:
    import random

    from .sketch import Sketch


@edit(DOCKER)
def target_down(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts or sketch.home.target != HOME:
        return False
    sketch.home.target = WORK
    return None


@edit(DOCKER)
def target_up(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    sketch.home.target = sketch.home.target.rpartition("/")[0]
    return None


@edit(DOCKER)
def target_elsewhere(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    sketch.home.target = source.choice(("/data/home", "/home/jovyan/data", "/mnt"))
    return None


@edit(DOCKER)
def target_and_start_folder(sketch: Sketch, source: random.Random) -> bool | None:
    if not sketch.mounts:
        return False
    sketch.home.target = "/home/jovyan/data"
    sketch.set("notebook_dir", "/home/jovyan/data")
    return None


@edit(ALL)
def start_folder(sketch: Sketch, source: random.Random) -> bool | None:
    folders = [
        None,
        "~",
        HOME,
        WORK,
        "/home/jovyan/notebooks",
        "/home/jovyan/{username}",
        "/data",
        "/",
    ]
    if sketch.kind == "process":
        folders = [None, "~", "~/notebooks", "/srv"]
    folder = source.choice(folders)
    if folder is None:
        sketch.drop("notebook_dir")
    else:
        sketch.set("notebook_dir", folder)
    return None


@edit(DOCKER)
def start_folder_by_argument(sketch: Sketch, source: random.Random) -> None:
    sketch.set("args", [f"--ServerApp.root_dir={source.choice((WORK, '/opt', HOME))}"])


@edit(DOCKER)
def start_folder_by_variable(sketch: Sketch, source: random.Random) -> None:
    sketch.set("environment", {"JUPYTERHUB_ROOT_DIR": source.choice((WORK, "/opt"))})


@edit(DOCKER)
def working_folder(sketch: Sketch, source: random.Random) -> None:
    sketch.set("extra_create_kwargs", {"working_dir": source.choice((WORK, "/opt"))})


@edit(DOCKER)
def volume_below(sketch: Sketch, source: random.Random) -> None:
    name = source.choice(("course", "work-{username}"))
    target = source.choice(("/home/jovyan/course", WORK))
    sketch.mounts.append(Mounted(name, target))


@edit(DOCKER)
def sources_exchanged(sketch: Sketch, source: random.Random) -> bool | None:
    if len(sketch.mounts) < 2:
        return False
    one, other = sketch.mounts[:2]
    one.source, other.source = other.source, one.source
    return None


@edit(DOCKER)
def mount_added(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.mounts:
        return False
    sketch.mounts.append(Mounted("jupyterhub-user-{username}", source.choice((HOME, WORK))))
    return None


@edit(DOCKER)
def mount_added_with_removal(sketch: Sketch, source: random.Random) -> bool | None:
    sketch.set("remove", True)
    return mount_added(sketch, source)


@edit(CONTAINERS)
def image_home(sketch: Sketch, source: random.Random) -> bool | None:
    if sketch.kind != "system":
        return False
    sketch.set("image_homedir_format_string", "/people/of/{username}")
    return None
