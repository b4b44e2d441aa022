"""The networks of a service in a Compose project, and the names by which others find it there."""

from __future__ import annotations

import pytest

from .reading import compose, read


def test_networks_with_their_aliases(tmp_path):
    text = compose("\nnetworks: {a: {aliases: [x, y]}, b: }") + "\nnetworks: {a: {name: real}, b: }"
    service = read(tmp_path, {"compose.yaml": text}).service
    assert [(one.network.key, one.aliases) for one in service.networks] == [
        ("a", {"x", "y"}),
        ("b", frozenset()),
    ]
    assert service.networks[0].network.name == "real"


NETWORKS = [
    ("[a]", "[a, b]", {"a": set(), "b": set()}),
    ("[a]", "{b: {aliases: [x]}}", {"a": set(), "b": {"x"}}),
    ("{a: {aliases: [x]}}", "[b]", {"a": {"x"}, "b": set()}),
    ("{a: {aliases: [x]}}", "{a: {aliases: [y]}}", {"a": {"x", "y"}}),
]


@pytest.mark.parametrize(("base", "over", "expected"), NETWORKS)
def test_networks_of_an_override_are_joined_too(tmp_path, base, over, expected):
    files = {
        "compose.yaml": compose(f"\nnetworks: {base}"),
        "compose.override.yaml": f"services: {{hub: {{networks: {over}}}}}",
    }
    joined = read(tmp_path, files).service.networks
    assert [(one.network.key, one.aliases) for one in joined] == list(expected.items())


JOINED = [
    ("", ["default"]),
    ("networks: {}", ["default"]),
    ("networks: []", ["default"]),
    ("networks:", ["default"]),
    ("networks: [a]", ["a"]),
    ("network_mode: host", []),
    ("networks: a", []),
]


@pytest.mark.parametrize(("line", "keys"), JOINED)
def test_a_service_joins_the_default_network_unless_it_says_otherwise(tmp_path, line, keys):
    service = read(tmp_path, {"compose.yaml": compose(f"\n{line}")}).service
    assert [one.network.key for one in service.networks] == keys


MODES = [("network_mode: host", "host"), ("network_mode: $HIDDEN", "?"), ("", None)]


@pytest.mark.parametrize(("line", "mode"), MODES)
def test_a_service_may_use_the_network_of_the_host(tmp_path, line, mode):
    files = {"compose.yaml": compose(f"\n{line}"), ".gitignore": ".env"}
    assert read(tmp_path, files).service.network_mode == mode


KNOWN = [
    ("container_name: front", True),
    ("container_name: $HIDDEN", False),
    ("hostname: $HIDDEN", False),
    ("networks: [$HIDDEN]", False),
    ("networks: {a: {aliases: [b]}}", True),
    ("networks: {a: {aliases: [b, $HIDDEN]}}", False),
    ("networks: a", False),
    ("network_mode: host", True),
    ("", True),
]


@pytest.mark.parametrize(("line", "known"), KNOWN)
def test_whether_all_names_of_the_service_are_known(tmp_path, line, known):
    files = {"compose.yaml": compose(f"\n{line}"), ".gitignore": ".env"}
    assert read(tmp_path, files).service.names_known is known


NAMED = [
    ("{name: x}", "x", False),
    ("{external: true}", "net", True),
    ("{external: true, name: x}", "x", True),
    ("{external: {name: x}}", "x", True),
    ("{external: {name: x}, name: y}", "y", True),
    ("{external: false, name: x}", "x", False),
    ("{name: $HIDDEN}", None, False),
]


@pytest.mark.parametrize(("options", "name", "external"), NAMED)
def test_the_real_name_of_a_network(tmp_path, options, name, external):
    text = compose("") + f"\nnetworks: {{net: {options}}}"
    network = read(tmp_path, {"compose.yaml": text, ".gitignore": ".env"}).networks["net"]
    assert (network.name, network.external) == (name, external)
