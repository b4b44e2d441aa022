"""HUB531 unset-variable, HUB532 misspelt-variable, HUB533 variable-not-passed: variables that the hub is not given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.deployment.interpolation import Unset
from hublint.findings import Report, Severity
from hublint.hub.deployment.given_variables import given_and_unread, unset_reads
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.suggest.vocabulary import is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.deployment.given import Given
    from hublint.deployment.stretches import Stretch
    from hublint.hub.model import Hub
    from hublint.interpret.facts import VariableRead

_ALMOST = 0.84
"""Of the letters of two names, so many are the same and in the same order."""
_ALIKE = 0.6


@rule("HUB531", Severity.ERROR, "stops", "code")
def unset_variable(hub: Hub) -> Iterator[Report]:
    """`os.environ[name]` raises KeyError, which JupyterHub's loader lets through."""
    service = hub.deployment.service
    if service is None:
        return
    reads = hub.facts.variables.values()
    unset = {read.name for read in reads if isinstance(read.given, Unset)}
    for error in hub.facts.load_errors:
        if error.name != "KeyError" or error.detail not in unset:
            continue
        if not hub.scenarios.agrees(error.path_condition):
            continue
        hint, spot = _hint(hub, error.detail)
        message = (
            f"Nothing that is read here gives the service `{service.name}` the environment variable `{error.detail}`:"
            f" JupyterHub does not start (KeyError). {hint}"
        )
        related = (
            [spot.place("perhaps meant")] if spot is not None else [service.spot.place("the hub")]
        )
        yield Report(error.place, message, related)


def _hint(hub: Hub, name: str) -> tuple[str, Stretch | None]:
    """What to do, and the place that tells."""
    given = hub.deployment.given.get(name)
    if given is not None and given.spot is not None:
        return f"`{given.spot.source.name}` has it, so pass it on under `environment`.", given.spot
    near = _nearest(name, given_and_unread(hub), _ALIKE)
    if near is not None:
        return f"`{near.name}` is given and not read: perhaps that is meant.", near.spot
    return "Give it under `environment`, or read it with a default.", None


@rule("HUB532", Severity.WARNING)
def misspelt_variable(hub: Hub) -> Iterator[Report]:
    """A variable that is given and never read, beside one that is read and never given, under nearly that name."""
    for read in unset_reads(hub):
        near = None if read.required else _nearest(read.name, given_and_unread(hub), _ALMOST)
        if near is None or near.spot is None or read.name in hub.deployment.given:
            continue
        message = (
            f"Nothing reads `{near.name}`: the config reads `{read.name}`, which is not set, so it takes"
            f" {_default(read)}. Use one name for both."
        )
        yield Report(near.spot.place("never read"), message, [read.place])


def _nearest(name: str, unread: dict[str, Given], cutoff: float) -> Given | None:
    """The variable whose name is nearly this one, if there is only one like it; numbers in it must be the same."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only unset variables need it

    def ratio(other: str) -> float:
        return SequenceMatcher(None, name, other, autojunk=False).ratio()

    near = [
        one
        for one in unread
        if (ratio(one) >= cutoff or is_slip(one.lower(), name.lower()))
        and _digits(one) == _digits(name)
    ]
    if cutoff < _ALMOST and len(near) > 1:
        near = [max(near, key=ratio)]
    return unread[near[0]] if len(near) == 1 else None


def _digits(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())


def _default(read: VariableRead) -> str:
    value = as_python(read.default)
    if value is None:
        return "nothing"
    return "its default" if value is NOT_KNOWN else f"the default {quote(str(value))}"


@rule("HUB533", Severity.WARNING)
def variable_not_passed(hub: Hub) -> Iterator[Report]:
    """`.env` is for the compose file: a service gets of it only what `environment` or `env_file` passes on."""
    service = hub.deployment.service
    for read in unset_reads(hub) if service is not None else ():
        given = hub.deployment.given.get(read.name)
        if (
            read.required
            or service is None
            or given is None
            or given.spot is None
            or not given.text
        ):
            continue
        default = as_python(read.default)
        if default is NOT_KNOWN or str(default) == given.text or _is_same(default, given.text):
            continue
        file = given.spot.source.name
        message = (
            f"`{file}` sets `{read.name}`, but the service `{service.name}` doesn't get it, so the hub takes"
            f" {_default(read)}. Pass it on: `{read.name}: ${{{read.name}}}` under `environment`."
        )
        yield Report(given.spot.place("not passed on"), message, [read.place])


def _is_same(default: object, text: str) -> bool:
    return isinstance(default, str) and default.strip().lower() == text.strip().lower()
