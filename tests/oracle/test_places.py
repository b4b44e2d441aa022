"""Start folders and the places that hold them."""

from __future__ import annotations

import pytest

from .places import Home, home_of, overlap, place_of, start_folder
from .verdict import Mount, Request


def request(*mounts: Mount, folder: str = "/home/jovyan", cmd: tuple[str, ...] = ()) -> Request:
    body = {"Env": [f"JUPYTERHUB_ROOT_DIR={folder}"], "Cmd": list(cmd)}
    return Request("container", "jupyter-alice", body, mounts)


OUTER = Mount("bind", "/srv/alice", "/home/jovyan", writable=True)
INNER = Mount("volume", "work", "/home/jovyan/work", writable=False)


@pytest.mark.parametrize(
    ("body", "folder"),
    [
        ({}, "/home/jovyan"),
        ({"WorkingDir": "/home/alice"}, "/home/alice"),
        ({"Env": ["JUPYTERHUB_ROOT_DIR=/data/"]}, "/data"),
        ({"Env": ["JUPYTERHUB_ROOT_DIR=work"], "WorkingDir": "/srv"}, "/srv/work"),
        ({"Env": ["JUPYTERHUB_ROOT_DIR=~/work"]}, "/home/jovyan/work"),
        ({"Env": ["JUPYTERHUB_ROOT_DIR=~", "HOME=/home/alice"]}, "/home/alice"),
        (
            {"Env": ["JUPYTERHUB_ROOT_DIR=/a"], "Cmd": ["singleuser", "--notebook-dir=/b"]},
            "/b",
        ),
    ],
)
def test_the_start_folder(body: dict[str, list[str] | str], folder: str) -> None:
    assert start_folder(Request("container", "jupyter-alice", body, ())) == folder


def test_the_deepest_mount_holds_the_folder() -> None:
    place = ("host", "var", "lib", "docker", "volumes", "work", "_data", "course")
    home = home_of(request(OUTER, INNER, folder="/home/jovyan/work/course"))
    assert home == Home("/home/jovyan/work/course", "readonly", place, ())


def test_only_writable_mounts_below_the_folder_keep_files() -> None:
    extra = Mount("volume", "extra", "/home/jovyan/extra", writable=True)
    assert home_of(request(INNER, extra)).persistent_below == ("/home/jovyan/extra",)


@pytest.mark.parametrize(
    ("mount", "place"),
    [
        (Mount("bind", "/srv/hub/..", "/x", writable=True), ("host", "srv")),
        (Mount("volume", None, "/x", writable=True), None),
        (Mount("tmpfs", None, "/x", writable=True), None),
        (Mount("claim", "c", "/x", writable=True, subpath="a/b"), ("claim", "c", "a", "b")),
    ],
)
def test_places_of_mounts(mount: Mount, place: tuple[str, ...] | None) -> None:
    assert place_of(mount) == place


def test_a_volume_lies_in_a_bind_of_the_engines_folder() -> None:
    volume = place_of(Mount("volume", "homes", "/x", writable=True))
    engine = place_of(Mount("bind", "/var/lib/docker", "/x", writable=True))
    other = place_of(Mount("bind", "/var/lib/dock", "/x", writable=True))
    assert (overlap(volume or (), engine or ()), overlap(volume or (), other or ())) == (
        True,
        False,
    )
