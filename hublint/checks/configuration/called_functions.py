"""The functions that a config hands over and the methods that its classes override, with how they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.values import Class, Conditional, Function, PartialFunction
from hublint.interpret.writes import Assigned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hublint.findings import Outcome
    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value
    from hublint.interpret.writes import Path
    from hublint.knowledge.call_facts import CallInfo, MethodInfo

Moment = Literal[
    "server start", "server stop", "login", "stop", "page", "server form", "hub start", "request"
]
"""What fails with the function; a failing `stop` or `page` is only logged."""

LOGGED: Final[frozenset[Moment]] = frozenset(("stop", "page"))
"""Moments at which JupyterHub logs the error and goes on."""

CONSEQUENCES: Final[dict[Moment, str]] = {
    "stop": "the error is only logged",
    "page": "the error is only logged",
    "server stop": "no server can be stopped",
    "hub start": "JupyterHub does not start",
    "request": "every such request fails",
}

SETTINGS: Final[dict[tuple[Role, str], Moment]] = {
    ("spawner", "post_stop_hook"): "stop",
    ("spawner", "progress_ready_hook"): "page",
    ("spawner", "options_form"): "server form",
    ("spawner", "options_from_form"): "server form",
    ("spawner", "profile_list"): "server form",
    ("spawner", "allowed_images"): "server form",
    ("app", "user_redirect_hook"): "request",
    ("app", "subdomain_hook"): "hub start",
}
"""When the function of a setting is called, if not at the start of a server or at a login."""

METHODS: Final[dict[Role, Mapping[Moment, frozenset[str]]]] = {
    "spawner": {
        "server start": frozenset(
            (
                "clear_state",
                "create_object",
                "get_args",
                "get_command",
                "get_env",
                "get_ip_and_port",
                "get_pod_manifest",
                "get_state",
                "load_state",
                "load_user_options",
                "poll",
                "start",
                "start_object",
                "template_namespace",
            )
        ),
        "server form": frozenset(("get_options_form", "options_from_form", "options_from_query")),
        "server stop": frozenset(("stop",)),
        "page": frozenset(("progress",)),
    },
    "authenticator": {
        "login": frozenset(
            (
                "authenticate",
                "build_auth_state_dict",
                "check_allowed",
                "check_blocked_users",
                "get_authenticated_user",
                "is_admin",
                "normalize_username",
                "run_post_auth_hook",
                "token_to_user",
                "update_auth_model",
                "user_info_to_username",
                "validate_username",
            )
        ),
        "server start": frozenset(("pre_spawn_start",)),
        "stop": frozenset(("post_spawn_stop",)),
        "hub start": frozenset(("check_allow_config", "get_handlers", "load_managed_roles")),
        "request": frozenset(("refresh_user",)),
    },
}
"""Methods that every hub with such a class calls, by when it does; others depend on settings and events."""

NEEDED_SETTINGS: Final = {"load_managed_roles": "manage_roles"}
"""Methods that are only called with a setting."""

RESULTS: Final[dict[tuple[Role, str], str]] = {
    ("spawner", "options_from_form"): "the options",
    ("spawner", "modify_pod_hook"): "the pod",
    ("spawner", "start"): "the address",
    ("spawner", "get_env"): "the environment",
    ("spawner", "get_args"): "the arguments",
    ("spawner", "get_state"): "the state",
    ("spawner", "template_namespace"): "the namespace",
    ("authenticator", "post_auth_hook"): "the `auth_model`",
    ("authenticator", "modify_auth_state_hook"): "the `auth_state`",
    ("authenticator", "username_claim"): "a name",
    ("authenticator", "authenticate"): "the user's name",
    ("authenticator", "check_allowed"): "`True`",
    ("authenticator", "check_blocked_users"): "`True`",
    ("authenticator", "normalize_username"): "a name",
    ("authenticator", "validate_username"): "`True`",
    ("authenticator", "get_handlers"): "the handlers",
}
"""What a function must return, where `None` is not valid (read in the callers: ``user.py``, ``auth.py``, ...)."""

ARGUMENTS: Final[dict[str, tuple[str, ...]]] = {"format_volume_name": ("template", "spawner")}
"""Better names of arguments than those of the caller's variables."""


