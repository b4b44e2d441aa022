"""Asking the model and the real packages the same question."""

from __future__ import annotations

import textwrap
from types import SimpleNamespace

import dockerspawner
from traitlets.config import Config

from hublint.hub import Hub
from hublint.hub.scenarios.explore import Scenarios
from hublint.interpret.load import interpret
from hublint.source import Source

HEADER = "import os\nc = get_config()\n"


def hub_of(text, file=None, **targets):
    """The model of a config, in its first scenario. `_` stands for `-` in the names of targets."""
    content = HEADER + textwrap.dedent(text)
    source = Source.from_bytes(content.encode(), "jupyterhub_config.py", file)
    reading = interpret(source)
    named = {name.replace("_", "-"): version for name, version in targets.items()}
    return Hub(reading, named, Scenarios([stop.path_condition for stop in reading.load_errors]))


def docker_hub(text="", **targets):
    """The model of a hub whose spawner is DockerSpawner."""
    return hub_of("c.JupyterHub.spawner_class = 'docker'\n" + textwrap.dedent(text), **targets)


def worlds_of(hub, ask):
    """What a question gives in each scenario, by the words for the scenario."""
    found = {}
    for scenario in hub.scenarios.explore(ask):
        words = " and ".join(
            f"{one.subject} {one.holds if outcome else one.fails}"
            for one, outcome in scenario.path_condition
        )
        found[words] = scenario.result
    return found


def real_spawner(text, cls=dockerspawner.DockerSpawner, user="alice", server=""):
    """A spawner of the real packages with the same configuration (only given to trusted texts)."""
    config = Config()
    names = {"c": config, "get_config": lambda: config}
    exec(textwrap.dedent(text), names)
    owner = SimpleNamespace(name=user, settings={}, url=f"/user/{user}/", id=1)
    orm_spawner = SimpleNamespace(name=server, server=None, state={})
    return cls(config=config, user=owner, orm_spawner=orm_spawner)


def shown(mounts):
    """Mounts as short texts: source, target, mode."""
    return [
        ":".join(part.skeleton if part else "-" for part in (m.source, m.target)) + f":{m.mode}"
        for m in mounts.items
    ]
