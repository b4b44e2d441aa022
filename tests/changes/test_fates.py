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


def process(template: str) -> str:
    """Processes with homes as a template says."""
    return f"{SIMPLE}c.SimpleLocalProcessSpawner.home_dir_template = {template}\n"


LOCAL = "c.JupyterHub.spawner_class = 'localprocess'\n"
RUNNING = ("running", "error")


@pytest.mark.parametrize(
    ("process", "container", "found"),
    [
        (process("'/srv/{username}'"), home(OWN), ("unknown", "info")),
        (process("'/srv/{username}'"), home("/data/{username}"), ("gone", "error")),
        (process("read()"), home(OWN), ("unknown", "info")),
        (process("read()"), home(), ("gone", "error")),
        (LOCAL, home("/home/{raw_username}"), ("unknown", "info")),
        (LOCAL, home("/srv/x-{username}"), ("gone", "error")),
        (LOCAL, home(), ("gone", "error")),
    ],
)
def test_homes_on_the_hubs_machine_may_be_folders_of_the_host(
    process: str, container: str, found: tuple[str, str]
) -> None:
    for old, new in ((process, container), (container, process)):
        keys = fates(old, new)
        assert found in keys
        assert RUNNING in keys


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (process("read()"), process("read()"), []),
        (process("read()"), process("find()"), [("unknown", "info")]),
        (process("'/srv/{username}'"), process("'/srv/x/../{username}/'"), []),
        (process("'/srv/{username}'"), process("'/data/{username}'"), [("gone", "error")]),
        (LOCAL, LOCAL + "c.Spawner.notebook_dir = '~/n'\n", [("above", "error")]),
    ],
)
def test_homes_of_processes(old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert fates(old, new) == found


def variable(source: str) -> str:
    """A home in a place that an environment variable names in part."""
    return f"import os\n{REMOVED}c.DockerSpawner.volumes = {{{source}: {HOME!r}}}\n"


NAME = "os.environ['A'] + '-{username}'"
FOLDER = "'/srv/' + os.environ['A'] + '/{username}'"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (variable(NAME), home("x-{username}"), ("unknown", "info")),
        (home("x-{username}"), variable(NAME), ("unknown", "info")),
        (variable(NAME), home("x_{username}"), ("gone", "error")),
        (variable(NAME), variable(NAME.replace("-", "_")), ("gone", "error")),
        (variable(FOLDER), home("/srv/homes/{username}"), ("unknown", "info")),
        (variable(FOLDER), home("/data/homes/{username}"), ("gone", "error")),
        (variable("os.environ['A']"), home(OWN), ("unknown", "info")),
        (variable("'v-' + os.environ['A']"), home(OWN), ("gone", "error")),
    ],
)
def test_places_that_may_be_the_same_for_all_that_is_known(
    old: str, new: str, found: tuple[str, str]
) -> None:
    assert fates(old, new) == [found]


def standing_for(device: str) -> str:
    driver = {"name": "local", "options": {"type": "none", "o": "bind", "device": device}}
    mount = {"type": "volume", "source": USER, "target": HOME, "driver_config": driver}
    return REMOVED + docker(mounts=[mount])


@pytest.mark.parametrize(
    ("device", "folder", "found"),
    [("/srv/a", "/srv/a", []), ("/srv/a", "/srv/b", [("gone", "error")]), ("/", "/", [("gone", "error")])],
)  # fmt: skip
def test_a_volume_that_stands_for_a_folder(
    device: str, folder: str, found: list[tuple[str, str]]
) -> None:
    for old, new in ((standing_for(device), home(folder)), (home(folder), standing_for(device))):
        assert fates(old, new) == found


def test_named_servers_are_looked_at_where_others_keep_their_files() -> None:
    named = "c.JupyterHub.allow_named_servers = True\n"
    old, new = (home(f"a-{{username}}{end}") for end in ("", "-{servername}"))
    assert fates(named + old, named + old) == []
    found = one(named + old, named + new, "gone")
    assert "On named servers" not in found.message
