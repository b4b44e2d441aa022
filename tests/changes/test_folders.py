"""Edits of targets and of the start folder."""

from __future__ import annotations

import pytest

from .hubs import HOME, KEPT, REMOVED, USER, changes, docker, home, name, one, told

WORK = f"{HOME}/work"


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("/opt", [("servers", "owner", "warning")]),
        ("/workspace", [("servers", "owner", "warning")]),
        (WORK, []),
        ("/tmp", []),
    ],
)
def test_a_working_folder_that_is_made_for_root(
    folder: str, found: list[tuple[str, str, str]]
) -> None:
    unknown = REMOVED + docker(image="lab:1")
    assert told(unknown, unknown + docker(extra_create_kwargs={"working_dir": folder})) == found


def test_a_folder_that_a_new_volume_makes_is_not_missing() -> None:
    new = REMOVED + docker(volumes={USER: HOME, "data-{username}": "/data"}, notebook_dir="/data")
    assert told(home(), new) == [("files-left-behind", "replaced", "error")]


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        (home(), home(target=WORK, notebook_dir=HOME), {"deeper", "unkept"}),
        (home(target=WORK, notebook_dir=WORK), home(target=WORK), {"deeper", "unkept"}),
        (home(), home(notebook_dir=WORK), {"above"}),
        (home(), home(target="/home"), {"above"}),
        (home(target=WORK, notebook_dir=WORK), home(target=WORK, notebook_dir=f"{HOME}/new"), {"replaced"}),
    ],
)  # fmt: skip
def test_files_that_are_found_elsewhere(old: str, new: str, keys: set[str]) -> None:
    found = {key for kind, key, _ in told(old, new) if kind == "files-left-behind"}
    assert found == keys


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (home(target=WORK, notebook_dir=WORK), home(target=f"{HOME}/data", notebook_dir=f"{HOME}/data")),
        (home(notebook_dir="~"), home(notebook_dir=HOME)),
        (home(notebook_dir=HOME), home(notebook_dir=f"{HOME}//")),
        (home(), REMOVED + docker(volumes={USER: HOME, "course": f"{HOME}/course"})),
    ],
)  # fmt: skip
def test_files_that_are_found_where_they_were(old: str, new: str) -> None:
    assert told(old, new) == []


def test_a_volume_over_a_folder_of_the_home_hides_it() -> None:
    found = one(home(), REMOVED + docker(volumes={USER: HOME, "course": WORK}), "hidden")
    assert (found.severity.value, found.certain) == ("warning", False)


def test_only_a_volume_gets_a_folder_from_the_image() -> None:
    source = "/srv/homes/{username}"
    found = one(home(source), REMOVED + docker(volumes={source: HOME, "course": WORK}), "hidden")
    assert (found.severity.value, "docker-stacks" in found.message) == ("info", False)


def test_two_sources_exchanged() -> None:
    old, new = (
        docker(volumes={"aa": HOME, "bb": "/data"}),
        docker(volumes={"bb": HOME, "aa": "/data"}),
    )
    assert ("files-left-behind", "replaced", "error") in told(REMOVED + old, REMOVED + new)


def test_a_folder_that_may_be_missing_stops_servers() -> None:
    found = one(REMOVED, REMOVED + docker(notebook_dir=f"{HOME}/notebooks"), "missing-folder")
    assert (found.severity.value, found.certain) == ("error", False)


@pytest.mark.parametrize(("folder", "is_missing"), [(WORK, False), (f"{HOME}/notebooks", True)])
def test_a_fresh_volume_has_the_folders_of_the_image(folder: str, is_missing: bool) -> None:
    found = changes(home(), home("other-{username}", notebook_dir=folder))
    assert ("missing-folder" in {change.key for change in found}) is is_missing


def test_the_working_folder_of_the_image_is_made_where_a_volume_hides_it() -> None:
    found = changes(home(notebook_dir=HOME), home(target="/home", notebook_dir=HOME))
    assert "missing-folder" not in {change.key for change in found}


