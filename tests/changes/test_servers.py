"""Edits of what servers get, of their limits, and of the address at which they find the hub."""

from __future__ import annotations

from typing import Any

import pytest

from .hubs import HOME, KEPT, REMOVED, USER, changes, docker, home, name, one, told

HUB = "c.JupyterHub."
SIMPLE = f"{HUB}spawner_class = 'simple'\n"
STRANGE = f"{HUB}spawner_class = 'ours.Spawner'\n"
DOCKER = f"from dockerspawner import DockerSpawner\n{HUB}spawner_class = DockerSpawner\n"
OURS = (
    "from dockerspawner import DockerSpawner\nclass Ours(DockerSpawner):\n    mem_limit = '1G'\n"
    f"{HUB}spawner_class = Ours\n"
)
VOLUMES = docker(volumes={USER: HOME})
FORGOTTEN = f"{HUB}db_url = 'sqlite:///x'\n" + docker(prefix="lab", cmd=["b"])
"""Another name of containers, and a database that doesn't know the old one."""

MOVED = ("servers", "hub-address", "warning")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("hub_ip = '10.0.0.1'", "hub_ip = '10.0.0.2'", [MOVED]),
        ("hub_port = 8081", "hub_port = 9000", [MOVED]),
        ("hub_ip = ''", "hub_ip = ''\nc.JupyterHub.hub_connect_ip = 'hub'", []),
        ("hub_ip = '10.0.0.1'", "hub_ip = ''\nc.JupyterHub.hub_connect_ip = 'hub'", []),
        ("hub_ip = '10.0.0.1'", "hub_bind_url = 'http://10.0.0.1:8081'", []),
        ("hub_ip = '10.0.0.1'", "hub_bind_url = 'http://10.0.0.1:9000'", [MOVED]),
        ("hub_port = 8081", "hub_port = read()", []),
        ("hub_port = read()", "hub_port = 8081", []),
    ],
)
def test_servers_that_run_ask_the_hub_at_its_old_address(
    old: str, new: str, found: list[tuple[str, str, str]]
) -> None:
    assert told(f"{HUB}{old}\n{home()}", f"{HUB}{new}\n{home()}") == found


def test_kept_containers_that_are_removed_now_learn_the_new_address() -> None:
    old, new = (f"{HUB}hub_ip = '10.0.0.{number}'\n" for number in "12")
    assert told(KEPT + VOLUMES + old, REMOVED + VOLUMES + new) == [MOVED]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ({"mem_limit": "2G"}, {"mem_limit": "1500M"}, "`mem_limit` is 1500 MiB instead of 2048 MiB."),
        ({}, {"mem_limit": "1G"}, "`mem_limit` is 1024 MiB instead of no limit."),
        ({}, {"cpu_limit": 1}, "`cpu_limit` is 1 core instead of no limit."),
        ({"cpu_limit": 2}, {"cpu_limit": 1.5}, "`cpu_limit` is 1.5 cores instead of 2 cores."),
    ],
)  # fmt: skip
def test_how_much_less_servers_get_is_told(
    old: dict[str, Any], new: dict[str, Any], words: str
) -> None:
    assert words in one(home(**old), home(**new), "limit").message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(mem_limit="1G"), home(mem_limit="1024M")),
        (home(mem_limit="1G"), home()),
        (OURS + home(), DOCKER + home(mem_limit="1G")),
        (home(mem_limit="1G"), home() + "c.DockerSpawner.mem_limit = read()\n"),
        (home() + "c.DockerSpawner.mem_limit = read()\n", home(mem_limit="1G")),
        (home() + f"{HUB}active_server_limit = 5\n", home() + f"{HUB}active_server_limit = 5\n"),
        (home() + f"{HUB}active_server_limit = 5\n", home() + f"{HUB}active_server_limit = 0\n"),
        (home() + f"{HUB}active_server_limit = 5\n", home() + f"{HUB}active_server_limit = 6\n"),
        (home() + f"{HUB}active_server_limit = read()\n", home() + f"{HUB}active_server_limit = 5\n"),
        (home() + f"{HUB}active_server_limit = 5\n", home() + f"{HUB}active_server_limit = read()\n"),
        (home() + f"{HUB}allow_named_servers = True\n", home() + f"{HUB}allow_named_servers = read()\n"),
        (home() + f"{HUB}allow_named_servers = read()\n", home()),
    ],
)  # fmt: skip
def test_limits_that_do_not_surely_shrink(old: str, new: str) -> None:
    assert told(old, new) == []


