"""What the rules about networking rest on, and how much their milder and worse cases matter."""

from __future__ import annotations

import pytest

from hublint import Options
from hublint.hub.network.docker_network import docker_network, fixed_host_port
from hublint.hub.network.hosts import is_ipv6, is_loopback, overlap, port_of, split
from hublint.hub.network.hub_address import hub_address
from hublint.interpret.constants import NOT_KNOWN
from hublint.linter.lint import model
from hublint.source import Source
from tests.linting import lint_file, lint_text

DOCKER = 'c.JupyterHub.spawner_class = "docker"\n'
KUBE = 'c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"\n'
HUB = "c.JupyterHub."
MODE = "c.DockerSpawner.extra_host_config ="
NETWORK = "import os\nc.DockerSpawner.network_name = os.environ['DOCKER_NETWORK_NAME']\n"


def findings(text, code):
    options = Options(select=(code,), pedantic=True)
    return lint_text(text, options=options).findings


def hub_of(text):
    return model(Source.from_text(text, "jupyterhub_config.py"), Options())


@pytest.mark.parametrize(
    ("settings", "bind_host", "connect_host", "port"),
    [
        ("", "127.0.0.1", "127.0.0.1", 8081),
        ("hub_ip = '0.0.0.0'", "0.0.0.0", "", 8081),
        ("hub_ip = '*'", "*", "*", 8081),
        ("hub_ip = '10.0.0.1' hub_connect_ip = 'hub'", "hub", "hub", 8081),
        ("hub_ip = '' hub_connect_ip = 'hub' hub_port = 9", "", "hub", 9),
        ("hub_ip = '0.0.0.0' hub_connect_url = 'http://hub:9'", "hub", "hub", 9),
        ("hub_connect_url = 'https://hub'", "hub", "hub", 443),
        ("hub_bind_url = 'http://:80' hub_ip = '10.0.0.1'", "", "", 80),
        ("hub_bind_url = 'http://10.0.0.1' hub_connect_ip = 'hub'", "10.0.0.1", "hub", 80),
        ("hub_bind_url = 'http+unix://%2Fx' hub_connect_ip = 'hub'", None, "hub", None),
        ("hub_connect_port = 9", "127.0.0.1", "127.0.0.1", None),
        ("hub_ip = unknown hub_connect_ip = 'hub'", None, "hub", 8081),
        ("hub_bind_url = unknown", None, None, None),
        ("hub_connect_url = unknown", None, None, None),
    ],
)
def test_hub_address_is_that_of_the_real_hub(settings, bind_host, connect_host, port):
    """The known ones were measured on jupyterhub 6.1."""
    lines = settings.replace(" hub_", "\nhub_").splitlines()
    address = hub_address(hub_of("\n".join(HUB + line for line in lines)))
    assert (address.bind_host, address.connect_host, address.port) == (
        bind_host,
        connect_host,
        port,
    )


@pytest.mark.parametrize(
    ("code", "severity", "text"),
    [
        ("HUB801", "error", DOCKER),
        ("HUB802", "info", f"{DOCKER}{HUB}hub_ip = ''"),
        ("HUB802", "warning", f"{DOCKER}{HUB}hub_ip = '' # /x\nx = '/srv/jupyterhub'"),
        (
            "HUB801",
            "warning",
            f"{DOCKER}{HUB}hub_bind_url = 'http://[::1]:8081'\n{HUB}hub_connect_ip = '10.0.0.1'",
        ),
        ("HUB805", "warning", f"{HUB}hub_connect_ip = 'hub.example.org'"),
        ("HUB805", "warning", f"{HUB}hub_connect_url = 'https://hub'"),
        ("HUB805", "warning", f"{KUBE}{HUB}hub_connect_ip = 'hub'"),
        ("HUB805", "info", f"{KUBE}{HUB}hub_connect_ip = '10.0.0.1'"),
        ("HUB805", "info", f"{HUB}hub_connect_ip = 'hub'"),
        ("HUB805", "info", f"{HUB}hub_connect_url = 'http://hub:8081'"),
        ("HUB805", "info", f"{HUB}hub_connect_ip = '10.0.0.1'"),
        ("HUB805", "warning", f"{DOCKER}{NETWORK}{HUB}hub_connect_ip = '10.0.0.1'"),
        ("HUB805", "info", f"{DOCKER}{NETWORK}{HUB}hub_connect_ip = '172.20.0.2'"),
        ("HUB806", "error", f"{HUB}hub_bind_url = 'hub:8081'"),
        ("HUB806", "warning", f"{HUB}hub_bind_url = 'http://hub:8081'\n{HUB}hub_port = 9"),
        (
            "HUB809",
            "error",
            f"{DOCKER}c.DockerSpawner.network_name = 'a'\n{MODE} {{'network_mode': 'b'}}",
        ),
        (
            "HUB809",
            "info",
            f"{DOCKER}c.DockerSpawner.network_name = 'a'\n{MODE} {{'network_mode': 'a'}}",
        ),
        (
            "HUB809",
            "warning",
            f"{DOCKER}{HUB}hub_ip = 'hub'\n{MODE} {{'network_mode': 'a'}}",
        ),
        (
            "HUB809",
            "info",
            f"{DOCKER}c.DockerSpawner.use_internal_ip = True\n{MODE} {{'network_mode': 'default'}}",
        ),
        ("HUB812", "error", f"{DOCKER}c.DockerSpawner.hub_ip_connect = 'hub'"),
        ("HUB812", "warning", f"{DOCKER}{HUB}hub_ip = ''\nc.DockerSpawner.hub_ip_connect = 'hub'"),
        ("HUB813", "warning", f"{DOCKER}c.DockerSpawner.host_ip = '::'"),
        (
            "HUB813",
            "error",
            f"{DOCKER}c.DockerSpawner.extra_host_config = {{'port_bindings': {{8888: 1}}}}",
        ),
        ("HUB816", "info", "c.ConfigurableHTTPProxy.should_start = False"),
        (
            "HUB816",
            "error",
            "c.ConfigurableHTTPProxy.should_start = False\nc.ConfigurableHTTPProxy.auth_token = ''",
        ),
        ("HUB817", "warning", f"{HUB}public_url = 'example.org'"),
        ("HUB817", "error", f"{HUB}public_url = 'http://a/b'\n{HUB}base_url = 'c'"),
    ],
)
def test_severity(code, severity, text):
    assert [one.severity.value for one in findings(text, code)] == [severity]


