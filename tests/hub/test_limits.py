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

from hublint.hub.limits.enforced import Outcome, cpu, docker_memory, memory

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
        return Outcome(function())
    except Exception as error:  # noqa: BLE001
        return Outcome(error=type(error).__name__)


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
    assert same(memory(value), trait_verdict("memory", value))
    assert same(cpu(value), trait_verdict("cpu", value))
    assert same(docker_memory(value), verdict(lambda: parse_bytes(value)))


@given(st.text(alphabet="0123456789.eE+-_ KMGTkmgtbBi", max_size=8))
@settings(max_examples=500)
def test_texts_are_judged_alike(text):
    assert same(memory(text), trait_verdict("memory", text))
    assert same(docker_memory(text), verdict(lambda: parse_bytes(text)))


def test_error_of_docker_has_its_real_name():
    assert docker_memory("1Gi").error == docker.errors.DockerException.__name__


def test_callables_are_for_newer_dockerspawners_only():
    text = "c.Spawner.mem_limit = lambda spawner: '1G'"
    assert docker_hub(text).limits.mem_limit.outcome is None
    assert docker_hub(text, dockerspawner="12.0").limits.mem_limit.outcome.error == "TypeError"
    assert hub_of(text).limits.mem_limit.outcome.error == "TypeError"


def test_defaults_are_no_limit():
    limits = hub_of("").limits
    assert limits.mem_limit.outcome == limits.cpu_limit.outcome == Outcome()
    assert docker_hub().limits.mem_limit.outcome == Outcome(0)


def test_unknown_values_have_no_outcome():
    assert docker_hub("c.Spawner.mem_limit = os.environ['MEM']").limits.mem_limit.outcome is None
