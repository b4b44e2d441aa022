"""Each bomb as the value of every setting that is judged, within bounds of time and memory, and without a defect."""

from __future__ import annotations

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
CLASSES: Final = ("spawner_class", "authenticator_class")


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
    with bounded(10):
        result = lint_text(head(hub) + config(bomb, *wanted))
    assert not [problem.detail for problem in result.problems if problem.rule]


@pytest.mark.parametrize("bomb", EXPRESSIONS)
def test_a_bomb_in_all_settings_at_once(bomb: str) -> None:
    check("docker", bomb, settings("docker"))


@pytest.mark.full
@pytest.mark.parametrize("bomb", EXPRESSIONS)
@pytest.mark.parametrize("hub", CHOICES)
def test_a_bomb_in_each_setting(hub: str, bomb: str) -> None:
    check(hub, bomb, settings(hub))
    for one in settings(hub):
        check(hub, bomb, [one])


def test_there_are_settings_to_try() -> None:
    assert {"c.DockerSpawner.volumes", "c.JupyterHub.services"} <= set(settings("docker"))
    assert "c.KubeSpawner.profile_list" in settings("pods")
