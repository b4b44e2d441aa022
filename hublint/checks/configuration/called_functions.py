"""How the hub calls the functions that a config hands over, and the methods that its classes override."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from hublint.interpret.values import Class, Function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.component import Component

Moment = Literal["server start", "login", "stop", "page", "server form"]
"""What fails with the function; a failing `stop` or `page` is only logged."""


class Called(NamedTuple):
    """The positional arguments of a call, when it is made, what it must return, and keywords given if it knows them."""

    arguments: tuple[str, ...]
    moment: Moment
    returns: str = ""
    offered: tuple[str, ...] = ()


SETTINGS: Final[dict[tuple[Role, str], Called]] = {
    ("spawner", "pre_spawn_hook"): Called(("spawner",), "server start"),
    ("spawner", "post_stop_hook"): Called(("spawner",), "stop"),
    ("spawner", "auth_state_hook"): Called(("spawner", "auth_state"), "server start"),
    ("spawner", "progress_ready_hook"): Called(("spawner", "ready_event"), "page"),
    ("spawner", "options_form"): Called(("spawner",), "server form"),
    ("spawner", "options_from_form"): Called(
        ("form_data",), "server form", "the options", ("spawner",)
    ),
    ("spawner", "apply_user_options"): Called(("spawner", "user_options"), "server start"),
    ("spawner", "group_overrides"): Called(("spawner",), "server start"),
    ("spawner", "modify_pod_hook"): Called(("spawner", "pod"), "server start", "the pod"),
    ("spawner", "after_pod_created_hook"): Called(("spawner", "pod"), "server start"),
    ("spawner", "profile_list"): Called(("spawner",), "server form"),
    ("spawner", "format_volume_name"): Called(("template", "spawner"), "server start"),
    ("spawner", "extra_host_config"): Called(("spawner",), "server start"),
    ("spawner", "extra_create_kwargs"): Called(("spawner",), "server start"),
    ("spawner", "mem_limit"): Called(("spawner",), "server start"),
    ("spawner", "cpu_limit"): Called(("spawner",), "server start"),
    ("spawner", "allowed_images"): Called(("spawner",), "server form"),
    ("authenticator", "post_auth_hook"): Called(
        ("authenticator", "handler", "auth_model"), "login", "the `auth_model`"
    ),
    ("authenticator", "modify_auth_state_hook"): Called(
        ("authenticator", "auth_state"), "login", "the `auth_state`"
    ),
    ("authenticator", "username_claim"): Called(("user_info",), "login", "a name"),
}
"""Read in ``Spawner.run_*``, ``Authenticator.run_post_auth_hook``, ``DockerSpawner._eval_if_callable``,
``KubeSpawner.start`` and ``OAuthenticator``.
"""

BY_DOCKER: Final = frozenset(
    ("allowed_images", "cpu_limit", "extra_create_kwargs", "extra_host_config", "mem_limit")
)
"""Settings that only DockerSpawner takes functions for."""

METHODS: Final[dict[tuple[Role, str], Called]] = {
    ("spawner", "start"): Called((), "server start", "the address"),
    ("spawner", "poll"): Called((), "server start"),
    ("spawner", "options_from_form"): Called(
        ("form_data",), "server form", "the options", ("spawner",)
    ),
    ("spawner", "get_env"): Called((), "server start", "the environment"),
    ("spawner", "get_args"): Called((), "server start", "the arguments"),
    ("authenticator", "authenticate"): Called(("handler", "data"), "login", "the user's name"),
    ("authenticator", "check_allowed"): Called(("username", "authentication"), "login", "`True`"),
    ("authenticator", "check_blocked_users"): Called(("username", "authentication"), "login"),
    ("authenticator", "pre_spawn_start"): Called(("user", "spawner"), "server start"),
}
"""Methods that people override, as JupyterHub calls them (``user.py`` and ``auth.py``, read in 6.1), without `self`."""


class Handed(NamedTuple):
    """A function of the file under the name that the hub calls it by; a method has `self` before the arguments."""

    name: str
    function: Function
    called: Called
    is_method: bool = False

    @property
    def arguments(self) -> tuple[str, ...]:
        """The arguments that it gets, `self` included."""
        return ("self", *self.called.arguments) if self.is_method else self.called.arguments


def handed_functions(hub: Hub) -> Iterator[Handed]:
    """The functions of the file that the hub calls."""
    for (role, name), called in SETTINGS.items():
        trait = getattr(hub, role).trait(name)
        is_called = name not in BY_DOCKER or hub.spawner.is_a("DockerSpawner")
        if is_called and trait.exists is not False and isinstance(trait.given, Function):
            yield Handed(name, trait.given, called)
    for (role, name), called in METHODS.items():
        method = _method(getattr(hub, role), name)
        if method is not None:
            yield Handed(name, method, called, is_method=True)


def _method(component: Component, name: str) -> Function | None:
    """The method of the first class of the file that has it."""
    classes: tuple[Class, ...] = (
        component.class_mro.defined_here if component.class_mro.packaged else ()
    )
    members = (one.members[name] for one in classes if name in one.members)
    found = next(members, None)
    return found if isinstance(found, Function) else None
