"""Complete hubs: what users of a config see, next to what oracle and hublint say of it."""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .hub import BASE, clean, hub, text
from .session import Failed, Session

if TYPE_CHECKING:
    import docker

REMOVE: Final = "c.DockerSpawner.remove = True\n"
WORK: Final = "c.DockerSpawner.notebook_dir = '/home/jovyan/work'\n"
HUBS: Final = {
    "good": REMOVE + WORK + "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}\n",
    "no volumes": REMOVE,
    "above the volume": REMOVE
    + "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}\n"
    + "c.DockerSpawner.notebook_dir = '/home/jovyan'\n",
    "one volume for all": REMOVE
    + WORK
    + "c.DockerSpawner.volumes = {'everybody': '/home/jovyan/work'}\n",
    "one name for all": REMOVE
    + WORK
    + "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}\n"
    + "c.DockerSpawner.name_template = 'notebook'\n",
    "bad mode": WORK
    + "c.DockerSpawner.volumes = {'u-{username}': {'bind': '/home/jovyan/work', 'mode': 'r'}}\n",
}


@dataclass(frozen=True)
class Seen:
    """What happened in a real hub; None where it did not come so far.

    ``starts``: alice's server started. ``kept``: her file was there after a stop and a start.
    ``reached``: bob read her file. ``destroyed``: her running server was gone after bob's start.
    """

    starts: bool
    kept: bool | None = None
    reached: bool | None = None
    destroyed: bool | None = None


def observe(client: docker.APIClient, cache: Path, lines: str) -> Seen:
    """Run a hub with the config and let alice and bob work in it."""
    with tempfile.TemporaryDirectory(prefix="hub-", dir=cache) as folder:
        try:
            with hub(client, Path(folder), text(lines, cache)):
                return _seen(Session(BASE, "alice"), Session(BASE, "bob"))
        finally:
            clean(client)


def _seen(alice: Session, bob: Session) -> Seen:
    try:
        alice.start()
    except Failed:
        return Seen(starts=False)
    if not alice.write("hello.txt", "by alice"):
        return Seen(starts=True, kept=False)
    alice.stop()
    alice.start()
    kept = alice.read("hello.txt") == "by alice"
    alice.write("hello.txt", "by alice")
    with contextlib.suppress(Failed):
        bob.start()
    reached = bob.read("hello.txt") == "by alice"
    return Seen(True, kept, reached, destroyed=not alice.running())
