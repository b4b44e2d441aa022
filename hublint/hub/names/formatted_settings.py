"""Settings whose strings a package formats: one table of them, with the placeholders that each one knows.

Names of containers, their mounts and the folder that servers open are not in it: rules of their own judge what these
come to (HUB206, HUB404, HUB409, HUB412).

Read in jupyterhub 1.5 to 6.1, dockerspawner 0.11 to 14.0, kubespawner 0.16 to 7.1, batchspawner 0.8 to 1.3,
systemdspawner 0.16 to 1.0, jupyterhub-yarnspawner 0.4, jupyterhub-simplespawner 0.1, wrapspawner 1.0,
jupyterhub-forwardbasespawner 2.1, ldapauthenticator 1.1 to 2.0 and nativeauthenticator 1.0 to 1.3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.hub.names.namespaces import namespace
from hublint.interpret.constants import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.hub.traits.component import Component

Names = Callable[["Component"], frozenset[str] | None]
Event = Literal["server start", "login", "sign-up", "start page"]


@dataclass(frozen=True, slots=True, eq=False)
class FormattedSetting:
    """A setting of which each string, at any depth, is formatted by `methods`, and `event` fails where that fails.

    `names` are the placeholders of a component, None where they can't be known. Only the item `item` counts of a
    tuple, and only releases from `since` (a distribution and a version) on format the setting. It is formatted
    only while the trait of `needs` has this truth value. `jinja` is the release from which on a string with
    `{{` or `{%` is a Jinja template.
    """

    name: str
    names: Names
    methods: tuple[str, ...] = ()
    event: Event = "server start"
    item: int | None = None
    since: tuple[str, str] | None = None
    needs: tuple[str, bool] | None = None
    jinja: tuple[str, str] | None = None


def formatted_settings(component: Component) -> Iterator[FormattedSetting]:
    """The settings that an active class formats as the packages do, as far as that is known."""
    if not component.class_mro.complete:
        return
    for known in component.class_mro.packaged:
        for one in TABLE.get((known.distribution, known.name), ()):
            if _is_formatted(component, one):
                yield one


def _is_formatted(component: Component, one: FormattedSetting) -> bool:
    if one.since is not None and not component.hub.at_least(*one.since):
        return False
    if _is_overridden(component, one.methods):
        return False
    if one.needs is None:
        return True
    trait, wanted = one.needs
    value = component.trait(trait).as_python()
    return value is not NOT_KNOWN and bool(value) is wanted


def _is_overridden(component: Component, methods: tuple[str, ...]) -> bool:
    """Whether a class of the file or of the site may format it in another way."""
    mro = component.class_mro
    members = (name for local in mro.defined_here for name in local.members)
    return not frozenset(methods).isdisjoint(members) or any(
        not known.sets.isdisjoint(methods) for known in mro.declared
    )


def is_jinja(component: Component, one: FormattedSetting, text: str) -> bool:
    """Whether a string of the setting is a Jinja template rather than one of `str.format`."""
    return (
        one.jinja is not None
        and component.hub.at_least(*one.jinja)
        and ("{{" in text or "{%" in text)
    )


def _these(*names: str) -> Names:
    known = frozenset(names)
    return lambda _: known


def _own(component: Component) -> frozenset[str] | None:
    found = namespace(component)
    return found.names if found is not None else None


def _requests(*more: str) -> Names:
    """What batchspawner makes of every `req_…` trait of the class, and more."""

    def names(component: Component) -> frozenset[str]:
        mro = component.class_mro
        members = (name for local in mro.defined_here for name in local.members)
        found = {name[4:] for name in (*mro.traits, *members) if name.startswith("req_")}
        return frozenset((*found, "username", "homedir", "keepvars", *more))

    return names


_KUBE = "jupyterhub-kubespawner"
_EXPAND = ("_expand_user_properties", "_expand_all", "get_pod_manifest", "start")
_BATCH = ("get_req_subvars", "submit_batch_script", "start")
_JINJA = ("batchspawner", "1.0")
_DIRECT = ("authenticate", "resolve_username")


_FORWARDED = (
    "userid", "username", "unescaped_username", "legacy_escape_username", "servername",
    "unescaped_servername", "hubnamespace",
)  # fmt: skip


def _kube(name: str, **more: object) -> FormattedSetting:
    return FormattedSetting(name, _own, _EXPAND, **more)  # type: ignore[arg-type]


def _systemd(name: str, **more: object) -> FormattedSetting:
    names = _these("USERNAME", "USERID")
    return FormattedSetting(name, names, ("_expand_user_vars", "start"), **more)  # type: ignore[arg-type]


def _command(name: str, *more: str) -> FormattedSetting:
    return FormattedSetting(name, _requests(*more), _BATCH, jinja=_JINJA)


TABLE: Mapping[tuple[str, str], tuple[FormattedSetting, ...]] = {
    ("jupyterhub", "SimpleLocalProcessSpawner"): (
        FormattedSetting(
            "home_dir_template", _these("username"), ("_default_home_dir", "home_dir")
        ),
    ),
    ("jupyterhub-simplespawner", "SimpleLocalProcessSpawner"): (
        FormattedSetting("home_path_template", _these("userid", "username"), ("home_path",)),
    ),
    ("jupyterhub-forwardbasespawner", "ForwardBaseSpawner"): (
        FormattedSetting("svc_name_template", _these(*_FORWARDED), ("_expand_user_properties",)),
        FormattedSetting("dns_name_template", _these("namespace", "name")),
    ),
    (_KUBE, "KubeSpawner"): (
        _kube("environment", since=(_KUBE, "5.0")),
        _kube("secret_name_template"),
        _kube("working_dir"),
        _kube("pod_connect_ip"),
        _kube("extra_labels"),
        _kube("extra_annotations"),
        _kube("init_containers"),
        _kube("service_account", since=(_KUBE, "3.0")),
        _kube("extra_pod_config"),
        _kube("extra_containers"),
        _kube("storage_extra_labels", needs=("storage_pvc_ensure", True)),
        _kube(
            "storage_extra_annotations", needs=("storage_pvc_ensure", True), since=(_KUBE, "4.0")
        ),
        _kube("storage_selector", needs=("storage_pvc_ensure", True)),
        _kube("user_namespace_template", needs=("enable_user_namespaces", True)),
        _kube(
            "user_namespace_labels", needs=("enable_user_namespaces", True), since=(_KUBE, "4.0")
        ),
        _kube(
            "user_namespace_annotations",
            needs=("enable_user_namespaces", True),
            since=(_KUBE, "4.0"),
        ),
        FormattedSetting("dns_name_template", _these("namespace", "name")),
    ),
    ("jupyterhub-systemdspawner", "SystemdSpawner"): (
        _systemd("unit_name_template"),
        _systemd("username_template", needs=("dynamic_users", False)),
        _systemd("user_workingdir", needs=("dynamic_users", False)),
        _systemd("extra_paths"),
        _systemd("readonly_paths"),
        _systemd("readwrite_paths"),
        _systemd("unit_extra_properties"),
        _systemd("cmd"),
        _systemd("args"),
    ),
    ("batchspawner", "BatchSpawnerBase"): (
        FormattedSetting(
            "batch_script",
            _requests("cmd"),
            (*_BATCH, "_get_batch_script"),
            jinja=_JINJA,
        ),
        _command("exec_prefix"),
        _command("batch_submit_cmd"),
        _command("batch_query_cmd", "job_id"),
        _command("batch_cancel_cmd", "job_id"),
    ),
    ("jupyterhub-yarnspawner", "YarnSpawner"): (
        FormattedSetting(
            "script_template",
            _these("prologue", "singleuser_command", "epilogue"),
            ("_build_specification", "start"),
        ),
    ),
    ("wrapspawner", "ProfilesSpawner"): (
        FormattedSetting(
            "form_template",
            _these("input_template"),
            ("_options_form_default",),
            "start page",
        ),
        FormattedSetting(
            "input_template",
            _these("display", "key", "type", "first"),
            ("_options_form_default",),
            "start page",
        ),
    ),
    ("jupyterhub-ldapauthenticator", "LDAPAuthenticator"): (
        FormattedSetting("bind_dn_template", _these("username"), _DIRECT, "login"),
        FormattedSetting(
            "lookup_dn_search_filter",
            _these("login_attr", "login"),
            _DIRECT,
            "login",
            needs=("lookup_dn", True),
        ),
        FormattedSetting(
            "search_filter",
            _these("userattr", "username"),
            _DIRECT,
            "login",
        ),
        FormattedSetting(
            "group_search_filter",
            _these("userdn", "uid"),
            _DIRECT,
            "login",
            needs=("allowed_groups", True),
        ),
    ),
    ("jupyterhub-nativeauthenticator", "NativeAuthenticator"): (
        FormattedSetting(
            "self_approval_email",
            _these("approval_url"),
            ("send_approval_email",),
            "sign-up",
            item=2,
            needs=("allow_self_approval_for", True),
        ),
    ),
}
"""The settings by the distribution and class that format them."""
