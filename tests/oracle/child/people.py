"""The people of a play: who signs in, as whom, and what the hub's database has of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jupyterhub import orm

from .browser import cookies_of, handler
from .login import prove, would_admit

if TYPE_CHECKING:
    from ..play import Play


@dataclass
class Memory:
    """What people's browsers keep, names of cookies to path and value, and their names in the old hub."""

    cookies: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


class People:
    """The people of a play and one hub; ``tokens`` are of users who have signed in, or run servers."""

    def __init__(self, app: Any, play: Play, memory: Memory) -> None:
        self._app, self._play, self._memory = app, play, memory
        self.tokens: dict[str, str] = {}

    def users(self, admin: bool = False) -> tuple[str, ...]:
        """The names in the database, or those of admins."""
        query = self._app.db.query(orm.User)
        found = query.filter_by(admin=True) if admin else query
        return tuple(sorted(user.name for user in found))

    def groups(self) -> dict[str, tuple[str, ...]]:
        """The groups in the database with their members."""
        groups = self._app.db.query(orm.Group)
        return {g.name: tuple(sorted(user.name for user in g.users)) for g in groups}

    def admins(self, admitted: dict[str, str]) -> tuple[str, ...]:
        """The people whose user is an admin."""
        names, admins = {**self._memory.names, **admitted}, self.users(admin=True)
        return tuple(person for person, name in names.items() if name in admins)

    async def signed_in(self) -> tuple[str, ...]:
        """Whose cookies of the old hub this one still takes."""
        found = []
        for person, cookies in self._memory.cookies.items():
            sent = {name: value for name, (path, value) in cookies.items() if self._is_sent(path)}
            if sent and await handler(self._app, sent).get_current_user() is not None:
                found.append(person)
        return tuple(found)

    def _is_sent(self, path: str) -> bool:
        """Whether a browser sends a cookie of this path to the hub's pages."""
        return str(self._app.hub.base_url).startswith(path)

    def person(self, user: str) -> str:
        """Who had this name with the old hub."""
        return next((p for p, name in self._memory.names.items() if name == user), user)

    def give_token(self, user: Any) -> None:
        """Let a user's servers be started and stopped through the API."""
        self.tokens.setdefault(user.name, user.new_api_token())

    async def log_in(self) -> dict[str, str]:
        """Log people in, let strangers knock; whoever was let in, by the name that the hub has."""
        admitted = {}
        for person in self._play.people:
            if name := await self._enter(person):
                admitted[person] = name
        for person in self._play.strangers:
            if name := await self._knock(person):
                admitted[person] = name
        return admitted

    async def _enter(self, person: str) -> str | None:
        page = handler(self._app)
        try:
            user = await prove(self._app, page, person)
        except Exception:  # noqa: BLE001 - whatever refuses a login
            return None
        if user is None:
            return None
        self._memory.cookies.setdefault(person, cookies_of(page))
        self._memory.names.setdefault(person, user.name)
        self.give_token(user)
        return str(user.name)

    async def _knock(self, person: str) -> str | None:
        try:
            return await would_admit(self._app, handler(self._app), person)
        except Exception:  # noqa: BLE001 - whatever refuses a login
            return None
