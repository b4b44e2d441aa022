"""One hub as a comparison looks at it, in the present scenario: its settings as facts, and its users' pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.aspects.picture import picture
from hublint.aspects.setting_facts import Fact, fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.aspects.user_files import Picture
    from hublint.hub import Hub


@dataclass(slots=True, eq=False)
class HubAspects:
    """The facts of one hub in one scenario."""

    hub: Hub

    def app(self, name: str) -> Fact:
        """A setting of the application."""
        return fact(self.hub.app, name)

    def spawner(self, name: str) -> Fact:
        """A setting of the spawner."""
        return fact(self.hub.spawner, name)

    def authenticator(self, name: str) -> Fact:
        """A setting of the authenticator."""
        return fact(self.hub.authenticator, name)

    def proxy(self, name: str) -> Fact:
        """A setting of the proxy."""
        return fact(self.hub.proxy, name)

    def files(
        self, user: str, server: str = "", remembered: Mapping[str, str] | None = None
    ) -> Picture:
        """One user's files; `remembered` are fields of templates that the hub's database decides."""
        key = "picture", user, server, tuple(sorted((remembered or {}).items()))
        return self.hub.scenarios.memo(key, lambda: picture(self.hub, user, server, remembered))
