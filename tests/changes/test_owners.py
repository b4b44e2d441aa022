"""Edits of the user that servers run as."""

from __future__ import annotations

import pytest

from .hubs import HOME, KEPT, REMOVED, USER, changes, docker, home, name, one, told
from .test_claims import POD, pod

SYSTEM = "c.JupyterHub.spawner_class = 'docker-system-user'\n" + REMOVED
SIMPLE = "c.JupyterHub.spawner_class = 'simple'\n"
MEMORY = docker(mounts=[{"type": "tmpfs", "source": "", "target": HOME}])
UNKNOWN = "c.DockerSpawner.extra_create_kwargs = read()\n"
OWNER = ("servers", "owner", "warning")


def run_as(user: object) -> str:
    """The line that starts containers as a user."""
    return docker(extra_create_kwargs={"user": user})


@pytest.mark.parametrize("user", ["0", "root", "jovyan", "0:0", 1000])
def test_images_of_docker_stacks_become_their_own_user(user: object) -> None:
    assert told(home(), home() + run_as(user)) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (home() + run_as("1001"), home(), "run as the image's user (1000 with docker-stacks), but"),
        (home() + run_as("1001"), home() + run_as("1002:5"), "run as user 1002, but saved files belong to user 1001"),
        (SYSTEM, SYSTEM + run_as("1001"), "saved files belong to the account's own id"),
        (home("/srv/{username}/home"), home("/srv/{username}") + run_as("1001"), "run as user 1001"),
        (home("/srv/{username}"), home("/srv/{username}/home") + run_as("1001"), "run as user 1001"),
    ],
)  # fmt: skip
def test_who_runs_servers_and_who_owns_files_is_told(old: str, new: str, words: str) -> None:
    found = [change for change in changes(old, new) if change.key == "owner"]
    assert [words in change.message for change in found] == [True]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(), home() + UNKNOWN),
        (home() + UNKNOWN, home() + run_as("1001")),
        (SYSTEM + run_as("1001"), SYSTEM + run_as("1001:100")),
        (REMOVED + MEMORY, REMOVED + MEMORY + run_as("1001")),
        (KEPT + docker(volumes={USER: HOME}), KEPT + docker(volumes={USER: HOME}) + run_as("1001")),
    ],
    ids=["unknown", "unknown before", "the same", "nothing saved", "kept containers"],
)
def test_nobody_loses_the_right_to_write(old: str, new: str) -> None:
    assert OWNER not in told(old, new)


@pytest.mark.parametrize(
    "more",
    [
        docker(volumes={USER: "/data"}),
        "c.DockerSpawner.mounts = [read()]\n",
        "c.DockerSpawner.volumes = read()\n",
    ],
)
def test_where_another_image_opens_what_may_be_mounted_is_not_known(more: str) -> None:
    hub = REMOVED + docker(image="lab:1") + more
    assert OWNER not in told(hub, hub + run_as("1001"))


def test_processes_have_owners_of_their_own() -> None:
    old = home("/srv/{username}")
    found = [*changes(old, SIMPLE + old), *changes(SIMPLE + old, old)]
    assert "owner" not in {change.key for change in found}


def test_files_that_are_left_behind_are_nothing_to_the_new_user() -> None:
    keys = {key for _, key, _ in told(home(), home("other-{username}") + run_as("1001"))}
    assert keys == {"gone"}


def test_containers_that_are_removed_now_come_back_as_another_user() -> None:
    volumes = docker(volumes={USER: HOME})
    assert told(KEPT + volumes, REMOVED + volumes + run_as("1001")) == [OWNER]


def test_the_line_that_says_who_runs_servers_is_shown() -> None:
    found = one(SYSTEM, SYSTEM + run_as("1001"), "owner")
    assert found.before is not None
    assert found.after is not None
    shown = [
        place.source.text.splitlines()[place.start.line - 1]
        for place in (found.before, found.after)
    ]
    assert ["docker-system-user" in shown[0], "extra_create_kwargs" in shown[1]] == [True, True]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "uid = read()", []),
        ("", "uid = 1000", []),
        ("", "uid = 0", []),
        ("uid = 1001", "uid = 1002", ["owner"]),
    ],
)
def test_the_user_of_pods(old: str, new: str, found: list[str]) -> None:
    before, after = (f"c.KubeSpawner.{line}\n" if line else "" for line in (old, new))
    said = changes(pod() + before, pod() + after, head=POD)
    assert [name(change) for change in said] == found
