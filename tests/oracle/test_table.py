"""The oracle finds in the real software what is known of it, case by case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .case import Case
from .configs import PERSISTENT, config
from .truth import Facts, derive

if TYPE_CHECKING:
    from .judge import Judge
    from .verdict import Verdict

TWO_USERS = ("alice", "bob")


def ask(oracle: Judge, *lines: str, spawner: str = "docker") -> tuple[Verdict, Facts]:
    case = Case(config(*lines, spawner=spawner), users=TWO_USERS)
    verdict = oracle.judge([case])[0]
    return verdict, derive(verdict)


def test_a_volume_at_the_start_folder_keeps_files(oracle: Judge) -> None:
    verdict, facts = ask(oracle, *PERSISTENT)
    assert (facts.every_spawn_succeeds, facts.isolated) == (True, True)
    assert [home.survives_removal for home in facts.homes] == [True, True]
    assert facts.homes[0].home.place == (
        *("host", "var", "lib", "docker", "volumes"),
        *("jupyter-alice", "_data"),
    )
    assert verdict.spawn("bob").request.removed_at_stop is True


@pytest.mark.parametrize(
    ("lines", "storage", "below"),
    [
        ((), "container", ()),
        (
            (
                "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}",
                "c.DockerSpawner.notebook_dir = '/home/jovyan/notebooks'",
            ),
            "container",
            (),
        ),
        (
            ("c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}",),
            "container",
            ("/home/jovyan/work",),
        ),
        (("c.DockerSpawner.read_only_volumes = {'homes': '/home/jovyan'}",), "readonly", ()),
        (
            (
                "c.DockerSpawner.mounts = [{'type': 'tmpfs', 'source': '', 'target': '/home/jovyan'}]",
            ),
            "memory",
            (),
        ),
        (("c.DockerSpawner.extra_create_kwargs = {'volumes': ['/home/jovyan']}",), "anonymous", ()),
        (
            (
                "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan'}",
                "c.DockerSpawner.extra_host_config = {'binds': ['/data:/data:ro']}",
            ),
            "anonymous",
            (),
        ),
    ],
    ids=["nothing", "beside", "above", "readonly", "tmpfs", "anonymous", "binds-list"],
)
def test_start_folders_that_lose_files(
    oracle: Judge, lines: tuple[str, ...], storage: str, below: tuple[str, ...]
) -> None:
    _, facts = ask(oracle, "c.DockerSpawner.remove = True", *lines)
    assert {home.home.storage for home in facts.homes} == {storage}
    assert {home.home.persistent_below for home in facts.homes} == {below}
    assert facts.lost_at_stop


def test_a_kept_container_keeps_its_layer(oracle: Judge) -> None:
    _, facts = ask(oracle)
    assert (facts.survives_removal, facts.lost_at_stop) == (False, False)


@pytest.mark.parametrize("value", ["'2GB'", "'512m'", "'2 GiB'", "lambda spawner: '2GB'"])
@pytest.mark.parametrize("section", ["DockerSpawner", "Spawner"])
def test_a_bad_memory_limit_fails_every_construction(
    oracle: Judge, section: str, value: str
) -> None:
    verdict, facts = ask(oracle, f"c.{section}.mem_limit = {value}")
    assert facts.starts
    assert {spawn.stage for spawn in verdict.spawns} == {"construct"}
    assert all(failure.error.startswith("TraitError") for failure in facts.failures)


def test_a_raw_name_of_dots_leaves_its_folder(oracle: Judge) -> None:
    text = config("c.DockerSpawner.volumes = {'/srv/hub/{raw_username}': '/home/jovyan'}")
    facts = derive(oracle.judge([Case(text, users=("alice", "bob", ".."))])[0])
    assert [(e.user, e.source, e.parent) for e in facts.escapes] == [
        ("..", "/srv/hub/..", "/srv/hub")
    ]
    assert ".." not in facts.admitted


def test_a_constant_source_is_shared_by_every_pair(oracle: Judge) -> None:
    text = config("c.DockerSpawner.volumes = {'everybody': '/home/jovyan'}")
    users = ("alice", "bob", "a-b")
    facts = derive(oracle.judge([Case(text, users=users)])[0])
    pairs = {(reach.user, reach.other) for reach in facts.reaches if reach.writable}
    assert pairs == {(one, other) for one in users for other in users if one != other}
    assert not facts.isolated


def test_a_shared_folder_beside_the_homes_is_no_reach(oracle: Judge) -> None:
    _, facts = ask(
        oracle,
        "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan', '/srv/shared': '/shared'}",
    )
    assert facts.isolated
    assert {(s.user, s.other, s.target) for s in facts.shared} == {
        ("alice", "bob", "/shared"),
        ("bob", "alice", "/shared"),
    }


def test_a_parent_folder_reaches_every_home(oracle: Judge) -> None:
    _, facts = ask(
        oracle,
        "c.DockerSpawner.volumes = {'/srv/{username}': '/home/jovyan', "
        "'/srv': {'bind': '/all', 'mode': 'ro'}}",
    )
    assert {(r.user, r.other, r.target, r.writable) for r in facts.reaches} == {
        ("alice", "bob", "/all", False),
        ("bob", "alice", "/all", False),
    }


@pytest.mark.parametrize(
    "line",
    [
        "c.DockerSpawner.volumes = {'u-{user}': '/home/jovyan'}",
        "c.DockerSpawner.notebook_dir = '/home/{user}'",
    ],
)
def test_an_unknown_placeholder_fails_the_spawn(oracle: Judge, line: str) -> None:
    _, facts = ask(oracle, line)
    assert {(f.stage, f.error) for f in facts.failures} == {("start", "KeyError: 'user'")}


def test_an_unknown_placeholder_stays_in_the_name_and_is_refused(oracle: Judge) -> None:
    verdict, facts = ask(oracle, "c.DockerSpawner.name_template = 'jupyter-{user}'")
    request = verdict.spawn("alice").request
    assert request.name == "jupyter-{user}"
    assert request.refusal.startswith("Invalid container name")
    assert len(facts.failures) == 2


def test_a_constant_name_hands_out_another_users_container(oracle: Judge) -> None:
    _, facts = ask(oracle, "c.DockerSpawner.name_template = 'notebook'")
    assert [(t.user, t.other_user, t.how) for t in facts.takeovers] == [("bob", "alice", "adopted")]


def test_a_constant_name_with_removal_destroys_the_running_container(oracle: Judge) -> None:
    _, facts = ask(
        oracle, "c.DockerSpawner.name_template = 'notebook'", "c.DockerSpawner.remove = True"
    )
    assert [(t.user, t.other_user, t.how) for t in facts.takeovers] == [
        ("bob", "alice", "destroyed")
    ]


def test_a_name_without_server_is_adopted_by_the_second_server(oracle: Judge) -> None:
    text = config(
        "c.JupyterHub.allow_named_servers = True",
        "c.DockerSpawner.name_template = '{prefix}-{username}'",
    )
    facts = derive(oracle.judge([Case(text, users=("alice",))])[0])
    assert [(t.server, t.other_server, t.how) for t in facts.takeovers] == [("srv", "", "adopted")]


def test_a_swarm_never_runs_a_task_with_a_named_volume(oracle: Judge) -> None:
    verdict, facts = ask(
        oracle,
        "c.SwarmSpawner.volumes = {'u-{username}': '/home/jovyan'}",
        spawner="dockerspawner.SwarmSpawner",
    )
    request = verdict.spawn("alice").request
    assert (request.kind, request.mounts[0].type) == ("service", "bind")
    assert request.refusal.startswith("invalid bind mount source")
    assert {failure.error.split(":")[0] for failure in facts.failures} == {"TimeoutError"}


def test_a_swarm_keeps_files_on_a_host_path(oracle: Judge) -> None:
    _, facts = ask(
        oracle,
        "c.SwarmSpawner.volumes = {'/nfs/{username}': '/home/jovyan'}",
        spawner="dockerspawner.SwarmSpawner",
    )
    assert facts.every_spawn_succeeds
    assert facts.survives_removal


def test_a_tmpfs_mount_without_source_fails_the_spawn(oracle: Judge) -> None:
    _, facts = ask(oracle, "c.DockerSpawner.mounts = [{'type': 'tmpfs', 'target': '/home/jovyan'}]")
    assert {failure.error for failure in facts.failures} == {"KeyError: 'source'"}


def test_system_user_spawner_keeps_the_home_under_the_raw_name(oracle: Judge) -> None:
    text = config(spawner="dockerspawner.SystemUserSpawner")
    verdict = oracle.judge([Case(text, users=("alice", "a-b"))])[0]
    assert derive(verdict).survives_removal
    assert [mount.source for mount in verdict.spawn("a-b").request.mounts] == ["/home/a-b"]


def test_system_user_spawner_needs_accounts_which_is_up_to_the_machine(oracle: Judge) -> None:
    text = config(spawner="dockerspawner.SystemUserSpawner")
    case = Case(text, users=("no-such-account",), fake_accounts=False)
    verdict = oracle.judge([case])[0]
    assert (verdict.spawn("no-such-account").error or "").startswith("KeyError")
    assert derive(verdict).failures == ()


def test_a_misspelt_trait_is_logged_and_a_misspelt_section_is_not(oracle: Judge) -> None:
    verdict, _ = ask(oracle, "c.DockerSpawner.volume = {}", "c.DockerSpwner.image = 'x'")
    assert [line.split(".")[0] for line in verdict.unrecognized] == [
        "Config option `volume` not recognized by `DockerSpawner`"
    ]
    assert verdict.unused_sections == ("DockerSpwner",)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["c.JupyterHub.port = '8000'"], "expected an int"),
        (["c.JupyterHub.spawner_class = 'dokcer'"], "could not be imported"),
        (["c.JupyterHub.port = ("], "SyntaxError"),
        (["import os", "c.JupyterHub.ip = os.environ['HUB_IP']"], "KeyError"),
    ],
)
def test_what_stops_the_hub(oracle: Judge, lines: list[str], reason: str) -> None:
    verdict, facts = ask(oracle, *lines)
    assert not facts.starts
    assert reason in (verdict.load_error or "")


def test_deprecated_names_are_logged(oracle: Judge) -> None:
    verdict, _ = ask(oracle, "c.DockerSpawner.container_image = 'x'")
    assert "container_image is deprecated" in verdict.deprecated[0]


def test_nobody_is_admitted_without_an_allow_setting(oracle: Judge) -> None:
    _, facts = ask(oracle, "c.Authenticator.allow_all = False")
    assert facts.admitted == ()
