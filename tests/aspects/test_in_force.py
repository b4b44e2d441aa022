"""What of a config is in force."""

from __future__ import annotations

import pytest

from hublint.aspects.in_force import CONTAINER, in_force
from tests.hub.asking import docker_hub

ALWAYS = {
    ("app", "class"),
    ("app", "spawner_class"),
    ("authenticator", "class"),
    ("proxy", "class"),
    ("spawner", "class"),
    ("spawner", CONTAINER),
}
MEMORY = ("spawner", "mem_limit")
FUNCTION = "def hook(spawner):\n    spawner.mem_limit = '1G'\n"
HOOK = ("spawner", "pre_spawn_hook")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("", {}),
        ("c.DockerSpawner.mem_limit = '1G'", {MEMORY: {("value", "1G")}}),
        ("c.Spawner.mem_limit = '1G'", {MEMORY: {("value", "1G")}}),
        ("c.KubeSpawner.mem_limit = '1G'", {}),
        ("c.DockerSpawner.nosuch = 1", {}),
        ("c.CryptKeeper.keys = ['a']", {("CryptKeeper", "keys"): {("a",)}}),
        ("if os.environ.get('A'):\n    c.Spawner.mem_limit = '1G'", {MEMORY: {("value", "1G"), None}}),
        (f"{FUNCTION}c.Spawner.pre_spawn_hook = hook", {MEMORY: {("value", "1G")}, HOOK: {("code", "hook")}}),
        (f"{FUNCTION}c.Spawner.pre_spawn_hook = len", {HOOK: None}),
        ("c.Spawner.pre_spawn_hook = read()", {HOOK: None}),
    ],
)  # fmt: skip
def test_values_in_force(text, more):
    values = in_force(docker_hub(text)).values
    assert values.keys() == ALWAYS | more.keys()
    assert all(values[part] == known for part, known in more.items() if known is not None)


def test_functions_count_by_what_they_set():
    hooks = [
        in_force(docker_hub(f"def hook(spawner):\n    {line}\nc.Spawner.pre_spawn_hook = hook"))
        for line in ("spawner.mem_limit = '1G'", "spawner.mem_limit = '2G'", "pass")
    ]
    assert hooks[0].changed(hooks[1]) == hooks[0].changed(hooks[2]) == [MEMORY]
    assert hooks[0].changed(hooks[0]) == []


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("c.Spawner.mem_limit = nowhere", True),
        ("if os.environ.get('A'):\n    c.Spawner.mem_limit = nowhere", False),
        ("c.Spawner.mem_limit = '1G'", False),
    ],
)
def test_a_file_that_surely_does_not_load_stops_the_hub(text, stops):
    assert in_force(docker_hub(text)).stops is stops