def test_a_volume_has_the_folder_that_was_opened_wherever_it_is_mounted() -> None:
    old = home(notebook_dir=f"{HOME}/notebooks")
    for folder, is_missing in (("notebooks", False), ("work", False), ("other", True)):
        found = changes(old, home(target="/home", notebook_dir=f"/home/{folder}"))
        assert ("missing-folder" in {change.key for change in found}) is is_missing


def test_nobody_knows_which_volumes_a_function_of_the_file_names() -> None:
    naming = "c.DockerSpawner.format_volume_name = lambda template, spawner: template.upper()\n"
    keys = {name(one) for one in changes(home(), naming + home("other-{username}"))}
    assert "unknown" in keys
    assert "gone" not in keys


def test_a_start_folder_that_stays_is_not_called_missing() -> None:
    old = REMOVED + docker(notebook_dir=f"{HOME}/notebooks")
    assert told(old, old + docker(environment={"COURSE": "algebra"})) == []


@pytest.mark.parametrize("folder", [HOME, WORK, "~", "/", "/tmp"])
def test_folders_that_are_there(folder: str) -> None:
    found = changes(home(), home(notebook_dir=folder))
    assert "missing-folder" not in {change.key for change in found}


def test_a_start_folder_of_root_is_told_whatever_would_name_volumes() -> None:
    naming = "c.DockerSpawner.format_volume_name = lambda template, spawner: template\n"
    found = told(REMOVED, REMOVED + naming + docker(environment={"JUPYTERHUB_ROOT_DIR": "/opt"}))
    assert found == [("servers", "owner", "warning")]


def test_kept_containers_go_on_in_the_old_folder() -> None:
    old = docker(volumes={USER: HOME})
    assert told(KEPT + old, KEPT + old + docker(notebook_dir="/elsewhere")) == []


def test_a_start_folder_in_other_words_is_nothing() -> None:
    assert changes(home(notebook_dir=HOME), home(notebook_dir=f"{HOME}//")) == []


def test_a_variable_moves_the_start_folder_unless_the_command_line_does() -> None:
    variable = {"environment": {"JUPYTERHUB_ROOT_DIR": WORK}}
    assert ("files-left-behind", "above", "error") in told(home(), home(**variable))
    assert ("files-left-behind", "above", "error") in told(
        home(notebook_dir=HOME), home(notebook_dir=HOME, **variable)
    )
    option = {"args": [f"--ServerApp.root_dir={HOME}"]}
    assert told(home(**option), home(**option, **variable)) == []


STACKS = "quay.io/jupyter/base-notebook:2025-01-06"


@pytest.mark.parametrize(
    ("image", "more", "said"),
    [
        ("rocker/rstudio:4", {}, True),
        ("rocker/rstudio:4", {"notebook_dir": HOME}, False),
        ("quay.io/jupyter/scipy-notebook:2025-03-03", {}, False),
    ],
)
def test_an_image_that_may_have_another_home(image: str, more: dict[str, str], said: bool) -> None:
    found = changes(home(image=STACKS, **more), home(image=image, **more))
    assert ("image-home" in {change.key for change in found}) is said


SWARM = "c.JupyterHub.spawner_class = 'dockerspawner.SwarmSpawner'\n"
SIMPLE = "c.JupyterHub.spawner_class = 'simple'\n"
HOMES = "/srv/{username}"
VOLUMES = docker(volumes={USER: HOME})
REFUSED = ("no-folder", "error")
ROOTS = ("owner", "warning")


