"""Limits: what the config writes, what the trait keeps, what the engine is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .case import Case
from .configs import config
from .truth import derive
from .verdict import Limit

if TYPE_CHECKING:
    from .judge import Judge


def limits(oracle: Judge, *lines: str, spawner: str = "docker") -> list[tuple[object, ...]]:
    verdict = oracle.judge([Case(config(*lines, spawner=spawner), users=("alice",))])[0]
    return [
        (item.limit.name, item.limit.kept, item.limit.sent, item.honoured)
        for item in derive(verdict).limits
    ]


@pytest.mark.parametrize("value", ["'2G'", "2 * 1024**3", "'2048M'", "lambda spawner: '2G'"])
def test_a_memory_limit_reaches_the_engine(oracle: Judge, value: str) -> None:
    assert limits(oracle, f"c.Spawner.mem_limit = {value}") == [
        ("mem_limit", 2.0**31, 2.0**31, True)
    ]


def test_the_derived_section_wins(oracle: Judge) -> None:
    lines = ("c.DockerSpawner.mem_limit = '1G'", "c.Spawner.mem_limit = '2G'")
    verdict = oracle.judge([Case(config(*lines), users=("alice",))])[0]
    assert verdict.spawn("alice").limits[0] == Limit("mem_limit", "'1G'", 2.0**30, 2.0**30)


def test_a_cpu_limit_becomes_a_quota(oracle: Judge) -> None:
    assert limits(oracle, "c.DockerSpawner.cpu_limit = 1.5") == [("cpu_limit", 1.5, 1.5, True)]


def test_extra_host_config_overrides_the_trait(oracle: Judge) -> None:
    lines = (
        "c.DockerSpawner.mem_limit = '1G'",
        "c.DockerSpawner.extra_host_config = {'mem_limit': '4g'}",
    )
    assert limits(oracle, *lines) == [("mem_limit", 2.0**30, 2.0**32, False)]


def test_docker_ignores_a_guarantee(oracle: Judge) -> None:
    assert limits(oracle, "c.DockerSpawner.mem_guarantee = '1G'") == [
        ("mem_guarantee", 2.0**30, None, False)
    ]


def test_a_swarm_takes_guarantees(oracle: Judge) -> None:
    lines = ("c.SwarmSpawner.mem_guarantee = '1G'", "c.SwarmSpawner.cpu_guarantee = 0.5")
    assert limits(oracle, *lines, spawner="dockerspawner.SwarmSpawner") == [
        ("mem_guarantee", 2.0**30, 2.0**30, True),
        ("cpu_guarantee", 0.5, 0.5, True),
    ]


def test_a_local_process_is_not_limited(oracle: Judge) -> None:
    assert limits(oracle, "c.Spawner.mem_limit = '1G'", spawner="localprocess") == [
        ("mem_limit", 2.0**30, None, False)
    ]


def test_a_pod_carries_the_limits(oracle: Judge) -> None:
    lines = ("c.KubeSpawner.mem_limit = '1G'", "c.KubeSpawner.cpu_limit = 2")
    assert limits(oracle, *lines, spawner="kubespawner.KubeSpawner") == [
        ("mem_limit", 2.0**30, 2.0**30, True),
        ("cpu_limit", 2.0, 2.0, True),
    ]


@pytest.mark.parametrize("value", ["'5M'", "512", "-1", "True"])
def test_the_engine_refuses_too_little_memory(oracle: Judge, value: str) -> None:
    text = config(f"c.DockerSpawner.mem_limit = {value}")
    request = oracle.judge([Case(text, users=("alice",))])[0].spawn("alice").request
    assert request.refusal == "Minimum memory limit allowed is 6MB"