@pytest.mark.parametrize("code", ["HUB801", "HUB802", "HUB805", "HUB808", "HUB816"])
def test_part_of_a_larger_config_is_not_judged_by_what_it_lacks(tmp_path, code):
    folder = tmp_path / "jupyterhub_config.d"
    folder.mkdir()
    file = folder / "hub.py"
    file.write_text(
        f"{HUB}hub_connect_ip = 'hub.example.org'\nc.ConfigurableHTTPProxy.should_start = False\n"
    )
    options = Options(select=(code,), pedantic=True)
    assert lint_file(file, file.name, options).findings == ()


@pytest.mark.parametrize(
    ("settings", "joined", "internal"),
    [
        ("", "bridge", False),
        ("network_name = 'a'", "a", True),
        ("network_name = 'host'", "host", False),
        ("network_name = 'a'\nuse_internal_ip = False", "a", False),
        ("network_name = unknown", None, None),
        ("use_internal_ip = unknown", "bridge", None),
        ("extra_host_config = {'network_mode': 'a'}", "a", False),
        ("extra_host_config = {'network_mode': 'a', **unknown}", None, False),
        ("extra_host_config = {unknown: 'a'}", None, False),
        ("extra_host_config = {'network_mode': unknown}", None, False),
        ("extra_host_config = lambda spawner: {'network_mode': 'a'}", None, False),
        ("extra_host_config = {}\npre_spawn_hook = change", "a", False),
    ],
)
def test_docker_network(settings, joined, internal):
    head = "def change(spawner):\n    spawner.extra_host_config['network_mode'] = 'a'\n"
    lines = "".join(f"c.DockerSpawner.{line}\n" for line in settings.split("\n") if line)
    network = docker_network(hub_of(head + DOCKER + lines))
    assert (network.joined, network.uses_internal_ip) == (joined, internal)


@pytest.mark.parametrize(
    ("body", "joined", "internal"),
    [
        ("network_name = 'a'", "a", True),
        ("use_internal_ip = True", "bridge", True),
        ("extra_host_config = {'network_mode': 'a'}", "a", False),
    ],
)
def test_docker_network_of_a_class_of_the_file(body, joined, internal):
    text = f"from dockerspawner import DockerSpawner\nclass Mine(DockerSpawner):\n    {body}\n"
    network = docker_network(hub_of(f"{text}c.JupyterHub.spawner_class = Mine\n"))
    assert (network.joined, network.uses_internal_ip) == (joined, internal)


def test_swarm_has_no_network_by_default_and_no_docker_options():
    text = (
        'c.JupyterHub.spawner_class = "docker-swarm"\n'
        "c.DockerSpawner.extra_host_config = {'network_mode': 'host'}"
    )
    network = docker_network(hub_of(text))
    assert (network.joined, network.options, network.uses_internal_ip) == ("", {}, True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "127.0.0.1", True),
        ("0.0.0.0", "::", True),
        ("localhost", "127.0.0.1", True),
        ("10.0.0.1", "10.0.0.1", True),
        ("10.0.0.1", "127.0.0.1", False),
        ("0.0.0.0", "other-host", False),
    ],
)
def test_overlap_goes_both_ways(one, other, expected):
    assert overlap(one, other) is overlap(other, one) is expected


@pytest.mark.parametrize(
    ("binding", "expected"),
    [
        (9999, 9999),
        ("9999", 9999),
        (("127.0.0.1", 9999), 9999),
        (["9999", None], 9999),
        (("127.0.0.1",), None),
        ("127.0.0.1", None),
        (0, None),
        ("0", None),
        (None, None),
        ([], None),
        (True, None),
        (NOT_KNOWN, None),
    ],
)
def test_host_port(binding, expected):
    assert fixed_host_port(binding) == expected


def test_hosts():
    assert [is_loopback(one) for one in ("LOCALHOST", "127.1.2.3", "::1", "10.0.0.1")] == [
        True,
        True,
        True,
        False,
    ]
    assert is_ipv6("fe80::1%eth0")
    assert not is_ipv6("hub:8081")
    assert port_of("https://hub") == 443
    assert split("http://[hub]:8081") is None
