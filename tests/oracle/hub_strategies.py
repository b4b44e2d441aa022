"""Configs of the hub itself as a hypothesis strategy, and every ingredient in a config alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from .address_ingredients import BAD_ADDRESSES, ENVIRONMENTS, GOOD_ADDRESSES
from .drafting import Draft
from .login_ingredients import BAD_LOGINS, GOOD_LOGINS
from .service_ingredients import (
    BAD_ROLES,
    BAD_SERVICES,
    GOOD_ROLES,
    GOOD_SERVICES,
    GROUPS,
)
from .spelling_ingredients import BAD_LINES, GOOD_LINES, misspelt
from .trait_ingredients import mistyped

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOCKER: Final = (
    "c.JupyterHub.spawner_class = 'docker'",
    "c.DockerSpawner.volumes = {'jupyter-{username}': '/home/jovyan/work'}",
    "c.DockerSpawner.notebook_dir = '/home/jovyan/work'",
)
_LOGIN: Final = GOOD_LOGINS[0]
_SOME_GROUP: Final = "c.JupyterHub.load_groups = {'course': {'users': ['alice']}}"


@st.composite
def hub_configs(
    draw: st.DrawFn, flawless: bool = False, slips: int = 0
) -> tuple[str, dict[str, str]]:
    """A config about logins, services, roles, addresses and environment; ``flawless`` as before."""
    draft = Draft(draw, flawless, slips)
    local = not flawless and draw(st.booleans())
    draft.lines += () if local else _DOCKER
    draft.lines += draw(st.sampled_from(GOOD_LOGINS if draft.careful else BAD_LOGINS))
    steps = [_services, _roles, _addresses, _environment, _spelling]
    for step in draw(st.lists(st.sampled_from(steps), max_size=3, unique=True)):
        step(draft)
    return "\n".join(draft.lines) + "\n", draft.environ


def singles() -> list[str]:
    """Every ingredient in a config that is flawless but for it."""
    logins = [(*_DOCKER, *lines) for lines in (*GOOD_LOGINS, *BAD_LOGINS)]
    services = [f"c.JupyterHub.services = [{code}]" for code in (*GOOD_SERVICES, *BAD_SERVICES)]
    roles = [
        f"{_SOME_GROUP}\nc.JupyterHub.load_roles = [{code}]" for code in (*GOOD_ROLES, *BAD_ROLES)
    ]
    groups = [f"c.JupyterHub.load_groups = {code}" for code in GROUPS]
    servers = [f"c.DockerSpawner.{code}" for code in ENVIRONMENTS]
    lines = [*services, *roles, *groups, *servers, *GOOD_LINES, *BAD_LINES]
    others = [(line,) for line in lines] + [*GOOD_ADDRESSES, *BAD_ADDRESSES]
    return [_config(lines) for lines in (*logins, *((*_DOCKER, *_LOGIN, *one) for one in others))]


def _config(lines: Sequence[str]) -> str:
    head = ("import os", "c = get_config()", "c.JupyterHub.hub_ip = '0.0.0.0'")
    return "".join(f"{line}\n" for line in (*head, *lines))


def _some(draft: Draft, good: Sequence[str], bad: Sequence[str]) -> str:
    """One or two items of a list."""
    count = draft.draw(st.integers(1, 2))
    kinds = [good if draft.careful else bad for _ in range(count)]
    items = [draft.draw(st.sampled_from(kind)) for kind in kinds]
    return ", ".join(dict.fromkeys(items)) if draft.flawless else ", ".join(items)


def _services(draft: Draft) -> None:
    good = GOOD_SERVICES[1:] if draft.flawless else GOOD_SERVICES
    draft.lines.append(f"c.JupyterHub.services = [{_some(draft, good, BAD_SERVICES)}]")


def _roles(draft: Draft) -> None:
    """Roles and a group; lists of groups in the wrong form only without roles of groups."""
    if draft.careful:
        draft.lines.append(_SOME_GROUP)
    else:
        draft.lines.append(f"c.JupyterHub.load_groups = {draft.draw(st.sampled_from(GROUPS))}")
    draft.lines.append(f"c.JupyterHub.load_roles = [{_some(draft, GOOD_ROLES, BAD_ROLES)}]")


def _addresses(draft: Draft) -> None:
    draft.lines += draft.draw(
        st.sampled_from(GOOD_ADDRESSES if draft.careful else BAD_ADDRESSES),
    )


def _environment(draft: Draft) -> None:
    code = ENVIRONMENTS[0] if draft.careful else draft.draw(st.sampled_from(ENVIRONMENTS))
    section = "Spawner" if draft.flawless else draft.draw(st.sampled_from(_SECTIONS))
    draft.lines.append(f"c.{section}.{code}")


_SECTIONS: Final = ("Spawner", "DockerSpawner", "DockerSpawner", "LocalProcessSpawner")


def _spelling(draft: Draft) -> None:
    if draft.careful:
        draft.lines.append(draft.draw(st.sampled_from(GOOD_LINES)))
    else:
        draft.lines.append(draft.draw(st.sampled_from(BAD_LINES) | misspelt() | mistyped()))
