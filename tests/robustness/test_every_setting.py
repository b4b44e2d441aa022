"""Each bomb as the value of every setting that is judged, within bounds of time and memory, and without a defect."""

from __future__ import annotations

import re
from typing import Final

import pytest

from hublint.hub.model import Hub
from hublint.hub.scenarios.explore import Scenarios
from hublint.interpret.load import interpret
from hublint.source import Source
from tests.linting import lint_text

from .bombs import EXPRESSIONS, config
from .limits import bounded

CHOICES: Final = {
    "docker": ("dockerspawner.DockerSpawner", "oauthenticator.generic.GenericOAuthenticator"),
    "swarm": ("dockerspawner.SwarmSpawner", "nativeauthenticator.NativeAuthenticator"),
    "system users": ("dockerspawner.SystemUserSpawner", "ldapauthenticator.LDAPAuthenticator"),
    "pods": ("kubespawner.KubeSpawner", "oauthenticator.azuread.AzureAdOAuthenticator"),
    "processes": ("jupyterhub.spawner.LocalProcessSpawner", "jupyterhub.auth.PAMAuthenticator"),
}
"""The classes of a hub: its spawner and its authenticator."""
FIRST: Final = "docker"
CLASSES: Final = ("spawner_class", "authenticator_class")
ADDRESS: Final = {"ip", "url", "port"}


def head(hub: str) -> str:
    chosen = zip(CLASSES, CHOICES[hub], strict=True)
    return "".join(f"c.JupyterHub.{name} = {path!r}\n" for name, path in chosen)


def settings(hub: str) -> list[str]:
    """Every setting of the hub, its spawner, its authenticator and its proxy, but for those that choose them."""
    reading = interpret(Source.from_text(head(hub)))
    model = Hub(reading, {}, Scenarios([]))
    parts = (model.app, model.spawner, model.authenticator, model.proxy)
    found = {f"c.{part.name}.{name}" for part in parts for name in part.class_mro.traits}
    return sorted(one for one in found if not one.endswith("_class"))


def check(hub: str, bomb: str, wanted: list[str]) -> None:
    with bounded():
        result = lint_text(head(hub) + config(bomb, *wanted))
    assert not [problem.detail for problem in result.problems if problem.rule]


def tried_alone(hub: str) -> list[str]:
    """The settings that are tried one by one.

    Those of JupyterHub itself and of its proxy are so in the first hub; in the others only addresses are, which
    containers, pods and processes reach in different ways.
    """
    before = () if hub == FIRST else settings(FIRST)
    return [
        one for one in settings(hub) if one not in before or ADDRESS & {*re.split(r"\W|_", one)}
    ]


def becomes_a_value(bomb: str) -> bool:
    """Whether a setting gets the bomb for its value: where the reading ends before, it gets none, whichever it is."""
    text = head(FIRST) + config(bomb, "c.JupyterHub.logo_file")
    return not interpret(Source.from_text(text)).budget.exhausted


@pytest.mark.parametrize("bomb", EXPRESSIONS)
def test_a_bomb_in_all_settings_at_once(bomb: str) -> None:
    check("docker", bomb, settings("docker"))


@pytest.mark.full
@pytest.mark.parametrize("bomb", EXPRESSIONS)
@pytest.mark.parametrize("hub", CHOICES)
def test_a_bomb_in_each_setting(hub: str, bomb: str) -> None:
    check(hub, bomb, settings(hub))
    if becomes_a_value(bomb):
        for one in tried_alone(hub):
            check(hub, bomb, [one])


def test_most_bombs_become_a_value() -> None:
    assert sum(map(becomes_a_value, EXPRESSIONS)) >= len(EXPRESSIONS) * 4 // 5


def test_there_are_settings_to_try() -> None:
    assert {"c.DockerSpawner.volumes", "c.JupyterHub.services"} <= set(settings("docker"))
    assert "c.KubeSpawner.profile_list" in settings("pods")


def test_every_setting_is_tried_alone() -> None:
    every = {one for hub in CHOICES for one in settings(hub)}
    assert {one for hub in CHOICES for one in tried_alone(hub)} == every
    assert {"c.KubeSpawner.ip", "c.JupyterHub.hub_ip"} <= set(tried_alone("pods"))
