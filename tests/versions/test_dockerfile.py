"""Pins in Dockerfiles."""

import pytest


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("FROM quay.io/jupyterhub/jupyterhub:4.1", "4.1.6"),
        ("from jupyterhub/jupyterhub:4.1.5", "4.1.5"),
        ("FROM --platform=linux/amd64 localhost:5000/jupyterhub/jupyterhub:4 AS hub", "4.1.6"),
        ("FROM jupyterhub/jupyterhub:4.1.6@sha256:0123", "4.1.6"),
        ("ARG JUPYTERHUB_VERSION=4.1.6\nFROM jupyterhub/jupyterhub:$JUPYTERHUB_VERSION", "4.1.6"),
        ('ARG V="4.1.6"\nFROM python:3.11\nARG V\nRUN pip install jupyterhub==${V}', "4.1.6"),
        ("ENV V 4.1.6\nRUN pip3 install --no-cache-dir 'jupyterhub==$V' oauth", "4.1.6"),
        ("RUN python3 -m pip install -U \\\n  # why\n  flask \\\n  jupyterhub==4.1.6", "4.1.6"),
        ("RUN apt-get update && pip install jupyterhub==4.* && rm -r /tmp/x", "4.1.6"),
        ('RUN pip install "jupyterhub>=4,<5"', "4.1.6"),
        ('RUN ["pip", "install", "jupyterhub==4.1.6"]', "4.1.6"),
        ("RUN <<EOF\npip install jupyterhub==4.1.6\nEOF", "4.1.6"),
        ("RUN mamba install -y jupyterhub=4.1", "4.1.6"),
        ("FROM jupyterhub/jupyterhub:3.1\nRUN uv pip install jupyterhub==4.1.6", "4.1.6"),
        ("FROM jupyterhub/jupyterhub:${V:-4.1.6}", "4.1.6"),
        ("RUN pip install 'jupyterhub==4.1.6", "4.1.6"),
        ("""RUN bash -c "pip install 'jupyterhub==4.1.6'\"""", "4.1.6"),
        ("RUN bash -c 'pip install jupyterhub==4.1.6'", "4.1.6"),
        ("RUN pip install 'jupyterhub >=4,<5'", "4.1.6"),
        ("RUN conda run -n hub pip install jupyterhub~=4.1.0", "4.1.6"),
        (
            "RUN (pip install jupyterhub==4.1.6)  # no requirement\nRUN { pip install jupyterhub==4.1.6",
            "4.1.6",
        ),
        ("RUN /opt/conda/bin/pip3.11 --quiet install jupyterhub==4.1.6", "4.1.6"),
        ("ENV V=4.1.6\nENV V=1.0 W=$V\nRUN pip install jupyterhub==$W", "4.1.6"),
        ('ENV A="x y" V=4.1.6\nRUN pip install jupyterhub==$V', "4.1.6"),
    ],
)
def test_release_of_the_hub(pinned, text, release):
    assert pinned({"Dockerfile": text}) == {"jupyterhub": release}


@pytest.mark.parametrize(
    "text",
    [
        "FROM jupyterhub/jupyterhub",
        "FROM jupyterhub/jupyterhub:latest",
        "FROM jupyterhub/jupyterhub:$V",
        "FROM quay.io/jupyterhub/singleuser:4.1",
        "FROM quay.io/jupyter/scipy-notebook\nRUN pip install jupyterhub==4.1.6",
        "FROM jupyterhub/singleuser:4 AS base\nFROM base\nRUN pip install jupyterhub==4.1.6",
        "# FROM jupyterhub/jupyterhub:4.1",
        "RUN echo jupyterhub==4.1.6",
        "RUN apt-get install jupyterhub=4.1.6",
        "RUN echo pip install; echo install jupyterhub==4.1.6",
        "FROM python:3\nRUN pip download jupyterhub==4.1.6",
        "FROM python:3\nRUN pip install jupyterhub==$UNSET",
    ],
)
def test_what_says_nothing_of_the_hub(pinned, text):
    assert pinned({"Dockerfile": text}) == {}


def test_a_stage_for_users_does_not_hide_the_hub(pinned):
    text = (
        "FROM jupyterhub/jupyterhub:4.1\nFROM jupyter/base-notebook\nRUN pip install jupyterhub==3"
    )
    assert pinned({"Dockerfile": text}) == {"jupyterhub": "4.1.6"}


@pytest.mark.parametrize(
    "name", ["Containerfile", "Dockerfile.jupyterhub", "hub.Dockerfile", "dockerfile"]
)
def test_names_of_dockerfiles(pinned, name):
    assert pinned({name: "FROM jupyterhub/jupyterhub:4.1"}) == {"jupyterhub": "4.1.6"}
