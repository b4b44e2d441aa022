"""What 111 memory sizes do: hublint's verdicts, and those of the real software where it is installed."""

from __future__ import annotations

import math
import sys

import pytest
import traitlets.config

from .running import Example, lint

INFINITE, UNDEFINED = math.inf, math.nan

SLICED = "KeyError" if sys.version_info >= (3, 12) else "TypeError"
"""What a slice of a dict raises: a slice is a key like any other since Python 3.12."""

# the value, and what Spawner, DockerSpawner and docker-py make of it: an amount or an exception
ROWS = [
    ("'1G'", 1073741824, 1073741824, 1073741824),
    ("'2G'", 2147483648, 2147483648, 2147483648),
    ("'512M'", 536870912, 536870912, 536870912),
    ("'1024K'", 1048576, 1048576, 1048576),
    ("'1T'", 1099511627776, 1099511627776, "DockerException"),
    ("'1.5G'", 1610612736, 1610612736, 1610612736),
    ("'0.5G'", 536870912, 536870912, 536870912),
    ("'.5G'", 536870912, 536870912, 536870912),
    ("'1.G'", 1073741824, 1073741824, 1073741824),
    ("'1e3M'", 1048576000, 1048576000, 1048576000),
    ("'1e-3G'", 1073741, 1073741, 1073741),
    ("'1_000M'", 1048576000, 1048576000, 1048576000),
    ("'1,5G'", "TraitError", "TraitError", "DockerException"),
    ("'1,000M'", "TraitError", "TraitError", "DockerException"),
    ("'1g'", "TraitError", "TraitError", 1073741824),
    ("'512m'", "TraitError", "TraitError", 536870912),
    ("'1k'", "TraitError", "TraitError", 1024),
    ("'1t'", "TraitError", "TraitError", "DockerException"),
    ("'1b'", "TraitError", "TraitError", 1),
    ("'1B'", "TraitError", "TraitError", 1),
    ("'512B'", "TraitError", "TraitError", 512),
    ("'1024'", "TraitError", "TraitError", 1024),
    ("'1073741824'", "TraitError", "TraitError", 1073741824),
    ("'0'", "TraitError", "TraitError", 0),
    ("'0G'", 0, 0, 0),
    ("'0M'", 0, 0, 0),
    ("'-1'", "TraitError", "TraitError", -1),
    ("'-1G'", -1073741824, -1073741824, -1073741824),
    ("'-0.5G'", -536870912, -536870912, -536870912),
    ("'+1G'", 1073741824, 1073741824, 1073741824),
    ("'1GB'", "TraitError", "TraitError", 1073741824),
    ("'1Gb'", "TraitError", "TraitError", 1073741824),
    ("'1gb'", "TraitError", "TraitError", 1073741824),
    ("'512MB'", "TraitError", "TraitError", 536870912),
    ("'512mb'", "TraitError", "TraitError", 536870912),
    ("'1GiB'", "TraitError", "TraitError", "DockerException"),
    ("'1Gi'", "TraitError", "TraitError", "DockerException"),
    ("'512Mi'", "TraitError", "TraitError", "DockerException"),
    ("'1Ki'", "TraitError", "TraitError", "DockerException"),
    ("'1KB'", "TraitError", "TraitError", 1024),
    ("'1P'", "TraitError", "TraitError", "DockerException"),
    ("'1E'", "TraitError", "TraitError", "DockerException"),
    ("'2 G'", 2147483648, 2147483648, 2147483648),
    ("'2 GB'", "TraitError", "TraitError", 2147483648),
    ("' 2G'", 2147483648, 2147483648, 2147483648),
    ("'2G '", "TraitError", "TraitError", "DockerException"),
    ("'\\t2G'", 2147483648, 2147483648, 2147483648),
    ("'2\\nG'", 2147483648, 2147483648, 2147483648),
    ("'2G\\n'", "TraitError", "TraitError", "DockerException"),
    ("'G'", "TraitError", "TraitError", "DockerException"),
    ("'M'", "TraitError", "TraitError", "DockerException"),
    ("''", "TraitError", "TraitError", 0),
    ("' '", "TraitError", "TraitError", "DockerException"),
    ("'none'", "TraitError", "TraitError", "DockerException"),
    ("'None'", "TraitError", "TraitError", "DockerException"),
    ("'null'", "TraitError", "TraitError", "DockerException"),
    ("'unlimited'", "TraitError", "TraitError", "DockerException"),
    ("'inf'", "TraitError", "TraitError", "DockerException"),
    ("'infG'", "OverflowError", "OverflowError", "OverflowError"),
    ("'nanG'", "ValueError", "ValueError", "ValueError"),
    ("'NaN'", "TraitError", "TraitError", "DockerException"),
    ("'-infG'", "OverflowError", "OverflowError", "OverflowError"),
    ("'0x10M'", "TraitError", "TraitError", "DockerException"),
    ("'0b1G'", "TraitError", "TraitError", "DockerException"),
    ("'1e400G'", "OverflowError", "OverflowError", "OverflowError"),
    ("'1e6M'", 1048576000000, 1048576000000, 1048576000000),
    ("'٣G'", 3221225472, 3221225472, 3221225472),
    ("'２G'", 2147483648, 2147483648, 2147483648),
    ("'50%'", "TraitError", "TraitError", "DockerException"),
    ("'1/2G'", "TraitError", "TraitError", "DockerException"),
    ("'2*1024M'", "TraitError", "TraitError", "DockerException"),
    ("'$MEM'", "TraitError", "TraitError", "DockerException"),
    ("'{mem}G'", "TraitError", "TraitError", "DockerException"),
    ("'2G4'", "TraitError", "TraitError", "DockerException"),
    ("'2GG'", "TraitError", "TraitError", "DockerException"),
    ("'1_G'", "TraitError", "TraitError", "DockerException"),
    ("'_1G'", "TraitError", "TraitError", "DockerException"),
    ("'1__0G'", "TraitError", "TraitError", "DockerException"),
    ("'1e3'", "TraitError", "TraitError", 1000),
    ("'1e3K'", 1024000, 1024000, 1024000),
    ("'5M'", 5242880, 5242880, 5242880),
    ("'6M'", 6291456, 6291456, 6291456),
    ("'4M'", 4194304, 4194304, 4194304),
    ("'1M'", 1048576, 1048576, 1048576),
    ("'0.9G'", 966367641, 966367641, 966367641),
    ("'0.0001K'", 0, 0, 0),
    ("'0.00001K'", 0, 0, 0),
    ("'1000000000000T'", 1099511627776000000000000, 1099511627776000000000000, "DockerException"),
    ("1", 1, 1, 1),
    ("0", 0, 0, 0),
    ("-1", -1, -1, -1),
    ("1024", 1024, 1024, 1024),
    ("2147483648", 2147483648, 2147483648, 2147483648),
    ("1.5", 1, 1, 1.5),
    ("0.5", 0, 0, 0.5),
    ("2.9", 2, 2, 2.9),
    ("1000000000.0", 1000000000, 1000000000, 1000000000.0),
    ('float("inf")', "OverflowError", "OverflowError", INFINITE),
    ('float("nan")', "ValueError", "ValueError", UNDEFINED),
    ("True", 1, 1, True),
    ("False", 0, 0, False),
    ("None", None, None, "TypeError"),
    ("b'1G'", "TraitError", "TraitError", "AttributeError"),
    ("['1G']", "TypeError", "TypeError", "AttributeError"),
    ("('1G',)", "TypeError", "TypeError", "AttributeError"),
    ("{'a': 1}", SLICED, SLICED, SLICED),
    ("object", "TypeError", "TypeError", "TypeError"),
    ("lambda spawner: '1G'", "TypeError", 1073741824, "TypeError"),
    ("lambda spawner: 'bogus'", "TypeError", "TraitError", "TypeError"),
    ("lambda spawner: 2", "TypeError", 2, "TypeError"),
    ("lambda spawner: None", "TypeError", None, "TypeError"),
]
IDS = [row[0] for row in ROWS]
LOCAL = "c = get_config()\n"
DOCKER = LOCAL + 'c.JupyterHub.spawner_class = "docker"\n'


