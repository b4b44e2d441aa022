"""Hooks and overridden methods, really called: what they do to a server, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .agreement import compare
from .case import Case
from .configs import PERSISTENT, config

if TYPE_CHECKING:
    from .judge import Judge

HOOK = "c.Spawner.pre_spawn_hook = hook"
CLASS = "from dockerspawner import DockerSpawner\nclass Ours(DockerSpawner):\n"
OURS = "c.JupyterHub.spawner_class = Ours"
NAMED = "{spawner.user.name}"


def hook(*lines: str) -> str:
    body = "".join(f"    {line}\n" for line in lines)
    return f"def hook(spawner):\n{body}{HOOK}"


CONFIGS = {
    "a log text": config(hook("volume_path = 'the storage'", "spawner.log.info(volume_path)")),
    "one home": config(hook("spawner.volumes = {'lab': '/home/jovyan'}")),
    "a home of one's own": config(hook(f"spawner.volumes = {{f'lab-{NAMED}': '/home/jovyan'}}")),
    "another folder": config(*PERSISTENT, hook("spawner.volumes['/srv/data'] = '/srv/data'")),
    "no home": config(*PERSISTENT, hook("spawner.volumes = {}")),
    "a memory limit": config(*PERSISTENT, hook("spawner.mem_limit = '1g'")),
    "the environment": config(*PERSISTENT, hook("spawner.environment['A'] = spawner.user.name")),
    "the configuration": config(
        "c.DockerSpawner.remove = True",
        hook(f"c.DockerSpawner.volumes = {{f'lab-{NAMED}': '/home/jovyan'}}"),
    ),
    "a section that is not there": config(
        hook(f"c.DockerSpawner.volumes = {{f'lab-{NAMED}': '/home/jovyan'}}")
    ),
    "a name too late": config(*PERSISTENT, hook("spawner.name_template = 'lab'")),
    "an unread attribute": config(*PERSISTENT, hook("spawner.user.mem_limit = '1G'")),
    "a shared dict": config(
        *PERSISTENT,
        "base = {}",
        hook(
            "base['lab-' + spawner.user.name] = '/mnt/' + spawner.user.name",
            "spawner.volumes.update(base)",
        ),
    ),
    "a class that starts": config(
        CLASS + "    async def start(self):\n        self.volumes = {'lab': '/home/jovyan'}\n"
        "        return await super().start()",
        OURS,
    ),
}


@pytest.mark.parametrize("text", CONFIGS.values(), ids=CONFIGS)
def test_what_is_said_of_a_hook_is_what_it_does(oracle: Judge, text: str) -> None:
    assert [(one.kind, one.what) for one in compare(oracle, [(text, {})])] == []


def test_who_starts_later_gets_what_a_hook_put_into_the_configuration(oracle: Judge) -> None:
    verdict = oracle.judge([Case(CONFIGS["the configuration"])])[0]
    sources = [[m.source for m in verdict.spawn(user).request.mounts] for user in ("alice", "bob")]
    assert sources == [[], ["lab-alice"]]


def test_a_name_that_a_hook_sets_is_too_late(oracle: Judge) -> None:
    verdict = oracle.judge([Case(CONFIGS["a name too late"])])[0]
    assert verdict.spawn("alice").request.name == "jupyter-alice"