def bound(source: str, target: str = HOME, **more: object) -> str:
    return REMOVED + docker(mounts=[{"type": "bind", "source": source, "target": target, **more}])


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (home(), bound(HOMES), {REFUSED}),
        (home(), bound(HOMES, read_only=True), {REFUSED}),
        (SWARM + home(), SWARM + home(HOMES), {REFUSED}),
        (home(), home(HOMES), {ROOTS}),
        (home("/srv"), home(HOMES), {ROOTS}),
        (home(HOMES), home("/srv"), set()),
        (home(), home(HOMES, target={"bind": HOME, "mode": "ro"}), set()),
        (home(), REMOVED + docker(volumes={USER: HOME, "/srv/course": "/course"}), set()),
        (KEPT + VOLUMES, KEPT + docker(volumes={HOMES: HOME}), set()),
        (home(HOMES), bound(HOMES), set()),
        (home(), home("other-{username}"), set()),
        (home(), home() + "c.JupyterHub.internal_ssl = True\n", set()),
    ],
)
def test_folders_of_the_host_that_may_be_missing(
    old: str, new: str, found: set[tuple[str, str]]
) -> None:
    said = {(name(change), change.severity.value) for change in changes(old, new)}
    assert said & {REFUSED, ROOTS} == found


UNKNOWN = REMOVED + docker(image="lab:1")
DATA = "c.Spawner.notebook_dir = '/data'\n"
MISSING = ("missing-folder", "error")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (UNKNOWN + docker(notebook_dir="/a"), UNKNOWN + docker(notebook_dir="/b"), {MISSING}),
        (UNKNOWN + docker(notebook_dir="/a"), UNKNOWN + docker(notebook_dir="/srv"), {ROOTS}),
        (UNKNOWN + docker(notebook_dir="/srv"), UNKNOWN + docker(notebook_dir="/srv", cmd=["x"]), set()),
        (UNKNOWN, UNKNOWN + docker(notebook_dir="/var/tmp"), set()),
        (UNKNOWN, UNKNOWN + docker(notebook_dir=HOME), set()),
        (home(), home(target="/srv", notebook_dir="/srv"), set()),
        (home(), home(args=["--ServerApp.root_dir=/data"]), {MISSING}),
        (home(), home(environment={"JUPYTERHUB_ROOT_DIR": "/data"}), {MISSING}),
        (home(image="lab:1"), home(image="lab:1", extra_create_kwargs={"working_dir": f"{HOME}/w"}), set()),
        (home(), home(notebook_dir=f"{HOME}/w"), {MISSING}),
        (home(HOMES), home(HOMES, notebook_dir=WORK), {MISSING}),
        (home(f"{HOMES}/w"), home(HOMES, notebook_dir=f"{HOME}/w"), set()),
        (KEPT + VOLUMES, KEPT + VOLUMES + docker(notebook_dir="/data"), set()),
        (SIMPLE, SIMPLE + "c.Spawner.notebook_dir = '/tmp'\n", set()),
        (SIMPLE, SIMPLE + "c.Spawner.notebook_dir = '/srv'\n", set()),
        (SIMPLE, SIMPLE + "c.Spawner.notebook_dir = '~'\n", set()),
        (SIMPLE, SIMPLE + "c.Spawner.notebook_dir = '~/data'\n", {MISSING}),
        (SIMPLE + DATA, SIMPLE + DATA + "c.Spawner.cmd = ['x']\n", set()),
    ],
)  # fmt: skip
def test_start_folders_that_may_be_missing_or_belong_to_root(
    old: str, new: str, found: set[tuple[str, str]]
) -> None:
    said = {(name(change), change.severity.value) for change in changes(old, new)}
    assert said & {MISSING, ROOTS} == found


MEMORY = docker(mounts=[{"type": "tmpfs", "source": "", "target": HOME}])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (REMOVED + docker(image=STACKS), REMOVED + docker(image="lab:1")),
        (REMOVED + MEMORY + docker(image=STACKS), REMOVED + MEMORY + docker(image="lab:1")),
        (home(image="lab:1"), home(image="lab:2")),
        (home(image="lab:1"), home(image=STACKS)),
        (KEPT + VOLUMES + docker(image=STACKS), KEPT + VOLUMES + docker(image="lab:1")),
    ],
    ids=["nothing mounted", "nothing saved", "unknown before", "known now", "kept"],
)
def test_another_image_puts_nothing_out_of_sight(old: str, new: str) -> None:
    assert "image-home" not in {change.key for change in changes(old, new)}
