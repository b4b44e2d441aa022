"""One scene of a play: the hub starts, people log in, work, stop and work again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from jupyterhub import orm

from ..play import OLD, Note, Scene, Sight, Work
from .browser import ask, cookies_of, handler, server_path
from .login import prove, would_admit

if TYPE_CHECKING:
    from ..play import Play
    from ..standin.process import Server
    from .world import World

Cookies = dict[str, dict[str, tuple[str, str]]]
"""People to the cookies that the old hub gave them: names to path and value."""


@dataclass
class Memory:
    """What people's browsers keep, and the names that the old hub had for them."""

    cookies: Cookies = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


class Phase:
    """One hub and its people."""

    def __init__(self, app: Any, world: World, play: Play, phase: str, memory: Memory) -> None:
        self._app, self._world, self._play, self._phase = app, world, play, phase
        self.cookies, self.names = memory.cookies, memory.names
        self._tokens: dict[str, str] = {}
        self._works: dict[tuple[str, str], Work] = {}

    async def run(self) -> Scene:
        """Everything that happens under this config, in order."""
        accounts, admins = self._names(), self._names(admin=True)
        groups = self._groups()
        signed_in = await self._signed_in()
        self._look_at_running()
        admitted = await self._log_in()
        admin = tuple(p for p, name in admitted.items() if name in self._names(admin=True))
        await self._work(admitted)
        return Scene(
            accounts=accounts,
            admins=admins,
            groups=groups,
            admitted=admitted,
            admin=admin,
            signed_in=signed_in,
            works=tuple(self._works.values()),
            left=self._left(),
        )

    def _names(self, admin: bool = False) -> tuple[str, ...]:
        query = self._app.db.query(orm.User)
        found = query.filter_by(admin=True) if admin else query
        return tuple(sorted(user.name for user in found))

    def _groups(self) -> dict[str, tuple[str, ...]]:
        groups = self._app.db.query(orm.Group)
        return {g.name: tuple(sorted(user.name for user in g.users)) for g in groups}

    async def _signed_in(self) -> tuple[str, ...]:
        """Whose cookies of the old hub the new one still takes."""
        found = []
        for person, cookies in self.cookies.items():
            sent = {name: value for name, (path, value) in cookies.items() if self._is_sent(path)}
            if sent and await handler(self._app, sent).get_current_user() is not None:
                found.append(person)
        return tuple(found)

    def _is_sent(self, path: str) -> bool:
        """Whether a browser sends a cookie of this path to the hub's pages."""
        return str(self._app.hub.base_url).startswith(path)

    def _look_at_running(self) -> None:
        """Servers that the hub found running when it started."""
        for user in self._app.users.values():
            for name, spawner in user.spawners.items():
                if not spawner.active:
                    continue
                self._tokens.setdefault(user.name, user.new_api_token())
                person = self._person(user.name)
                untouched = self._sights(self._server(user.name, name))
                self._works[person, name] = Work(
                    person, name, user.name, found=True, untouched=untouched
                )

    def _person(self, user: str) -> str:
        """Who worked under this name with the old hub."""
        return next((p for p, name in self.names.items() if name == user), user)

    async def _log_in(self) -> dict[str, str]:
        """Log people in, let strangers knock; whoever was let in, by the name that the hub has."""
        admitted = {}
        for person in (*self._play.people, *self._play.strangers):
            page = handler(self._app)
            stranger = person in self._play.strangers
            try:
                if stranger:
                    name = await would_admit(self._app, page, person)
                else:
                    user = await prove(self._app, page, person)
                    name = user.name if user else None
            except Exception:  # noqa: BLE001 - whatever refuses a login
                name = None
            if name is None:
                continue
            admitted[person] = name
            if not stranger:
                self.cookies.setdefault(person, cookies_of(page))
                self.names.setdefault(person, name)
                self._tokens[name] = user.new_api_token()
        return admitted

    async def _work(self, admitted: dict[str, str]) -> None:
        """Everybody starts and saves; then everybody looks; then all stop, start and look again."""
        mine = [
            (person, server)
            for person in self._play.people
            if person in admitted
            for server in self._play.servers
        ]
        for person, server in list(self._works):
            await self._stop(self._works[person, server].user or "", server)
        for person, server in mine:
            await self._begin(person, server, admitted[person])
        for key in mine:
            self._update(key, together=self._sights(self._server_of(key)))
        for key in mine:
            await self._stop(admitted[key[0]], key[1])
        for key in mine:
            error = await self._start(admitted[key[0]], key[1])
            server = self._server_of(key)
            self._update(key, restarted=error is None, second=self._sights(server))
        if not (self._phase == OLD and self._play.running):
            for key in mine:
                await self._stop(admitted[key[0]], key[1])

    async def _begin(self, person: str, server_name: str, user: str) -> None:
        """Start a server, twice where the first start fails, look around, and save notes."""
        attempts = [await self._start(user, server_name)]
        if attempts[0] is not None:
            attempts.append(await self._start(user, server_name))
        earlier = self._works.get((person, server_name), Work(person, server_name, user))
        work = replace(earlier, user=user, attempts=tuple(attempts))
        server = self._server(user, server_name)
        if server is not None and attempts[-1] is None:
            first = self._sights(server)
            may_save = self._save(server, user, server_name)
            body = self._world.body(self._spawner(user, server_name))
            work = replace(work, folder=server.folder, may_save=may_save, first=first, body=body)
        self._works[person, server_name] = work

    def _save(self, server: Server, user: str, name: str) -> bool:
        """Save a note in the start folder, in HOME and in its folder ``work``; whether the first was possible."""
        folders = {"start": server.folder, "home": server.home, "work": f"{server.home}/work"}
        saved = {}
        for kind, folder in folders.items():
            if folder in saved or not server.view.has_folder(folder):
                continue
            note = json.dumps(asdict(Note(user, name, self._phase, kind)))
            path = f"{folder.rstrip('/')}/{self._phase}-{user}-{name}.txt"
            saved[folder] = server.save(path, note)
        return saved.get(server.folder, False)

    async def _start(self, user: str, server: str) -> str | None:
        """Start a server through the API; the error, None where it runs, or did already."""
        running = self._spawner(user, server)
        if running is not None and running.active:
            return None
        path = server_path(user, server)
        status, text = await ask(self._app, "POST", path, self._tokens[user])
        if status == 201:
            return None
        spawner = self._spawner(user, server)
        future = getattr(spawner, "_spawn_future", None)
        error = future.exception() if future is not None and future.done() else None
        return f"{status} {error or _reason(text)}"

    async def _stop(self, user: str, server: str) -> None:
        spawner = self._spawner(user, server)
        if spawner is not None and spawner.active:
            await ask(self._app, "DELETE", server_path(user, server), self._tokens[user])

    def _spawner(self, user: str, server: str) -> Any:
        found = orm.User.find(self._app.db, user)
        return found and self._app.users[found].spawners.get(server)

    def _server(self, user: str, server: str) -> Server | None:
        spawner = self._spawner(user, server)
        return self._world.server(spawner) if spawner is not None and spawner.active else None

    def _server_of(self, key: tuple[str, str]) -> Server | None:
        return self._server(self._works[key].user or "", key[1])

    def _update(self, key: tuple[str, str], **values: Any) -> None:
        self._works[key] = replace(self._works[key], **values)

    def _sights(self, server: Server | None) -> tuple[Sight, ...]:
        if server is None:
            return ()
        nodes = self._world.disk.nodes
        return tuple(
            Sight(Note(**json.loads(nodes[place].text or "")), path, writable)
            for path, place, writable in server.files()
        )

    def _left(self) -> tuple[Note, ...]:
        texts = [node.text for node in self._world.disk.nodes.values() if node.text is not None]
        return tuple(dict.fromkeys(Note(**json.loads(text)) for text in texts))


def _reason(text: str) -> str:
    try:
        message = json.loads(text).get("message")
    except ValueError:
        message = text
    return str(message)