def judged(text, *rules):
    """Which of these rules report a config, for certain and as errors."""
    findings = lint(Example("memory table", text, {})).findings
    found = [one for one in findings if one.code in rules]
    assert all(one.certain and one.severity.value == "error" for one in found), found
    return [one.code for one in found]


def expected(outcome):
    if outcome == "TraitError":
        return ["HUB301"]
    return ["HUB305"] if isinstance(outcome, str) else []


@pytest.mark.parametrize(("value", "spawner", "docker", "_option"), ROWS, ids=IDS)
def test_traits(value, spawner, docker, _option):
    rules = "HUB301", "HUB305"
    assert judged(f"{LOCAL}c.Spawner.mem_limit = {value}\n", *rules) == expected(spawner)
    assert judged(f"{LOCAL}c.Spawner.mem_guarantee = {value}\n", *rules) == expected(spawner)
    assert judged(f"{DOCKER}c.DockerSpawner.mem_guarantee = {value}\n", *rules) == expected(spawner)
    assert judged(f"{DOCKER}c.DockerSpawner.mem_limit = {value}\n", *rules) == expected(docker)
    assert judged(f"{DOCKER}c.Spawner.mem_limit = {value}\n", *rules) == expected(docker)


@pytest.mark.parametrize(("value", "_spawner", "_docker", "option"), ROWS, ids=IDS)
def test_docker_options(value, _spawner, _docker, option):
    """docker-py skips None and passes fractions on, which Docker refuses for a number of bytes."""
    refused = value != "None" and isinstance(option, str | float)
    text = f"{DOCKER}c.DockerSpawner.extra_host_config = {{'mem_limit': {value}}}\n"
    assert judged(text, "HUB314") == ["HUB314"] * refused


def outcome(function, value):
    try:
        return function(eval(value))
    except Exception as error:  # noqa: BLE001
        return type(error).__name__


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of asyncio, in the real classes
@pytest.mark.parametrize(("value", "spawner", "docker", "_option"), ROWS, ids=IDS)
def test_the_real_traits_agree(value, spawner, docker, _option):
    configurable = pytest.importorskip("jupyterhub.spawner").Spawner
    dockerspawner = pytest.importorskip("dockerspawner").DockerSpawner

    def kept(cls, trait):
        def keep(given):
            config = traitlets.config.Config({cls.__name__: {trait: given}})
            return getattr(cls(config=config, _mock=True), trait)

        return keep

    assert outcome(kept(configurable, "mem_limit"), value) == spawner
    assert outcome(kept(configurable, "mem_guarantee"), value) == spawner
    assert outcome(kept(dockerspawner, "mem_limit"), value) == docker


@pytest.mark.parametrize(("value", "_spawner", "_docker", "option"), ROWS, ids=IDS)
def test_the_real_docker_client_agrees(value, _spawner, _docker, option):
    parse_bytes = pytest.importorskip("docker.utils").parse_bytes
    found = outcome(parse_bytes, value)
    assert found == option or (found != found and option != option)
