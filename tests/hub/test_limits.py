"""Limits, judged by the real traits and by docker-py."""

from __future__ import annotations

import math

import docker.errors
import pytest
import traitlets
from docker.utils import parse_bytes
from hypothesis import given, settings
from hypothesis import strategies as st
from jupyterhub.traitlets import ByteSpecification

from hublint.hub.limits.configured import configured_limits, possible_values
from hublint.hub.limits.limit_values import (
    ParsedLimit,
    parse_cpu,
    parse_docker_memory,
    parse_memory,
)

from .asking import docker_hub, hub_of

VALUES = [
    "1G", "1T", ".5G", "1e3M", "1_000M", "1,5G", "1g", "512m", "1b", "1GB", "1GiB", "1Gi", "512Mi", "1024", "0",
    "", " ", "G", "2 G", " 2G", "2G ", "2\nG", "2G\n", "none", "inf", "infG", "nanG", "NaN", "-1", "-1G", "+1G",
    "1e400G", "٣G", "50%", "0x10M", "1__0G", "0.0001K", "2GG", 1, 0, -1, 1.5, 0.5, math.inf, math.nan, True,
    False, None, b"1G", ["1G"], ("1G",), {"a": 1}, {1}, object, print, "1ßB", "1ªb",
]  # fmt: skip


class Holder(traitlets.HasTraits):
    memory = ByteSpecification()
    cpu = traitlets.Float(None, allow_none=True)


def verdict(function):
    try:
        return ParsedLimit(function())
    except Exception as error:  # noqa: BLE001
        return ParsedLimit(error=type(error).__name__)


def same(one, other):
    return one == other or repr(one) == repr(other)


def trait_verdict(name, value):
    holder = Holder()

    def ask():
        setattr(holder, name, value)
        return getattr(holder, name)

    return verdict(ask)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_verdicts_are_those_of_the_real_code(value):
    assert same(parse_memory(value), trait_verdict("memory", value))
    assert same(parse_cpu(value), trait_verdict("cpu", value))
    assert same(parse_docker_memory(value), verdict(lambda: parse_bytes(value)))


@given(st.text(alphabet="0123456789.eE+-_ KMGTkmgtbBi", max_size=8))
@settings(max_examples=5 * settings().max_examples)
def test_texts_are_judged_alike(text):
    assert same(parse_memory(text), trait_verdict("memory", text))
    assert same(parse_docker_memory(text), verdict(lambda: parse_bytes(text)))


def test_error_of_docker_has_its_real_name():
    assert parse_docker_memory("1Gi").error == docker.errors.DockerException.__name__


def memory_limits(hub):
    return configured_limits(hub, ("mem_limit",))


def test_functions_are_for_newer_dockerspawners_only():
    text = "c.Spawner.mem_limit = lambda spawner: random_size()"
    assert [limit.takes_function for limit in memory_limits(docker_hub(text))] == [True]
    assert [limit.takes_function for limit in memory_limits(hub_of(text))] == [False]
    old = docker_hub(text, dockerspawner="12.0")
    assert [limit.takes_function for limit in memory_limits(old)] == [False]


def test_result_of_a_function_is_read():
    limit = memory_limits(docker_hub("c.Spawner.mem_limit = lambda spawner: '1G'"))[0]
    assert limit.from_function
    assert limit.amount == 1024**3


def test_defaults_are_not_configured():
    assert configured_limits(hub_of("")) == configured_limits(docker_hub()) == []


def test_unknown_values_have_no_amount():
    limit = memory_limits(docker_hub("c.Spawner.mem_limit = os.environ['MEM']"))[0]
    assert limit.amount is None


def test_a_limit_that_code_may_replace_has_no_amount():
    (limit,) = memory_limits(
        docker_hub("""
        def hook(spawner):
            setattr(spawner, found(), "1G")
        c.Spawner.mem_limit = "2G"
        c.Spawner.pre_spawn_hook = hook
    """)
    )
    assert (limit.written, limit.amount) == ("2G", None)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("print(spawner); return '8g'", [("8g", True)]),
        ("if spawner.user.admin: return '8g'\n return '2G'", [("2G", False), ("8g", False)]),
        ("if spawner.user.admin: return '8g'\n return size()", [("8g", False)]),
        ("if spawner.user.admin: return '8g'", [("8g", False)]),
        ("def other(): return '1G'\n return '8g'", [("8g", True)]),
    ],
)
def test_what_a_function_returns_is_certain_if_it_always_returns_it(body, expected):
    hub = docker_hub(f"def size(spawner):\n {body}\nc.DockerSpawner.mem_limit = size")
    (limit,) = memory_limits(hub)
    found = [(value.value, is_certain) for value, is_certain in possible_values(limit)]
    assert sorted(found) == expected


def test_settings_of_an_override_that_are_no_limits_are_left_out():
    hub = docker_hub("""
        c.Spawner.group_overrides = {
            "a": {"groups": ["b"], "spawner_override": {"image": "x:1", "mem_limit": "1G"}},
        }
    """)
    assert [limit.name for limit in configured_limits(hub)] == ["mem_limit"]
