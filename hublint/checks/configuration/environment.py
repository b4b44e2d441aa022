"""HUB521 and HUB522: variables that the spawner can't hand over, or that are the hub's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.persistence.create_kwargs import remove_option
from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.environment_reads import environment_read
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_python, as_str, type_of
from hublint.interpret.values import Entry, Function, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

FATAL = {
    "JUPYTERHUB_API_TOKEN": "every server gets the same token and can't log in at the hub",
    "JPY_API_TOKEN": "every server gets the same token and can't log in at the hub",
    "JUPYTERHUB_CLIENT_ID": "every server takes itself for the same one, and nobody gets into theirs",
    "JUPYTERHUB_OAUTH_CALLBACK_URL": "the login ends at the same address for everybody",
    "JUPYTERHUB_USER": "every server takes itself for the server of the same user",
    "JUPYTERHUB_SERVER_NAME": "every server takes itself for the same one",
    "JUPYTERHUB_SERVICE_PREFIX": "every server answers below the same address, where only one user can reach it",
}
ADVISED = frozenset(
    ("JUPYTERHUB_API_URL", "JUPYTERHUB_ACTIVITY_URL", "JUPYTERHUB_BASE_URL", "JUPYTERHUB_HOST")
)
"""Variables that are the same for everybody, so that another value may be meant."""


@rule("HUB521", Severity.WARNING)
def unusable_environment_value(hub: Hub) -> Iterator[Report]:
    """A value that is no text, or a function that can't be called with the spawner."""
    for entry in _entries(hub):
        name, value = as_str(entry.key), entry.value
        if name is None:
            yield from _nameless(hub, entry.key)
        elif isinstance(value, Function):
            yield from _function(name, value)
        elif hub.spawner.is_a("LocalProcessSpawner"):
            yield from _for_process(name, value)
        elif hub.spawner.is_a("DockerSpawner"):
            yield from _for_docker(name, value)


@rule("HUB522", Severity.ERROR)
def hub_variable_overridden(hub: Hub) -> Iterator[Report]:
    """A variable that the hub sets for each server is given one value for all."""
    if not hub.at_least("jupyterhub", "1.2"):
        return
    for entry in _entries(hub):
        name = as_str(entry.key) or ""
        value = entry.value
        if type_of(value) is not str or _may_be_filled_in(hub, value):
            continue
        if name in FATAL:
            message = (
                f"{quote(name)} is set by the hub for each server, and what stands in `environment` replaces it:"
                f" {FATAL[name]}; remove it"
            )
            gone = remove_option(hub, hub.spawner.trait("environment"), entry)
            yield Report(entry.key.place("the hub's own"), message, fix=fix("Remove it", gone))
        elif name in ADVISED:
            message = (
                f"{quote(name)} is set by the hub, and what stands in `environment` replaces it;"
                " better set the address with `c.JupyterHub.hub_connect_ip` or `hub_connect_url`"
            )
            yield Report(entry.key.place("the hub's own"), message, severity=Severity.INFO)


def _entries(hub: Hub) -> tuple[Entry, ...]:
    """The variables that the file gives to servers of a known spawner."""
    if not hub.spawner.known or hub.spawner.overrides("get_env"):
        return ()
    trait = hub.spawner.trait("environment")
    return trait.given.entries if isinstance(trait.given, Mapping) else ()


def _may_be_filled_in(hub: Hub, value: Value) -> bool:
    """Whether the spawner may put something of the user into the text, as KubeSpawner does."""
    return hub.spawner.is_a("KubeSpawner") and "{" in (as_str(value) or "{")


def _nameless(hub: Hub, key: Value) -> Iterator[Report]:
    """A name that is no text; Docker gets it as Python would print it."""
    kind = type_of(key)
    if kind is None or issubclass(kind, str | bytes):
        return
    if not hub.spawner.is_a("LocalProcessSpawner", "KubeSpawner"):
        return
    plain = as_python(key)
    message = (
        f"the name of a variable is a text, and {quote(plain)} is none: every spawn fails with a TypeError;"
        " write it in quotes"
    )
    edit = replace(key, to_source(key.source, str(plain))) if kind in (int, float) else None
    place = key.place("no text")
    yield Report(place, message, fix=fix("Put it in quotes", edit), severity=Severity.ERROR)


def _function(name: str, value: Function) -> Iterator[Report]:
    """The spawner calls it with itself as the only argument."""
    if value.bound is not None:
        return
    required, most = _arity(value)
    if required <= 1 <= most:
        return
    takes = "no argument" if most == 0 else f"{required} arguments"
    message = (
        f"the value of {quote(name)} is called with the spawner, and this function takes {takes}:"
        " every spawn fails with a TypeError; write `lambda spawner: ...`"
    )
    yield Report(value.place("called with the spawner"), message, severity=Severity.ERROR)


def _arity(value: Function) -> tuple[int, float]:
    """How many positional arguments a function needs, and how many it takes."""
    parameters = value.definition.params
    positional = (*parameters.posonly_params, *parameters.params)
    required = sum(1 for one in positional if one.default is None)
    required += sum(2 for one in parameters.kwonly_params if one.default is None)
    most = float("inf") if isinstance(parameters.star_arg, cst.Param) else len(positional)
    return required, most


def _for_process(name: str, value: Value) -> Iterator[Report]:
    kind = type_of(value)
    if kind is None or issubclass(kind, str | bytes):
        return
    given = "`None`" if kind is type(None) else f"of type {quote(kind.__name__)}"
    message = (
        f"{quote(name)} is {given}, and the variables of a process are texts: every spawn fails with a"
        " TypeError; write a text"
    )
    plain = as_python(value)
    number = isinstance(plain, int | float)
    edit = replace(value, to_source(value.source, str(plain))) if number else None
    place = value.place("no text")
    yield Report(place, message, fix=fix("Put it in quotes", edit), severity=Severity.ERROR)


def _for_docker(name: str, value: Value) -> Iterator[Report]:
    kind = type_of(value)
    if kind is type(None) and environment_read(value) is None:
        message = (
            f"{quote(name)} is `None`: Docker takes the variable away then, instead of setting it to nothing;"
            ' write `""`, or remove it'
        )
        yield Report(value.place(), message, severity=Severity.INFO)
    elif kind is not None and issubclass(kind, list | tuple | set | frozenset | dict):
        message = (
            f"{quote(name)} is a {kind.__name__}, and a variable is a text: servers get it as Python would print it;"
            " write the text that the program reads, or `json.dumps(...)`"
        )
        yield Report(value.place("printed as Python code"), message)
