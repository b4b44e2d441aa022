"""HUB521 unusable-environment-value, HUB522 hub-variable-overridden: variables of the users' servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.dict_options import remove_option
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.environment_reads import environment_read
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.pods.profiles import overrides
from hublint.interpret.constants import as_python, as_str, type_of
from hublint.interpret.values import Entry, Function, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

CONSEQUENCES = {
    "JUPYTERHUB_API_TOKEN": "Every server then has the same token and can't log in to the hub.",
    "JPY_API_TOKEN": "Every server then has the same token and can't log in to the hub.",
    "JUPYTERHUB_CLIENT_ID": "Every server then has the same identity, and users can't get into theirs.",
    "JUPYTERHUB_OAUTH_CALLBACK_URL": "Every login then ends at the same address.",
    "JUPYTERHUB_USER": "Every server then takes itself for the server of the same user.",
    "JUPYTERHUB_SERVER_NAME": "Every server then takes itself for the same one.",
    "JUPYTERHUB_SERVICE_PREFIX": "Every server then has the same address, which only one user can reach.",
}
"""Variables that differ from server to server, and what happens where they do not."""
SHARED = frozenset(
    ("JUPYTERHUB_API_URL", "JUPYTERHUB_ACTIVITY_URL", "JUPYTERHUB_BASE_URL", "JUPYTERHUB_HOST")
)
"""Variables that are the same for every server, so that another value may be meant."""


@rule("HUB521", Severity.WARNING, "stops", changes=("environment", "server-options"))
def unusable_environment_value(hub: Hub) -> Iterator[Report]:
    """A value that is not a string, or a function that can't be called with the spawner."""
    for entry in (*_entries(hub), *_overriding(hub)):
        name, value = as_str(entry.key), entry.value
        if name is None:
            yield from _report_key(hub, entry.key)
        elif isinstance(value, Function):
            yield from _report_function(name, value)
        elif hub.spawner.is_a("LocalProcessSpawner"):
            yield from _report_for_process(name, value)
        elif hub.spawner.is_a("DockerSpawner"):
            yield from _report_for_docker(name, value)
        elif hub.spawner.is_a("KubeSpawner"):
            yield from _report_for_pod(name, value)


@rule("HUB522", Severity.ERROR, changes=("environment",))
def hub_variable_overridden(hub: Hub) -> Iterator[Report]:
    """A variable that the hub sets for each server is given one value for all."""
    if not hub.at_least("jupyterhub", "1.2"):
        return
    for entry in _entries(hub):
        name = as_str(entry.key) or ""
        if type_of(entry.value) is str and not _may_differ(hub, entry.value):
            if name in CONSEQUENCES:
                yield _report_overridden(hub, name, entry)
            elif name in SHARED:
                message = (
                    f"The hub sets {quote(name)}, and `environment` replaces it. Set the address with"
                    " `c.JupyterHub.hub_connect_ip` or `hub_connect_url` instead."
                )
                place = entry.key.place("the hub's own")
                yield Report(place, message, severity=Severity.INFO)


def _report_overridden(hub: Hub, name: str, entry: Entry) -> Report:
    message = (
        f"The hub sets {quote(name)} for each server, and `environment` replaces it. {CONSEQUENCES[name]}"
        " Remove it."
    )
    edit = remove_option(hub, hub.spawner.trait("environment"), entry)
    return Report(entry.key.place("the hub's own"), message, fix=fix("Remove it", edit))


def _entries(hub: Hub) -> tuple[Entry, ...]:
    """The variables that the file gives to servers of a known spawner."""
    if not hub.spawner.known or hub.spawner.overrides("get_env"):
        return ()
    return hub.spawner.trait("environment").entries


def _overriding(hub: Hub) -> Iterator[Entry]:
    """The variables that profiles give."""
    for override in overrides(hub):
        variables = override.value.get("environment")
        if isinstance(variables, Mapping):
            yield from variables.entries


