"""The servers of a play's people: started and stopped through the hub's API, with notes saved in them."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from jupyterhub import orm

from ..play import Note, Sight, Work
from .browser import ask, server_path

if TYPE_CHECKING:
    from ..standin.process import Server
    from .people import People
    from .world import World

Key = tuple[str, str]
"""A person and the name of a server."""


class Works:
    """What becomes of each server under one config."""

    def __init__(self, app: Any, world: World, people: People, phase: str) -> None:
        self._app, self._world, self._people, self._phase = app, world, people, phase
        self.seen: dict[Key, Work] = {}

    async def stop_running(self) -> None:
        """Look at the servers that the hub found when it started, and stop them."""
        for user in self._app.users.values():
            for name, spawner in user.spawners.items():
                if spawner.active:
                    self._people.give_token(user)
                    person, sights = self._people.person(user.name), self._sights(user.name, name)
                    self.seen[person, name] = Work(
                        person, name, user.name, found=True, untouched=sights
                    )
        for key, work in self.seen.items():
            stops = await self.stop(str(work.user), work.server)
            self.seen[key] = replace(work, stuck=not stops)

    async def begin(self, key: Key, user: str) -> None:
        """Start a server, twice where the first start fails, look around, and save notes."""
        attempts = [await self._start(user, key[1])]
        if attempts[0] is not None:
            attempts.append(await self._start(user, key[1]))
        earlier = self.seen.get(key, Work(*key, user))
        work = replace(earlier, user=user, attempts=tuple(attempts))
        server = self._server(user, key[1])
        if server is not None and attempts[-1] is None:
            first = self._sights(user, key[1])
            may_save = self._save(server, user, key[1])
            work = replace(work, folder=server.folder, may_save=may_save, first=first)
        self.seen[key] = work

    def look(self, key: Key) -> None:
        """See what there is after everybody has saved something."""
        work = self.seen[key]
        self.seen[key] = replace(work, together=self._sights(str(work.user), key[1]))

    async def again(self, key: Key) -> None:
        """Start a stopped server, and look."""
        work = self.seen[key]
        error = await self._start(str(work.user), key[1])
        second = self._sights(str(work.user), key[1])
        self.seen[key] = replace(work, restarted=error is None, second=second)

    async def stop(self, user: str, server: str) -> bool:
        """Stop a server if it runs; false if the hub refuses to."""
        spawner = self._spawner(user, server)
        if spawner is None or not spawner.active:
            return True
        path, token = server_path(user, server), self._people.tokens[user]
        status, _ = await ask(self._app, "DELETE", path, token)
        return status < 400

    async def _start(self, user: str, server: str) -> str | None:
        """Start a server; the error, None where it runs, or did already."""
        running = self._spawner(user, server)
        if running is not None and running.active:
            return None
        path, token = server_path(user, server), self._people.tokens[user]
        status, text = await ask(self._app, "POST", path, token)
        if status == 201:
            return None
        future = getattr(self._spawner(user, server), "_spawn_future", None)
        error = future.exception() if future is not None and future.done() else None
        return f"{status} {error or _reason(text)}"

    def _save(self, server: Server, user: str, name: str) -> bool:
        """Save a note in every folder of :class:`.Note`; whether that in the start folder was possible."""
        folders = {"start": server.folder, "home": server.home, "work": f"{server.home}/work"}
        folders |= {
            layer.target: layer.target for layer in server.view.layers if layer.target != "/"
        }
        saved: dict[str, bool] = {}
        for kind, folder in folders.items():
            if folder in saved or not server.view.has_folder(folder):
                continue
            note = json.dumps(asdict(Note(user, name, self._phase, kind)))
            path = f"{folder.rstrip('/')}/{self._phase}-{user}-{name}.txt"
            saved[folder] = server.save(path, note)
        return saved.get(server.folder, False)

    def _spawner(self, user: str, server: str) -> Any:
        found = orm.User.find(self._app.db, user)
        return found and self._app.users[found].spawners.get(server)

    def _server(self, user: str, server: str) -> Server | None:
        spawner = self._spawner(user, server)
        return self._world.server(spawner) if spawner is not None and spawner.active else None

    def _sights(self, user: str, name: str) -> tuple[Sight, ...]:
        server = self._server(user, name)
        if server is None:
            return ()
        nodes = self._world.disk.nodes
        return tuple(
            Sight(Note(**json.loads(nodes[place].text or "")), path, writable)
            for path, place, writable in server.files()
        )


def _reason(text: str) -> str:
    try:
        return str(json.loads(text).get("message"))
    except ValueError:
        return text
