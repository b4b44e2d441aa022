"""Edits of where files lie outside of containers."""

from __future__ import annotations

import pytest

from .hubs import HOME, KEPT, OPEN, REMOVED, USER, changes, docker, home, one, told

VOLUMES = "c.DockerSpawner.volumes"
GONE = ("files-left-behind", "gone", "error")
ODD_GONE = ("files-left-behind", "gone", "warning")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(), home("hub-{username}")),
        (home("hub-{username}"), home("Hub-{username}")),
        (home("/srv/homes/{username}"), home()),
        (home("shared"), home("shared-{username}")),
        (home(), home(f"{USER}-{{servername}}")),
        (
            home("{imagename}-{username}", image="lab:1"),
            home("{imagename}-{username}", image="lab:2"),
        ),
        (home(), REMOVED),
        (home(), REMOVED + docker(mounts=[{"type": "tmpfs", "source": "", "target": HOME}])),
    ],
)
def test_everybodys_files_stay_where_no_server_mounts_them(old: str, new: str) -> None:
    assert told(old, new) == [GONE]
    assert one(old, new, "gone").certain


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(), home("jupyterhub-user-{raw_username}")),
        (home("/srv/homes/{raw_username}"), home("/srv/homes/{username}")),
        (home(), home(escape="legacy")),
        (home(escape="legacy"), home()),
    ],
)
def test_names_with_odd_characters_have_other_sources(old: str, new: str) -> None:
    assert told(old, new)[0] == ODD_GONE
    users = one(old, new, "gone").users
    assert "a_b" in users
    assert "alice" not in users


def test_a_hub_that_lets_in_plain_names_alone_says_nothing_of_odd_ones() -> None:
    plain = OPEN.replace("allow_all = True", "allowed_users = {'alice', 'bob'}")
    assert changes(home(), home(escape="legacy"), head=plain) == []


@pytest.mark.parametrize(
    "new",
    [
        home("jupyterhub-user-{safe_username}"),
        home("jupyterhub-" + "user-{username}"),
        REMOVED + f"kind = 'user'\n{VOLUMES} = {{f'jupyterhub-{{kind}}-{{{{username}}}}': '/home/jovyan'}}\n",
        REMOVED + f"{VOLUMES} = {{}}\n{VOLUMES}['jupyterhub-user-{{username}}'] = '/home/jovyan'\n",
        home(target="/home//jovyan/"),
        home(target={"bind": HOME, "mode": "rw"}),
        home(target={"bind": HOME, "mode": "z"}),
        REMOVED + docker(mounts=[{"type": "volume", "source": USER, "target": HOME}]),
        "import dockerspawner.volumenamingstrategy as v\n"
        "c.DockerSpawner.format_volume_name = v.escaped_format_volume_name\n" + home(),
        "# a comment\n" + home(),
        "if True:\n    c.DockerSpawner.remove = True\n" + docker(volumes={USER: HOME}),
    ],
)  # fmt: skip
def test_the_same_value_in_other_words_is_nothing(new: str) -> None:
    assert changes(home(), new) == []


def test_the_same_path_in_other_words_is_nothing() -> None:
    assert changes(home("/srv/homes/{username}"), home("/srv//homes/{username}/")) == []


def test_the_order_of_entries_is_nothing() -> None:
    entries = {USER: HOME, "course": "/course"}
    turned = dict(reversed(entries.items()))
    assert changes(REMOVED + docker(volumes=entries), REMOVED + docker(volumes=turned)) == []


def test_kept_containers_that_get_the_same_mounts_in_other_words_are_nothing() -> None:
    old, new = docker(volumes={USER: HOME}), docker(volumes={USER: f"{HOME}/"})
    assert changes(KEPT + old, KEPT + new) == []


def test_a_common_folder_shows_what_others_have_saved() -> None:
    found = one(home("/srv/homes/{username}"), home("/srv/homes"), "exposed")
    assert (found.severity.value, found.certain, found.users) == ("error", True, "all")
    assert "what others have saved" in found.message


def test_a_common_volume_shows_what_others_will_save() -> None:
    kinds = {kind for kind, *_ in told(home(), home("jupyterhub-user"))}
    assert kinds == {"files-left-behind", "files-exposed"}


def test_names_that_fall_together_are_exposed_to_each_other() -> None:
    new = "c.DockerSpawner.escape = lambda s: s.replace('_', '-').replace('.', '-')\n" + home()
    users = one(home(escape="legacy"), new, "exposed").users
    assert {"a_b", "a.b", "a-b"} <= set(users)


def test_a_relative_path_stops_all_servers() -> None:
    assert ("servers", "refused", "error") in told(
        home("/srv/{username}"), home("./srv/{username}")
    )


def test_a_host_folder_may_be_made_for_root() -> None:
    old, new = home(), home("/srv/homes/{username}")
    assert [key for _, key, _ in told(old, new)] == ["gone", "owner"]
    assert "chown" in str(one(old, new, "owner").todo)


def test_another_driver_is_refused_where_the_volume_exists() -> None:
    new = home(extra_host_config={"volume_driver": "nfs"})
    found = one(home(), new, "driver")
    assert (found.kind, found.severity.value, found.certain) == ("servers", "error", False)


