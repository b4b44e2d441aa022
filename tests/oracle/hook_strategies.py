"""Configs with functions and classes of their own as a hypothesis strategy, and each of them alone."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from .drafting import HEADER, Draft
from .hook_ingredients import (
    BAD_CLASSES,
    BAD_CODE,
    BAD_ENTRIES,
    BAD_FORMS,
    BAD_HOOKS,
    GOOD_CLASSES,
    GOOD_CODE,
    GOOD_ENTRIES,
    GOOD_FORMS,
    GOOD_HOOKS,
    Lines,
)

_DOCKER: Final = "c.JupyterHub.spawner_class = 'docker'"
_DUMMY: Final = "c.JupyterHub.authenticator_class = 'dummy'"
_REST: Final = (
    "c.Authenticator.allowed_users = {'alice', 'bob', 'a-b'}",
    "c.DockerSpawner.volumes = {'jupyter-{username}': '/home/jovyan/work'}",
    "c.DockerSpawner.notebook_dir = '/home/jovyan/work'",
)
_PARTS: Final = (
    (GOOD_CLASSES, BAD_CLASSES),
    (GOOD_ENTRIES, BAD_ENTRIES),
    (GOOD_HOOKS, BAD_HOOKS),
    (GOOD_FORMS, BAD_FORMS),
    (GOOD_CODE, BAD_CODE),
)


@st.composite
def hook_configs(
    draw: st.DrawFn, flawless: bool = False, slips: int = 0
) -> tuple[str, dict[str, str]]:
    """A config with a class, a login, hooks, a form and code of its own, or some of these."""
    draft = Draft(draw, flawless, slips)
    chosen = draw(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=3, unique=True))
    parts = [draw(st.sampled_from(good if draft.careful else bad)) for good, bad in chosen]
    settings = [_setting(line) for part in parts for line in part if line.startswith("c.")]
    if flawless and len(settings) > len(set(settings)):
        parts = parts[:1]
    return config(*parts), {}


def singles(right: bool) -> list[str]:
    """Every good ingredient, or every bad one, in a config that is flawless but for it."""
    return [config(lines) for part in _PARTS for lines in part[not right]]


def config(*parts: Lines) -> str:
    """A config of these parts that is flawless but for them."""
    lines = [line for part in parts for line in part]
    given = {_setting(line) for line in lines}
    head = [line for line in (_DOCKER, _DUMMY) if _setting(line) not in given]
    return "".join(f"{line}\n" for line in (*HEADER, *head, *_REST, *lines))


def _setting(line: str) -> str:
    return line.partition(" = ")[0]
