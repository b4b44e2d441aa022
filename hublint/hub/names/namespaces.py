"""Which fields a spawner offers to its templates, and what they are for one user and server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hublint.hub.names.escaping import escape, joined_slug, legacy_escape, legacy_kube, slug
from hublint.hub.names.fields import parse
from hublint.hub.names.own_scheme import own_scheme
from hublint.hub.scenarios.memo import per_scenario
from hublint.interpret.values import Function

if TYPE_CHECKING:
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.trait import Trait

Values = Callable[[str, str], dict[str, str]]


@dataclass(slots=True, eq=False, repr=False)
class Namespace:
    """The fields that templates of the active spawner may use.

    `names` are all of them, `user` those that differ between users, `server` those that differ between a
    user's named servers. `escapes` is true where `{username}` is an escaped name rather than the raw one.
    `of_other_releases` are those that the spawner has in other releases only.
    """

    names: frozenset[str]
    user: frozenset[str]
    server: frozenset[str]
    escapes: bool
    _values: Values
    of_other_releases: frozenset[str] = frozenset()

    def values(self, user: str, server: str = "") -> Mapping[str, str]:
        """What each field is for a user and one of their servers; fields that cannot be known are left out."""
        return self._values(user, server)


@per_scenario
def namespace(spawner: Component) -> Namespace | None:
    """The fields of a spawner's templates; None where it cannot be known."""
    if not spawner.known or spawner.overrides("template_namespace", "_expand_user_properties"):
        return None
    if spawner.is_a("DockerSpawner"):
        return _docker(spawner)
    if spawner.is_a("KubeSpawner"):
        return _kube(spawner)
    return plain_namespace()


def plain_namespace() -> Namespace:
    """Of the base class, whose templates are `notebook_dir` and `default_url`; KubeSpawner leaves these two to it."""
    names = frozenset({"username", "base_url"})
    return Namespace(
        names, names, frozenset({"base_url"}), False, lambda user, _: {"username": user}
    )


def home_namespace() -> Namespace:
    """Of SystemUserSpawner's home directories: the raw name only."""
    names = frozenset({"username"})
    return Namespace(names, names, frozenset(), False, lambda user, _: {"username": user})


def _docker(spawner: Component) -> Namespace:
    at_least = spawner.hub.at_least
    users = frozenset({"username", "safe_username", "raw_username"})
    servers, new = frozenset({"servername"}), frozenset({"raw_servername"})
    if at_least("dockerspawner", "12"):
        servers, new = servers | new, frozenset()
    names = users | servers | {"imagename", "prefix"}
    return Namespace(names, users, servers, True, _docker_values(spawner), new)


def _docker_values(spawner: Component) -> Values:
    modern = spawner.hub.at_least("dockerspawner", "12")
    scheme = _docker_scheme(spawner) if modern else legacy_escape
    constants = {"prefix": _string(spawner.trait("prefix"))}
    image = _string(spawner.trait("image"))
    if image is not None:
        constants["imagename"] = _image_name(spawner, image)

    def values(user: str, server: str) -> dict[str, str]:
        fields: dict[str, str | None] = {"raw_username": user, **constants}
        if scheme is not None:
            name = scheme(user)
            fields |= {"username": name, "safe_username": name if modern else user}
            fields["servername"] = scheme(server.lower()) if modern else server
        if modern:
            fields["raw_servername"] = server
        return {name: value for name, value in fields.items() if value is not None}

    return values


def _docker_scheme(spawner: Component) -> Callable[[str], str | None] | None:
    """The escape function of dockerspawner 12 and later; None if code of the file decides."""
    trait = spawner.trait("escape")
    if spawner.overrides("_escape", "escaped_name", "_escape_default"):
        return None
    if trait.is_untouched:
        return escape
    if isinstance(trait.given, Function):
        return own_scheme(trait.given)
    return legacy_escape if trait.as_python() == "legacy" else None


def _image_name(spawner: Component, image: str) -> str:
    if spawner.hub.at_least("dockerspawner", "13"):
        return image.replace("/", "-").replace(":", "-")
    return image.replace("/", "-" if spawner.hub.at_least("dockerspawner", "12") else "_")


