"""What a site says of itself in its settings decides what could not be judged, and silences what is meant to be so."""

from __future__ import annotations

import pytest

from hublint import lint_file
from tests.cli.conftest import run  # noqa: F401 - a fixture

CLASS = 'c.JupyterHub.spawner_class = "lab.LabSpawner"\nc.JupyterHub.hub_ip = "0.0.0.0"\n'
ALLOWED = "c.Authenticator.allow_all = True\n"
IS_DOCKER = '[spawner-classes."lab.LabSpawner"]\nbase = "docker"\n'
IMAGE = (
    'c.JupyterHub.spawner_class = "docker"\nc.JupyterHub.hub_ip = "0.0.0.0"\n'
    f'c.DockerSpawner.image = "registry.example.org/lab:1"\n{ALLOWED}'
)
SHARED = (
    f'{IMAGE}c.DockerSpawner.volumes = {{"/srv/pool": "/pool", "lab-{{username}}": "/home/lab"}}\n'
)
NOT_KEPT = (
    f'{IMAGE}c.DockerSpawner.remove = True\nc.DockerSpawner.notebook_dir = "/exam"\n'
    'c.DockerSpawner.volumes = {"lab-{username}": "/home/lab"}\n'
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def found(folder):
    """The findings of a config, by the settings beside it, under their codes."""

    def found(config, settings="", name="jupyterhub_config.py"):
        (folder / "hublint.toml").write_text(f"pedantic = true\n{settings}")
        (folder / name).write_text(config)
        return {finding.code: finding for finding in lint_file(name).findings}

    return found


def judged(config, found, settings):
    """The codes that are only found with the settings."""
    before, after = found(config), found(config, settings)
    assert not before.keys() - after.keys()
    return after.keys() - before.keys()


def test_class_of_a_site_is_judged_as_its_base(found):
    config = f'{CLASS}{ALLOWED}c.LabSpawner.mem_limit = "512m"\nc.LabSpawner.volumez = {{}}\n'
    assert found(config).keys() <= {"HUB618"}
    assert {"HUB101", "HUB301", "HUB503"} <= judged(config, found, IS_DOCKER)


def test_settings_of_a_class_are_known_with_their_types(found):
    config = f'{CLASS}c.LabSpawner.team = 3\nc.LabSpawner.seats = None\nc.LabSpawner.teem = "x"\n'
    settings = f'{IS_DOCKER}settings = {{ team = "str", seats = "int | None" }}\n'
    after = found(config, settings)
    assert (after["HUB511"].start.line, after["HUB503"].start.line) == (3, 5)
    assert "`team`" in after["HUB503"].message
    assert "HUB503" in found(
        config.splitlines(keepends=True)[0] + "c.LabSpawner.team = 3\n", IS_DOCKER
    )


def test_what_a_class_sets_itself_is_not_judged(found):
    assert {"HUB101", "HUB316"} <= found(CLASS, IS_DOCKER).keys()
    after = found(CLASS, f'{IS_DOCKER}sets = ["volumes", "mem_limit"]\n')
    assert after.keys().isdisjoint({"HUB101", "HUB316"})
    assert "HUB101" not in found(CLASS, f'{IS_DOCKER}sets = ["volume_mount_points"]\n')


@pytest.mark.parametrize(("base", "code"), [("dummy", "HUB614"), ("github", "HUB701")])
def test_methods_that_a_class_sets_are_its_own(found, base, code):
    config = f'{CLASS}c.JupyterHub.authenticator_class = "lab.LabAuthenticator"\n'
    table = f'{IS_DOCKER}[authenticator-classes."lab.LabAuthenticator"]\nbase = "{base}"\n'
    assert code not in found(config, IS_DOCKER)
    assert code in found(config, table)
    assert code not in found(config, f'{table}sets = ["authenticate"]\n')


def test_class_of_the_file_may_derive_from_one_of_the_site(found):
    config = (
        "from lab import LabSpawner\nclass Mine(LabSpawner):\n    pass\n"
        'c.JupyterHub.spawner_class = Mine\nc.LabSpawner.mem_limit = "512m"\n'
    )
    assert "HUB301" in judged(config, found, IS_DOCKER)


def test_class_of_a_site_may_derive_from_another(found):
    config = 'c.JupyterHub.spawner_class = "lab.Exam"\nc.LabSpawner.mem_limit = "512m"\n'
    settings = f'{IS_DOCKER}[spawner-classes."lab.Exam"]\nbase = "lab.LabSpawner"\n'
    assert "HUB301" in judged(config, found, settings)


def test_home_of_a_site_s_images_is_where_their_servers_start(found):
    config = f'{IMAGE}c.DockerSpawner.remove = True\nc.DockerSpawner.volumes = {{"lab-{{username}}": "/data"}}\n'
    after = found(config, 'image-home = "/home/lab"')
    assert "HUB203" in judged(config, found, 'image-home = "/home/lab"')
    assert "`/home/lab`" in after["HUB203"].message
    assert after["HUB203"].severity.value == "error"
    inside = config.replace('"/data"', '"/home/lab"')
    assert "HUB203" not in found(inside, 'image-home = "/home/lab"')


def test_home_of_a_site_s_images_is_not_misspelled(found):
    config = f'{IMAGE}c.DockerSpawner.volumes = {{"lab-{{username}}": "/home/joyvan"}}\n'
    assert "HUB126" in found(config)
    assert "HUB126" not in found(config, 'image-home = "/home/joyvan"')


def test_home_of_jupyter_s_images_stays_what_it_is(found):
    config = (
        f"{IMAGE}c.DockerSpawner.remove = True\n"
        'c.DockerSpawner.volumes = {"lab-{username}": "/home/jovyan"}\n'
    ).replace("registry.example.org/lab:1", "quay.io/jupyter/base-notebook:2024-10-20")
    assert "HUB203" not in found(config, 'image-home = "/home/lab"')


@pytest.mark.parametrize(("owner", "kind"), [(1000, "safe"), (0, "unsafe")])
def test_volume_is_writable_at_a_folder_that_the_user_owns_in_the_image(found, owner, kind):
    config = (
        f'{IMAGE}c.DockerSpawner.remove = True\nc.DockerSpawner.notebook_dir = "/home/lab/work"\n'
    )
    assert found(config)["HUB101"].fix.applicability == "unsafe"
    fix = found(config, f'image-folders = {{ "/home/lab/work" = {owner} }}')["HUB101"].fix
    assert fix.applicability == kind


def test_shared_volumes_are_meant_to_be_shared(found):
    assert "HUB401" in found(SHARED)
    assert "HUB401" not in found(SHARED, 'shared-volumes = ["/srv"]')
    assert "HUB401" in found(SHARED, 'shared-volumes = ["/sr", "/srv/pool/below", ""]')
    volume = SHARED.replace("/srv/pool", "pool")
    assert "HUB401" in found(volume, 'shared-volumes = ["", "poo"]')
    assert "HUB401" not in found(volume, 'shared-volumes = ["pool"]')


def test_users_may_start_in_a_shared_volume(found):
    config = f'{SHARED}c.DockerSpawner.notebook_dir = "/pool"\n'
    assert "HUB205" in found(config)
    after = found(config, 'shared-volumes = ["/srv/pool"]')
    assert after.keys().isdisjoint({"HUB205", "HUB401"})


def test_class_of_a_site_may_be_in_a_known_package(found):
    config = (
        f'{CLASS}c.JupyterHub.authenticator_class = "oauthenticator.lab.GitHubOAuthenticator"\n'
    )
    described = (
        '[authenticator-classes."oauthenticator.lab.GitHubOAuthenticator"]\nbase = "github"\n'
    )
    assert "HUB519" in found(config)
    assert "HUB519" not in found(config, described)


def test_nothing_has_to_last_in_ephemeral_configs(found):
    assert "HUB201" in found(NOT_KEPT)
    settings = 'ephemeral = ["*_exam.py"]'
    assert "HUB201" in found(NOT_KEPT, settings)
    name = "jupyterhub_config_exam.py"
    assert "HUB201" not in found(NOT_KEPT, settings, name)
    assert "HUB101" not in found(IMAGE, settings, name)


def test_class_of_a_site_may_make_what_its_base_does_not(found):
    bind = (
        f'{ALLOWED}c.DockerSpawner.volumes = {{"/homes/{{username}}": "/home/jovyan"}}\n'
        'c.DockerSpawner.notebook_dir = "/home/jovyan/work"\n'
    )
    assert "HUB125" in found(CLASS.replace("lab.LabSpawner", "docker") + bind)
    assert "HUB125" not in found(CLASS + bind.replace("DockerSpawner", "LabSpawner"), IS_DOCKER)


def test_class_of_a_site_may_format_settings_in_its_own_way(found):
    config = (
        'c.JupyterHub.spawner_class = "lab.LabSpawner"\nc.LabSpawner.working_dir = "/home/{team}"\n'
    )
    table = '[spawner-classes."lab.LabSpawner"]\nbase = "kubespawner.KubeSpawner"\n'
    assert "HUB554" in found(config, table)
    assert "HUB554" not in found(config, f'{table}sets = ["_expand_all"]\n')


def test_other_commands_know_the_site_too(folder, run):  # noqa: F811
    (folder / "hublint.toml").write_text(IS_DOCKER)
    volumes = 'c.LabSpawner.volumes = {"lab-{username}": "/home/jovyan/work"}\n'
    (folder / "config.py").write_text(f"{CLASS}{volumes}c.LabSpawner.image_whitelist = []\n")
    mounts = run("mounts", "config.py", "--output-format=concise").out
    assert "lab-alice" in mounts
    assert "lab-alice" not in run("mounts", "--isolated", "config.py").out
    releases = ("--target=dockerspawner=0.11", "--to=dockerspawner=14")
    assert "image_whitelist" in run("upgrade", "config.py", *releases).out
    assert "image_whitelist" not in run("upgrade", "--isolated", "config.py", *releases).out


def test_advice_of_a_rule_that_warns_stays_advice(found):
    assert found(SHARED, 'severity = { HUB401 = "error" }')["HUB401"].severity.value == "info"
