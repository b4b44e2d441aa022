"""Old and new names in any order: the model's container is the real one, and safe fixes don't rename it."""

from __future__ import annotations

import dockerspawner
import jupyterhub
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hublint.hub.names.stale_names import late
from hublint.linter.fix_loop import fix
from hublint.preview import alternatives
from tests.linting import lint_to_prove

from .asking import docker_hub, hub_of, real_spawner, worlds_of

HUB = "c.JupyterHub.spawner_class = 'docker'\nc.JupyterHub.hub_ip = '0.0.0.0'\n"
LINES = st.sampled_from(
    [
        "c.DockerSpawner.image = 'foo:1'",
        "c.DockerSpawner.container_image = 'bar:2'",
        "c.Spawner.image = 'foo:3'",
        "c.DockerSpawner.container_prefix = 'old'",
        "c.Spawner.container_prefix = 'base'",
        "c.DockerSpawner.container_name_template = 'hub-{username}'",
        "c.Spawner.container_name_template = '{prefix}-b-{username}'",
        "c.DockerSpawner.prefix = 'new'",
        "c.DockerSpawner.name_template = '{prefix}-n-{username}'",
    ]
)
CONFIGS = st.lists(LINES, min_size=1, max_size=5).map("\n".join)


def modelled(text):
    """The name that `hublint mounts` tells, None if it does not know."""
    (found,) = alternatives(docker_hub(text), "alice", "")
    return found.picture.container


@given(CONFIGS)
@settings(max_examples=3 * settings().max_examples // 2)
def test_the_container_that_is_told_is_the_real_one(text):
    assert modelled(text) in (None, real_spawner(text).object_name)


@given(CONFIGS)
def test_safe_fixes_leave_the_real_name(text):
    config = HUB + text + "\n"
    fixed = fix(config, lint_to_prove(config), lint_to_prove, unsafe=False)
    name = dockerspawner.DockerSpawner
    assert real_spawner(fixed.text, name).object_name == real_spawner(text, name).object_name


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("container_name_template = 'hub-{username}'", "hub-alice"),
        ("container_prefix = 'hub'", "hub-alice"),
    ],
)
def test_an_old_name_counts_only_above_the_image(old, name):
    image, line = "c.DockerSpawner.image = 'foo:1'", f"c.DockerSpawner.{old}"
    assert modelled(f"{line}\n{image}") == name
    assert modelled(f"{image}\n{line}") == "jupyter-alice"


def test_an_old_name_in_the_section_of_another_class_does_not_count():
    lines = "c.DockerSpawner.image = 'foo:1'\nc.SystemUserSpawner.container_prefix = 'hub'\n"
    assert modelled(lines) == "jupyter-alice"


def test_a_chosen_image_makes_the_name_again():
    lines = "c.DockerSpawner.image = 'foo:1'\nc.DockerSpawner.container_prefix = 'hub'\n"
    assert modelled(lines + "c.DockerSpawner.allowed_images = ['foo:1', 'foo:2']") is None


IMAGE = "c.DockerSpawner.image = 'foo:1'\n"
PREFIX = "c.DockerSpawner.container_prefix = 'hub'\n"


@pytest.mark.parametrize(
    "lines",
    [
        IMAGE + PREFIX + "c.DockerSpawner.name_template = 'x-{username}'\n",
        IMAGE
        + "c.DockerSpawner.container_name_template = 'hub-{username}'\n"
        + "c.DockerSpawner.name_template = '{prefix}-n-{username}'\n",
        IMAGE + "c.DockerSpawner.name_template = '{prefix}-n-{username}'\n",
        IMAGE + PREFIX + "c.DockerSpawner.prefix = 'new'\n",
    ],
)
def test_a_name_that_is_known_beside_old_settings(lines):
    assert modelled(lines) == real_spawner(lines).object_name


