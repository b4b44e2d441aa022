"""Images of users' servers: their names, their home, and whether users choose them."""

from __future__ import annotations

import pytest

from hublint.hub.images.docker_stacks import is_always_stacks, is_stacks, renames_user, users_choose
from hublint.hub.images.misspelled_home import misspelled_home_paths
from hublint.hub.images.references import offered_images, parse
from hublint.interpret.constants import as_str

from .asking import docker_hub, hub_of

STACKS = "quay.io/jupyter/base-notebook:2025-03-17"
DIGEST = "sha256:" + "0" * 64


def docker(*lines):
    """The model of a hub with settings of DockerSpawner."""
    return docker_hub("".join(f"c.DockerSpawner.{line}\n" for line in lines))


@pytest.mark.parametrize(
    ("image", "registry", "name", "tag", "identity"),
    [
        ("lab", "", "lab", None, "latest"),
        ("library/lab:1", "", "lab", "1", "1"),
        ("docker.io/library/lab", "", "lab", None, "latest"),
        ("index.docker.io/lab/hub", "", "lab/hub", None, "latest"),
        ("quay.io/library/lab", "quay.io", "library/lab", None, "latest"),
        ("localhost:5000/lab:1", "localhost:5000", "lab", "1", "1"),
        (f"lab:1@{DIGEST}", "", "lab", "1", DIGEST),
    ],
)
def test_parts_of_an_image_s_name(image, registry, name, tag, identity):
    found = parse(image)
    assert (found.registry, found.name, found.tag) == (registry, name, tag)
    assert found.identity == (registry, name, identity)


@pytest.mark.parametrize("image", ["", "Lab", "lab:", "https://quay.io/lab", "lab lab"])
def test_names_that_docker_refuses_have_no_parts(image):
    assert parse(image) is None


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ((), []),
        (("image = 'lab'",), ["lab"]),
        (("image = 'Lab'",), []),
        (("image = read()",), []),
        (("image = 'lab'", "allowed_images = ['a', 'b:1']"), ["lab", "a", "b:1"]),
        (("allowed_images = {'one': 'a'}",), ["a"]),
    ],
)
def test_images_that_a_file_gives_to_users(lines, names):
    assert [written for _, written, _ in offered_images(docker(*lines))] == names


def test_only_docker_has_a_list_of_allowed_images():
    kube = "c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\nc.KubeSpawner.image = 'lab'\n"
    hub = hub_of(f"{kube}c.KubeSpawner.allowed_images = ['a']\n")
    assert [written for _, written, _ in offered_images(hub)] == ["lab"]


@pytest.mark.parametrize(
    ("lines", "stacks", "always", "choose"),
    [
        ((), True, True, False),
        ((f"image = {STACKS!r}",), True, True, False),
        (("image = 'lab'",), False, False, False),
        (("image = read()",), False, False, False),
        ((f"allowed_images = [{STACKS!r}]",), True, True, True),
        ((f"allowed_images = {{'one': {STACKS!r}}}",), True, True, True),
        ((f"allowed_images = [{STACKS!r}, 'lab']",), True, False, True),
        (("allowed_images = [5]",), True, False, True),
        (("allowed_images = read()",), True, False, True),
        (("allowed_images = lambda spawner: ['lab']",), True, False, True),
        ((f"image = 'lab'\nc.DockerSpawner.allowed_images = [{STACKS!r}]",), False, False, True),
        (("options_form = '<input>'",), True, False, True),
    ],
)
def test_whether_users_start_an_image_of_jupyter(lines, stacks, always, choose):
    hub = docker(*lines)
    assert (is_stacks(hub), is_always_stacks(hub), users_choose(hub)) == (stacks, always, choose)


def test_an_unknown_spawner_may_start_anything():
    assert not is_stacks(hub_of("c.JupyterHub.spawner_class = 'lab.Spawner'\n"))


@pytest.mark.parametrize(
    ("environment", "renames"),
    [("{}", False), ("{'NB_USER': 'lab'}", True), ("{'TZ': 'UTC'}", False), ("read()", True)],
)
def test_variables_that_rename_the_user_of_the_image(environment, renames):
    assert renames_user(docker(f"environment = {environment}")) is renames


MISSPELLED = "notebook_dir = '/home/joyvan/work'"


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        ((MISSPELLED,), ["/home/joyvan/work"]),
        (("notebook_dir = '/home/jovyan/work'",), []),
        (("volumes = {'v-{username}': '/home/joyvan'}",), ["/home/joyvan"]),
        (("volumes = {'v-{username}': '/home/joyvan/' + folder}",), []),
        ((MISSPELLED, "image = 'lab'"), ["/home/joyvan/work"]),
        ((MISSPELLED, "mounts = [{'source': 'v', 'type': 'volume'}]"), ["/home/joyvan/work"]),
        (("notebook_dir = '/home/jovian'", "image = 'lab'"), []),
        (("notebook_dir = '/home/jovian'",), ["/home/jovian"]),
        ((MISSPELLED, "environment = {'NB_USER': 'joyvan'}"), []),
    ],
)
def test_misspelled_homes_of_jupyter_s_images(lines, paths):
    assert [as_str(value) for value in misspelled_home_paths(docker(*lines))] == paths


def test_a_home_of_the_machine_is_not_that_of_an_image():
    hub = hub_of("c.Spawner.notebook_dir = '/home/joyvan/work'\n")
    assert misspelled_home_paths(hub) == []


def test_a_path_that_two_mounts_have_is_told_once():
    lines = "path = '/home/joyvan'\nc.DockerSpawner.notebook_dir = path\n"
    hub = docker_hub(f"{lines}c.DockerSpawner.volumes = {{'v-{{username}}': path}}\n")
    assert len(misspelled_home_paths(hub)) == 1
