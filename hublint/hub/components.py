"""The hub's active classes on top of what its file says."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hublint.hub.context import HubContext
from hublint.hub.names.namespaces import Namespace, namespace
from hublint.hub.names.templates import USER_FIELDS, Template
from hublint.hub.traits.active_classes import active_component, application

if TYPE_CHECKING:
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value


class HubComponents(HubContext):
    """The application, spawner, authenticator and proxy of the present scenario, with the traits that they have."""

    @property
    def app(self) -> Component:
        """The JupyterHub application."""
        return self._component("app")

    @property
    def spawner(self) -> Component:
        """The active spawner class."""
        return self._component("spawner")

    @property
    def authenticator(self) -> Component:
        """The active authenticator class."""
        return self._component("authenticator")

    @property
    def proxy(self) -> Component:
        """The active proxy class."""
        return self._component("proxy")

    @property
    def namespace(self) -> Namespace | None:
        """The fields of the active spawner's templates; None where they cannot be known.

        That is so for an unknown class, and for one of the file's that changes `template_namespace`.
        """
        return namespace(self.spawner)

    def template(self, value: Value) -> Template:
        """A value as a template of the active spawner, in a place where errors stop the spawn."""
        known = self.namespace
        return Template(value, known.user if known else USER_FIELDS)

    def forget(self) -> None:
        """Let go of all that was worked out, which refers back to the hub, so that it is free at once."""
        super().forget()
        self._components.clear()

    @cached_property
    def _components(self) -> dict[Role, Component]:
        """Those that rest on no condition."""
        return {}

    def _component(self, role: Role) -> Component:
        component = self._components.get(role)
        if component is None:
            key = ("component", role)
            component = self.scenarios.memo(key, lambda: self._made(role))
            if self.scenarios.is_unconditional(key):
                self._components[role] = component
        return component

    def _made(self, role: Role) -> Component:
        return application(self) if role == "app" else active_component(self, role, self.app)