def _string(trait: Trait) -> str | None:
    value = trait.as_python()
    return value if isinstance(value, str) else None


def _kube(spawner: Component) -> Namespace:
    users = {"username", "unescaped_username", "userid"}
    servers = {"servername", "unescaped_servername"}
    if not spawner.hub.at_least("jupyterhub-kubespawner", "7"):
        users |= OLD_KUBE_USERS
        new = KUBE_USERS | KUBE_SERVERS | KUBE_OTHERS
        return _kube_namespace(users, servers, {"hubnamespace"}, _old_kube_values, new)
    users |= KUBE_USERS
    users |= _named_per_user(spawner, users)
    servers |= KUBE_SERVERS
    others = {"hubnamespace", *KUBE_OTHERS}
    return _kube_namespace(users, servers, others, _kube_values(spawner), OLD_KUBE_USERS)


def _kube_namespace(
    users: set[str],
    servers: set[str],
    others: set[str],
    values: Values,
    of_other_releases: frozenset[str],
) -> Namespace:
    names = frozenset(users | servers | others)
    return Namespace(names, frozenset(users), frozenset(servers), True, values, of_other_releases)


OLD_KUBE_USERS = frozenset({"legacy_escape_username"})
"""Fields for the user that only kubespawner before 7 has."""

KUBE_USERS = frozenset(
    ("safe_username", "safe_user_server", "escaped_username", "escaped_user_server", "user_server")
)
KUBE_SERVERS = frozenset(
    ("safe_servername", "escaped_servername", "user_server", "safe_user_server")
)
KUBE_OTHERS = frozenset(("pod_name", "pvc_name", "namespace"))
"""Fields for user, server and the rest that came with kubespawner 7."""


KUBE_NAMES = {"pod_name": "jupyter-{user_server}", "pvc_name": "claim-{user_server}"}
"""Names that kubespawner 7 offers to templates, and the default templates that they are made of."""


def _kube_templates(spawner: Component) -> dict[str, str]:
    """The templates of these names, as far as they are known."""
    traits = {name: spawner.trait(f"{name}_template") for name in KUBE_NAMES}
    templates = {
        name: KUBE_NAMES[name] if trait.is_untouched else _string(trait)
        for name, trait in traits.items()
    }
    return {name: text for name, text in templates.items() if text is not None}


def _named_per_user(spawner: Component, users: set[str]) -> set[str]:
    """Those of these names that tell users apart, as one made of an unknown template may."""
    templates = _kube_templates(spawner)
    return {
        name
        for name in KUBE_NAMES
        if name not in templates
        or any(field.plain and field.name in users for field in parse(templates[name])[0])
    }


def render_kube(template: str, values: Mapping[str, str]) -> str:
    """A template as kubespawner renders it: hyphens that empty fields leave at the end are cut off."""
    name = template.format(**values)
    return name if template.endswith("-") else name.rstrip("-")


def _old_kube_values(user: str, server: str) -> dict[str, str]:
    return {
        "username": escape(user),
        "unescaped_username": user,
        "legacy_escape_username": legacy_kube(user),
        "servername": escape(server),
        "unescaped_servername": server,
    }


def _kube_values(spawner: Component) -> Values:
    scheme = spawner.trait("slug_scheme")
    safe = scheme.is_default or scheme.as_python() == "safe"
    known = safe or scheme.as_python() == "escape"
    templates = _kube_templates(spawner)

    def values(user: str, server: str) -> dict[str, str]:
        plain = f"{escape(user)}--{escape(server)}"
        fields = {
            "unescaped_username": user,
            "unescaped_servername": server,
            "safe_username": slug(user),
            "safe_servername": slug(server) if server else "",
            "safe_user_server": joined_slug(user, server),
            "escaped_username": escape(user),
            "escaped_servername": escape(server),
            "escaped_user_server": plain,
        }
        if known:
            prefix = "safe" if safe else "escaped"
            fields |= {
                name: fields[f"{prefix}_{name}"]
                for name in ("username", "servername", "user_server")
            }
            if not safe and not server:
                fields["user_server"] = escape(user)
        for name, template in templates.items():
            with suppress(LookupError, ValueError, AttributeError):
                fields[name] = render_kube(template, fields)
        return fields

    return values
