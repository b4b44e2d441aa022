"""Edits of complete hubs: what users find after them, next to what oracle and hublint say."""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from oracle.changes.outcome import KEPT

from .hub import BASE, clean, hub, text
from .hubs import REMOVE, WORK
from .session import Failed, Session

if TYPE_CHECKING:
    import docker
    from oracle.changes.outcome import Outcome

_VOLUME: Final = "c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}\n"
_OLD: Final = REMOVE + WORK + _VOLUME
EDITS: Final = {
    "another spelling": (
        _OLD,
        _OLD.replace("'/home/jovyan/work'}", "{'bind': '/home//jovyan/work/'}}"),
    ),
    "another volume": (_OLD, _OLD.replace("u-", "user-")),
    "a folder in place of the volume": (_OLD, _OLD.replace("u-", "/srv/homes/")),
    "one volume for all": (_OLD, _OLD.replace("u-{username}", "all")),
    "another start folder": (_OLD, REMOVE + WORK.replace("/home/jovyan/work", "/tmp") + _VOLUME),
    "another name of kept containers": (
        WORK,
        WORK + "c.DockerSpawner.name_template = 'lab-{username}'\n",
    ),
}
"""The lines of two configs, the old one and the new one."""


@dataclass(frozen=True)
class Found:
    """What alice found after an edit.

    ``kept``: her file is in the start folder; ``saves``: she can save another one; ``reached``: bob sees one of
    the two, which he could not before.
    """

    kept: bool
    saves: bool
    reached: bool


FINE: Final = Found(kept=True, saves=True, reached=False)


def foretell(outcome: Outcome) -> Found:
    """The same from the play without an engine."""
    return Found(outcome.files == KEPT, not outcome.unwritable, bool(outcome.exposed_to))


def found_after(client: docker.APIClient, cache: Path, old: str, new: str) -> Found:
    """Run a hub before and after an edit; alice saves a file in the first. Raises :class:`Failed`."""
    with tempfile.TemporaryDirectory(prefix="hub-", dir=cache) as folder:
        try:
            with hub(client, Path(folder), text(old, cache)):
                _save(Session(BASE, "alice"))
            with hub(client, Path(folder), text(new, cache)):
                return _found(Session(BASE, "alice"), Session(BASE, "bob"))
        finally:
            clean(client)


def _save(alice: Session) -> None:
    alice.start()
    if not alice.write("old.txt", "by alice"):
        raise Failed("alice can't save a file in the old hub")
    alice.stop()


def _found(alice: Session, bob: Session) -> Found:
    alice.start()
    kept = alice.read("old.txt") == "by alice"
    saves = alice.write("new.txt", "by alice")
    with contextlib.suppress(Failed):
        bob.start()
    reached = any(bob.read(name) == "by alice" for name in ("old.txt", "new.txt"))
    return Found(kept, saves, reached)
