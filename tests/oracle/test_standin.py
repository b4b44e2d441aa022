"""The stand-in engine accepts and refuses as moby's source says."""

from __future__ import annotations

from typing import Any

import pytest

from .standin.containers import check_container
from .standin.engine import Engine
from .standin.mounts import MountPoint, everywhere, parse_bind, parse_mount
from .standin.refusal import Refused
from .standin.services import check_service, task_error


def nowhere(_: str) -> bool:
    return False


def refusal(name: str = "jupyter-alice", **host: Any) -> str | None:
    try:
        check_container(name, {"Image": "image", "HostConfig": host})
    except Refused as error:
        return error.message
    return None


@pytest.mark.parametrize(
    ("spec", "point"),
    [
        ("/srv/a:/x", MountPoint("bind", "/srv/a", "/x", True)),
        ("vol:/x/", MountPoint("volume", "vol", "/x", True)),
        ("vol:/x/../y:ro", MountPoint("volume", "vol", "/y", False)),
        ("/a:/x:ro,z,rslave", MountPoint("bind", "/a", "/x", False)),
        ("vol:/x:nocopy", MountPoint("volume", "vol", "/x", True)),
        ("/x", MountPoint("volume", None, "/x", True)),
        ("/a:/x:", MountPoint("bind", "/a", "/x", True)),
    ],
)
def test_binds_that_are_taken(spec: str, point: MountPoint) -> None:
    assert parse_bind(spec) == point


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("/a:/x:ro:rw", "invalid volume specification"),
        (":/x", "invalid volume specification"),
        ("/x:rw", "invalid volume specification"),
        ("/a:/x:readonly", 'invalid mode: "readonly"'),
        ("/a:/x:ro,rw", 'invalid mode: "ro,rw"'),
        ("/a:work", "mount path must be absolute"),
        ("/a:/", "destination can't be '/'"),
        ("/a:/x/..", "destination can't be '/'"),
        ("/a::rw", "field Target must not be empty"),
        ("./a:/x", "includes invalid characters for a local volume name"),
        ("~/a:/x", "includes invalid characters"),
        ("a:/x", "volume name is too short"),
        ("vol:/x:shared", "field BindOptions must not be specified"),
        ("/a:/x:nocopy", "field VolumeOptions must not be specified"),
    ],
)
def test_binds_that_are_refused(spec: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_bind(spec)
    assert message in refused.value.message


@pytest.mark.parametrize(
    ("mount", "message"),
    [
        ({"Type": "volume", "Source": "/abs", "Target": "/x"}, "invalid characters"),
        ({"Type": "bind", "Source": "", "Target": "/x"}, "field Source must not be empty"),
        ({"Type": "bind", "Source": "vol", "Target": "/x"}, "must be absolute"),
        ({"Type": "tmpfs", "Source": "/a", "Target": "/x"}, "Source must not be specified"),
        ({"Type": "Bind", "Source": "/a", "Target": "/x"}, "mount type unknown"),
        ({"Type": "volume", "Source": "vol", "Target": "x"}, "must be absolute"),
        (
            {
                "Type": "volume",
                "Source": "vol",
                "Target": "/x",
                "VolumeOptions": {"Subpath": "../y"},
            },
            "subpath must be a relative path",
        ),
        (
            {"Type": "volume", "Source": "vol", "Target": "/x", "BindOptions": {}},
            "field BindOptions must not be specified",
        ),
    ],
)
def test_mounts_that_are_refused(mount: dict[str, Any], message: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_mount(mount, folder_exists=everywhere)
    assert message in refused.value.message


def test_a_mount_of_a_missing_folder_is_refused_but_a_bind_creates_it() -> None:
    mount = {"Type": "bind", "Source": "/srv/a", "Target": "/x"}
    with pytest.raises(Refused, match="does not exist: /srv/a"):
        parse_mount(mount, folder_exists=nowhere)
    body = {"HostConfig": {"Binds": ["/srv/a:/x"]}}
    assert check_container("name", body, folder_exists=nowhere)


@pytest.mark.parametrize(
    ("host", "message"),
    [
        ({"Binds": ["/a:/x", "/b:/x/"]}, "Duplicate mount point: /x"),
        (
            {
                "Binds": ["/a:/x"],
                "Mounts": [{"Type": "volume", "Source": "vol", "Target": "/x"}],
            },
            "Duplicate mount point: /x",
        ),
        ({"Binds": ["/a:/x"], "Tmpfs": {"/x": ""}}, "Duplicate mount point: /x"),
        ({"Memory": 6291455}, "Minimum memory limit allowed is 6MB"),
        ({"Memory": -1}, "Minimum memory limit allowed is 6MB"),
        ({"Memory": 8 << 20, "MemorySwap": 7 << 20}, "Minimum memoryswap limit"),
        ({"MemorySwap": 8 << 20}, "You should always set the Memory limit"),
        ({"Memory": 8 << 20, "MemoryReservation": 9 << 20}, "memory reservation limit"),
        ({"Memory": 1.5}, "cannot unmarshal number into Go struct field HostConfig.Memory"),
        ({"Memory": 2**63}, "cannot unmarshal number"),
        ({"CpuQuota": 999}, "CPU cfs quota can not be less than 1ms"),
        ({"CpuPeriod": 999}, "CPU cfs period"),
        ({"NanoCpus": 10**9, "CpuQuota": 10000}, "Conflicting options"),
        ({"AutoRemove": True, "RestartPolicy": {"Name": "always"}}, "can't create 'AutoRemove'"),
        ({"RestartPolicy": {"Name": "sometimes"}}, "unknown policy 'sometimes'"),
        ({"ExtraHosts": ["hub"]}, "bad format for add-host"),
        ({"ExtraHosts": ["hub:here"]}, "invalid IP address in add-host"),
        ({"CapAdd": ["SYS_ADMN"]}, "unknown capability"),
        ({"SecurityOpt": ["nonsense"]}, "invalid --security-opt"),
        ({"PidMode": "hosts"}, "invalid Pid mode: hosts"),
        ({"NetworkMode": "host", "Links": ["a:b"]}, "conflicting options"),
        ({"GroupAdd": [100]}, "cannot unmarshal number into Go struct field HostConfig.GroupAdd"),
    ],
)
def test_host_configs_that_are_refused(host: dict[str, Any], message: str) -> None:
    assert message in (refusal(**host) or "accepted")


@pytest.mark.parametrize(
    "host",
    [
        {"Memory": 6291456, "MemorySwap": -1},
        {"CpuQuota": -100000},
        {"ExtraHosts": ["hub:host-gateway", "v6:::1"]},
        {"CapAdd": ["CAP_SYS_ADMIN", "net_admin"]},
        {"SecurityOpt": ["no-new-privileges", "seccomp=unconfined", "label:disable"]},
        {"Unknown": 1, "memory": 6291456},
        {"RestartPolicy": {"Name": "on-failure", "MaximumRetryCount": 3}},
    ],
)
def test_host_configs_that_are_taken(host: dict[str, Any]) -> None:
    assert refusal(**host) is None


@pytest.mark.parametrize("name", ["a", "", "-ab", "jupyter-{user}", "a b", "jupyter-ü"])
def test_container_names_that_are_refused(name: str) -> None:
    assert "Invalid container name" in (refusal(name) or "accepted")


@pytest.mark.parametrize(
    "body",
    [{"WorkingDir": "work"}, {"Env": ["=x"]}, {"Labels": {"a": 1}}, {"User": 0}],
)
def test_configs_that_are_refused(body: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        check_container("name", body)


def test_the_volumes_of_the_config_are_anonymous_where_nothing_is_mounted() -> None:
    body = {"Volumes": {"/x": {}, "/y": {}}, "HostConfig": {"Binds": ["vol:/x"]}}
    assert [(p.source, p.target) for p in check_container("name", body)] == [
        ("vol", "/x"),
        (None, "/y"),
    ]


def service(name: str = "alice", memory: int = 0, **mount: Any) -> dict[str, Any]:
    limits = {"Limits": {"MemoryBytes": memory}}
    template = {"ContainerSpec": {"Mounts": [mount] if mount else []}, "Resources": limits}
    return {"Name": name, "TaskTemplate": template}


@pytest.mark.parametrize(
    "body", [service(name="a.b"), service(name="a" * 64), service(memory=4 * 1024 * 1024 - 1)]
)
def test_services_that_are_refused(body: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        check_service(body)


@pytest.mark.parametrize(
    ("mount", "message"),
    [
        ({"Type": "bind", "Source": "vol", "Target": "/x"}, "invalid bind mount source"),
        ({"Type": "volume", "Source": "/a", "Target": "/x"}, "invalid volume mount source"),
        ({"Type": "bind", "Source": "/a", "Target": "x"}, "invalid mount target"),
        ({"Type": "volume", "Source": "{a}", "Target": "/x"}, "invalid characters"),
    ],
)
def test_services_whose_task_is_rejected(mount: dict[str, Any], message: str) -> None:
    body = service(**mount)
    assert len(check_service(body)) == 1
    assert message in (task_error(body) or "runs")


def test_a_name_in_use_conflicts_until_its_container_is_removed() -> None:
    engine = Engine()
    create = ("POST", "/v1.47/containers/create", {"name": "same"}, {"Image": "image"})
    first, (second, _) = engine.handle(*create), engine.handle(*create)
    engine.handle("DELETE", f"/v1.47/containers/{first[1]['Id']}", {}, {})
    assert (first[0], second, engine.handle(*create)[0]) == (201, 409, 201)


def test_a_stop_removes_a_container_with_auto_remove() -> None:
    engine = Engine()
    body = {"Image": "image", "HostConfig": {"AutoRemove": True}}
    engine.handle("POST", "/containers/create", {"name": "gone"}, body)
    engine.handle("POST", "/containers/gone/stop", {}, {})
    assert engine.handle("GET", "/containers/gone/json", {}, {})[0] == 404
