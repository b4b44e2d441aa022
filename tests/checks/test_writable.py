"""No message sends users into a folder that belongs to root."""

from __future__ import annotations

import pytest

from tests.linting import lint_text

HEAD = """c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
"""
WORK = 'c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}\n'


def only(text, code):
    (found,) = (one for one in lint_text(text).findings if one.code == code)
    return found


@pytest.mark.parametrize("folder", ["/home/jovyan/notebooks", "/notebooks", "/srv/work"])
def test_no_volume_is_proposed_at_a_folder_that_the_image_lacks(folder):
    message = only(f"{HEAD}{WORK}c.DockerSpawner.notebook_dir = '{folder}'\n", "HUB201").message
    assert f"A new volume at `{folder}` would belong to root" in message
    assert "or mount a volume at" not in message


def test_volume_at_a_folder_of_the_image_is_proposed():
    elsewhere = WORK.replace("/home/jovyan/work", "/data")
    found = only(f"{HEAD}{elsewhere}c.DockerSpawner.notebook_dir = '/home/jovyan/work'\n", "HUB201")
    assert "or mount a volume at `/home/jovyan/work`" in found.message
    assert "once users can write there" in found.message
    assert found.fix is None


@pytest.mark.parametrize(
    ("folder", "applicability"), [("/notebooks", "safe"), ("/opt/course", "unsafe")]
)
def test_a_folder_in_which_the_image_may_have_files_is_not_left_unread(folder, applicability):
    text = f"{HEAD}{WORK}c.DockerSpawner.notebook_dir = '{folder}'\n"
    assert only(text, "HUB201").fix.applicability == applicability


def test_a_mount_that_users_may_not_write_to_is_opened_with_care():
    elsewhere = 'c.DockerSpawner.volumes = {"/srv/{username}": "/data"}\n'
    text = f"{HEAD}{elsewhere}c.DockerSpawner.notebook_dir = '/home/jovyan/work'\n"
    cure = only(text, "HUB201").fix
    assert "once users can write to `/data`" in cure.title
    assert cure.applicability == "unsafe"


@pytest.mark.parametrize(
    "line",
    [
        "c.DockerSpawner.image = 'our/lab:1'",
        "c.DockerSpawner.notebook_dir = '/data'",
        "c.DockerSpawner.environment = {'NB_USER': 'ana'}",
        "c.DockerSpawner.environment = {'NB_UID': '1234'}",
        "c.DockerSpawner.extra_create_kwargs = {'user': '1234'}",
        "c.DockerSpawner.extra_host_config = {'volume_driver': 'nfs'}",
    ],
)
def test_volume_that_may_belong_to_root_is_no_safe_cure(line):
    assert only(HEAD, "HUB101").fix.applicability == "safe"
    cure = only(f"{HEAD}{line}\nc.DockerSpawner.cmd = 'start-singleuser.sh'\n", "HUB101").fix
    assert cure is None or (cure.applicability == "unsafe" and "once users can write" in cure.title)


def test_a_variable_that_names_no_other_user_keeps_a_volume_a_safe_cure():
    line = "c.DockerSpawner.environment = {'LANG': 'C'}\n"
    assert only(HEAD + line, "HUB101").fix.applicability == "safe"


@pytest.mark.parametrize(
    ("target", "more", "applicability"),
    [
        ("/home/jovyan/work", "", "safe"),
        ("/data", "", "unsafe"),
        ("/data", ', "read_only": True', "safe"),
    ],
)
def test_a_mount_out_of_its_list_is_put_there_unasked_where_users_can_write(
    target, more, applicability
):
    mount = f'{{"source": "u-{{username}}", "target": "{target}"{more}}}'
    cure = only(f"{HEAD}c.DockerSpawner.mounts = {mount}\n", "HUB118").fix
    assert cure.applicability == applicability


@pytest.mark.parametrize(
    ("remove", "applicability"),
    [
        ("c.DockerSpawner.remove = True", "safe"),
        ("c.DockerSpawner.remove = False", "unsafe"),
        ("import os\nif os.environ.get('R'):\n    c.DockerSpawner.remove = True", "unsafe"),
    ],
)
def test_a_volume_is_mounted_unasked_only_where_no_container_is_kept(remove, applicability):
    text = HEAD.replace("c.DockerSpawner.remove = True", remove)
    assert only(text, "HUB101").fix.applicability == applicability


def test_what_an_own_image_has_at_home_is_told_to_be_hidden():
    own = HEAD.replace("quay.io/jupyter/base-notebook:2025-03-17", "our/course:1")
    found = only(own + WORK, "HUB203")
    assert "hides the image's files in `/home/jovyan`" in found.message
    assert "hides the image's files" in found.fix.title
    assert found.fix.applicability == "unsafe"
    assert "hides" not in only(HEAD + WORK, "HUB203").message


@pytest.mark.parametrize(
    ("line", "applicability"),
    [
        ("", "safe"),
        ('c.DockerSpawner.allowed_images = ["quay.io/jupyter/scipy-notebook:2025-03-17"]', "safe"),
        ('c.DockerSpawner.allowed_images = ["lab/own:1"]', "unsafe"),
        ('c.DockerSpawner.allowed_images = "*"', "unsafe"),
        ("c.DockerSpawner.options_form = make_form", "unsafe"),
    ],
)
def test_a_volume_is_mounted_unasked_only_where_all_images_have_its_folder(line, applicability):
    fix = only(f"{HEAD}{line}\n", "HUB101").fix
    assert fix.applicability == applicability
