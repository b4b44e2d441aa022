"""HUB306 limit-not-enforced, HUB307 guarantee-without-effect, HUB308 guarantee-above-limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.given import CPU, MEMORY, TRAITS, Given, given
from hublint.checks.limits.host_options import as_host_option, docker_size
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Fix, Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.limits.enforced import cpu, memory
from hublint.hub.limits.sizes import MINIMUM
from hublint.interpret.constants import NOT_KNOWN, as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

LOCAL = ("LocalProcessSpawner", "SudoSpawner")
STARTING = ("start", "make_preexec_fn", "get_env", "user_env", "get_args", "cmd")


@rule("HUB306", Severity.WARNING)
def limit_not_enforced(hub: Hub) -> Iterator[Report]:
    """A limit for servers that are plain processes of the machine."""
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a(*LOCAL)) or spawner.overrides(*STARTING):
        return
    wanted = [each for each in given(hub) if not each.group and _wants_a_limit(each)]
    if not wanted or _may_wrap(hub):
        return
    for each in wanted:
        if each.name not in spawner.hook_effects.mentions:
            yield Report(
                each.value.place(),
                f"`{each.name}` is {quote(as_python(each.value))}, but {spawner.name} enforces no limit: it only tells "
                f"servers in the variable `{each.name.upper()}`, and each of them may use the whole machine. Use a "
                "spawner that enforces limits, such as SystemdSpawner or DockerSpawner.",
            )


def _wants_a_limit(each: Given) -> bool:
    """Whether the value is meant as a limit, be it one that JupyterHub can't read."""
    amount = amount_of(each)
    if amount is None:
        return each.final and isinstance(as_python(each.value), str)
    return amount > 0


def amount_of(each: Given) -> float | None:
    """The known amount in bytes or cores; None for none, an unknown or a refused one."""
    value = as_python(each.value)
    if value is NOT_KNOWN or not each.final:
        return None
    return (memory if each.name in MEMORY else cpu)(value).amount


def _may_wrap(hub: Hub) -> bool:
    """Whether servers are started in a way of the admin's own, which may enforce what the variables tell."""
    for name in ("popen_kwargs", "shell_cmd", "sudospawner_path"):
        if hub.spawner.has_trait(name) and not hub.spawner.trait(name).is_default:
            return True
    command = hub.spawner.trait("cmd")
    if command.is_default:
        return False
    found = command.as_python()
    first = found[0] if isinstance(found, list) and found else found
    return not (isinstance(first, str) and first.rpartition("/")[2].startswith("jupyter"))


@rule("HUB307", Severity.WARNING)
def guarantee_without_effect(hub: Hub) -> Iterator[Report]:
    """A guarantee for DockerSpawner, which has no use for one."""
    if not uses_host_config(hub):
        return
    for each in given(hub, ("mem_guarantee", "cpu_guarantee")):
        amount = amount_of(each)
        if not amount or each.group or each.name in hub.spawner.hook_effects.mentions:
            continue
        if hub.spawner.trait("extra_host_config").is_unknown:
            continue
        if each.name in CPU:
            cure = "Docker can't guarantee cores: remove the setting."
        else:
            cure = "Docker's nearest option is `mem_reservation` in `extra_host_config`."
        yield Report(
            each.value.place(),
            f"DockerSpawner makes no use of `{each.name}`: {quote(as_python(each.value))} is only told to servers in "
            f"the variable `{each.name.upper()}`, and nothing is reserved for them. {cure}",
            fix=_reservation(hub, each, amount),
        )


def _reservation(hub: Hub, each: Given, amount: float) -> Fix | None:
    """Docker's soft limit; it takes no less than 6 MB, and no more than the limit."""
    limits = [amount_of(limit) for limit in given(hub, ("mem_limit",)) if not limit.group]
    limit = next((found for found in limits if found), None)
    if each.name in CPU or amount < MINIMUM or (limit is not None and amount > limit):
        return None
    edits = as_host_option(hub, each, "mem_reservation", docker_size(each.value, amount))
    return fix("Reserve memory in Docker", *edits, applicability="unsafe")


@rule("HUB308", Severity.ERROR)
def guarantee_above_limit(hub: Hub) -> Iterator[Report]:
    """A guarantee of more than the limit allows."""
    if not (hub.spawner.known and hub.spawner.is_a("KubeSpawner", "SwarmSpawner")):
        return
    everything = given(hub, TRAITS)
    for group in sorted({each.group for each in everything}):
        for limit, guarantee in _pairs(everything, group):
            high, low = amount_of(limit), amount_of(guarantee)
            if high and low and 0 < high < low:
                yield _above(hub, limit, guarantee)


def _pairs(everything: list[Given], group: int) -> Iterator[tuple[Given, Given]]:
    """The limit and the guarantee that servers of an override have, one of which may come from the traits."""
    for kind in ("mem", "cpu"):
        found: dict[str, Given] = {}
        for each in everything:
            if each.group in (0, group) and each.name.startswith(kind):
                found[each.name.rpartition("_")[2]] = each
        if len(found) == 2 and group in (found["limit"].group, found["guarantee"].group):
            yield found["limit"], found["guarantee"]


def _above(hub: Hub, limit: Given, guarantee: Given) -> Report:
    if hub.spawner.is_a("KubeSpawner"):
        outcome, severity = "Kubernetes refuses such a pod, so the server does not start", None
    else:
        outcome = "Swarm sets more of a machine aside for each server than it may ever use"
        severity = Severity.WARNING
    return Report(
        guarantee.value.place(),
        f"`{guarantee.name}` is {quote(as_python(guarantee.value))}, more than the `{limit.name}` of "
        f"{quote(as_python(limit.value))}: {outcome}. Lower the guarantee or raise the limit.",
        related=(limit.value.place("the limit"),),
        severity=severity,
    )