class Handed(NamedTuple):
    """A function of the file under the name that the hub calls it by.

    `inherited` is what a method replaces, None for one that no package defines and for settings. `partial` has given
    it some arguments already.
    """

    role: Role
    name: str
    function: Function
    call: CallInfo
    inherited: MethodInfo | None = None
    is_method: bool = False
    partial: PartialFunction | None = None

    @property
    def arguments(self) -> tuple[str, ...]:
        """The positional arguments that it gets, `self` included."""
        names = ARGUMENTS.get(self.name, self.call.arguments)
        if self.inherited is not None and len(self.inherited.parameters) == len(names):
            names = tuple(one.rstrip("=") for one in self.inherited.parameters)
        return ("self", *names) if self.is_method else names

    @property
    def moment(self) -> Moment:
        """What fails with it."""
        if self.is_method:
            return _moment_of_method(self.role, self.name) or "server start"
        usual: Moment = "login" if self.role == "authenticator" else "server start"
        return SETTINGS.get((self.role, self.name), usual)

    @property
    def outcome(self) -> Outcome:
        """What becomes of it if a call always fails."""
        return "stops" if self.moment in ("hub start", "server start") else "fails"

    @property
    def returns(self) -> str:
        """What it must return; empty where it need not return anything."""
        return RESULTS.get((self.role, self.name), "") if self.call.used else ""


def consequence(moment: Moment) -> str:
    """What comes of an error at a moment, as a clause."""
    return CONSEQUENCES.get(moment, f"every {moment} fails")


def _moment_of_method(role: Role, name: str) -> Moment | None:
    moments = METHODS.get(role, {}).items()
    return next((moment for moment, names in moments if name in names), None)


@per_scenario
def handed_functions(hub: Hub) -> tuple[Handed, ...]:
    """The functions of the file that the hub calls."""
    return tuple(_handed_functions(hub))


def _handed_functions(hub: Hub) -> Iterator[Handed]:
    paths = _paths(hub, _may_be_function)
    for role in _ROLES:
        component: Component = getattr(hub, role)
        for name in _names(component, paths):
            call, trait = _call(component, name), component.trait(name)
            value = trait.given if trait.configured is None else trait.configured
            partial = value if isinstance(value, PartialFunction) else None
            function = partial.function if partial is not None else value
            if call is not None and isinstance(function, Function):
                yield Handed(role, name, function, call, partial=partial)
        yield from _methods(component)


_ROLES: Final[tuple[Role, ...]] = ("spawner", "authenticator", "app")


def _call(component: Component, name: str) -> CallInfo | None:
    """How the packages behind a component call a setting or method of this name."""
    mro = component.class_mro
    return mro.heads[0].call(name, mro.targets) if len(mro.heads) == 1 else None


def function_settings(hub: Hub, test: Callable[[Value], bool]) -> Iterator[tuple[Component, str]]:
    """The settings that the packages call where they are functions, and whose values in the file pass a test."""
    paths = _paths(hub, test)
    for role in _ROLES if paths else ():
        component: Component = getattr(hub, role)
        for name in _names(component, paths):
            if _call(component, name) is not None:
                yield component, name


def _paths(hub: Hub, test: Callable[[Value], bool]) -> list[Path]:
    """Where the file sets what passes a test, in some scenario."""
    return [path for path, raw in hub.facts.settings.items() if len(path) > 1 and test(raw)]


def _names(component: Component, paths: list[Path]) -> Iterator[str]:
    """The settings of a component at some paths."""
    for name in dict.fromkeys(path[-1] for path in paths if path[-2] in component.sections):
        if component.trait(name).exists is not False:
            yield name


def _may_be_function(raw: Value) -> bool:
    if isinstance(raw, Conditional):
        return _may_be_function(raw.then) or _may_be_function(raw.other)
    return isinstance(raw, Assigned) and _is_function(raw.value)


def _is_function(value: Value) -> bool:
    if isinstance(value, Conditional):
        return _is_function(value.then) or _is_function(value.other)
    return isinstance(value, Function | PartialFunction)


def _methods(component: Component) -> Iterator[Handed]:
    """The methods of the file's classes that replace those of the packages."""
    mro = component.class_mro
    seen: set[str] = set()
    local: tuple[Class, ...] = mro.defined_here if mro.packaged and component.known else ()
    for one in local:
        for name, member in one.members.items():
            if name in seen or name.startswith("_") or not isinstance(member, Function):
                continue
            seen.add(name)
            call = _call(component, name) if _is_called(component, name) else None
            if call is not None:
                inherited = mro.heads[0].method(name, mro.targets)
                yield Handed(component.role, name, member, call, inherited, is_method=True)


def _is_called(component: Component, name: str) -> bool:
    """Whether every hub calls such a method, or one with the present settings."""
    needed = NEEDED_SETTINGS.get(name)
    is_wanted = needed is None or component.trait(needed).as_python() is True
    return is_wanted and _moment_of_method(component.role, name) is not None
