"""The image of the service that runs the hub pins its releases, for `check` as for `targets`."""

import json

import pytest

IMAGE = "services:\n  hub:\n    image: quay.io/jupyterhub/jupyterhub:${HUB}\n"
BUILT = """\
services:
  hub:
    build:
      context: images/hub
      args:
        HUB: {release}
    volumes:
      - ./jupyterhub_config.py:/srv/jupyterhub/jupyterhub_config.py
  old:
    image: quay.io/jupyterhub/jupyterhub:2.3
"""
DOCKERFILE = """\
ARG HUB=3.1.1
FROM python:3 AS wheels
RUN pip wheel && pip install oauthenticator==16.1.1
FROM quay.io/jupyterhub/jupyterhub:$HUB
COPY --from=wheels /wheels /wheels
"""


@pytest.fixture
def releases(write, run):
    """What `targets` and `check` say that a config is judged by, with why, but for the newest releases."""

    def releases(files, *options):
        write({"jupyterhub_config.py": "c.JupyterHub.ip = ''\n", **files})
        both = []
        for command in ("targets", "check"):
            arguments = ("jupyterhub_config.py", "--output-format", "json", *options)
            _, out, _ = run(command, *arguments)
            told = [one for one in json.loads(out)["targets"] if one["origin"] != "newest"]
            both.append(
                {one["distribution"]: (one["version"], one["path"], one["line"]) for one in told}
            )
        assert both[0] == both[1]
        return both[0]

    return releases


def test_variables_of_the_image_have_their_values(releases):
    files = {"compose.yaml": IMAGE, ".env": "HUB=4.1.6\n"}
    assert releases(files) == {"jupyterhub": ("4.1.6", "compose.yaml", 3)}


def test_the_image_is_built_as_the_compose_file_says(releases):
    files = {"compose.yaml": BUILT.format(release="4.1.6"), "images/hub/Dockerfile": DOCKERFILE}
    assert releases(files) == {
        "jupyterhub": ("4.1.6", "images/hub/Dockerfile", 4),
        "oauthenticator": ("16.1.1", "images/hub/Dockerfile", 3),
    }


def test_a_default_of_the_dockerfile_yields_to_the_compose_file(releases):
    compose = BUILT.format(release="latest").replace("images/hub", ".")
    files = {"compose.yaml": compose, "Dockerfile": DOCKERFILE}
    assert set(releases(files)) == {"oauthenticator"}
    assert releases(files, "--no-context")["jupyterhub"] == ("3.1.1", "Dockerfile", 4)


def test_a_file_that_names_one_release_beats_an_image_that_allows_several(releases):
    compose = IMAGE.replace("${HUB}", "4")
    files = {"compose.yaml": compose, "requirements.txt": "jupyterhub==4.0.2\n"}
    assert releases(files)["jupyterhub"][1] == "requirements.txt"
    assert releases({**files, "requirements.txt": ""})["jupyterhub"][1] == "compose.yaml"