def _may_differ(hub: Hub, value: Value) -> bool:
    """Whether the spawner may put something of the user into the string, as KubeSpawner does."""
    return hub.spawner.is_a("KubeSpawner") and "{" in (as_str(value) or "{")


def _report_key(hub: Hub, key: Value) -> Iterator[Report]:
    """A name that is not a string; Docker gets it as Python prints it."""
    kind = type_of(key)
    if kind is None or issubclass(kind, str | bytes):
        return
    if not hub.spawner.is_a("LocalProcessSpawner", "KubeSpawner"):
        return
    plain = as_python(key)
    message = (
        f"The name of a variable must be a string, but {quote(plain)} is not, so every server start fails (TypeError)."
        " Put it in quotes."
    )
    edit = replace(key, to_source(key.source, str(plain))) if kind in (int, float) else None
    remedy = fix("Put it in quotes", edit)
    yield Report(key.place("not a string"), message, fix=remedy, severity=Severity.ERROR)


def _report_function(name: str, value: Function) -> Iterator[Report]:
    """The spawner calls it with itself as the only argument."""
    if value.bound is not None:
        return
    required, most = _arity(value)
    if required <= 1 <= most:
        return
    takes = "no argument" if most == 0 else f"{required} arguments"
    message = (
        f"The spawner calls the value of {quote(name)} with itself as the argument, but this function takes {takes},"
        " so every server start fails (TypeError). Write `lambda spawner: ...`."
    )
    yield Report(value.place("called with the spawner"), message, severity=Severity.ERROR)


def _arity(value: Function) -> tuple[int, float]:
    """How many positional arguments a function needs, and how many it takes."""
    parameters = value.definition.params
    positional = (*parameters.posonly_params, *parameters.params)
    required = sum(1 for parameter in positional if parameter.default is None)
    required += sum(2 for parameter in parameters.kwonly_params if parameter.default is None)
    most = float("inf") if isinstance(parameters.star_arg, cst.Param) else len(positional)
    return required, most


def _report_for_process(name: str, value: Value) -> Iterator[Report]:
    if type_of(value) is not bytes:
        yield from _report_no_string(name, value)


def _report_no_string(name: str, value: Value) -> Iterator[Report]:
    kind, plain = type_of(value), as_python(value)
    if kind is None or issubclass(kind, str):
        return
    is_number = isinstance(plain, int | float)
    noun = "`None`" if kind is type(None) else f"of the type {quote(kind.__name__)}"
    message = (
        f"{quote(name)} must be a string, but this is {noun}, so every server start fails (TypeError)."
        f" {'Put it in quotes' if is_number else 'Write a string'}."
    )
    edit = replace(value, to_source(value.source, str(plain))) if is_number else None
    remedy = fix("Put it in quotes", edit)
    yield Report(value.place("not a string"), message, fix=remedy, severity=Severity.ERROR)


def _report_for_pod(name: str, value: Value) -> Iterator[Report]:
    """KubeSpawner looks for other variables in the string (`make_pod`), and Kubernetes takes no number for one.

    A dict stands for a reference.
    """
    if not isinstance(value, Mapping) and type_of(value) is not type(None):
        yield from _report_no_string(name, value)


def _report_for_docker(name: str, value: Value) -> Iterator[Report]:
    kind = type_of(value)
    if kind is type(None) and environment_read(value) is None:
        message = (
            f'{quote(name)} is `None`, so Docker removes the variable instead of leaving it empty. Write `""`, or'
            " remove the line."
        )
        yield Report(value.place(), message, severity=Severity.INFO)
    elif kind is not None and issubclass(kind, list | tuple | set | frozenset | dict):
        message = (
            f"{quote(name)} must be a string, but this is a {kind.__name__}, so servers get it as Python prints it."
            " Write the string that the program reads, or `json.dumps(...)`."
        )
        yield Report(value.place("printed as Python code"), message)
