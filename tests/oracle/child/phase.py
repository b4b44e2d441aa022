"""One scene of a play: the hub starts, people log in, work, stop and work again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..play import OLD, Note, Scene
from .people import Memory, People
from .works import Works

if TYPE_CHECKING:
    from ..play import Play
    from .world import World


async def scene(app: Any, world: World, play: Play, phase: str, memory: Memory) -> Scene:
    """Everything that happens under a config whose hub has started, in order."""
    people = People(app, play, memory)
    accounts, groups, signed_in = people.users(), people.groups(), await people.signed_in()
    works = Works(app, world, people, phase)
    await works.stop_running()
    admitted = await people.log_in()
    await _work(works, play, phase, admitted)
    return Scene(
        accounts=accounts,
        groups=groups,
        admitted=admitted,
        admin=people.admins(admitted),
        signed_in=signed_in,
        works=tuple(works.seen.values()),
        left=_left(world),
    )


async def _work(works: Works, play: Play, phase: str, admitted: dict[str, str]) -> None:
    """Everybody starts and saves; then everybody looks; then all stop, start and look again."""
    present = [person for person in play.people if person in admitted]
    mine = [(person, server) for person in present for server in play.servers]
    for key in mine:
        await works.begin(key, admitted[key[0]])
    for key in mine:
        works.look(key)
    await _stop(works, mine, admitted)
    for key in mine:
        await works.again(key)
    if not (phase == OLD and play.running):
        await _stop(works, mine, admitted)


async def _stop(works: Works, mine: list[tuple[str, str]], admitted: dict[str, str]) -> None:
    for person, server in mine:
        await works.stop(admitted[person], server)


def _left(world: World) -> tuple[Note, ...]:
    """All notes that lie anywhere."""
    texts = [node.text for node in world.disk.nodes.values() if node.text is not None]
    return tuple(dict.fromkeys(Note(**json.loads(text)) for text in texts))
