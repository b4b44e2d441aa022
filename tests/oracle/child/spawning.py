"""Logs every user in and starts their servers, as the hub does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from jupyterhub import orm, roles
from jupyterhub.utils import maybe_future

from ..standin.decoding import decode
from ..standin.engine import Creation, Engine, Journal, Thing
from ..verdict import Limit, Mount, Request, Spawn
from .entering import enter
from .forms import options
from .limits import limits
from .pods import choose, pod_request
from .rendering import rendered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .forms import Answers

_PATIENCE: Final = 15.0
Owner = tuple[str, str]


class Spawning:
    """The users of one hub and what became of their servers."""

    def __init__(self, app: Any, engine: Engine) -> None:
        self._app = app
        self._engine = engine
        self._owners: dict[str, Owner] = {}
        self._pods: dict[str, Owner] = {}

    async def run(self, users: Sequence[str], servers: Sequence[str]) -> tuple[Spawn, ...]:
        """Start every server of every user, then stop them all.

        Named servers are started only where the hub allows them.
        """
        names = servers if self._app.allow_named_servers else [s for s in servers if not s]
        attempts = []
        for user in users:
            for server in names:
                attempt = _Attempt(self._app, self._engine, user, server)
                attempt.pods, attempt.number = self._pods, len(attempts)
                await attempt.run()
                self._owners.update(attempt.created())
                attempts.append(attempt)
        for attempt in attempts:
            await attempt.stop()
        return tuple(attempt.spawn(self._owners) for attempt in attempts)


class _Attempt:
    """One user starting one server."""

    def __init__(self, app: Any, engine: Engine, user: str, server: str) -> None:
        self._app, self._engine = app, engine
        self._user, self._server = user, server
        self._name, self._valid, self._allowed = user, False, False
        self._stage, self._error = "login", ""
        self._journal = Journal()
        self.pods: dict[str, Owner] = {}
        self.number = 0
        self._replaced: list[Owner] = []
        self._hub_user: Any = None
        self._spawner: Any = None
        self._request: Request | None = None
        self._rendered: dict[str, Any] = {}
        self._limits: tuple[Limit, ...] = ()
        self._stopped = False
        self._answers: tuple[Answers, ...] = ()
        self._forgotten = False

    async def run(self) -> None:
        """Log in, construct the spawner, start it; stop where something fails."""
        engine_journal = self._engine.journal
        self._engine.journal = self._journal
        try:
            await self._log_in()
            self._stage = "construct"
            self._spawner = self._hub_user.get_or_create_spawner(self._server, "")
            self._stage = "start"
            await self._start()
            self._stage = "started"
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever hooks raise
            self._error = f"{type(error).__name__}: {error}"
        self._engine.journal = engine_journal
        if self._spawner is not None:
            self._look()

    async def _log_in(self) -> None:
        """Log in; who is refused has a user all the same, and a server that shows what it would be."""
        authenticator, db = self._app.authenticator, self._app.db
        self._name = authenticator.normalize_username(self._user)
        entered = await enter(self._app, self._user)
        if entered is not None:
            self._name, self._valid, self._allowed = entered.name, True, True
            self._hub_user = entered
            return
        self._valid = bool(authenticator.validate_username(self._name))
        found = orm.User.find(db, self._name)
        if found is None:
            found = orm.User(name=self._name)
            db.add(found)
            db.commit()
            if self._valid:
                await maybe_future(authenticator.add_user(found))
        roles.assign_default_roles(db, entity=found)
        self._hub_user = self._app.users[found]

    async def _start(self) -> None:
        ancestors = {cls.__name__ for cls in type(self._spawner).__mro__}
        if ancestors & {"DockerSpawner", "LocalProcessSpawner"}:
            await asyncio.wait_for(self._ask_for_server(), _PATIENCE)
        elif "KubeSpawner" in ancestors:
            choose(self._spawner, self.number)
            self._request = await pod_request(self._spawner)
            self._take_pod(self._request)
        else:
            self._spawner.get_env()
            self._spawner.get_args()

    async def _ask_for_server(self) -> None:
        """Open the page that starts a server, fill in its form if there is one, and start."""
        await self._spawner.run_auth_state_hook(await self._hub_user.get_auth_state())
        chosen, self._answers = await options(self._spawner, self.number)
        await self._hub_user.spawn(self._server, options=chosen)
        again = self._hub_user._new_spawner(self._server)
        self._forgotten = _object(again) != _object(self._spawner)

    def _take_pod(self, request: Request) -> None:
        """KubeSpawner deletes a pod that has the name of its own, whosever it is."""
        if request.refusal:
            raise ValueError(request.refusal)
        if request.name in self.pods:
            self._replaced.append(self.pods[request.name])
        self.pods[request.name] = self._user, self._server

    def _look(self) -> None:
        self._rendered = rendered(self._spawner)
        self._rendered["unread_answers"] = sorted({n for one in self._answers for n in one.unread})
        self._rendered["forgotten"] = self._forgotten
        if self._request and self._request.kind == "pod":
            self._rendered["unread_fields"] = decode("V1Pod", self._request.body).unknown
        if self._journal.creations:
            self._request = _request(self._journal.creations[-1])
        self._limits = limits(self._spawner, self._request)

    def created(self) -> dict[str, Owner]:
        """The ids of what the engine accepted from this attempt."""
        things = [creation.thing for creation in self._journal.creations if creation.thing]
        return {thing.id: (self._user, self._server) for thing in things}

    async def stop(self) -> None:
        """Stop the server if it runs."""
        if self._stage != "started" or not self._journal.creations:
            return
        try:
            await asyncio.wait_for(self._hub_user.stop(self._server), _PATIENCE)
            self._stopped = True
            self._rendered["left_running"] = self._is_running()
        except Exception as error:  # noqa: BLE001 - whatever hooks raise
            self._error = f"at stop: {type(error).__name__}: {error}"

    def _is_running(self) -> bool:
        thing = self._journal.creations[-1].thing
        return thing is not None and thing.running

    def spawn(self, owners: dict[str, Owner]) -> Spawn:
        """The attempt as a record."""
        me = (self._user, self._server)
        started = [owners.get(thing.id, me) for thing in self._journal.started]
        destroyed = [owners.get(thing.id, me) for thing in self._journal.removed]
        destroyed += self._replaced
        return Spawn(
            user=self._user,
            server=self._server,
            name=self._name,
            valid=self._valid,
            allowed=self._allowed,
            stage=self._stage,
            error=self._error or None,
            request=self._final_request(),
            adopted=next((owner for owner in started if owner != me), None),
            destroyed=tuple(owner for owner in destroyed if owner != me),
            limits=self._limits,
            rendered=self._rendered,
        )

    def _final_request(self) -> Request | None:
        created = self._journal.creations
        if self._stopped and self._request and created and created[-1].thing:
            return _request(created[-1], created[-1].thing.removed)
        return self._request


def _object(spawner: Any) -> str:
    """The container that a spawner knows for its own."""
    return getattr(spawner, "object_id", "")


def _request(creation: Creation, removed: bool | None = None) -> Request:
    thing: Thing | None = creation.thing
    mounts = tuple(Mount(**vars(point)) for point in (thing.mounts if thing else ()))
    refusal = creation.refusal or (thing.task_error if thing else None)
    return Request(creation.kind, creation.name, creation.body, mounts, refusal, removed)
