"""Edits of containers: those that are kept, those that run, their names and owners."""

from __future__ import annotations

from typing import Any

import pytest

from .hubs import HOME, KEPT, NAMED, OPEN, REMOVED, USER, changes, docker, home, name, one, told

OTHER_DATABASE = "c.JupyterHub.db_url = 'sqlite:///other.sqlite'\n"


def test_removal_deletes_what_was_kept() -> None:
    found = one(KEPT, REMOVED, "deleted")
    assert (found.kind, found.severity.value, found.gravity) == ("files-left-behind", "error", 0)
    assert "docker cp -a" in str(found.todo)


@pytest.mark.parametrize(
    ("setting", "prefix"),
    [({}, "jupyter-"), ({"prefix": "lab"}, "lab-"), ({"name_template": "hub-{username}"}, "hub-")],
)
def test_what_was_kept_is_saved_by_the_containers_names(
    setting: dict[str, str], prefix: str
) -> None:
    more = docker(**setting)
    assert f"name=^{prefix})" in one(KEPT + more, REMOVED + more, "deleted").todo[1]


def test_a_new_volume_with_removal_deletes_what_was_kept() -> None:
    assert told(KEPT, home())[0] == ("files-left-behind", "deleted", "error")
    commands = one(KEPT, home(), "deleted").todo[1]
    assert '-v "jupyterhub-user-${c#jupyter-}":/to' in commands


@pytest.mark.parametrize(
    ("old", "source"),
    [({"name_template": "jupyter-{username}-nb"}, USER), ({}, "jupyterhub-user-{raw_username}")],
)
def test_no_volume_is_filled_where_the_container_has_another_name(
    old: dict[str, str], source: str
) -> None:
    found = one(KEPT + docker(**old), home(source, **old), "deleted")
    assert '"./$c/"' in found.todo[1]


def test_what_lies_beside_a_volume_is_saved_out_of_the_home() -> None:
    volumes = docker(volumes={USER: f"{HOME}/work"}, notebook_dir=f"{HOME}/work")
    found = one(KEPT + volumes, REMOVED + volumes, "deleted")
    assert f'docker cp -a "$c":{HOME}/. "./$c/"' in found.todo[1]


@pytest.mark.parametrize(
    ("opened", "saved"), [("/srv/lab", "/srv/lab"), ("/home/{username}", HOME)]
)
def test_what_was_kept_is_saved_out_of_the_folder_that_opens_for_all(
    opened: str, saved: str
) -> None:
    hub = docker(image="lab:1", notebook_dir=opened)
    assert f'docker cp -a "$c":{saved}/. ' in one(KEPT + hub, REMOVED + hub, "deleted").todo[1]


def test_removal_deletes_nothing_of_a_home_in_a_volume() -> None:
    volumes = docker(volumes={USER: HOME})
    assert told(KEPT + volumes, REMOVED + volumes) == []


def test_removal_deletes_what_lies_beside_a_volume() -> None:
    volumes = docker(volumes={USER: f"{HOME}/work"}, notebook_dir=f"{HOME}/work")
    assert told(KEPT + volumes, REMOVED + volumes) == [("files-left-behind", "deleted", "warning")]


@pytest.mark.parametrize(("volumes", "severity"), [({}, "error"), ({USER: "/data"}, "warning")])
def test_removal_is_graver_without_any_volume_where_nobody_knows_the_start_folder(
    volumes: dict[str, str], severity: str
) -> None:
    hub = docker(image="lab:1", volumes=volumes)
    assert told(KEPT + hub, REMOVED + hub) == [("files-left-behind", "deleted", severity)]


def test_containers_that_are_kept_from_now_on_are_advice() -> None:
    assert [change.key for change in changes(home(), KEPT + docker(volumes={USER: HOME}))] == [
        "kept-now"
    ]


@pytest.mark.parametrize(
    "setting", [{"name_template": "lab-{username}"}, {"prefix": "lab"}, {"escape": "legacy"}]
)
def test_the_database_knows_the_names_of_kept_containers(setting: dict[str, str]) -> None:
    assert told(KEPT, KEPT + docker(**setting)) == []