def test_other_options_are_for_new_users_only() -> None:
    def on(device: str) -> str:
        options = {"type": "none", "o": "bind", "device": device}
        driver = {"name": "local", "options": options}
        return REMOVED + docker(
            mounts=[{"type": "volume", "source": USER, "target": HOME, "driver_config": driver}]
        )

    assert told(on("/srv/a"), on("/srv/b")) == []
    assert one(on("/srv/a"), on("/srv/b"), "options").severity.value == "info"


@pytest.mark.parametrize(
    "new",
    [home(target={"bind": HOME, "mode": "ro"}), REMOVED + docker(read_only_volumes={USER: HOME})],
)
def test_files_that_can_only_be_read(new: str) -> None:
    assert told(home(), new) == [("servers", "read-only", "warning")]


def test_another_default_of_a_variable_holds_where_it_is_not_set() -> None:
    def text(default: str) -> str:
        return (
            "import os\n" + REMOVED + "c.DockerSpawner.volumes = "
            f"{{os.environ.get('VOL', {default!r}): '/home/jovyan'}}\n"
        )

    found = one(text("u-{username}"), text("v-{username}"), "gone")
    assert not found.certain
    assert "`VOL` is not set" in found.message


def test_what_a_hook_mounts_is_not_known() -> None:
    hook = "def mounts(spawner):\n    spawner.volumes = found(spawner)\nc.Spawner.pre_spawn_hook = mounts\n"
    found = changes(home(), hook + home("other-{username}"))
    assert [change.severity.value for change in found if change.kind == "files-left-behind"] == [
        "info"
    ]


@pytest.mark.parametrize("setting", ["format_volume_name", "escape"])
def test_what_another_function_makes_of_names_is_not_known(setting: str) -> None:
    new = f"from ours import naming\nc.DockerSpawner.{setting} = naming\n" + home()
    assert told(home(), new) == []
    assert not one(home(), new, "unknown").certain


def test_the_commands_copy_every_volume_of_that_name() -> None:
    copy = one(home(), home("hub-{username}"), "gone").todo[-1]
    assert "--filter name=^jupyterhub-user-" in copy
    assert 'new="hub-${old#jupyterhub-user-}"' in copy
    assert "cp -a /from/. /to/" in copy


def test_an_image_in_a_source_names_both_places() -> None:
    template = "{imagename}-{username}"
    found = one(home(template, image="lab:1"), home(template, image="lab:2"), "gone")
    assert found.before is not None
    assert found.after is not None


def test_releases_that_escape_otherwise() -> None:
    pins = {"dockerspawner": "0.11.1"}, {"dockerspawner": "14.0.0"}
    assert told(home(), home(), pins=pins) == [ODD_GONE]
    assert told(home(), home(escape="legacy"), pins=pins) == []
    assert told(home("u-{raw_username}"), home("u-{raw_username}"), pins=pins) == []


IMAGES = "{imagename}-{username}"


@pytest.mark.parametrize(
    ("old", "new", "setting"),
    [
        (home(), home(escape="legacy"), "escape"),
        (home("{prefix}-{username}"), home("{prefix}-{username}", prefix="lab"), "prefix"),
        (home(IMAGES, image="lab:1"), home(IMAGES, image="lab:2"), "image"),
    ],
)
def test_the_setting_that_changes_a_name_is_told(old: str, new: str, setting: str) -> None:
    found = one(old, new, "gone")
    assert found.message.endswith(f" `{setting}` changes the name.")
    assert found.after is not None
    assert f"{setting} = " in found.after.source.text.splitlines()[found.after.start[0] - 1]


def test_volumes_named_after_an_image_are_copied_in_one_loop() -> None:
    found = one(home(IMAGES, image="lab:1"), home(IMAGES, image="lab:2"), "gone")
    assert "name=^lab-1-)" in found.todo[1]
    assert found.moved == ("lab-1-{username}", "lab-2-{username}")


@pytest.mark.parametrize("new", ["./homes/{username}", "jupyterhub-user"])
def test_nothing_is_copied_where_it_is_refused_or_everyones(new: str) -> None:
    assert one(home(), home(new), "gone").todo == ()


def test_files_of_all_are_sorted_out_first() -> None:
    assert "whose they are" in one(home("shared"), home("shared-{username}"), "gone").todo[0]


def test_a_variable_that_may_name_what_is_mounted_now() -> None:
    old = (
        "import os\n"
        + REMOVED
        + f"{VOLUMES} = {{os.environ.get('VOL', 'u-{{username}}'): {HOME!r}}}\n"
    )
    found = one(old, home("u-{username}"), "unknown")
    assert "only if `VOL` is `u-{username}`" in found.message


def test_an_escape_that_mixes_names_up_is_to_blame_for_one_container() -> None:
    mixed = home() + "c.DockerSpawner.escape = lambda s: s.replace('_', '-').replace('.', '-')\n"
    for key in ("one-container", "exposed"):
        assert "Leave `escape` as it is" in one(home(), mixed, key).todo[0]


def test_files_are_not_copied_onto_themselves() -> None:
    driver = home(extra_host_config={"volume_driver": "nfs"})
    assert one(home(), driver, "gone").todo == ()


def test_a_folder_is_not_copied_into_itself() -> None:
    (todo,) = one(home("/srv/{username}"), home("/srv/{username}/home"), "gone").todo
    assert todo.startswith("Copy each user's files from `/srv/{username}` to")
    commands = one(home("/srv/{username}"), home("/data/{username}"), "gone").todo
    assert "cp -a /srv/alice/. /data/alice/ " in commands[1]