@pytest.mark.parametrize("old", ["container_prefix = 'hub'", "container_prefix = read()"])
def test_a_prefix_that_comes_too_late_for_its_template_leaves_the_name_unknown(old):
    template = "c.DockerSpawner.name_template = '{prefix}-n-{username}'\n"
    assert modelled(f"{IMAGE}c.DockerSpawner.{old}\n{template}") is None


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (IMAGE + PREFIX, {"container_prefix"}),
        (PREFIX + IMAGE, set()),
        (PREFIX, set()),
        (IMAGE, set()),
        (IMAGE + PREFIX.replace("DockerSpawner", "Spawner"), set()),
        (PREFIX + IMAGE.replace("DockerSpawner", "Spawner"), {"container_prefix"}),
        (PREFIX + IMAGE + PREFIX, set()),
        (IMAGE + "c.DockerSpawner.prefix = 'hub'\n", set()),
        ("c.DockerSpawner.container_image = 'foo:1'\n" + PREFIX, {"container_prefix"}),
        (IMAGE + PREFIX + "c.DockerSpawner.container_image = 'foo:2'\n", set()),
        (
            IMAGE + PREFIX + "c.DockerSpawner.container_image = 'foo:2'\n"
            "del c.DockerSpawner.container_image\n",
            {"container_prefix"},
        ),
    ],
)
def test_old_names_that_come_too_late(lines, names):
    assert late(docker_hub(lines)) == names


def test_the_default_image_makes_no_name():
    lines = f"c.DockerSpawner.image = {real_spawner('').image!r}\n{PREFIX}"
    version = jupyterhub.__version__
    (found,) = alternatives(docker_hub(lines, jupyterhub=version), "alice", "")
    assert found.picture.container == real_spawner(lines).object_name == "hub-alice"
    assert modelled(lines) is None


@pytest.mark.parametrize(
    ("image", "release", "names"),
    [
        ("quay.io/jupyterhub/singleuser:5.2", {"jupyterhub": "5.2.1"}, set()),
        ("quay.io/jupyterhub/singleuser:5.1", {"jupyterhub": "5.2.1"}, {"container_prefix"}),
        ("jupyterhub/singleuser:5.2", {"jupyterhub": "5.2.1"}, {"container_prefix"}),
        ("quay.io/jupyterhub/singleuser:5.2", {}, {"container_prefix"}),
    ],
)
def test_which_image_is_the_default_rests_on_the_hub_s_release(image, release, names):
    assert late(docker_hub(f"c.DockerSpawner.image = {image!r}\n{PREFIX}", **release)) == names


def test_no_old_name_came_too_late_before_dockerspawner_13():
    assert late(docker_hub(IMAGE + PREFIX, dockerspawner="12.1.0")) == set()


def test_only_dockerspawner_has_these_old_names():
    lines = (IMAGE + PREFIX).replace("DockerSpawner", "KubeSpawner")
    assert late(hub_of(f"c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'\n{lines}")) == set()


def test_what_comes_too_late_only_where_a_variable_is_set():
    hub = docker_hub(f"{IMAGE}if os.environ.get('OLD'):\n    {PREFIX}")
    found = worlds_of(hub, lambda: late(hub))
    assert sorted(map(sorted, found.values())) == [[], ["container_prefix"]]


@pytest.mark.parametrize(
    ("spawner", "release", "style"),
    [
        ("docker", {}, "lenient"),
        ("docker", {"dockerspawner": "0.11.1"}, "strict"),
        ("kubespawner.KubeSpawner", {}, "strict"),
    ],
)
def test_what_becomes_of_a_name_that_can_not_be_formatted(spawner, release, style):
    text = (
        f"c.JupyterHub.spawner_class = {spawner!r}\nc.DockerSpawner.name_template = '{{team}}'\n"
        "c.KubeSpawner.pod_name_template = '{team}'\n"
    )
    assert hub_of(text, **release).container_names.template.style == style
