"""Lock files, `Pipfile`, `pixi.toml`, the folder `requirements` and the images of compose files."""

import pytest

UV_LOCK = """\
version = 1

[[package]]
name = "oauthenticator"
version = "16.1.1"
source = { registry = "https://example.org/simple" }
dependencies = [
    { name = "jupyterhub" },
]

[[package]]
name = "jupyterhub"
version = "4.1.6"
"""
POETRY_LOCK = """\
[[package]]
name = "jupyterhub"
version = "4.1.6"
description = "JupyterHub: A multi-user server for Jupyter notebooks"

[package.dependencies]
version = "9"
"""
PYLOCK = "[[packages]]\nname = 'jupyterhub'\nversion = '4.1.6'\n"
PIPFILE_LOCK = """\
{"default": {"jupyterhub": {"hashes": [], "version": "==4.1.6"}, "x": {"ref": "1"}},
 "develop": {"jupyterhub": {"version": "==3.1.1"}}}
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("uv.lock", UV_LOCK),
        ("poetry.lock", POETRY_LOCK),
        ("pdm.lock", POETRY_LOCK),
        ("pylock.toml", PYLOCK),
        ("pylock.hub.toml", PYLOCK),
        ("Pipfile.lock", PIPFILE_LOCK),
        ("Pipfile", '[packages]\njupyterhub = "==4.1.6"\n[dev-packages]\njupyterhub = "==3.1"'),
        ("Pipfile", '[packages]\njupyterhub = {version = ">=4,<5", extras = ["x"]}'),
        ("pixi.toml", '[dependencies]\njupyterhub = "4.1.*"'),
        ("pixi.toml", '[feature.hub.dependencies]\njupyterhub = {version = "=4.1"}'),
        ("pixi.toml", '[pypi-dependencies]\njupyterhub = "==4.1.6"'),
        ("pyproject.toml", '[tool.pixi.dependencies]\njupyterhub = ">=4,<5"'),
        ("requirements/hub.txt", "jupyterhub==4.1.6"),
        ("compose.yml", "services:\n  hub:\n    image: jupyterhub/jupyterhub:4.1  # the hub"),
        (
            "docker-compose.prod.yaml",
            "services: {hub: {'image': \"quay.io/jupyterhub/jupyterhub:${V:-4.1.6}\"}}",
        ),
    ],
)
def test_release_of_the_hub(pinned, name, text):
    assert pinned({name: text})["jupyterhub"] == "4.1.6"


def test_all_packages_of_a_lock_file_count(pinned):
    assert pinned({"uv.lock": UV_LOCK}) == {"jupyterhub": "4.1.6", "oauthenticator": "16.1.1"}


@pytest.mark.parametrize("file", ["compose.yml", "Dockerfile"])
def test_the_hub_of_a_release_of_the_helm_chart(pinned, file):
    image = "quay.io/jupyterhub/k8s-hub:3.3.7"
    text = f"FROM {image}" if file == "Dockerfile" else f"services: {{hub: {{image: {image}}}}}"
    found = pinned({file: text})
    assert found["jupyterhub"] == "4.1.5"
    assert found["jupyterhub-kubespawner"] == "6.2.0"
    assert found["jupyterhub-ldapauthenticator"] == "1.3.2"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("uv.lock", UV_LOCK + POETRY_LOCK.replace("4.1.6", "3.1.1")),
        ("uv.lock", '[[package]]\nversion = "1"\ndependencies = [{ name = "jupyterhub" }]'),
        ("uv.lock", "[[package]]\njupyterhub"),
        ("Pipfile.lock", '{"default": [{"jupyterhub": 1}]}'),
        ("Pipfile.lock", '{"default": {"jupyterhub": {"version": 4}}'),
        ("Pipfile", "[packages]\njupyterhub = '*'"),
        ("pixi.toml", "[dependencies]\njupyterhub = '*'\n[feature]\nx = 1"),
        ("requirements", "jupyterhub==4.1.6"),
        ("compose.yml", "# image: jupyterhub/jupyterhub:4.1"),
        ("compose.yml", "image: jupyterhub/jupyterhub:${V}"),
        ("compose.yml", "image: quay.io/jupyterhub/k8s-hub:4.1.1-0.dev.git.7000.h0123"),
        ("compose.yml", "environment:\n  image_of: jupyterhub/jupyterhub:4.1"),
    ],
)
def test_what_says_nothing_of_the_hub(pinned, name, text):
    assert "jupyterhub" not in pinned({name: text})


def test_a_lock_file_beats_a_range_and_yields_to_a_dockerfile(pinned):
    files = {"uv.lock": UV_LOCK, "pyproject.toml": '[project]\ndependencies = ["jupyterhub>=3"]'}
    assert pinned(files)["jupyterhub"] == "4.1.6"
    assert pinned({"Dockerfile": "RUN pip install jupyterhub==5.0.0"})["jupyterhub"] == "5.0.0"
