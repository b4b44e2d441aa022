"""What becomes of files: those of the start folder, of other mounts, and of the container itself."""

from __future__ import annotations

import pytest

from .hubs import HOME, KEPT, NAMED, REMOVED, USER, changes, docker, home, name, one

WORK = f"{HOME}/work"
UNKNOWN = {"image": "lab:1"}
SIMPLE = "c.JupyterHub.spawner_class = 'simple'\n"
STRANGE = "c.JupyterHub.spawner_class = 'ours.Spawner'\n"
ANYWHERE = "c.DockerSpawner.notebook_dir = read()\n"
READ_ONLY = {"bind": HOME, "mode": "ro"}
MEMORY = {"mounts": [{"type": "tmpfs", "source": "", "target": HOME}]}


def with_home(**volumes: str) -> str:
    """A hub with a home in a volume, and other volumes by their names."""
    return REMOVED + docker(volumes={USER: HOME, **volumes})


OWN = "/srv/{username}"
NEW = "new-{username}"


def mounted(volumes: dict[str, str], opened: str | None = None) -> str:
    """A hub with these volumes, and perhaps with a start folder."""
    return REMOVED + docker(volumes=volumes, **({"notebook_dir": opened} if opened else {}))


def fates(old: str, new: str, **more: str) -> list[tuple[str, str]]:
    """What becomes of files, and how grave that is."""
    kinds = ("files-left-behind", "servers")
    found = [change for change in changes(old, new, **more) if change.kind in kinds]
    told = [(name(change), change.severity.value) for change in found]
    return [fate for fate in told if fate[0] not in ("new-servers", "owner", "missing-folder")]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (STRANGE, STRANGE.replace("ours", "theirs"), []),
        (REMOVED, STRANGE, []),
        (SIMPLE, STRANGE, [("unknown", "info")]),
        (home(), STRANGE, [("unknown", "info")]),
        (STRANGE, home(), []),
    ],
)
def test_under_a_spawner_that_nobody_knows(
    old: str, new: str, found: list[tuple[str, str]]
) -> None:
    assert fates(old, new) == found


def test_people_whom_the_hub_refused_have_no_files() -> None:
    only_b = "c.Authenticator.username_pattern = 'b.*'\n"
    found = one(only_b + home(), only_b + home("other-{username}"), "gone", head=NAMED)
    assert found.users == ("bob",)


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ({"volumes": {USER: "/home"}}, []),
        (MEMORY, [("deleted", "warning")]),
        ({**UNKNOWN, "volumes": {USER: {"bind": "/data", "mode": "ro"}}}, [("deleted", "error")]),
        ({**UNKNOWN, "volumes": {USER: "/data"}}, [("deleted", "warning")]),
    ],
)
def test_what_a_removed_container_takes_with_it(
    settings: dict[str, object], found: list[tuple[str, str]]
) -> None:
    assert fates(KEPT + docker(**settings), REMOVED + docker(**settings)) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (home(target=READ_ONLY), home("other-{username}", target=READ_ONLY), []),
        (home(), home(target=READ_ONLY), [("read-only", "warning")]),
        (home(**UNKNOWN), home(image="lab:2"), []),
        (home(**UNKNOWN), home(**UNKNOWN, notebook_dir=HOME), []),
        (home(**UNKNOWN, notebook_dir=HOME), home(**UNKNOWN), []),
        (home(), home() + ANYWHERE, [("unknown", "info")]),
        (home() + ANYWHERE, home("other-{username}") + ANYWHERE, [("gone", "error")]),
        (home(), mounted({USER: WORK, NEW: HOME}, HOME), [("deeper", "warning")]),
        (home(), mounted({USER: "/old", NEW: HOME}), [("replaced", "error")]),
        (home(OWN), mounted({"/srv": "/srv", NEW: OWN}), [("gone", "error")]),
        (home(OWN), mounted({"/srv": "/srv"}, "/srv"), [("deeper", "warning")]),
    ],
)  # fmt: skip
def test_files_of_the_start_folder(old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert fates(old, new) == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (with_home(**{"data-{username}": "/data"}), home(), [("gone", "error")]),
        (with_home(**{"data-{username}": "/tmp/data"}), home(), [("gone", "info")]),
        (with_home(data="/data"), home(), [("gone", "warning")]),
        (with_home(data="/data"), with_home(other="/data"), [("gone", "warning")]),
        (with_home(data="/data"), home(read_only_volumes={"data": "/data"}), [("read-only", "warning")]),
        (with_home(data="/data"), with_home(data="/other"), []),
        (with_home(data=f"{HOME}/data"), with_home(data="/other"), [("away", "warning")]),
        (with_home(data=f"{HOME}/data"), with_home(data=f"{HOME}/other"), []),
        (home(read_only_volumes={"data": "/data"}), home(), []),
        (home() + "c.JupyterHub.internal_ssl = True\n", home(), []),
    ],
)  # fmt: skip
def test_files_of_other_mounts(old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert fates(old, new) == found


def test_a_mount_whose_target_is_not_known_may_be_anywhere() -> None:
    volumes = f"{{{USER!r}: {HOME!r}, 'data-{{username}}': os.environ['DATA']}}"
    old = f"import os\n{REMOVED}c.DockerSpawner.volumes = {volumes}\n"
    assert fates(old, home()) == [("unknown", "info")]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (with_home(), with_home(course=WORK), [("hidden", "warning")]),
        (with_home(data=WORK), with_home(course=WORK), [("gone", "warning")]),
        (with_home(), home(mounts=[{"type": "volume", "source": USER, "target": WORK}]), []),
        (home(target=READ_ONLY), REMOVED + docker(volumes={USER: READ_ONLY, "course": WORK}), []),
        (REMOVED, REMOVED + docker(volumes={"course": WORK}), []),
        (mounted({USER: HOME}, WORK), mounted({USER: HOME, "course": WORK}, WORK), [("gone", "error")]),
    ],
)  # fmt: skip
def test_a_mount_over_the_folder_of_every_home(
    old: str, new: str, found: list[tuple[str, str]]
) -> None:
    assert fates(old, new) == found