def test_fewer_servers_than_before() -> None:
    old, new = (home() + f"{HUB}active_server_limit = {number}\n" for number in (5, 4))
    assert "With `active_server_limit` at 4," in one(old, new, "limit").message


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ({"image": "lab:1"}, {"image": "lab:2"}, "a new `image` (`lab:1` until now, `lab:2` then) at"),
        ({"default_url": "/lab"}, {"default_url": ""}, "a new `default_url` at"),
        ({"default_url": "/lab"}, {}, "a new `default_url` at"),
        ({}, {"default_url": "/lab"}, "a new `default_url` at"),
        ({}, {"cmd": []}, "a new `cmd` at"),
        ({"cmd": ["a"]}, {"cmd": ["b"]}, "a new `cmd` at"),
        ({}, {"cmd": ["b"], "environment": {"A": "1"}}, "a new `environment` and `cmd` at"),
    ],
)  # fmt: skip
def test_what_servers_get_at_their_next_start(
    old: dict[str, Any], new: dict[str, Any], words: str
) -> None:
    assert (
        f"Servers get {words} their next start."
        in one(home(**old), home(**new), "new-servers").message
    )


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"image": "lab:2"}, "the new `image` never arrives."),
        ({"image": "lab:2", "cmd": ["b"]}, "the new `image` and `cmd` never arrive."),
        ({"mounts": [{"type": "volume", "source": "data", "target": "/data"}]}, "the new `mounts` never"),
    ],
)  # fmt: skip
def test_what_kept_containers_never_get(setting: dict[str, Any], words: str) -> None:
    (found,) = changes(KEPT + VOLUMES, KEPT + VOLUMES + docker(**setting))
    assert words in found.message


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        (home(), home(environment={}), []),
        (home(), REMOVED + docker(volumes={USER: HOME, "data": "/data"}), []),
        ("c.DockerSpawner.remove = read()\n" + VOLUMES, KEPT + VOLUMES, []),
        (KEPT + VOLUMES, KEPT + VOLUMES + FORGOTTEN, ["database", "new-servers"]),
        (SIMPLE, SIMPLE + "c.Spawner.default_url = '/lab'\n", ["new-servers"]),
        (STRANGE, STRANGE + "c.Spawner.default_url = '/lab'\n", []),
        (SIMPLE, STRANGE + "c.Spawner.default_url = '/lab'\n", ["unknown"]),
    ],
)  # fmt: skip
def test_when_new_values_are_worth_telling(old: str, new: str, keys: list[str]) -> None:
    assert [name(change) for change in changes(old, new)] == keys


def test_defaults_of_another_release_are_not_an_edit() -> None:
    pins = {"dockerspawner": "12.1.0"}, {"dockerspawner": "14.0.0"}
    assert "new-servers" not in {name(change) for change in changes(home(), home(), pins=pins)}


def test_nothing_is_found_running_under_a_spawner_that_nobody_knows() -> None:
    for old, new in ((home(), STRANGE), (STRANGE, home())):
        assert "running" not in {name(change) for change in changes(old, new)}


def test_the_class_that_looks_for_other_servers_is_shown() -> None:
    found = one(home(), SIMPLE, "running")
    assert found.before is not None
    assert found.after is not None
    assert found.after.source.text.splitlines()[found.after.start.line - 1] == SIMPLE.strip()


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("", "spawner.environment['B'] = '2'", ["new-servers"]),
        ("spawner.environment['B'] = '2'", "spawner.environment['B'] = '3'", ["new-servers"]),
        ("spawner.environment['B'] = '2'", "spawner.environment['B'] = '2'", []),
        ("", "spawner.environment = {'B': spawner.user.name}", ["new-servers"]),
        ("spawner.environment = {'B': read()}", "spawner.environment = {'B': read()}", []),
    ],
)
def test_what_hooks_give_servers(old: str, new: str, keys: list[str]) -> None:
    texts = [
        home(environment={"A": "1"})
        + f"def hook(spawner):\n    pass\n    {line}\nc.Spawner.pre_spawn_hook = hook\n"
        for line in (old, new)
    ]
    assert [name(change) for change in changes(*texts)] == keys