@pytest.mark.parametrize("setting", [{"name_template": "lab-{username}"}, {"prefix": "lab"}])
def test_another_database_does_not_know_them(setting: dict[str, str]) -> None:
    found = one(KEPT, OTHER_DATABASE + KEPT + docker(**setting), "orphaned")
    assert (found.severity.value, found.certain) == ("error", False)


def test_old_releases_store_no_names() -> None:
    old = {"dockerspawner": "0.11.1"}
    found = told(KEPT, KEPT + docker(name_template="lab-{username}"), pins=(old, old))
    assert ("files-left-behind", "orphaned", "error") in found


@pytest.mark.parametrize("setting", [{"name_template": "lab-{username}"}, {"prefix": "lab"}])
def test_removed_containers_may_be_called_anything(setting: dict[str, str]) -> None:
    assert told(home(), home(**setting)) == []


@pytest.mark.parametrize(
    "setting",
    [
        {"image": "lab:2"},
        {"environment": {"MARK": "1"}},
        {"volumes": {USER: HOME}},
        {"notebook_dir": "/opt"},
        {"extra_create_kwargs": {"user": "1001"}},
    ],
)
def test_what_never_arrives_in_kept_containers_is_advice(setting: dict[str, Any]) -> None:
    assert [name(change) for change in changes(KEPT, KEPT + docker(**setting))] == ["never-arrives"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"network_name": "a", "use_internal_ip": True}, {"network_name": "b", "use_internal_ip": True}),
        ({"use_internal_ip": True}, {"use_internal_ip": False}),
        ({"port": 8888}, {"port": 9999}),
    ],
)  # fmt: skip
def test_kept_containers_that_are_not_found(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert ("servers", "kept", "error") in told(KEPT + docker(**old), KEPT + docker(**new))
    assert told(home(**old), home(**new)) == []


def test_an_internal_address_works_with_kept_containers() -> None:
    assert told(KEPT, KEPT + docker(use_internal_ip=True)) == []


@pytest.mark.parametrize(
    ("names", "words"),
    [(["hub_ip"], "`hub_ip` changes"), (["hub_ip", "hub_port"], "`hub_ip` and `hub_port` change")],
)
def test_kept_containers_do_not_reach_a_hub_that_moves(names: list[str], words: str) -> None:
    old, new = (
        "".join(
            f"c.JupyterHub.{name} = {value!r}\n" for name, value in address.items() if name in names
        )
        for address in (
            {"hub_ip": "10.0.0.8", "hub_port": 8082},
            {"hub_ip": "10.0.0.9", "hub_port": 8083},
        )
    )
    assert one(KEPT + old, KEPT + new, "hub-address").message.endswith(f"and {words}.")


def test_one_name_for_all() -> None:
    assert told(home(), home(name_template="lab")) == [("servers", "one-container", "error")]


def test_one_name_for_all_servers_of_a_user() -> None:
    named = "c.JupyterHub.allow_named_servers = True\n"
    old, new = (home(name_template=text) for text in ("{username}-{servername}", "{username}"))
    assert told(named + old, named + new) == [("servers", "one-container-each", "error")]
    assert told(old, new) == []


def test_one_name_for_all_does_not_reach_kept_containers() -> None:
    assert told(KEPT, KEPT + docker(name_template="lab")) == []


def test_another_user_in_the_container() -> None:
    found = one(home(), home(extra_create_kwargs={"user": "1001"}), "owner")
    assert (found.severity.value, found.certain) == ("warning", False)
    assert "run as user 1001, but saved files belong to the image's user" in found.message


@pytest.mark.parametrize("start", [{"notebook_dir": HOME}, {"notebook_dir": "~", "image": "lab:1"}])
def test_another_user_in_a_container_without_mounts(start: dict[str, str]) -> None:
    found = told(
        REMOVED + docker(**start), REMOVED + docker(**start, extra_create_kwargs={"user": "1001"})
    )
    assert found == [("servers", "owner", "warning")]


@pytest.mark.parametrize("user", ["1000", 1000, "1000:100"])
def test_the_same_user_in_other_words(user: object) -> None:
    old = home(extra_create_kwargs={"user": "1000"})
    assert told(old, home(extra_create_kwargs={"user": user})) == []


SYSTEM = "c.JupyterHub.spawner_class = 'docker-system-user'\n"
SWARM = "c.JupyterHub.spawner_class = 'dockerspawner.SwarmSpawner'\n"
SIMPLE = "c.JupyterHub.spawner_class = 'simple'\n"


def test_a_system_user_owns_other_files() -> None:
    found = told(home("/home/{username}"), SYSTEM + REMOVED)
    assert ("servers", "owner", "warning") in found
    assert ("files-left-behind", "gone", "warning") in found, "accounts' names are not escaped"


def test_removal_deletes_nothing_of_a_system_users_home() -> None:
    assert told(SYSTEM + KEPT, SYSTEM + REMOVED) == []


def test_homes_of_system_users() -> None:
    elsewhere = "c.SystemUserSpawner.host_homedir_format_string = '/srv/{username}'\n"
    inside = "c.SystemUserSpawner.image_homedir_format_string = '/people/{username}'\n"
    old = SYSTEM + REMOVED
    assert told(old, old + elsewhere)[0] == ("files-left-behind", "gone", "error")
    assert told(old, old + inside) == []


@pytest.mark.parametrize("new", [SWARM, SIMPLE])
def test_another_kind_of_server_is_not_found_running(new: str) -> None:
    old = home("/srv/{username}")
    assert ("servers", "running", "error") in told(old, new + old)


def test_processes_keep_files_elsewhere_and_apart_from_nobody() -> None:
    found = told(home(), SIMPLE)
    assert ("files-left-behind", "gone", "error") in found
    assert ("files-exposed", "one-user", "error") in found


def test_homes_of_processes_without_accounts_are_where_the_template_says() -> None:
    homes = [
        SIMPLE + f"c.SimpleLocalProcessSpawner.home_dir_template = '{folder}/{{username}}'\n"
        for folder in ("/srv", "/data")
    ]
    assert [kind for kind, _, _ in told(*homes)] == ["files-left-behind"]


SUBCLASS = (
    "import dockerspawner\nclass Ours(dockerspawner.DockerSpawner):\n    pass\n"
    "c.JupyterHub.spawner_class = Ours\n"
)


def test_processes_expose_nothing_that_everybody_had() -> None:
    assert "one-user" not in {key for _, key, _ in told(home("common"), SIMPLE)}


def test_processes_expose_nothing_where_one_person_is_let_in() -> None:
    alone = NAMED.replace(", 'bob'", "")
    assert "one-user" in {key for _, key, _ in told(home(), SIMPLE, head=NAMED)}
    assert "one-user" not in {key for _, key, _ in told(home(), SIMPLE, head=alone)}


@pytest.mark.parametrize(
    "spawner",
    [
        "c.JupyterHub.spawner_class = 'dockerspawner.DockerSpawner'\n",
        "from dockerspawner import DockerSpawner\nc.JupyterHub.spawner_class = DockerSpawner\n",
        SUBCLASS,
    ],
)
def test_the_same_spawner_in_other_words_is_nothing(spawner: str) -> None:
    assert changes(home(), spawner + home()) == []


def test_a_setting_of_a_base_class_is_the_same() -> None:
    assert changes(home(mem_limit="1G"), home() + "c.Spawner.mem_limit = '1G'\n") == []


def test_a_section_that_is_not_read_is_no_mount() -> None:
    new = home().replace("DockerSpawner.volumes", "SystemUserSpawner.volumes")
    assert told(home(), new)[0] == ("files-left-behind", "gone", "error")


def test_a_smaller_limit() -> None:
    assert told(home(mem_limit="2G"), home(mem_limit="1G")) == [("servers", "limit", "warning")]
    assert told(home(mem_limit="1G"), home(mem_limit="2G")) == []


def test_an_edit_that_changes_nothing_is_nothing() -> None:
    assert changes(home(), home(), head=OPEN) == []


@pytest.mark.parametrize(
    ("old", "pins", "refused"),
    [(REMOVED, {}, True), (KEPT, {}, False), (KEPT, {"dockerspawner": "0.11.1"}, True)],
)
def test_a_deleted_container_is_made_anew_under_the_name_that_is_stored(
    old: str, pins: dict[str, str], refused: bool
) -> None:
    new = REMOVED + docker(name_template="nb-{raw_username}")
    keys = [change.key[0] for change in changes(old, new, pins=(pins, pins))]
    assert ("refused" in keys) is refused
