"""Values that are the same in other words, and those that differ."""

from __future__ import annotations

import pytest

from .hubs import REMOVED, changes, home, name
from .test_claims import OTHER_DATABASE, POD, pod

HEAD = "import os, docker\nfrom pathlib import Path\n"
LOCAL = "docker.types.DriverConfig('local', {'type': 'none', 'device': '/srv'})"


def setting(path: str, code: str) -> str:
    return f"{HEAD}{home()}c.{path} = {code}\n"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("environment", "{'A': read(), 'B': '1'}", "{'B': '1', 'A': read()}"),
        ("environment", "{'A': read('a', b)}", '{"A": read("a",\n    b)}'),
        ("environment", "{'A': os.environ['X']}", "{'A': os.getenv('X')}"),
        ("environment", "{'A': str(Path('/srv') / 'x')}", "{'A': '/srv/x'}"),
        ("cmd", "['a', read()]", "('a', read())"),
        ("cmd", "['a', 'b']", "('a', 'b')"),
        ("allowed_images", "{'a', read()}", "{read(), 'a'}"),
        ("allowed_images", "{'a', 'b'}", "{'b', 'a'}"),
        ("notebook_dir", "Path('/srv') / 'x'", "'/srv/x'"),
        ("extra_host_config", "{'a': {'b': [1, 2]}, 'c': 1}", "{'c': 1, 'a': {'b': (1, 2)}}"),
    ],
)
def test_the_same_value_in_other_words(path: str, old: str, new: str) -> None:
    texts = [setting(f"DockerSpawner.{path}", code) for code in (old, new)]
    assert changes(*texts) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("environment", "{'A': os.environ['X']}", "{'A': os.environ['Y']}"),
        ("environment", "{'A': f'{read()}-a'}", "{'A': f'{read()}-b'}"),
        ("environment", "{'A': f'{read()}-a'}", "{'A': f'{find()}-a'}"),
        ("environment", "{'A': read()}", "{'A': find()}"),
        ("environment", "{'A': read()}", "{'B': read()}"),
        ("cmd", "['a', read()]", "[read(), 'a']"),
        ("notebook_dir", "Path(read()) / 'x'", "Path(read()) / 'y'"),
        ("extra_host_config", "{'a': {'b': [1, 2]}}", "{'a': {'b': [2, 1]}}"),
    ],
)
def test_another_value_as_far_as_can_be_known(path: str, old: str, new: str) -> None:
    texts = [setting(f"DockerSpawner.{path}", code) for code in (old, new)]
    assert "new-servers" in {name(change) for change in changes(*texts)}


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("postgresql://hub:a@db/hub", "postgres+psycopg2://hub:b@DB/hub", True),
        ("hub.sqlite", "sqlite:///hub.sqlite", True),
        ("sqlite:///hub.sqlite", "sqlite:///other.sqlite", False),
        ("postgresql://db/hub", "postgresql://other/hub", False),
        ("postgresql://db/hub", "mysql://db/hub", False),
    ],
)
def test_addresses_of_one_database(old: str, new: str, is_same: bool) -> None:
    texts = [setting("JupyterHub.db_url", repr(url)) for url in (old, new)]
    assert ([change.key for change in changes(*texts)] == []) is is_same


def driver(code: str) -> str:
    """A home in a volume of a driver."""
    mount = f"{{'type': 'volume', 'source': 'u-{{username}}', 'target': '/home/jovyan', 'driver_config': {code}}}"
    return f"{HEAD}{REMOVED}c.DockerSpawner.mounts = [{mount}]\n"


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        (LOCAL, "{'name': 'local', 'options': {'device': '/srv', 'type': 'none'}}", []),
        (LOCAL, LOCAL.replace("/srv", "/data"), ["options"]),
        ("docker.types.DriverConfig('local')", "docker.types.DriverConfig('nfs')", ["gone", "driver"]),
        ("docker.types.DriverConfig(read())", "docker.types.DriverConfig(read())", []),
        ("docker.types.DriverConfig(read())", "docker.types.DriverConfig('local')", []),
        ("docker.types.DriverConfig('nfs', read())", "docker.types.DriverConfig('nfs')", []),
        ("{'name': 'nfs'}", "{'name': 'nfs', 'options': None}", []),
        ("{'name': 'nfs', 'options': {'device': '/a'}}", "{'name': 'nfs', 'options': {'device': '/b'}}", []),
    ],
)  # fmt: skip
def test_drivers_in_other_words(old: str, new: str, keys: list[str]) -> None:
    assert [name(change) for change in changes(driver(old), driver(new))] == keys


def volumes(code: str) -> str:
    return f"{HEAD}{REMOVED}c.DockerSpawner.volumes = {{{code}: '/home/jovyan'}}\n"


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("read()", "read()", []),
        ("read()", "find()", ["unknown"]),
        ("read() + '-{username}'", "read() + '-{safe_username}'", []),
        ("os.environ['A'] + '-{username}'", "os.getenv('A') + '-{username}'", []),
        ("os.environ['A'] + '-{username}'", "os.environ['B'] + '-{username}'", ["unknown"]),
        ("read() + '-{username}'", "read() + '-{raw_username}'", ["gone"]),
        ("os.environ['A'] + '-{username}'", "os.environ['A'] + '-{raw_username}'", ["gone"]),
    ],
)
def test_sources_that_are_known_in_part(old: str, new: str, keys: list[str]) -> None:
    assert [name(change) for change in changes(volumes(old), volumes(new))] == keys


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [("read()", "read()", True), ("'lab'", "'lab'", True), ("'lab'", "read()", False), ("'lab'", "'x'", False)],
)  # fmt: skip
def test_claims_of_two_namespaces_are_two(old: str, new: str, is_same: bool) -> None:
    before, after = (
        pod("claim-{username}") + f"c.KubeSpawner.namespace = {code}\n" for code in (old, new)
    )
    keys = {name(change) for change in changes(before, OTHER_DATABASE + after, head=POD)}
    assert ("gone" not in keys) is is_same


def test_a_folder_in_a_claim_in_other_words() -> None:
    old, new = pod("homes", subPath="a/{username}"), pod("homes", subPath="a//{username}/")
    assert changes(old, new, head=POD) == []
