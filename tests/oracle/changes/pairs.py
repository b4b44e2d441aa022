"""Pairs of configs: a hub as people have it, and the same after one to three edits."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..play import Play
from . import edits_containers, edits_folders, edits_harmless, edits_hub, edits_kube, edits_sources
from .bases import NAMED, base
from .edit import EDITS

if TYPE_CHECKING:
    from .edit import Edit
    from .sketch import Sketch

MODULES: Final = (
    edits_containers, edits_folders, edits_harmless, edits_hub, edits_kube, edits_sources,
)  # fmt: skip
"""Whose import fills :data:`EDITS`."""
_ODD: Final = ("bob-x", "a_b", "a.b", "a-b", "a@b.org")
_EDITS: Final = (1, 1, 1, 2, 2, 3)


@dataclass(frozen=True)
class Pair:
    """A play with the names of the edits that lead from its first config to its second."""

    play: Play
    edits: tuple[str, ...]

    @property
    def harmless(self) -> bool:
        """Whether the edits change nothing for anybody."""
        return all(EDITS[name].harmless for name in self.edits)


def pairs(number: int, seed: int) -> list[Pair]:
    """So many pairs, the same every time for a ``seed``."""
    source = random.Random(seed)
    return [pair(random.Random(source.getrandbits(64))) for _ in range(number)]


def pair(source: random.Random) -> Pair:
    """One pair."""
    old = base(source)
    if old.mounts and source.random() < 0.06:
        EDITS["user_taken_out"].change(old, source)
    new = old.copy()
    edits: list[str] = []
    wanted = source.choice(_EDITS)
    while len(edits) < wanted:
        one = _choose(old, source)
        changed = new.copy()
        if one.name not in edits and one.change(changed, source) is not False:
            new = changed
            edits.append(one.name)
    return Pair(_play(old, new, source), tuple(edits))


def _choose(sketch: Sketch, source: random.Random) -> Edit:
    """An edit for this kind of hub; of those, every fourth is a harmless one."""
    harmless = source.random() < 0.25
    fitting = [e for e in EDITS.values() if sketch.kind in e.kinds and e.harmless == harmless]
    return source.choice(fitting)


def _play(old: Sketch, new: Sketch, source: random.Random) -> Play:
    running = source.random() < 0.25
    if running:
        for one in (old, new):
            one.set("JupyterHub.cleanup_servers", False)
    environ = {**old.environ, **new.environ}
    old.environ = new.environ = environ
    return Play(
        old.deployment(),
        new.deployment(),
        people=_people(old, source),
        strangers=("zoe",),
        servers=old.servers,
        running=running,
        folders_prepared=old.kind != "kube" and source.random() < 0.5,
    )


def _people(sketch: Sketch, source: random.Random) -> tuple[str, ...]:
    """Two or three plain and odd names, but only those that the config lets in."""
    number = source.choice((2, 2, 3))
    if sketch.get("Authenticator.allowed_users") is not None:
        return tuple(source.sample(NAMED, number))
    odd = [name for name in _ODD if "@" not in name or "DummyAuth" in sketch.text()]
    plain = source.choice((1, number - 1))
    return (*source.sample(("alice", "bob"), plain), *source.sample(odd, number - plain))
