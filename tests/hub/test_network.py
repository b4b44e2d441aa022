"""Addresses as people, the proxy, the hub and the servers know them."""

from __future__ import annotations

import pytest

from hublint.hub.network.base_url import base_url
from hublint.hub.network.docker_network import fixed_host_port, has_own_network
from hublint.hub.network.hosts import (
    host_of,
    is_address,
    is_bare_host,
    is_ipv6,
    overlap,
    port_of,
    split,
)
from hublint.hub.network.hub_address import hub_address
from hublint.hub.network.public_address import public_address

from .asking import docker_hub, hub_of


def app(*lines):
    """The model of a hub with settings of the application."""
    return hub_of("".join(f"c.JupyterHub.{line}\n" for line in lines))


@pytest.mark.parametrize(
    ("host", "address", "ipv6", "bare"),
    [
        ("10.0.0.1", True, False, True),
        ("::1", True, True, True),
        ("fe80::1%eth0", True, True, True),
        ("hub", False, False, True),
        ("hub:8081", False, False, False),
        ("10.0.0.1:8081", False, False, False),
        ("hub/lab", False, False, False),
        ("http://hub", False, False, False),
    ],
)
def test_kinds_of_hosts(host, address, ipv6, bare):
    assert (is_address(host), is_ipv6(host), is_bare_host(host)) == (address, ipv6, bare)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("*", "localhost", True),
        ("::1", "127.0.0.1", True),
        ("localhost", "10.0.0.1", False),
        ("*", "10.0.0.1", False),
        ("10.0.0.1", "10.0.0.2", False),
    ],
)
def test_addresses_that_could_not_share_a_port(one, other, expected):
    assert overlap(one, other) is overlap(other, one) is expected


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("http://hub", "hub", 80),
        ("https://hub", "hub", 443),
        ("https://hub:8443/lab", "hub", 8443),
        ("http://:8000", "", 8000),
        ("hub:8081", None, None),
        ("http://hub:port", None, None),
        ("http+unix://%2Fsrv%2Fhub.sock", None, None),
        ("unix+http://%2Fsrv%2Fhub.sock", None, None),
        ("tcp://hub:2375", None, None),
    ],
)
def test_host_and_port_of_a_url(url, host, port):
    assert (host_of(url), port_of(url)) == (host, port)


@pytest.mark.parametrize("url", ["hub/lab", "http://hub:99999", "http://[hub]"])
def test_what_is_no_url_has_no_parts(url):
    assert split(url) is None


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        ((), "/"),
        (("base_url = 'lab'",), "/lab/"),
        (("base_url = '/'",), "/"),
        (("base_url = ''",), "/"),
        (("base_url = read()",), None),
        (("bind_url = 'http://:8000/lab'",), "/lab/"),
        (("bind_url = 'http://:8000/lab'", "base_url = '/hub'"), "/hub/"),
        (("bind_url = 'http://:8000/lab'", "base_url = read()"), None),
        (("bind_url = 'http://:8000'",), "/"),
        (("bind_url = ':8000/lab'",), None),
        (("bind_url = read()",), None),
        (("update(read())",), None),
    ],
)
def test_prefix_of_all_addresses(lines, path):
    assert base_url(app(*lines)) == path


HTTP, HTTPS = "http", "https"


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ((), (HTTP, ("", 8000, "/"))),
        (("ip = '0.0.0.0'",), (HTTP, ("", 8000, "/"))),
        (("ip = '10.0.0.1'", "port = 9000"), (HTTP, ("10.0.0.1", 9000, "/"))),
        (("base_url = 'lab'",), (HTTP, ("", 8000, "/lab/"))),
        (("bind_url = 'http://hub.example.org/lab'",), (HTTP, ("hub.example.org", 80, "/lab/"))),
        (("bind_url = 'https://hub.example.org'",), (HTTP, ("hub.example.org", 443, "/"))),
        (("bind_url = 'http://*:8443/lab'", "port = 9000"), (HTTP, ("", 9000, "/lab/"))),
        (("bind_url = 'http://a:1/lab'", "base_url = '/hub/'"), (HTTP, ("", 8000, "/hub/"))),
        (("ssl_cert = '/srv/hub.crt'",), (HTTPS, ("", 8000, "/"))),
        (("ssl_cert = ''",), (HTTP, ("", 8000, "/"))),
        (("ssl_cert = os.environ['CERT']",), (HTTPS, ("", 8000, "/"))),
        (("bind_url = 'unix+http://%2Fsrv%2Fhub.sock'",), None),
        (("bind_url = ':8000'",), None),
        (("bind_url = read()",), None),
        (("ip = read()",), None),
    ],
)
def test_where_people_reach_the_hub(lines, address):
    assert public_address(app(*lines)) == address


@pytest.mark.parametrize(
    ("lines", "bind_host", "connect_host"),
    [
        (("hub_connect_ip = read()",), None, None),
        (("hub_ip = '10.0.0.1'", "hub_connect_ip = read()"), None, None),
        (("hub_ip = '0.0.0.0'", "hub_connect_ip = read()"), "0.0.0.0", None),
        (("hub_ip = '10.0.0.1'",), "10.0.0.1", "10.0.0.1"),
        (("hub_ip = '::'",), "::", ""),
        (("hub_ip = '0.0.0.0'", "hub_connect_ip = 'hub'"), "0.0.0.0", "hub"),
        (("hub_bind_url = read()", "hub_connect_ip = 'hub'"), None, "hub"),
        (("hub_bind_url = 'http://:80'", "hub_connect_url = 'http://hub:9'"), "", "hub"),
        (("hub_bind_url = 'http://:80'", "hub_connect_url = read()"), "", None),
        (("hub_bind_url = 'http://:80'", "hub_connect_ip = 'lab'"), "", "lab"),
    ],
)
def test_where_servers_look_for_the_hub(lines, bind_host, connect_host):
    address = hub_address(app(*lines))
    assert (address.bind_host, address.connect_host) == (bind_host, connect_host)


@pytest.mark.parametrize(
    ("lines", "port"),
    [
        (("hub_port = read()",), None),
        (("hub_connect_port = read()",), None),
        (("hub_connect_port = 0", "hub_port = 9"), 9),
        (("hub_bind_url = 'http://hub:9'", "hub_connect_url = read()"), 9),
    ],
)
def test_port_of_the_hub(lines, port):
    assert hub_address(app(*lines)).port == port


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("", True),
        ("network_name = 'lab'", True),
        ("network_name = 'host'", False),
        ("network_name = read()", False),
        ("extra_host_config = {'network_mode': 'container:hub'}", False),
        ("extra_host_config = {'network_mode': 'lab'}", True),
    ],
)
def test_whether_containers_have_a_network_of_their_own(line, own):
    assert has_own_network(docker_hub(f"c.DockerSpawner.{line}" if line else "")) is own


@pytest.mark.parametrize(
    ("binding", "port"),
    [
        (("127.0.0.1", None), None),
        (("127.0.0.1", 9999, 1), None),
        ([None, ("127.0.0.1", 9999)], 9999),
        ({"port": 9999}, None),
        (False, None),
    ],
)
def test_fixed_port_of_the_host(binding, port):
    assert fixed_host_port(binding) == port
