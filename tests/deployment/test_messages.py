"""Messages name what the compose file has, as it is called there."""

from __future__ import annotations

from .hubs import COMPOSE, lint, with_settings

HOOK = (
    "def hook(spawner):",
    '    os.makedirs(f"/data/users/{spawner.escaped_name}", exist_ok=True)',
    "c.Spawner.pre_spawn_hook = hook",
    'c.DockerSpawner.volumes = {"/data/users/{username}": "/home/jovyan/work"}',
)


def test_a_folder_of_the_hubs_volume_is_said_to_be_in_the_volume(tmp_path):
    result = lint(tmp_path, {"jupyterhub_config.py": with_settings(*HOOK)})
    (found,) = [one for one in result.findings if one.code == "HUB128"]
    assert "these files are in the volume `data`" in found.message


def test_only_a_variable_with_most_of_the_name_is_perhaps_meant(tmp_path):
    for given, is_told in (("LAB_IMAGES", True), ("LAB_FOLDER", False)):
        compose = COMPOSE.replace(" USER_IMAGE:", f" {given}:")
        result = lint(tmp_path, {"compose.yaml": compose})
        (found,) = [one for one in result.findings if one.code == "HUB531"]
        assert (f"`{given}` is given and not read" in found.message) is is_told
