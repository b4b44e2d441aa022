"""The stand-in engine's disk: what outlives containers, and whose it is."""

from __future__ import annotations

from typing import Any

import pytest

from .standin.disk import Disk
from .standin.engine import Engine

HOME = "/home/jovyan"


def create(engine: Engine, name: str = "jupyter-alice", **body: Any) -> tuple[int, Any]:
    return engine.handle("POST", "/containers/create", {"name": name}, {"Image": "image", **body})


def start(engine: Engine, name: str = "jupyter-alice", **host: Any) -> Any:
    """A new, started container's server."""
    status, answer = create(engine, name, HostConfig=host)
    assert status == 201, answer
    engine.handle("POST", f"/containers/{name}/start", {}, {})
    return engine.thing(answer["Id"]).server


def stop(engine: Engine, name: str = "jupyter-alice", remove: bool = False) -> None:
    engine.handle("POST", f"/containers/{name}/stop", {}, {})
    if remove:
        engine.handle("DELETE", f"/containers/{name}", {}, {})


def paths(server: Any) -> list[str]:
    return [path for path, *_ in server.files()]


def test_a_running_container_is_not_deleted() -> None:
    engine = Engine()
    start(engine)
    assert engine.handle("DELETE", "/containers/jupyter-alice", {}, {})[0] == 409
    stop(engine)
    assert engine.handle("DELETE", "/containers/jupyter-alice", {}, {})[0] == 204


@pytest.mark.parametrize(("remove", "found"), [(False, True), (True, False)])
def test_a_layer_lasts_as_long_as_its_container(remove: bool, found: bool) -> None:
    engine = Engine()
    assert start(engine).save(f"{HOME}/note", "text")
    stop(engine, remove=remove)
    again = start(engine) if remove else engine.things[0].server
    assert (f"{HOME}/note" in paths(again)) is found


def test_a_stop_drops_a_container_that_removes_itself() -> None:
    engine = Engine()
    start(engine, AutoRemove=True).save(f"{HOME}/note", "text")
    stop(engine)
    assert not [node for node in engine.storage.disk.nodes.values() if node.text]


def test_a_volume_outlives_its_container() -> None:
    engine = Engine()
    start(engine, Binds=[f"home:{HOME}"]).save(f"{HOME}/note", "text")
    stop(engine, remove=True)
    assert paths(start(engine, Binds=["home:/data"])) == ["/data/note"]


def test_an_unnamed_volume_goes_with_its_container() -> None:
    engine = Engine()
    start(engine, Binds=[HOME]).save(f"{HOME}/note", "text")
    stop(engine, remove=True)
    assert paths(start(engine, Binds=[HOME])) == []


def test_memory_forgets_at_a_stop() -> None:
    engine = Engine()
    server = start(engine, Tmpfs={HOME: ""})
    assert server.save(f"{HOME}/note", "text")
    stop(engine)
    assert paths(server) == []


@pytest.mark.parametrize(("target", "writable"), [(HOME, True), ("/data", False)])
def test_a_fresh_volume_belongs_to_the_owner_of_the_images_folder(
    target: str, writable: bool
) -> None:
    engine = Engine(host_folders_exist=False)
    assert start(engine, Binds=[f"home:{target}"]).save(f"{target}/note", "text") is writable


@pytest.mark.parametrize("prepared", [True, False])
def test_a_missing_host_folder_belongs_to_root(prepared: bool) -> None:
    server = start(Engine(prepared), Binds=[f"/srv/alice:{HOME}"])
    assert server.save(f"{HOME}/note", "text") is prepared


def test_another_user_reads_and_does_not_write() -> None:
    engine = Engine()
    start(engine, Binds=[f"home:{HOME}"]).save(f"{HOME}/note", "text")
    create(engine, "other", User="1001", HostConfig={"Binds": [f"home:{HOME}"]})
    engine.handle("POST", "/containers/other/start", {}, {})
    other = engine.things[-1].server
    assert other is not None
    assert [writable for *_, writable in other.files()] == [False]
    assert not other.save(f"{HOME}/new", "text")


def test_a_read_only_mount_takes_nothing() -> None:
    assert not start(Engine(), Binds=[f"home:{HOME}:ro"]).save(f"{HOME}/note", "text")


def test_a_volume_keeps_its_first_driver_and_options() -> None:
    def mount(driver: str, device: str) -> dict[str, Any]:
        options = {"type": "none", "o": "bind", "device": device}
        config = {"Name": driver, "Options": options}
        return {
            "Type": "volume",
            "Source": "home",
            "Target": HOME,
            "VolumeOptions": {"DriverConfig": config},
        }

    engine = Engine()
    start(engine, Mounts=[mount("local", "/srv/a")]).save(f"{HOME}/note", "text")
    assert paths(start(engine, "other", Mounts=[mount("local", "/srv/b")])) == [f"{HOME}/note"]
    refused = create(engine, "third", HostConfig={"Mounts": [mount("nfs", "/srv/a")]})
    assert refused[0] == 409


def test_a_deeper_mount_hides_what_is_below_it() -> None:
    engine = Engine()
    start(engine, Binds=[f"home:{HOME}"]).save(f"{HOME}/work/note", "text")
    assert paths(start(engine, "other", Binds=[f"home:{HOME}", f"course:{HOME}/work"])) == []


def test_a_server_ends_without_its_start_folder() -> None:
    engine = Engine()
    body = {"Env": [f"JUPYTERHUB_ROOT_DIR={HOME}/notebooks"]}
    create(engine, **body)
    engine.handle("POST", "/containers/jupyter-alice/start", {}, {})
    assert engine.things[0].server is not None
    assert not engine.things[0].server.lives


def test_a_disk_lists_what_lies_below_a_folder_alone() -> None:
    disk = Disk()
    disk.make_folder(("host", "srv", "a"), 1000)
    disk.make_folder(("host", "srv", "ab"), 1000)
    assert list(disk.below(("host", "srv", "a"))) == []
    assert disk.save(("host", "srv", "a", "note"), 1000, "text")
    assert not disk.save(("host", "srv", "note"), 1000, "text")
    disk.remove(("host", "srv", "a"))
    assert ("host", "srv", "ab") in disk.nodes
