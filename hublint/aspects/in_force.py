"""What of a config is in force: the effective value of each trait that the file names, by what it decides about.

A fix says which aspects of a hub it may change; whatever else comes into force with it, or goes, speaks against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Literal

from hublint.aspects.picture import picture
from hublint.aspects.setting_facts import comparable, fact
from hublint.interpret.values import Class, Function

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.hub.traits.component import Component

Aspect = Literal[
    "mounts", "start-folder", "names", "removal", "limits", "environment", "image", "command", "user",
    "container-options", "network", "addresses", "login", "admins", "rights", "hub-data", "public", "classes",
    "server-options", "login-options", "hub-options",
]  # fmt: skip
"""What traits decide about. `public` is served without login; the options are what nothing else here speaks of."""

_TRAITS: tuple[tuple[Aspect, tuple[str, ...]], ...] = (
    ("mounts", ("volumes", "read_only_volumes", "mounts", "volume_mounts", "*_homedir_format_string", "storage_*",
                "format_volume_name", "volume_driver", "user_storage_*")),
    ("start-folder", ("notebook_dir", "working_dir")),
    ("names", ("name_template", "prefix", "container_prefix", "container_name_template", "pod_name_template",
               "pvc_name_template", "service_prefix", "escape", "slug_scheme", "namespace", "user_namespace_*",
               "enable_user_namespaces")),
    ("removal", ("remove", "remove_containers", "delete_*", "auto_delete_*")),
    ("limits", ("mem_*", "cpu_*", "active_server_limit", "concurrent_spawn_limit", "named_server_limit_per_user",
                "extra_resource_*")),
    ("environment", ("environment", "env_keep", "singleuser_extra_env", "extra_env")),
    ("image", ("image", "image_*", "*_image", "*_image_spec", "allowed_images", "pull_policy")),
    ("command", ("cmd", "args", "default_url", "singleuser_cmd", "debug", "*_command")),
    ("user", ("uid", "gid", "fs_gid", "run_as_root", "supplemental_gids", "allow_privilege_escalation", "privileged",
              "group_id", "user_id")),
    ("container-options", ("extra_host_config", "extra_create_kwargs", "extra_container_spec", "extra_task_spec",
                           "extra_pod_config", "extra_container_config", "extra_*_spec", "post_start_cmd", "links")),
    ("network", ("network_name", "use_internal_ip", "use_internal_hostname", "host_ip", "container_ip",
                 "container_port", "extra_network_*", "endpoint_spec")),
    ("addresses", ("ip", "port", "bind_url", "base_url", "hub_*", "*_api_url", "api_url", "proxy_*", "subdomain_host",
                   "ssl_*", "trusted_alt_names", "internal_ssl", "public_url")),
    ("admins", ("admin_users", "admin_groups", "admin_*_groups", "admin_access", "group_whitelist_admin")),
    ("rights", ("services", "load_roles", "load_groups", "custom_scopes", "api_tokens", "service_tokens",
                "api_page_*", "oauth_client_allowed_scopes", "server_token_scopes")),
    ("login", ("allow*", "any_allow_config", "blocked_users", "username_*", "*whitelist", "blacklist", "*password*",
               "hosted_domain", "strip_domain", "idps", "shown_idps", "enable_signup", "open_signup", "lookup_dn*",
               "manage_groups", "auth_state_groups_key", "create_users", "*_groups")),
    ("hub-data", ("db_url", "db_kwargs", "cookie_secret*", "keys", "auth_token", "data_files_path", "upgrade_db",
                  "reset_db", "pid_file", "cookie_max_age_days", "delete_invalid_users")),
    ("public", ("logo_file", "template_*", "extra_handlers", "authenticate_prometheus", "tornado_settings",
                "allow_origin*", "extra_static*", "static_path")),
)  # fmt: skip
"""Which traits decide about what, the first match counting; ``*`` stands for any text."""

_OTHERS: Mapping[Role, Aspect] = {
    "spawner": "server-options",
    "authenticator": "login-options",
    "app": "hub-options",
    "proxy": "hub-options",
}
CLASS = "class"
"""Stands for a trait: which class is active."""

CONTAINER = "container name"
"""Stands for a trait: the name of a user's container, which old and new names of several traits decide together."""

Part = tuple[str, str]
"""A component's role and a trait, or the name of a section that belongs to none and a trait."""


@dataclass(frozen=True, slots=True)
class InForce:
    """The values that each trait has in some scenario, as comparable forms. `stops`: the file surely doesn't load."""

    values: Mapping[Part, frozenset[object]]
    stops: bool = False

    def changed(self, after: InForce) -> list[Part]:
        """The parts of which another hub in its place has other values, sorted."""
        parts = self.values.keys() | after.values.keys()
        return sorted(part for part in parts if self.values.get(part) != after.values.get(part))


def in_force(hub: Hub) -> InForce:
    """What the file has in force, in all scenarios together."""
    explore = hub.scenarios.explore
    values: dict[Part, frozenset[object]] = {}
    for part in _parts(hub):
        keys = {scenario.result for scenario in explore(lambda part=part: _key(hub, part))}  # type: ignore[misc]
        if keys != {None}:
            values[part] = frozenset(keys)
    errors = hub.facts.load_errors
    return InForce(values, any(not error.path_condition for error in errors))


def _parts(hub: Hub) -> Iterator[Part]:
    for role in _OTHERS:
        yield role, CLASS
    yield "spawner", CONTAINER
    for role in _OTHERS:
        component: Component = getattr(hub, role)
        names = hub.names | component.hook_effects.touched.intersection(component.class_mro.traits)
        yield from ((role, name) for name in sorted(names))
    for section in hub.sections:
        if section == ("CryptKeeper",):
            yield from (("CryptKeeper", name) for name in sorted(hub.names))


def _key(hub: Hub, part: Part) -> object:
    """The comparable value of a part; None where the file has nothing of it in force.

    Functions and classes that are followed count by what they set, which are parts of their own.
    """
    role, name = part
    if role == "CryptKeeper":
        setting = hub.setting(role, name)
        return None if setting is None else comparable(setting.value)
    component: Component = getattr(hub, role)
    if name == CLASS:
        return component.name
    if name == CONTAINER:
        return picture(hub, "alice").container
    trait = component.trait(name)
    if trait.exists is False or trait.is_untouched:
        return None
    value = trait.given
    if isinstance(value, Class) or (
        isinstance(value, Function) and id(value.definition) in hub.facts.functions
    ):
        return "code", value.name
    return "value", fact(component, name).key


def aspect_of(part: Part) -> Aspect:
    """What a part decides about."""
    role, name = part
    if name == CLASS:
        return "classes"
    if name == CONTAINER:
        return "names"
    if role == "CryptKeeper":
        return "hub-data"
    if role == "spawner" and name in ("ip", "port"):
        return "network"
    found = (aspect for aspect, names in _TRAITS if any(fnmatchcase(name, one) for one in names))
    return next(found, _OTHERS[role])  # type: ignore[index]
