"""The judge sees what edits of sources do to files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from ..play import Deployment, Play
from .conclusion import conclude
from .outcome import HIDDEN, KEPT, LEFT_BEHIND, LOST, MOVED
from .plays import HEAD, HOME, docker, home, outcomes

if TYPE_CHECKING:
    from ..judge import Judge

USER: Final = "jupyterhub-user-{username}"
SLOPPY: Final = "c.DockerSpawner.escape = lambda s: s.replace('_', '-').replace('.', '-')\n"


def files(judge: Judge, old: str, new: str, **bits: Any) -> dict[str, str]:
    found = outcomes(judge, old, new, **bits)
    return {
        one.person: one.files
        for one in found.people
        if one.access == KEPT and one.files != "nothing"
    }


@pytest.mark.parametrize(
    ("old", "new", "plain", "odd"),
    [
        (home(USER), home("hub-{username}"), LEFT_BEHIND, LEFT_BEHIND),
        (home("hub-{username}"), home("Hub-{username}"), LEFT_BEHIND, LEFT_BEHIND),
        (home(USER), home(USER.replace("{", "{raw_")), KEPT, LEFT_BEHIND),
        (home("/srv/{raw_username}"), home("/srv/{username}"), KEPT, LEFT_BEHIND),
        (home(USER), home(USER, escape="legacy"), KEPT, LEFT_BEHIND),
        (home(USER, escape="legacy"), home(USER), KEPT, LEFT_BEHIND),
        (home(USER), home("/srv/homes/{username}"), LEFT_BEHIND, LEFT_BEHIND),
        (home("/srv/homes/{username}"), home(USER), LEFT_BEHIND, LEFT_BEHIND),
        (home("shared"), home("shared-{username}"), LEFT_BEHIND, LEFT_BEHIND),
        (home(USER), home(f"{USER}-{{servername}}"), LEFT_BEHIND, LEFT_BEHIND),
        (
            home("{imagename}-{username}", image="lab:1"),
            home("{imagename}-{username}", image="lab:2"),
            LEFT_BEHIND,
            LEFT_BEHIND,
        ),
        (home(USER), docker(mounts=[{"type": "tmpfs", "source": "", "target": HOME}]), LEFT_BEHIND, LEFT_BEHIND),
        (home(USER), docker(), LEFT_BEHIND, LEFT_BEHIND),
        (home("/srv/homes/{username}"), home("/srv/homes"), MOVED, MOVED),
    ],
    ids=str,
)  # fmt: skip
def test_other_sources(oracle: Judge, old: str, new: str, plain: str, odd: str) -> None:
    assert files(oracle, old, new) == {"alice": plain, "bob-x": odd}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(USER), home("jupyterhub-user-{safe_username}")),
        (home("/srv/homes/{username}"), home("/srv//homes/{username}/", f"{HOME}//")),
        (home(USER), docker(mounts=[{"type": "volume", "source": USER, "target": HOME}])),
        (home("/srv/{username}"), docker(mounts=[{"type": "bind", "source": "/srv/{username}", "target": HOME}])),
        (home(USER), home(USER, {"bind": HOME, "mode": "z"})),
        (
            home(USER),
            "from dockerspawner.volumenamingstrategy import escaped_format_volume_name as f\n"
            "c.DockerSpawner.format_volume_name = f\n" + home(USER),
        ),
        (home("{imagename}-{username}"), home("{imagename}-{username}", mem_limit="1G")),
    ],
)  # fmt: skip
def test_the_same_source_in_other_words(oracle: Judge, old: str, new: str) -> None:
    found = outcomes(oracle, old, new)
    assert not found.troubles


def test_names_that_fall_together_show_one_users_files_to_others(oracle: Judge) -> None:
    old = home(USER, escape="legacy")
    found = outcomes(oracle, old, SLOPPY + home(USER), people=("a_b", "a.b", "a-b"))
    assert {one.person: one.exposed_to for one in found.people[:3]} == {
        "a_b": ("a-b", "a.b"),
        "a.b": ("a-b", "a_b"),
        "a-b": ("a.b", "a_b"),
    }
    assert found.of("a_b").files == LEFT_BEHIND
    assert found.of("a.b").start == "once", "the name is that of a running container"


def test_a_common_folder_shows_everybodys_files(oracle: Judge) -> None:
    found = outcomes(oracle, home("/srv/homes/{username}"), home("/srv/homes"))
    assert found.of("alice").exposed_to == ("bob-x",)
    assert found.of("alice").unwritable, "the folder above belongs to root"


def test_a_common_volume_exposes_only_what_comes_from_now_on(oracle: Judge) -> None:
    found = outcomes(oracle, home(USER), home("jupyterhub-user"))
    assert (found.of("alice").files, found.of("alice").exposed_to) == (LEFT_BEHIND, ("bob-x",))


def test_missing_host_folders_are_made_for_root(oracle: Judge) -> None:
    old, new = home(USER), home("/srv/homes/{username}")
    made = outcomes(oracle, old, new, folders_prepared=False).of("alice")
    prepared = outcomes(oracle, old, new, folders_prepared=True).of("alice")
    assert (made.unwritable, prepared.unwritable) == (True, False)


def test_a_mount_of_type_bind_needs_its_folder(oracle: Judge) -> None:
    mounts = [{"type": "bind", "source": "/srv/homes/{username}", "target": HOME}]
    found = outcomes(oracle, home(USER), docker(mounts=mounts), folders_prepared=False)
    assert found.of("alice").start == "never"


def test_a_relative_path_is_refused(oracle: Judge) -> None:
    found = outcomes(oracle, home("/srv/homes/{username}"), home("./homes/{username}")).of("alice")
    assert (found.start, found.files) == ("never", "nothing")


def test_a_mail_address_is_no_name_of_a_volume(oracle: Judge) -> None:
    found = outcomes(oracle, home(USER), home("user-{raw_username}"), people=("alice", "a@b.org"))
    assert [one.start for one in found.people[:2]] == ["fine", "never"]


def test_another_driver_is_refused_to_a_volume_that_exists(oracle: Judge) -> None:
    driver = {"volume_driver": "nfs"}
    found = outcomes(oracle, home(USER), home(USER, extra_host_config=driver))
    assert found.of("alice").start == "never"


def test_other_options_are_ignored_for_a_volume_that_exists(oracle: Judge) -> None:
    def on(device: str) -> str:
        return (
            "from docker.types import DriverConfig\n"
            f"bind = DriverConfig('local', {{'type': 'none', 'o': 'bind', 'device': {device!r}}})\n"
            "c.DockerSpawner.mounts = [{'type': 'volume', 'source': 'u-{username}',"
            f" 'target': {HOME!r}, 'driver_config': bind}}]\n" + docker()
        )

    assert not outcomes(oracle, on("/srv/a"), on("/srv/b")).troubles


@pytest.mark.parametrize(
    "new",
    [home(USER, {"bind": HOME, "mode": "ro"}), docker(read_only_volumes={USER: HOME})],
)
def test_files_that_can_be_read_and_not_written(oracle: Judge, new: str) -> None:
    found = outcomes(oracle, home(USER), new).of("alice")
    assert (found.files, found.read_only, found.unwritable) == (KEPT, True, True)


def test_memory_forgets_at_a_stop(oracle: Judge) -> None:
    new = docker(mounts=[{"type": "tmpfs", "source": "", "target": HOME}])
    assert outcomes(oracle, home(USER), new).of("alice").passing


@pytest.mark.parametrize(("variable", "fate"), [({"VOL": "u-{username}"}, KEPT), ({}, LEFT_BEHIND)])
def test_another_default_matters_where_the_variable_is_not_set(
    oracle: Judge, variable: dict[str, str], fate: str
) -> None:
    def text(default: str) -> str:
        source = f"os.environ.get('VOL', {default!r})"
        return f"import os\nc.DockerSpawner.volumes = {{{source}: {HOME!r}}}\n" + docker()

    assert (
        files(oracle, text("u-{username}"), text("v-{username}"), environ=variable)["alice"] == fate
    )


def test_a_server_name_in_the_source_gives_each_server_its_own(oracle: Judge) -> None:
    named = "c.JupyterHub.allow_named_servers = True\n"
    named += "c.DockerSpawner.name_template = '{username}-{servername}'\n"
    old, new = home(f"{USER}-{{servername}}"), home(USER)
    found = outcomes(oracle, named + old, named + new, servers=("", "srv"))
    assert found.of("alice").files == LEFT_BEHIND
    assert found.of("alice", "srv").files == LEFT_BEHIND


def test_running_servers_keep_what_they_have(oracle: Judge) -> None:
    keep = HEAD + "c.JupyterHub.cleanup_servers = False\n"
    old, new = Deployment(keep + home(USER)), Deployment(keep + home("hub-{username}"))
    play = Play(old, new, running=True)
    seen = oracle.play([play])[0]
    assert seen.new is not None
    untouched = seen.new.work("alice").untouched
    assert [sight.path for sight in untouched if sight.note.folder == "start"] == [
        f"{HOME}/old-alice-.txt"
    ]
    assert conclude(play, seen).of("alice").files == LEFT_BEHIND, (
        "the edit arrives with the next start"
    )


def test_a_layer_is_deleted_with_its_container(oracle: Judge) -> None:
    found = outcomes(oracle, docker(remove=False), docker(remove=True)).of("alice")
    assert (found.files, found.home) == (LOST, "nothing")


def test_files_above_the_start_folder_are_out_of_sight(oracle: Judge) -> None:
    found = outcomes(oracle, home(USER), home(USER, notebook_dir=f"{HOME}/work")).of("alice")
    assert found.files == HIDDEN
