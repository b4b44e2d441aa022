"""The judge sees what edits do to containers that are kept, or that run, and to their owners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from .outcome import HIDDEN, KEPT, LEFT_BEHIND, LOST
from .plays import HEAD, HOME, docker, home, outcomes

if TYPE_CHECKING:
    from ..judge import Judge
    from .outcome import Outcome

USER: Final = "u-{username}"
SYSTEM: Final = HEAD.replace("'docker'", "'docker-system-user'")
KEEP: Final = "c.JupyterHub.cleanup_servers = False\n"


def kept(**settings: Any) -> str:
    return docker(remove=False, **settings)


def alice(judge: Judge, old: str, new: str, **bits: Any) -> Outcome:
    return outcomes(judge, old, new, **bits).of("alice")


@pytest.mark.parametrize("same_database", [True, False])
def test_removal_deletes_what_was_kept(oracle: Judge, same_database: bool) -> None:
    assert alice(oracle, kept(), docker(), same_database=same_database).files == LOST


def test_removal_loses_nothing_of_a_home_in_a_volume(oracle: Judge) -> None:
    found = alice(oracle, home(USER, remove=False), home(USER))
    assert (found.files, found.home, found.work) == (KEPT, "nothing", KEPT)


def test_a_mount_added_with_removal_deletes_the_layer(oracle: Judge) -> None:
    assert alice(oracle, kept(), home(USER)).files == LOST


@pytest.mark.parametrize(("same_database", "fate"), [(True, KEPT), (False, LEFT_BEHIND)])
@pytest.mark.parametrize("name", [{"name_template": "lab-{username}"}, {"prefix": "lab"}])
def test_the_name_of_a_kept_container_is_in_the_database(
    oracle: Judge, name: dict[str, str], same_database: bool, fate: str
) -> None:
    assert alice(oracle, kept(), kept(**name), same_database=same_database).files == fate


def test_escaping_changes_nothing_for_kept_containers(oracle: Judge) -> None:
    old, new = home(USER, remove=False), home(USER, remove=False, escape="legacy")
    assert outcomes(oracle, old, new).of("bob-x").files == KEPT
    assert outcomes(oracle, old, new, same_database=False).of("bob-x").files == LEFT_BEHIND


@pytest.mark.parametrize(
    "setting",
    [
        {"image": "lab:2"},
        {"environment": {"MARK": "1"}},
        {"mem_limit": "4G"},
        {"notebook_dir": "/opt"},
        {"extra_create_kwargs": {"user": "1001"}},
        {"hub_connect_ip": "hub2"},
    ],
)
def test_what_never_arrives_in_a_kept_container(oracle: Judge, setting: dict[str, Any]) -> None:
    assert not outcomes(oracle, kept(), kept(**setting)).troubles


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"network_name": "a", "use_internal_ip": True}, {"network_name": "b", "use_internal_ip": True}),
        ({"network_name": "a", "use_internal_ip": True}, {"network_name": "a", "use_internal_ip": False}),
        ({}, {"port": 9999}),
        ({"use_internal_ip": True}, {"use_internal_ip": True, "port": 9999}),
    ],
)  # fmt: skip
def test_kept_containers_that_are_not_found_at_their_address(
    oracle: Judge, old: dict[str, Any], new: dict[str, Any]
) -> None:
    assert alice(oracle, kept(**old), kept(**new)).start == "never"
    removed = alice(oracle, home(USER, **old), home(USER, **new))
    assert (removed.start, removed.files) == ("fine", KEPT)


def test_an_internal_address_of_a_kept_container(oracle: Judge) -> None:
    assert alice(oracle, kept(), kept(use_internal_ip=True)).start == "fine"


def test_one_name_for_all_ends_the_server_of_another(oracle: Judge) -> None:
    new = docker(name_template="lab-all", volumes={USER: HOME})
    assert outcomes(oracle, home(USER), new).of("bob-x").start == "once"


def test_one_name_for_all_with_kept_containers(oracle: Judge) -> None:
    found = outcomes(oracle, home(USER), home(USER, remove=False, name_template="lab-all"))
    assert found.of("bob-x").start == "once", "the token of the container is alice's"


def test_a_name_of_which_running_servers_know_nothing(oracle: Judge) -> None:
    old, new = KEEP + home(USER), KEEP + home(USER, name_template="lab-{username}")
    found = alice(oracle, old, new, running=True)
    assert (found.orphaned, found.start, found.files) == (False, "fine", KEPT)


def test_a_forgotten_running_server_is_ended_by_the_first_start(oracle: Judge) -> None:
    text = KEEP + home(USER)
    found = alice(oracle, text, text, running=True, same_database=False)
    assert (found.orphaned, found.start, found.files) == (True, "once", KEPT)


def test_a_system_user_owns_other_files(oracle: Judge) -> None:
    old = home("/home/{username}")
    new = "c.JupyterHub.spawner_class = 'docker-system-user'\n" + docker()
    found = outcomes(oracle, old, new)
    assert found.of("alice").files == KEPT
    assert found.of("alice").read_only
    assert found.of("bob-x").files == LEFT_BEHIND, "the account's name is not escaped"


def test_a_container_user_does_not_own_files_of_accounts(oracle: Judge) -> None:
    new = "c.JupyterHub.spawner_class = 'docker'\n" + home("/home/{username}")
    found = outcomes(oracle, docker(), new, head=SYSTEM).of("alice")
    assert (found.files, found.read_only, found.unwritable) == (KEPT, True, True)


def test_homes_of_system_users(oracle: Judge) -> None:
    elsewhere = docker() + "c.SystemUserSpawner.host_homedir_format_string = '/srv/{username}'\n"
    inside = docker() + "c.SystemUserSpawner.image_homedir_format_string = '/people/{username}'\n"
    moved = outcomes(oracle, docker(), elsewhere, head=SYSTEM, folders_prepared=False).of("alice")
    assert (moved.files, moved.unwritable) == (LEFT_BEHIND, True)
    assert outcomes(oracle, docker(), inside, head=SYSTEM).of("alice").files == KEPT


@pytest.mark.parametrize(
    ("user", "read_only"), [("1001", True), ("1000:100", False), ("root", False)]
)
def test_another_user_in_the_container(oracle: Judge, user: str, read_only: bool) -> None:
    found = alice(oracle, home(USER), home(USER, extra_create_kwargs={"user": user}))
    assert (found.files, found.read_only) == (KEPT, read_only)


SWARM: Final = (
    "c.JupyterHub.spawner_class = 'dockerspawner.SwarmSpawner'\nc.SwarmSpawner.network_name = 'n'\n"
)


def test_a_swarm_has_host_folders_and_no_named_volumes(oracle: Judge) -> None:
    paths = alice(oracle, home("/srv/{username}"), SWARM + home("/srv/{username}"))
    names = alice(oracle, home(USER), SWARM + home(USER))
    assert (paths.files, names.start) == (KEPT, "never")


@pytest.mark.parametrize("new", [SWARM, "c.JupyterHub.spawner_class = 'simple'\n"])
def test_another_kind_of_server_is_not_found_running(oracle: Judge, new: str) -> None:
    old = KEEP + home("/srv/{username}", remove=False)
    found = alice(oracle, old, new + old, running=True)
    assert found.orphaned
    assert found.start == "fine"


def test_processes_have_their_files_elsewhere(oracle: Judge) -> None:
    found = alice(oracle, home(USER), "c.JupyterHub.spawner_class = 'simple'\n")
    assert found.files == LEFT_BEHIND


def test_homes_of_processes(oracle: Judge) -> None:
    head = HEAD.replace("'docker'", "'simple'")
    new = "c.SimpleLocalProcessSpawner.home_dir_template = '/srv/{username}'\n"
    found = outcomes(oracle, "", new, head=head).of("alice")
    assert found.files == HIDDEN, "a process sees all of its machine"


@pytest.mark.parametrize(
    "new",
    [
        "c.JupyterHub.spawner_class = 'dockerspawner.DockerSpawner'\n" + home(USER),
        "from dockerspawner import DockerSpawner\nclass Ours(DockerSpawner):\n    pass\n"
        "c.JupyterHub.spawner_class = Ours\n" + home(USER),
        docker(volumes={USER: HOME}) + "c.Spawner.notebook_dir = '/home/jovyan'\n",
    ],
)  # fmt: skip
def test_the_same_spawner_in_other_words(oracle: Judge, new: str) -> None:
    assert not outcomes(oracle, home(USER), new).troubles


def test_a_section_that_the_spawner_does_not_read(oracle: Judge) -> None:
    new = home(USER).replace("DockerSpawner.volumes", "SystemUserSpawner.volumes")
    assert alice(oracle, home(USER), new).files == LEFT_BEHIND


def test_a_running_server_is_found_at_its_old_port(oracle: Judge) -> None:
    old = KEEP + home(USER, network_name="n", use_internal_ip=True)
    found = alice(oracle, old, old + "c.DockerSpawner.port = 8899\n", running=True)
    assert (found.orphaned, found.files) == (False, KEPT)


def test_a_newcomer_is_shut_out(oracle: Judge) -> None:
    old, new = (
        f"c.Authenticator.{line}\n" for line in ("allowed_users = {'alice'}", "allow_all = True")
    )
    spawner = home("u-{raw_username}")
    head = HEAD.replace("c.Authenticator.allow_all = True\n", "")
    found = outcomes(oracle, old + spawner, new + spawner, head=head, people=("alice", "a@b.org"))
    assert [found.of(name).shut_out for name in ("alice", "a@b.org")] == [False, True]


def test_a_running_server_is_found_at_its_published_port(oracle: Judge) -> None:
    old = KEEP + home(USER)
    found = alice(oracle, old, old + docker(network_name="n", use_internal_ip=True), running=True)
    assert (found.orphaned, found.files) == (False, KEPT)
