"""Edits after which servers are refused, get in each other's way, or are not found."""

from __future__ import annotations

from typing import Any

import pytest

from .hubs import HOME, KEPT, REMOVED, USER, changes, docker, home, name, one, told

VOLUMES = docker(volumes={USER: HOME})
NAMED = "c.JupyterHub.allow_named_servers = True\n"
FORGOTTEN = "c.JupyterHub.db_url = 'sqlite:///other.sqlite'\n"
NFS = docker(extra_host_config={"volume_driver": "nfs"})
ONE_CONTAINER = ("servers", "one-container", "error")


@pytest.mark.parametrize(
    ("new", "users", "words"),
    [
        (
            home(name_template="nb {username}"),
            "all",
            "`nb alice` is not a valid name of a Docker container",
        ),
        (
            home(name_template="nb-{raw_username}"),
            ("a@b.org", "a@x.org", "ünï"),
            "characters than a-z and 0-9, `nb-a@b.org` is not",
        ),
        (
            home("nb-{raw_username}"),
            ("a@b.org", "a@x.org", "ünï"),
            "characters than a-z and 0-9, `nb-a@b.org` is not a valid name of a Docker volume",
        ),
        (
            home(notebook_dir="/home/{nobody}"),
            "all",
            "`notebook_dir` makes every server start fail with KeyError",
        ),
        (home("/srv/a:b"), "all", "`/srv/a:b` contains a colon"),
    ],
)
def test_what_servers_are_refused_for(new: str, users: Any, words: str) -> None:
    found = one(home(), new, "refused")
    assert found.users == users
    assert words in found.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home("./a/{username}"), home("./b/{username}")),
        (home(name_template="nb {username}"), home("./a/{username}")),
        (KEPT, KEPT + docker(volumes={"./a/{username}": HOME})),
        ("c.Authenticator.username_pattern = '[a-z]+$'\n" + home(), home("nb-{raw_username}")),
        (home(), "c.Authenticator.username_pattern = '[a-z]+$'\n" + home("nb-{raw_username}")),
    ],
    ids=["mount before", "name before", "kept", "refused people before", "refused people now"],
)
def test_nothing_is_refused_that_started_before(old: str, new: str) -> None:
    assert "refused" not in {name(change) for change in changes(old, new)}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (home(), home(name_template="nb-{username[0]}"), [ONE_CONTAINER]),
        (KEPT + VOLUMES, REMOVED + VOLUMES + docker(name_template="lab"), [ONE_CONTAINER]),
        (home(name_template="lab"), home(name_template="nb"), []),
        (home(), home() + "c.DockerSpawner.name_template = read()\n", []),
        (home(), "import os\n" + home() + "c.DockerSpawner.name_template = os.environ['NAME']\n", []),
    ],
)  # fmt: skip
def test_one_container_for_several(old: str, new: str, found: list[tuple[str, str, str]]) -> None:
    assert told(old, new) == found


def test_kept_containers_that_nobody_remembers_come_to_have_one_name() -> None:
    new = KEPT + VOLUMES + docker(name_template="lab")
    assert ONE_CONTAINER in told(KEPT + VOLUMES, FORGOTTEN + new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(name_template="{username}"), home(name_template="nb-{username}")),
        (
            home(name_template="{username}-{servername}"),
            home() + "c.DockerSpawner.name_template = read()\n",
        ),
        (
            KEPT + VOLUMES + docker(name_template="{username}-{servername}"),
            KEPT + VOLUMES + docker(name_template="{username}"),
        ),
    ],
    ids=["as before", "unknown", "kept"],
)
def test_the_servers_of_one_user_do_not_come_to_have_one_name(old: str, new: str) -> None:
    assert "one-container-each" not in {
        name(change) for change in changes(NAMED + old, NAMED + new)
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (KEPT + VOLUMES, KEPT + VOLUMES + NFS),
        (home(), home("other-{username}") + NFS),
        (home("/srv/{username}"), home("/srv/{username}") + NFS),
    ],
    ids=["kept", "other volumes", "folders"],
)
def test_another_driver_refuses_no_volume(old: str, new: str) -> None:
    assert "driver" not in {name(change) for change in changes(old, new)}


def test_another_driver_concerns_each_volume_itself() -> None:
    text = REMOVED + docker(volumes={USER: HOME, "data-{username}": "/data"})
    keys = [change.key for change in changes(text, text + NFS) if name(change) == "driver"]
    assert sorted(map(str, keys)) == [
        "('driver', 'data-alice')",
        "('driver', 'jupyterhub-user-alice')",
    ]


def on(device: str, options: str = "bind") -> str:
    """A volume that stands for a folder of the host."""
    driver = {"name": "local", "options": {"type": "none", "o": options, "device": device}}
    mount = {"type": "volume", "source": USER, "target": HOME, "driver_config": driver}
    return REMOVED + docker(mounts=[mount])


@pytest.mark.parametrize(
    ("old", "new", "words", "todo"),
    [
        (
            on("/srv/a"),
            on("/srv/b"),
            "in `/srv/b`. The files of the others stay in `/srv/a`.",
            "Copy `/srv/a` to `/srv/b`",
        ),
        (
            on("/srv/a"),
            home(),
            "in Docker's own folder. The files of the others stay in `/srv/a`.",
            "from `/srv/a`, which stays",
        ),
        (
            home(),
            on("/srv/b"),
            "in `/srv/b`. The files of the others stay in Docker's own folder.",
            "only when that is done",
        ),
    ],
)
def test_how_files_follow_a_volume_to_another_folder(
    old: str, new: str, words: str, todo: str
) -> None:
    found = one(old, new, "options")
    assert words in found.message
    assert todo in " ".join(found.todo)
    assert "``" not in " ".join(found.todo)


def test_options_that_do_not_move_files_are_nothing() -> None:
    assert changes(on("/srv/a"), on("/srv/a", "bind,rw")) == changes(home(), home()) == []


NETWORK = {"network_name": "aa", "use_internal_ip": True}


def test_a_network_that_is_not_known_is_in_no_command() -> None:
    new = docker(**NETWORK) + "c.DockerSpawner.network_name = read()\n"
    known = docker(**{**NETWORK, "network_name": "bb"})
    start = KEPT + VOLUMES + docker(**NETWORK)
    assert "connect bb NAME" in one(start, KEPT + VOLUMES + known, "kept").todo[0]
    assert not any("connect" in item for item in one(start, KEPT + VOLUMES + new, "kept").todo)


def test_only_another_network_needs_other_connections() -> None:
    old, new = (KEPT + VOLUMES + docker(port=port) for port in (8888, 9999))
    assert not any("connect" in item for item in one(old, new, "kept").todo)


def test_kept_containers_that_are_removed_now_are_found() -> None:
    other = docker(**{**NETWORK, "network_name": "bb"})
    assert told(KEPT + VOLUMES + docker(**NETWORK), REMOVED + VOLUMES + other) == []
